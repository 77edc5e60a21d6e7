// The guide leaves nothing out: every keyword and every built-in stands in an example and in the text of both languages, and
// receipts show what its table of switches says they show.

import { describe, expect, it } from 'vitest';
import { renderExample, settleExamples } from '../../compiler/index.js';
import { analyze, builtinInputs, createWorkspace, formatDocument, keywordNames, keywords } from '../../language/index.js';
import { filesOfExample, guideExamples } from '../support/reference.js';
import { readProjectFile } from '../support/source-files.js';

const guide = readProjectFile('language/guide.md').text;
const examples = guideExamples(guide);
const prose = guide.replaceAll(/```[\s\S]*?```/g, '');

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}_]+/gu));
const spansOf = (text: string): readonly string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

describe('the guide', () => {
  const code = wordsOf(examples.join('\n').replaceAll(/"[^"\n]*"|\/\/.*/g, ''));
  const named = wordsOf(spansOf(prose).join('\n'));

  it('uses every keyword in an example', () => {
    expect(keywordNames.filter((name) => !code.has(keywords[name].zh))).toEqual([]);
  });

  it('names every keyword in both languages', () => {
    expect(keywordNames.map((name) => keywords[name].zh).filter((word) => !named.has(word))).toEqual([]);
    expect(keywordNames.map((name) => keywords[name].en).filter((word) => !named.has(word))).toEqual([]);
  });

  it('uses every built-in fact and value in an example', () => {
    const builtins = builtinInputs.flatMap(({ zh, values }) => [zh, ...values.map((value) => value.zh)]);
    expect(builtins.filter((word) => !code.has(word))).toEqual([]);
  });
});

describe.each([
  { language: 'zh', heading: '| 规定的差别 |' },
  { language: 'en', heading: '| what differs |' },
] as const)('the switches in $language', ({ language, heading }) => {
  const from = guide.indexOf(heading);
  const rows = guide.slice(from, guide.indexOf('\n\n', from)).split('\n').slice(2);

  it('are shown by receipts as the table says', () => {
    const printed = receiptsIn(language);
    expect(rows.length).toBeGreaterThan(20);
    const shown = rows.flatMap((row) => spansOf(row.split(' | ').at(-1) ?? ''));
    expect(shown.length).toBeGreaterThanOrEqual(rows.length);
    expect(shown.filter((span) => !printed.includes(squeezed(span)))).toEqual([]);
  });
});

/** All receipts of all examples, without the spaces and line breaks of the page. */
function receiptsIn(language: 'zh' | 'en'): string {
  const pages = examples.flatMap((text) => {
    const files = Object.entries(filesOfExample(text)).map(([uri, content]) => ({
      uri,
      text: formatDocument(content, { surface: language }),
    }));
    const analysis = analyze(createWorkspace(files));
    return analysis.policies.flatMap((policy) => settleExamples(policy, analysis).map((settled) => renderExample(settled, language)));
  });
  return squeezed(pages.join('\n'));
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');
