// Writes the TextMate grammar from the list of keywords, so that colours never lag behind the language.

import { chineseUnits, englishUnits, type KeywordName, type KeywordRole, keywordNames, keywords } from '../../language/index.js';

interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

const declarationScope = 'keyword.control.declaration.jiuzhu';

const scopeOfRole: Readonly<Record<KeywordRole, string>> = {
  declaration: 'keyword.other.clause.jiuzhu',
  clause: 'keyword.other.clause.jiuzhu',
  modifier: 'storage.modifier.jiuzhu',
  operator: 'keyword.operator.expression.jiuzhu',
  literal: 'constant.language.jiuzhu',
  type: 'support.type.jiuzhu',
};

// A keyword inside a longer name (对象 in 低保对象) is no keyword.
const before = '(?<![\\p{L}\\p{N}_])';
const after = '(?![\\p{L}\\p{N}_])';
const digits = '[0-9０-９]+(?:[.．][0-9０-９]+)?';

/** The text of `syntaxes/jiuzhu.tmLanguage.json`. */
export function generateGrammar(): string {
  const roles = Object.keys(scopeOfRole) as KeywordRole[];
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Jiuzhu',
    scopeName: 'source.jiuzhu',
    fileTypes: ['jz'],
    patterns: [...commentsAndStrings(), ...literals(), declarationRule(), ...roles.map(keywordRule), ...names(), ...punctuation()],
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

/** 对象 and 费用 begin declarations, which stand at the margin; inside a block they are clauses like their neighbours. */
function declarationRule(): Rule {
  return { name: declarationScope, match: `^(?:${alternatives(spellingsOf('declaration'))})${after}` };
}

function keywordRule(role: KeywordRole): Rule {
  return { name: scopeOfRole[role], match: `${before}(?:${alternatives(spellingsOf(role))})${after}` };
}

function spellingsOf(role: KeywordRole): readonly string[] {
  return keywordNames.filter((name) => keywords[name].role === role).flatMap((name) => [keywords[name].zh, keywords[name].en]);
}

function commentsAndStrings(): Rule[] {
  return [
    { name: 'comment.block.documentation.jiuzhu', match: '///.*$' },
    { name: 'comment.line.double-slash.jiuzhu', match: '//.*$' },
    { name: 'string.quoted.double.jiuzhu', match: '"[^"\\n]*"?' },
    { name: 'string.quoted.other.jiuzhu', match: '“[^”\\n]*”?' },
    { name: 'variable.other.quoted.jiuzhu', match: '「[^」\\n]*」?' },
  ];
}

function literals(): Rule[] {
  const bounds: KeywordName[] = ['OrMore', 'OrLess', 'From', 'To'];
  return [
    {
      name: 'constant.numeric.date.jiuzhu',
      match: '[0-9０-９]{4}(?:[-－][0-9０-９]{1,2}[-－][0-9０-９]{1,2}|年[0-9０-９]{1,2}月[0-9０-９]{1,2}日)',
    },
    {
      name: 'constant.numeric.money.jiuzhu',
      match: `${digits}\\s*(?:[万亿]?(?:${chineseUnits})|(?:(?:wan|yi)\\s+)?(?:${englishUnits})\\b)`,
    },
    { name: 'constant.numeric.ratio.jiuzhu', match: `${digits}\\s*(?:[%％]|个百分点|points\\b)` },
    // A bound follows its figure without a space: 70%以上, 5万元以下.
    { name: scopeOfRole.modifier, match: `(?<=[元%％点日])(?:${alternatives(bounds.map((name) => keywords[name].zh))})` },
    { name: 'constant.numeric.integer.jiuzhu', match: `${before}${digits}` },
  ];
}

function names(): Rule[] {
  return [{ name: 'variable.other.jiuzhu', match: '[\\p{L}_][\\p{L}\\p{N}_]*' }];
}

function punctuation(): Rule[] {
  return [
    { name: 'punctuation.separator.table.jiuzhu', match: '[|｜]' },
    { name: 'punctuation.section.block.jiuzhu', match: '[{}｛｝]' },
    { name: 'punctuation.section.parens.jiuzhu', match: '[()（）]' },
    { name: 'punctuation.separator.jiuzhu', match: '[、,，:：;；]' },
    { name: 'keyword.operator.jiuzhu', match: '>=|<=|[>＞<＜≥≤=＝≠×*＊÷/／+＋\\-－]' },
  ];
}

/** Longer spellings first, so that none hides behind its own beginning. */
function alternatives(spellings: readonly string[]): string {
  return [...spellings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
