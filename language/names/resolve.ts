// Finds what a written name stands for, and says so when it stands for nothing or for the wrong kind of thing.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { typeDiagnostics } from '../diagnostics/catalog/types.js';
import { fix, type ReportOptions } from '../diagnostics/define-diagnostics.js';
import type { Bilingual, Fix } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import type { InputDeclaration, Name } from '../syntax/ast.js';
import { builtinInputNamed, builtinInputNames, builtinValueNamed } from '../syntax/builtin-names.js';
import type { BuiltinInput } from '../syntax/builtins.js';
import { keywords } from '../syntax/keywords.js';
import { gluedParts } from './glued-keyword.js';
import { kindNames } from './kind-names.js';
import { type NameContext, say, word } from './name-context.js';
import { nearestName } from './nearest-name.js';
import type { PolicyScope } from './policy-scope.js';
import type { DeclaredSymbol, PolicySymbol, SymbolKind } from './symbol.js';

/** The kinds of name that a place takes, and what to call them. */
export interface Wanted extends Bilingual {
  readonly kinds: readonly SymbolKind[];
}

export const wanted = {
  group: { kinds: ['group'], zh: '对象', en: 'a group' },
  person: { kinds: ['group', 'identity'], zh: '对象或身份', en: 'a group or identity' },
  department: { kinds: ['department'], zh: '部门', en: 'a department' },
  document: { kinds: ['document'], zh: '文件', en: 'a document' },
  payer: { kinds: ['fund', 'department', 'party'], zh: '基金、部门或机构', en: 'a fund, department or party' },
  party: { kinds: ['party'], zh: '机构', en: 'a party' },
  pool: { kinds: ['pool'], zh: '共用限额', en: 'a shared cap' },
  sharedDeductible: { kinds: ['sharedDeductible'], zh: '共用起付线', en: 'a shared deductible' },
  tier: { kinds: ['tier'], zh: '待遇', en: 'a tier' },
  assumable: {
    kinds: ['tier', 'pool', 'sharedDeductible'],
    zh: '待遇、共用限额或共用起付线',
    en: 'a tier, a shared cap or a shared deductible',
  },
  result: {
    kinds: ['tier', 'cost', 'accumulator', 'parameter'],
    zh: '待遇、费用口径、累计额或参数',
    en: 'a tier, a cost base, an accumulated amount or a parameter',
  },
  fact: { kinds: ['builtinInput', 'input'], zh: '事实', en: 'a fact' },
  operand: {
    kinds: ['builtinInput', 'input', 'cost', 'parameter', 'index', 'count', 'accumulator'],
    zh: '数值（如 3000元）或事实、费用口径、参数、指数、计数、累计额的名称',
    en: 'a figure (like 3000 yuan) or the name of a fact, a cost base, a parameter, an index, a count or an accumulated amount',
  },
  outcome: {
    kinds: ['builtinInput', 'input', 'cost', 'parameter', 'index', 'count', 'accumulator', 'tier'],
    zh: '数值（如 3000元）或事实、费用口径、参数、指数、计数、累计额、待遇的名称',
    en: 'a figure (like 3000 yuan) or the name of a fact, a cost base, a parameter, an index, a count, an accumulated amount or a tier',
  },
} as const satisfies Record<string, Wanted>;

/** What a key column of a table may select by: all that a calculation may name, but published figures. */
export const wantedColumn: Wanted = {
  kinds: wanted.operand.kinds.filter((kind) => kind !== 'index'),
  zh: '事实或费用口径等可比较的名称',
  en: 'a fact, a cost base or another name that has a value for each claim',
};

/** What a bare name stands for in the policy, whatever its kind. */
export function lookUp(scope: PolicyScope, text: string): PolicySymbol | undefined {
  const builtin = builtinInputNamed(text);
  return builtin === undefined ? scope.names.get(text) : { kind: 'builtinInput', builtin };
}

/** The symbol of a name, recorded; null when something was wrong, which has then been said. */
export function resolve(context: NameContext, name: Name, want: Wanted): PolicySymbol | null {
  if (name.text === '') return null;
  const symbol = lookUp(context.scope, name.text);
  if (symbol === undefined) {
    reportUndeclared(context, name, want);
    return null;
  }
  context.symbols.set(name, symbol);
  if (want.kinds.includes(symbol.kind)) return symbol;
  reportWrongKind(context, name, symbol, want);
  return null;
}

/** Each name of a list; what could not be resolved is left out. */
export function resolveAll(context: NameContext, names: readonly Name[], want: Wanted): PolicySymbol[] {
  reportRepeated(context, names);
  return names.flatMap((name) => resolve(context, name, want) ?? []);
}

export function reportRepeated(context: NameContext, names: readonly Name[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name.text !== '' && seen.has(name.text)) say(context, nameDiagnostics.repeatedInList, name.span, { name: name.text });
    seen.add(name.text);
  }
}

/** A name as a value of an enumeration: for the disease, a disease or a disease list. */
export function resolveMember(context: NameContext, name: Name, of: BuiltinInput | InputDeclaration): PolicySymbol | null {
  if (name.text === '') return null;
  const symbol = memberNamed(context.scope, name.text, of);
  if (symbol === undefined) {
    reportUnknownMember(context, name, of);
    return null;
  }
  context.symbols.set(name, symbol);
  return symbol;
}

