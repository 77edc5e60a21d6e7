// What may stand in a place, in words: a name, a value, the keywords that fit.

import type { TokenType } from 'chevrotain';
import type { Bilingual } from '../../diagnostics/diagnostic.js';
import { type Surface, spelling } from '../keywords.js';
import * as T from '../tokens.js';

const K = T.keywordToken;

interface Kind {
  readonly words: Bilingual;
  /** All of these must be expected for the words to fit; they are then told together. */
  readonly types: readonly TokenType[];
}

const comparison: readonly TokenType[] = [T.Greater, T.GreaterEqual, T.Less, T.LessEqual, T.Equals, T.NotEqual];

// Invariant: what contains another stands before it.
const kinds: readonly Kind[] = [
  {
    words: { zh: '数值或名称（如 3000元、60%、政策范围内费用）', en: 'a value or a name (like 3000 yuan, 60%, in_policy_cost)' },
    types: [
      ...[T.Money, T.Ratio, T.Points, T.Integer, T.DateToken, T.Word, T.QuotedName, T.LeftParen],
      ...[K.Yes, K.No, K.Other, K.Unlimited, K.FullGrant, K.NoGrant, K.Hole, K.Group, K.Visits, K.Disease],
      ...[K.Provisional, K.Average, K.Smaller, K.Larger, K.OwnPayment, K.Total],
    ],
  },
  {
    words: { zh: '比较（如 超过、不低于、属于、为）', en: 'a comparison (like more_than, no_less_than, in, is)' },
    types: [...comparison, K.MoreThan, K.NoLessThan, K.LessThan, K.NoMoreThan],
  },
  { words: { zh: '名称', en: 'a name' }, types: [T.Word, T.QuotedName] },
];

const singles: ReadonlyMap<TokenType, Bilingual> = new Map([
  [T.Text, { zh: '引号中的文字（如 "…"）', en: 'a text between quotation marks' }],
  [T.Money, { zh: '金额（如 3000元、5万元）', en: 'an amount (like 3000 yuan, 5 wan yuan)' }],
  [T.Integer, { zh: '整数（如 2024）', en: 'a whole number (like 2024)' }],
  [T.MonthDay, { zh: '一年中的一天（如 4月1日）', en: 'a day of the year (like 04-01)' }],
  [T.DateToken, { zh: '日期（如 2022-03-01）', en: 'a date (like 2022-03-01)' }],
  [T.Separator, { zh: '“、”', en: '“,”' }],
]);

/** What is expected, the most telling first; keywords in the spelling of the file. */
export function describeExpected(types: readonly TokenType[], surface: Surface): Bilingual {
  const rest = new Set(types);
  const words: Bilingual[] = [];
  for (const kind of kinds) {
    if (!kind.types.every((type) => rest.has(type))) continue;
    words.push(kind.words);
    for (const type of kind.types) rest.delete(type);
  }
  for (const type of rest) words.push(describeOne(type, surface));
  return {
    zh: joined(
      words.map((each) => each.zh),
      '、',
      '或',
    ),
    en: joined(
      words.map((each) => each.en),
      ', ',
      ' or ',
    ),
  };
}

function describeOne(type: TokenType, surface: Surface): Bilingual {
  const known = singles.get(type);
  if (known !== undefined) return known;
  const keyword = T.keywordOfToken(type);
  const text = keyword === null ? (type.LABEL ?? type.name) : spelling(keyword, surface);
  return { zh: `“${text}”`, en: `“${text}”` };
}

function joined(words: readonly string[], comma: string, last: string): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(comma)}${last}${words.at(-1)}`;
}
