// `jiuzhu build` writes a program only once it is proved to be its plan, and the certificate says how.

import { afterEach, expect, test, vi } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

const wrong = vi.hoisted(() => ({ change: (text: string) => text }));
vi.mock('../../compiler/targets/javascript/emit-javascript.js', async (original) => {
  const emitting = await original<typeof import('../../compiler/targets/javascript/emit-javascript.js')>();
  return {
    emitJavaScript: (...args: Parameters<typeof emitting.emitJavaScript>) => {
      const emitted = emitting.emitJavaScript(...args);
      return { ...emitted, module: wrong.change(emitted.module) };
    },
  };
});

afterEach(() => {
  wrong.change = (text) => text;
});

const files = { 'a.jz': policyTemplate.zh };

test('the certificate says what of the program was proved', async () => {
  const { code, file } = await runJiuzhu(['build', 'a.jz'], files);
  expect(code).toBe(0);
  const certificate = JSON.parse(String(file('dist/示例政策/certificate.json')));
  expect(certificate.code).toMatchObject({ file: 'policy.mjs' });
  expect(certificate.code.alike).toBeGreaterThan(50);
});

test('the certificate says on how many claims the program was run', async () => {
  const { file } = await runJiuzhu(['build', 'a.jz'], files);
  const { tested } = JSON.parse(String(file('dist/示例政策/certificate.json')));
  expect(tested).toMatchObject({ file: 'policy.mjs', complete: expect.any(Boolean) });
  expect(tested.vectors).toBeGreaterThan(10);
});

// What is not an amount is not proved, but it is seen when the program runs.
test('a program that tells otherwise when it runs is not written', async () => {
  wrong.change = (text) => text.replace(/holes, notes: ascending\(working\.notes\)/, 'holes, notes: [7]');
  const { code, file, output } = await runJiuzhu(['build', 'a.jz'], files);
  expect(output).toContain('JZ5131');
  expect(code).toBe(1);
  expect(file('dist/示例政策/policy.mjs')).toBeUndefined();
});

test('what an earlier build wrote stays, and the user is told that it is not this build', async () => {
  const earlier = { ...files, 'dist/示例政策/manifest.json': '{}' };
  wrong.change = (text) => text.replace(/Math\.floor\(/g, 'Math.trunc(');
  const failed = await runJiuzhu(['build', 'a.jz'], earlier);
  expect(failed.output).toContain('dist/示例政策 里还是以前编译的');
  expect(failed.file('dist/示例政策/manifest.json')).toBe('{}');
  wrong.change = (text) => text;
  const built = await runJiuzhu(['build', 'a.jz'], earlier);
  expect(built.output).not.toContain('以前编译的');
  const invalid = await runJiuzhu(['build', 'a.jz'], { ...earlier, 'a.jz': files['a.jz'].replace(/比例/, '比列') });
  expect(invalid.output).toContain('dist/示例政策 里还是以前编译的');
});

test.each([
  ['settles otherwise', (text: string) => text.replace(/payment = Math\.min\(uncapped/g, 'payment = Math.max(uncapped')],
  ['has a construct of another kind', (text: string) => text.replace(/Math\.floor\(/g, 'Math.trunc(')],
])('a program that %s is not written, and the build fails', async (_, change) => {
  wrong.change = (text) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    return changed;
  };
  const { code, file, output } = await runJiuzhu(['build', 'a.jz'], files);
  expect(output).toContain('JZ5130');
  expect(code).toBe(1);
  expect(file('dist/示例政策/policy.mjs')).toBeUndefined();
  expect(file('dist/示例政策/manifest.json')).toBeUndefined();
});
