// The highlighting grammar is the one the keywords give, and tells keywords from the names they are part of.

import { describe, expect, test } from 'vitest';
import { generateGrammar } from '../../vscode-extension/grammar/generate-grammar.js';

interface Rule {
  readonly name: string;
  readonly match: string;
}

const { patterns } = JSON.parse(generateGrammar()) as { patterns: readonly Rule[] };

/** The scopes of a line, as an editor gives them: the first rule that matches at a place takes it. */
function scopesOf(line: string): string[] {
  const found: string[] = [];
  for (let offset = 0; offset < line.length; ) {
    const hit = patterns
      .map((rule) => ({ rule, match: sticky(rule.match, line, offset) }))
      .find(({ match }) => match !== null && match.length > 0);
    if (hit?.match) found.push(`${hit.match} ${hit.rule.name.replace('.jiuzhu', '')}`);
    offset += hit?.match?.length ?? 1;
  }
  return found;
}

function sticky(pattern: string, line: string, offset: number): string | null {
  const expression = new RegExp(pattern, 'uy');
  expression.lastIndex = offset;
  return expression.exec(line)?.[0] ?? null;
}

describe('generateGrammar', () => {
  test('is what the extension ships', async () => {
    await expect(generateGrammar()).toMatchFileSnapshot('../../vscode-extension/syntaxes/jiuzhu.tmLanguage.json');
  });

  test('a keyword inside a longer name is no keyword', () => {
    expect(scopesOf('对象 低保对象')).toEqual(['对象 keyword.control.declaration', '低保对象 variable.other']);
  });

  test('figures with their units, full-width too, and the bound written against one', () => {
    expect(scopesOf('比例 ７０％以上 5万元 5个百分点')).toEqual([
      '比例 keyword.other.clause',
      '７０％ constant.numeric.ratio',
      '以上 storage.modifier',
      '5万元 constant.numeric.money',
      '5个百分点 constant.numeric.ratio',
    ]);
  });

  test('the English surface', () => {
    expect(scopesOf('deductible yearly 5000 yuan // why')).toEqual([
      'deductible keyword.other.clause',
      'yearly storage.modifier',
      '5000 yuan constant.numeric.money',
      '// why comment.line.double-slash',
    ]);
  });

  test('strings and dates', () => {
    expect(scopesOf('文件 意见 = “甘政办发〔2022〕23号” 2022-03-01')).toContain('“甘政办发〔2022〕23号” string.quoted.other');
    expect(scopesOf('施行 2022-03-01 起')).toContain('2022-03-01 constant.numeric.date');
  });
});
