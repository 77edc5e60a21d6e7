// Faults of names and characters: declared and never used, cited by nothing, names that look alike, characters that nobody sees.

import { expect } from 'vitest';
import { type Edit, type FaultKind, lineBehind, replacing, type SeededFault, type Site, said, writtenBy } from '../seeded-fault.js';
import { nodesIn, rulesOf, sites } from '../sites.js';

type Seeds = FaultKind['seeds'];

const isExtended = ({ uri }: Site): boolean => sites.some(({ policy }) => policy.uppers.includes(uri));

const declarations: readonly (readonly [string, string])[] = [
  ['部门', '部门 没有用到'],
  ['基金', '基金 没有用到'],
  ['机构', '机构 没有用到'],
  ['输入', '输入 费用单 没有用到 : 是否 缺省 否'],
  ['费用', '费用 没有用到 = 政策范围内费用'],
  ['参数', '参数 没有用到 = 70%'],
  ['病种', '病种 没有用到 = 没有用到的病'],
  ['共用限额', '共用限额 没有用到 每年 1234元'],
  ['共用起付线', '共用起付线 没有用到 每年 1234元'],
  ['指数', '指数 没有用到 {\n  | 起用 | 数值 |\n  | 1990-01-01 | 1234元 |\n}'],
  ['计数', '计数 没有用到 每年 当 就诊 为 住院'],
  ['累计额', '累计额 没有用到 每年 = 政策范围内费用'],
];

const unused: Seeds = (site) => {
  if (isExtended(site)) return [];
  const unit = nodesIn(site.ast, 'Currency').length > 0;
  return declarations
    .filter(([, text]) => !unit || !text.includes('元'))
    .map(([, text]): SeededFault => {
      const edit = { start: site.text.length, end: site.text.length, newText: `\n${text}\n` };
      return { site, edit, code: 'JZ4001', place: writtenBy(edit, '没有用到') };
    });
};

const unusedDocument: Seeds = (site) => {
  const [document] = nodesIn(site.ast, 'Title');
  const rules = rulesOf(site.ast);
  if (document === undefined || isExtended(site) || rules.length === 0) return [];
  const edit = lineBehind(site.text, document, '  文件 没有引用 = "没有引用的文件" 等级 A');
  return [{ site, edit, code: 'JZ4001', place: writtenBy(edit, '没有引用') }];
};

/** All that a tier, a subsidy or a group cites left out. */
const uncited: Seeds = (site) =>
  rulesOf(site.ast).flatMap((declaration): SeededFault[] => {
    if (declaration.kind !== 'Group' && declaration.kind !== 'Index' && declaration.kind !== 'Pool') return [];
    if (site.policy.uppers.length > 0) return [];
    const citations = nodesIn(declaration, 'Citation');
    const [first, last] = [citations[0], citations.at(-1)];
    if (first === undefined || last === undefined) return [];
    const start = site.text.lastIndexOf('依据', first.span.start);
    const gap = site.text.slice(first.span.end, last.span.start);
    if (/[\n依]/.test(gap)) return [];
    // A document that nothing else cites would be another finding.
    const edit = { start, end: last.span.end, newText: '' };
    return [{ site, edit, code: 'JZ4003', place: declaration.name.span }];
  });

const lookalikes: readonly (readonly [string, string])[] = [
  ['人', '入'],
  ['入', '人'],
  ['日', '曰'],
  ['未', '末'],
  ['己', '已'],
  ['士', '土'],
];

/** A declared name once more with a character that looks alike; it is used, so that nothing else is to be said. */
const confusable: Seeds = (site) =>
  [...site.policy.scope.values()].flatMap(({ name, uri, kind }) =>
    lookalikes.flatMap(([one, other]): SeededFault[] => {
      if (!name.text.includes(one) || uri !== site.uri || kind === 'document') return [];
      const look = name.text.replace(one, other);
      if (site.policy.scope.has(look)) return [];
      const edit = { start: site.text.length, end: site.text.length, newText: `\n输入 费用单 ${look} : 是否 缺省 否\n` };
      const names = [look, name.text];
      return [
        {
          site,
          edit,
          code: 'JZ4011',
          place: writtenBy(edit, look),
          witness: ({ found }) => names.map((each) => expect(said(found)).toContain(each)),
        },
      ];
    }),
  );

function inserted(site: Site, code: string, places: readonly number[], characters: readonly string[]): readonly SeededFault[] {
  return places.flatMap((at) =>
    characters.map((character): SeededFault => {
      const edit: Edit = { start: at, end: at, newText: character };
      const hex = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return { site, edit, code, place: { start: at, end: at + 1 }, witness: ({ found }) => expect(said(found)).toContain(hex) };
    }),
  );
}

/** Inside texts and comments, and of visible names quoted ones. */
function hiddenPlaces({ text, ast }: Site): readonly number[] {
  const texts = nodesIn(ast, 'Text').map(({ span }) => Math.floor((span.start + span.end) / 2));
  const comments = [...text.matchAll(/^\/\/ \S+/gm)].map(({ index, 0: comment }) => index + comment.length);
  return [...texts, ...comments];
}

const undeclared: Seeds = (site) =>
  nodesIn(site.ast, 'Payer').map(({ payer }): SeededFault => {
    const edit = replacing(payer.span, `${payer.text}甲`);
    return { site, edit, code: 'JZ2001', place: { start: edit.start, end: edit.start + edit.newText.length } };
  });

export const nameFaults: readonly FaultKind[] = [
  { title: 'a declaration that nothing uses', seeds: (site) => [...unused(site), ...unusedDocument(site)] },
  { title: 'a declaration that cites nothing', seeds: uncited },
  { title: 'a name that looks like another', seeds: confusable },
  {
    title: 'a character that turns the direction of writing',
    seeds: (site) => inserted(site, 'JZ4009', hiddenPlaces(site), ['\u202e', '\u2066', '\u200f']),
  },
  { title: 'a character that nobody sees', seeds: (site) => inserted(site, 'JZ4010', hiddenPlaces(site), ['\u200b', '\u2060', '\u00ad']) },
  { title: 'a payer that is not declared', seeds: undeclared },
];
