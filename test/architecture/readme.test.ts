// What the READMEs show is what the policy says and what the command line prints.

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';
import { readProjectFile, root } from '../support/source-files.js';

const policy = 'policies/gansu/medical-aid/2022.jz';
const verified = 'policies/henan/medical-aid/2022.jz';
const upper = 'policies/national/medical-aid/2021.jz';
const claims = 'policies/gansu/medical-aid/demo/claims-2022.ndjson';

describe.each([
  { page: 'README.md', language: 'en', first: '3. 医疗救助', end: '\n\nTotals', sum: '\n\n1 policy' },
  { page: 'README.zh-CN.md', language: 'zh', first: '三、医疗救助', end: '\n\n合计', sum: '\n\n1 项政策' },
] as const)('$page', ({ page, language, first, end, sum }) => {
  const { text } = readProjectFile(page);

  it('shows the tier as the policy has it, and the receipt as it is printed', async () => {
    const files = Object.fromEntries([policy, verified, upper, claims].map((path) => [path, readProjectFile(path).text]));
    const options = ['--claim', 'C2022-02393', '--assume', '倾斜救助.封顶线=不封顶'];
    const { code, output } = await runJiuzhu(['explain', policy, claims, ...options], files, language);
    expect(code).toBe(0);
    const { output: verdicts } = await runJiuzhu(['verify', verified], files, language);
    const receipt = output.slice(output.indexOf(first), output.indexOf(end)).trimEnd();
    const source = readProjectFile(policy).text;
    const from = source.indexOf('待遇 医疗救助 {');
    const tier = source.slice(from, source.indexOf('\n}\n', from) + 2);
    await expect(withFirstBlocks(text, [verdicts.slice(0, verdicts.indexOf(sum)), tier, receipt])).toMatchFileSnapshot(resolve(root, page));
  });

  it('names every verb and points to files that exist', () => {
    for (const verb of ['check', 'fmt', 'test', 'build', 'verify', 'diff', 'settle', 'explain', 'init', 'lsp'])
      expect(text).toContain(`jiuzhu ${verb}`);
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      if (!target.endsWith('/')) expect(readProjectFile(target).text).not.toBe('');
    }
  });
});

/** The page with its first blocks of code replaced. */
function withFirstBlocks(page: string, blocks: readonly string[]): string {
  const left = [...blocks];
  return page.replace(/```\n[\s\S]*?\n```/g, (old) => {
    const block = left.shift();
    return block === undefined ? old : `\`\`\`\n${block}\n\`\`\``;
  });
}
