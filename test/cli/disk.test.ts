// The command line as a process on a real disk: what the system refuses, readers that leave, and files that are never half there.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { root } from '../support/source-files.js';

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-disk-'));
const executable = join(folder, 'bin', 'jiuzhu.mjs');
const claim = (id: number) =>
  `{"person":{"id":"P${id}","identities":[]},"claim":{"id":"C${id}","visit":"住院","discharge":"2024-03-01","cost":{"inPolicy":"100","thirdParty":"0"},"paid":{"基本医保":"60","大病保险":"0"}}}\n`;

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: { jiuzhu: join(root, 'compiler/cli/jiuzhu.ts'), 'z3-worker': join(root, 'compiler/prove/solver/z3-worker.mjs') },
    external: ['z3-solver'],
    outdir: join(folder, 'bin'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    banner: {
      js: "import { createRequire as jiuzhuCreateRequire } from 'node:module'; const require = jiuzhuCreateRequire(import.meta.url);",
    },
  });
  writeFileSync(join(folder, 'p.jz'), policyTemplate.zh);
  writeFileSync(join(folder, 'c.ndjson'), Array.from({ length: 400 }, (_, at) => claim(at)).join(''));
  mkdirSync(join(folder, 'taken'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function jiuzhu(argumentList: readonly string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, JIUZHU_LANG: 'zh', ...environment };
  const run = spawnSync(process.execPath, [executable, ...argumentList], { cwd: folder, env, encoding: 'utf8' });
  return { code: run.status, output: run.stdout + run.stderr };
}

/** Neither a trace nor a sentence of the system's. */
function expectPlain(output: string): void {
  expect(output).not.toMatch(/^\s+at .*:\d+/m);
  expect(output).not.toMatch(/E[A-Z]{4,}|Error/);
}

describe('what the system refuses', () => {
  it('is told in the user’s language, without a trace, and ends with 2', () => {
    const cases = [
      { run: ['settle', 'p.jz', 'c.ndjson', '--out', 'taken'], message: '这是文件夹' },
      { run: ['settle', 'p.jz', 'c.ndjson', '--out', 'p.jz/out.ndjson'], message: '不是文件夹' },
      { run: ['build', 'p.jz', '--out', 'c.ndjson'], message: '不是文件夹' },
      { run: ['settle', 'p.jz', 'taken'], message: '找不到费用单文件' },
      ...(existsSync('/dev/full') ? [{ run: ['settle', 'p.jz', 'c.ndjson', '--out', '/dev/full'], message: '磁盘已满' }] : []),
    ];
    for (const { run, message } of cases) {
      const { code, output } = jiuzhu(run);
      expect(output).toContain(message);
      expectPlain(output);
      expect(code).toBe(2);
    }
    expect(jiuzhu(['settle', 'p.jz', 'c.ndjson', '--out', 'taken'], { JIUZHU_LANG: 'en' }).output).toContain('it is a folder');
  });

  it.skipIf(process.platform === 'win32')('is no fault when whoever reads the output has seen enough', () => {
    const command = `"${process.execPath}" "${executable}" settle p.jz c.ndjson --show 400 | head -1`;
    const { stderr, stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});

describe('a file of receipts', () => {
  it('is whole or not there: an earlier one stays when the claims cannot be read on', () => {
    writeFileSync(join(folder, 'out.ndjson'), 'earlier\n');
    writeFileSync(join(folder, 'broken.json'), `[${claim(1)}, 5]`);
    expect(jiuzhu(['settle', 'p.jz', 'broken.json', '--out', 'out.ndjson']).code).toBe(2);
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe('earlier\n');
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    expect(jiuzhu(['settle', 'p.jz', 'c.ndjson', '--out', 'new/deep/out.ndjson']).code).toBe(0);
    expect(readFileSync(join(folder, 'new/deep/out.ndjson'), 'utf8').trim().split('\n')).toHaveLength(400);
  });

  it('is the same to the byte whatever the time zone and the locale', () => {
    const places = [
      { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ];
    const receipts = places.map((environment, at) => {
      expect(jiuzhu(['settle', 'p.jz', 'c.ndjson', '--out', `${at}.ndjson`], environment).code).toBe(0);
      return readFileSync(join(folder, `${at}.ndjson`), 'utf8');
    });
    expect(new Set(receipts).size).toBe(1);
  });
});
