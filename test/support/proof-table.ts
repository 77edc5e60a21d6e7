// The table of what is proved of each policy, from what `jiuzhu verify --format json` says.

import { dirname } from 'node:path';

interface Words {
  readonly zh: string;
}

export interface VerifiedPolicy {
  readonly policy: string;
  readonly file: string;
  readonly properties: readonly {
    readonly verdict: 'proved' | 'refuted' | 'not_decided' | 'not_asked';
    readonly remarks: readonly Words[];
    readonly breaches: readonly { readonly acknowledged: unknown }[];
  }[];
}

const head = `# 证明一览

\`jiuzhu verify policies\` 的结论，由长测试写出：\`npx vitest run --config vitest.heavy.config.ts test/heavy/proofs-of-policies.test.ts --update\`。
“证明”是对所有费用、所有对象和事实、所有年度累计成立，缺的数不论是多少都一样；“只就算得出的”是其中只对不取决于缺的数的费用单证明的，不能当作全部费用的证明。
“无从违反”是其中因为没有这样的规定而成立的，如没有封顶线、没有待遇、对象不足两类。
“已说明”是文件本身使它不成立，政策里写了 \`已知\`、理由和依据，各文件夹的 README 有“证明与发现”一节。

What \`jiuzhu verify\` says, written by a long test: proved (of these: only of claims that rest on no missing figure; for want of
anything that could break it), refuted and acknowledged, not decided, not asked.

| 政策 | 证明 | 只就算得出的 | 无从违反 | 已说明 | 没有判定 | 不问 |
| --- | --- | --- | --- | --- | --- | --- |
`;

export function proofTable(policies: readonly VerifiedPolicy[]): string {
  const inOrder = [...policies].sort((a, b) => (a.file < b.file ? -1 : 1));
  const rows = inOrder.map(({ policy, file, properties }) => {
    const of = (verdict: string) => properties.filter((property) => property.verdict === verdict);
    const remarked = (begins: RegExp) => of('proved').filter(({ remarks }) => remarks.some(({ zh }) => begins.test(zh)));
    const proofs = [of('proved'), remarked(/^算不出结果的费用单除外/), remarked(/^(没有封顶线|没有待遇|对象不足两类)/)];
    const counts = [...proofs, of('refuted'), of('not_decided'), of('not_asked')].map((each) => each.length || '—');
    return `| [${policy}](${dirname(file).replace('policies/', '')}/README.md) | ${counts.join(' | ')} |`;
  });
  return `${head}${rows.join('\n')}\n`;
}
