// Bad policies: each mistake gets its one finding in its exact place, in two languages, and the rest of the file is still checked.

import { describe, expect, it } from 'vitest';
import { allDiagnostics, type Diagnostic, keywordNames, keywords } from '../../../language/index.js';
import { expectFindings } from '../../support/expect-findings.js';
import { mark, parseMarked } from '../../support/marked-source.js';
import type { BadCase } from './bad-case.js';
import { articleCases } from './cases/articles.js';
import { characterCases } from './cases/characters.js';
import { currencyCases } from './cases/currencies.js';
import { englishCases } from './cases/english.js';
import { exampleCases } from './cases/examples.js';
import { groupCases } from './cases/groups.js';
import { guaranteeCases } from './cases/guarantees.js';
import { nameCases } from './cases/names.js';
import { structureCases } from './cases/structure.js';
import { tableCases } from './cases/tables.js';
import { tierCases } from './cases/tiers.js';
import { valueCases } from './cases/values.js';
import { cleanPolicies } from './clean-policies.js';

const cases: readonly BadCase[] = [
  ...characterCases,
  ...structureCases,
  ...nameCases,
  ...valueCases,
  ...currencyCases,
  ...tableCases,
  ...tierCases,
  ...exampleCases,
  ...englishCases,
  ...articleCases,
  ...groupCases,
  ...guaranteeCases,
];

describe.each(['zh', 'en'] as const)('the clean policy in %s', (ground) => {
  it('has no finding', () => {
    expectFindings(cleanPolicies[ground]);
  });
});

describe.each(cases.map((each) => [`${each.ground}: ${each.title}`, each] as const))('%s', (_, bad) => {
  it('gives its finding, and one for the mistake further down', () => {
    const { found } = expectFindings(bad.text, bad.others);
    for (const finding of found) {
      expectToTell(finding);
      expectToName(finding, parseMarked(bad.text).text);
    }
    expectFindings(withoutLints(bad.withSecondMistake), bad.others);
  });
});

/** Lints that need no meaning: of hidden characters and of titles. */
const readable: ReadonlySet<string> = new Set(['JZ4009', 'JZ4010', 'JZ4014']);

/** What looks wrong is said of a policy without an error only, but for what the words themselves give away. */
function withoutLints(marked: string): string {
  const { text, marks } = parseMarked(marked);
  const kept = marks.filter(({ code }) => code === null || !code.startsWith('JZ4') || readable.has(code));
  return mark(
    text,
    kept.map(({ code, start, end }) => ({ code: code ?? '', span: { start, end } })),
  );
}

const remedyZh = /请|(?<!没有)写(?!的是|完|了)|补上|删去|收尾|可以用|改为|只能乘以/;
const remedyEn =
  /\b(writ(e|ten)|did you mean|names|rename|replace|compare|formatting can|would do|takes its|remove|add|put|close|check|choose|declare|merge|move|list|change|use|keep|give|let|state|say|name|cite|swap|raise|split|stands?|belongs|make|needs?|may|begin|lacks|takes|divide|multiply|is one sign|missing|must|needed|has)\b/i;

/** Both sentences are there, differ, name the thing and say what to write. */
function expectToTell({ code, message }: Diagnostic): void {
  for (const sentence of [message.zh, message.en]) {
    expect(sentence, code).not.toMatch(/undefined|NaN|\[object|null/);
    expect(sentence.trim(), code).not.toBe('');
  }
  expect(message.zh, code).not.toBe(message.en);
  expect(message.zh, code).toMatch(/\p{Script=Han}/u);
  expect(message.zh, code).toMatch(remedyZh);
  expect(message.en, code).toMatch(remedyEn);
}

const wordsOfTheLanguage: ReadonlySet<string> = new Set(keywordNames.map((name) => keywords[name].zh));

/** What a message is told about it repeats: a word of the file, or a keyword or figure that is wanted. */
function expectToName({ code, message, span }: Diagnostic, text: string): void {
  const definition = allDiagnostics.find((each) => each.code === code);
  if (definition === undefined || definition.zh.length === 0) return;
  const quoted = [...message.zh.matchAll(/[“「]([^”」]+)/g)].map(([, word = '']) => word);
  const kind = /金额|比例|整数|日期|条件|百分点|数值|事实|对象|基金|待遇|列|U\+|[0-9]元/.test(message.zh);
  expect(
    kind ||
      quoted.some((word) => text.includes(word) || wordsOfTheLanguage.has(word)) ||
      message.zh.includes(text.slice(span.start, span.end)),
    code,
  ).toBe(true);
}

/** No text leads to these, each for its reason. */
const withoutCase: ReadonlyMap<string, string> = new Map([
  ['JZ3023', 'the parser refuses such depth first, with JZ1122; this guards against trees from elsewhere'],
]);

describe('the suite', () => {
  it('is large, in both languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(170);
    expect(cases.filter((each) => each.ground === 'en').length).toBeGreaterThanOrEqual(40);
  });

  it('has a case for every code', () => {
    const covered = new Set(cases.flatMap((each) => parseMarked(each.text).marks.map(({ code }) => code)));
    const missing = allDiagnostics.map(({ code }) => code).filter((code) => !covered.has(code));
    expect(missing).toEqual([...withoutCase.keys()]);
  });
});
