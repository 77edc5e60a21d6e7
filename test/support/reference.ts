// The reference of the language, made from the lists that the language itself is made from.

import { builtinInputs, formatDocument, type KeywordRole, keywordNames, keywords } from '../../language/index.js';
import type { CatalogEntry } from './catalogs.js';

const roles: readonly { readonly role: KeywordRole; readonly title: string }[] = [
  { role: 'declaration', title: '声明 · Declarations' },
  { role: 'clause', title: '条款 · Clauses' },
  { role: 'modifier', title: '修饰 · Modifiers' },
  { role: 'operator', title: '运算与条件 · Operators' },
  { role: 'literal', title: '字面值 · Literals' },
  { role: 'type', title: '输入的类型 · Types of inputs' },
];

const ranges: readonly { readonly range: CatalogEntry['range']; readonly title: string }[] = [
  { range: 'JZ1', title: '词与句法 · Characters and grammar' },
  { range: 'JZ2', title: '名称 · Names' },
  { range: 'JZ3', title: '类型与单位 · Types and units' },
  { range: 'JZ4', title: '疑点 · Legal but doubtful' },
  { range: 'JZ5', title: '编译 · Compiling' },
  { range: 'JZ6', title: '结算时的数据 · Data handed in for settlement' },
];

const severities = { error: '错误 error', warning: '警告 warning', info: '提示 hint' } as const;

export function reference(guide: string, grammar: string, entries: readonly CatalogEntry[]): string {
  return [
    '# 语言参考 · Language reference',
    '本页由写法指南（`guide.md`）、关键词表、内置事实表、语法和诊断目录生成，`npm run accept` 重写它，请勿手改。  \n' +
      'Generated from the guide (`guide.md`) and the lists of keywords, built-in facts, grammar and diagnostics; `npm run accept` rewrites it. Do not edit.',
    '从空白文件到一项政策，一步一步 · From an empty file to a policy, step by step：[入门](TUTORIAL.zh-CN.md) · [Tutorial](TUTORIAL.md)',
    '[写法指南 · Guide](#写法指南--guide) · [关键词 · Keywords](#关键词--keywords) · [内置事实 · Built-in facts](#内置事实--built-in-facts) · ' +
      '[语法 · Grammar](#语法--grammar) · [诊断 · Diagnostics](#诊断--diagnostics)',
    guideSection(guide),
    '## 关键词 · Keywords',
    '每个关键词有中文和英文两种写法，可在一个文件里混用；`jiuzhu fmt --surface zh|en` 互相转换。  \n' +
      'Every keyword has a Chinese and an English spelling; `jiuzhu fmt --surface zh|en` turns one into the other.',
    ...roles.flatMap(({ role, title }) => [`### ${title}`, keywordTable(role)]),
    '## 内置事实 · Built-in facts',
    '每项政策都可以使用；名称之后是费用单 JSON 里的键。Every policy may use them; the key is the one of the claim as JSON.',
    factTable(),
    '### 取值 · Values',
    valueTable(),
    '## 语法 · Grammar',
    grammar,
    '## 诊断 · Diagnostics',
    '`…` 代表取自政策或费用单的内容。编号不会改变，也不会另作他用。`…` stands for words of the policy or the claim. Codes are never renumbered or reused.',
    ...ranges.flatMap(({ range, title }) => [`### ${title}`, codeTable(entries.filter((entry) => entry.range === range))]),
  ]
    .join('\n\n')
    .concat('\n');
}

const fence = /```jiuzhu\n([\s\S]*?)```/g;

/** The files of an example: a comment with a file's name begins each when there are several. */
export function filesOfExample(text: string): Readonly<Record<string, string>> {
  const [whole = '', ...parts] = text.split(/^\/\/ (\S+\.jz)$/m);
  if (parts.length === 0) return { 'example.jz': whole };
  return Object.fromEntries(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? '']] : [])));
}

/** The examples of the guide as policies that stand alone: a fragment goes behind the first. */
export function guideExamples(guide: string): readonly string[] {
  const texts = [...guide.matchAll(fence)].map(([, text = '']) => text);
  return texts.map((text) => (/^政策 /m.test(text) ? text : `${texts[0] ?? ''}\n${text}`));
}

/** The guide from its heading on, each example laid out and followed by its English. */
function guideSection(guide: string): string {
  const shown = guide.slice(guide.indexOf('## ')).trim();
  return shown.replace(fence, (_, text: string) => {
    const english = formatDocument(text, { surface: 'en' });
    return `\`\`\`jiuzhu\n${formatDocument(text)}\`\`\`\n\n<details><summary>English</summary>\n\n\`\`\`jiuzhu\n${english}\`\`\`\n\n</details>`;
  });
}

/** The section of the language's README, with its code block. */
export function grammarSection(readme: string): string {
  const from = readme.indexOf('## Grammar');
  const to = readme.indexOf('\n## ', from + 1);
  return readme.slice(readme.indexOf('\n', from) + 1, to < 0 ? undefined : to).trim();
}

function keywordTable(role: KeywordRole): string {
  const rows = keywordNames
    .map((name) => keywords[name])
    .filter((keyword) => keyword.role === role)
    .map(({ zh, en, doc }) => [`\`${zh}\``, `\`${en}\``, doc.zh, doc.en]);
  return table(['中文', 'English', '说明', 'Meaning'], rows);
}

function factTable(): string {
  const rows = builtinInputs.map(({ id, zh, en, type, doc }) => [
    `\`${zh}\``,
    `\`${en}\``,
    `\`${type === 'money' ? 'cost.' : ''}${id}\``,
    type,
    doc.zh,
    doc.en,
  ]);
  return table(['中文', 'English', 'JSON', '类型', '说明', 'Meaning'], rows);
}

function valueTable(): string {
  const rows = builtinInputs.flatMap((input) => input.values.map(({ id, zh, en }) => [input.zh, `\`${zh}\``, `\`${en}\``, `\`"${id}"\``]));
  return table(['事实', '中文', 'English', 'JSON'], rows);
}

function codeTable(entries: readonly CatalogEntry[]): string {
  const rows = entries.map(({ code, severity, zh, en }) => [`\`${code}\``, severities[severity], `${zh}<br>${en}`]);
  return table(['编号', '等级', '内容'], rows);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