export function memberNamed(scope: PolicyScope, text: string, of: BuiltinInput | InputDeclaration): PolicySymbol | undefined {
  if ('kind' in of) return scope.values.get(of)?.get(text);
  if (of.id === 'disease') {
    const declared = scope.names.get(text);
    return declared?.kind === 'diseaseList' ? declared : scope.diseases.get(text);
  }
  const found = builtinValueNamed(text);
  return found?.input === of ? { kind: 'builtinValue', builtin: of, value: found.value } : undefined;
}

/** The values of an enumeration as they may be written, in one language. */
export function memberNames(scope: PolicyScope, of: BuiltinInput | InputDeclaration, language: 'zh' | 'en' = 'zh'): readonly string[] {
  if ('kind' in of) return [...(scope.values.get(of)?.keys() ?? [])];
  if (of.id !== 'disease') return of.values.map((value) => value[language]);
  const lists = [...scope.names.values()].filter((symbol) => symbol.kind === 'diseaseList');
  return [...lists.map((list) => list.name.text), ...scope.diseases.keys()];
}

export function replaceFix(place: Span, newText: string): Fix {
  return fix(`改为「${newText}」`, `Replace with “${newText}”`, place, newText);
}

function suggestionFix(name: Name, suggestion: string): ReportOptions {
  return suggestion === '' ? {} : { fixes: [replaceFix(name.span, suggestion)] };
}

function hasValue({ type }: InputDeclaration, text: string): boolean {
  return type.kind === 'EnumerationType' && type.values.some((value) => value.text === text);
}

function reportUndeclared(context: NameContext, name: Name, want: Wanted): void {
  if (context.scope.brokenLines.some((line) => line.includes(name.text))) return;
  const parts = gluedParts(context.scope, name.text);
  if (parts !== null) {
    const better = parts.join(' ');
    const fixes = [replaceFix(name.span, better)];
    say(context, nameDiagnostics.gluedKeyword, name.span, { name: name.text, parts: better }, { fixes });
    return;
  }
  const value = builtinValueNamed(name.text);
  if (value !== undefined && want.kinds.includes('builtinInput')) {
    say(context, nameDiagnostics.nameOfAnInputValue, name.span, { name: name.text, input: value.input.zh });
    return;
  }
  const input = want.kinds.includes('input') ? context.scope.inputs.find((each) => hasValue(each, name.text)) : undefined;
  if (input !== undefined) {
    say(context, nameDiagnostics.nameOfAnInputValue, name.span, { name: name.text, input: input.name.text });
    return;
  }
  const suggestion = nearestName(name.text, candidates(context.scope, want));
  const args = { name: name.text, wantedZh: want.zh, wantedEn: want.en, suggestion };
  say(context, nameDiagnostics.undeclared, name.span, args, suggestionFix(name, suggestion));
}

function candidates(scope: PolicyScope, want: Wanted): string[] {
  const declared = [...scope.names].filter(([, symbol]) => want.kinds.includes(symbol.kind)).map(([text]) => text);
  return want.kinds.includes('builtinInput') ? [...declared, ...builtinInputNames] : declared;
}

function reportWrongKind(context: NameContext, name: Name, symbol: PolicySymbol, want: Wanted): void {
  if (symbol.kind === 'identity' && want.kinds.includes('group')) {
    const group = symbol.declaration.name.text;
    const fixes = [replaceFix(name.span, group)];
    say(context, nameDiagnostics.identityForGroup, name.span, { name: name.text, group }, { fixes });
    return;
  }
  if (want === wanted.operand && symbol.kind === 'tier') {
    const fixes = [replaceFix(name.span, `${name.text} ${word(context, 'Of')} ${word(context, 'PaymentOf')}`)];
    say(context, nameDiagnostics.bareTier, name.span, { name: name.text }, { fixes });
    return;
  }
  if (symbol.kind === 'documented') {
    const { zh, en } = keywords[symbol.declaration.kind];
    say(context, nameDiagnostics.onlyRecorded, name.span, { name: name.text, zh, en }, declaredAt(symbol));
    return;
  }
  const is = kindNames[symbol.kind];
  if (want === wanted.operand || want === wanted.outcome) {
    say(context, nameDiagnostics.expressionNameUnsuitable, name.span, { name: name.text, isZh: is.zh, isEn: is.en });
    return;
  }
  const args = { name: name.text, isZh: is.zh, isEn: is.en, wantedZh: want.zh, wantedEn: want.en };
  say(context, nameDiagnostics.wrongKind, name.span, args, suggestionFix(name, nearestName(name.text, candidates(context.scope, want))));
}

function declaredAt(symbol: DeclaredSymbol): ReportOptions {
  const message = { zh: `「${symbol.name.text}」在这里声明`, en: `“${symbol.name.text}” is declared here` };
  return { related: [{ uri: symbol.uri, span: symbol.name.span, message }] };
}

function reportUnknownMember(context: NameContext, name: Name, of: BuiltinInput | InputDeclaration): void {
  if (context.scope.brokenLines.some((line) => line.includes(name.text))) return;
  const zh = memberNames(context.scope, of, 'zh');
  const en = memberNames(context.scope, of, 'en');
  const suggestion = nearestName(name.text, [...zh, ...en]);
  const args = {
    name: name.text,
    inputZh: 'kind' in of ? of.name.text : of.zh,
    inputEn: 'kind' in of ? of.name.text : of.en,
    allowedZh: zh.slice(0, 12).join('、') || '（没有声明）',
    allowedEn: en.slice(0, 12).join(', ') || '(none declared)',
    suggestion,
  };
  say(context, typeDiagnostics.unknownMember, name.span, args, suggestionFix(name, suggestion));
}
