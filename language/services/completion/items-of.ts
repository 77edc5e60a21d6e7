// From what is due at a place to what this workspace has for it.

import { articleRows } from '../../articles/coverage-of.js';
import { listedArticles } from '../../articles/listed-articles.js';
import { kindNames } from '../../names/kind-names.js';
import { currencyOf } from '../../names/policy-scope.js';
import type { DeclaredSymbol, SymbolKind } from '../../names/symbol.js';
import { unreachable } from '../../source/invariant.js';
import type { Declaration, InputDeclaration } from '../../syntax/ast.js';
import { walkAst } from '../../syntax/ast-walk.js';
import { builtinInputNamed } from '../../syntax/builtin-names.js';
import { type BuiltinInput, builtinInputs } from '../../syntax/builtins.js';
import { type KeywordName, keywordOf, keywords, type Surface, spelling } from '../../syntax/keywords.js';
import { type Currency, currencies, renminbi } from '../../syntax/money/currencies.js';
import { describeSymbol } from '../describe-symbol.js';
import type { Block } from './blocks.js';
import type { Completion, CompletionKind } from './completion.js';
import { gapRows } from './gap-rows.js';
import { groupsHere } from './groups-here.js';
import { type ItemContext, plainItem } from './item-context.js';
import type { Offer } from './offers/offer.js';
import { rowsItem, tableItem } from './table-items.js';
import { clauseTemplates, continuationTemplates } from './templates/clause-templates.js';
import { declarationTemplates } from './templates/declaration-templates.js';
import { writtenName } from './written-name.js';

export function itemsOf(offer: Offer, context: ItemContext): readonly Completion[] {
  switch (offer.kind) {
    case 'keywords':
      return offer.names.flatMap((name) => keywordItems(name, context));
    case 'symbols':
      return symbolsOf(offer.of, context)
        .filter((symbol) => offer.listed?.has(symbol.name.text) !== true)
        .map((symbol) => symbolItem(symbol, context));
    case 'tierGroups':
      return groupsHere(context)
        .filter((group) => !offer.listed.has(group.name.text))
        .map((group) => symbolItem(group, context));
    case 'inputs':
      return [...declaredInputs(offer.types, context), ...builtins(offer.types, context)];
    case 'values':
      return valueItems(offer.subject, context).filter((item) => !offer.listed.has(item.label));
    case 'ranges':
      return valueItems(offer.subject, context).length > 0 ? [] : offer.names.flatMap((name) => keywordItems(name, context));
    case 'table':
      return tableItem(offer.columns, context);
    case 'rows':
      return [...rowsItem(offer.width, context), ...gapRows(context)];
    case 'articles':
      return articleItems(offer.document, context);
    case 'grades':
      return gradeItems(context);
    case 'series':
      return seriesItems(context);
    case 'currencies':
      return currencyItems(context);
    default:
      return unreachable(offer);
  }
}

function keywordItem(name: KeywordName, context: ItemContext): Completion {
  const { surface } = context.place;
  const label = spelling(name, surface);
  const other = spelling(name, surface === 'zh' ? 'en' : 'zh');
  return {
    ...plainItem(context, label, 'keyword', keywords[name].doc[context.language], `\`${label}\` · \`${other}\``),
    filter: `${label} ${other}`,
  };
}

/** What has a template is offered as a whole before its bare keyword. */
function keywordItems(name: KeywordName, context: ItemContext): readonly Completion[] {
  const item = keywordItem(name, context);
  const { surface, frame, startsLine } = context.place;
  const template = startsLine ? templateOf(name, frame.block) : undefined;
  if (template === undefined) return [item];
  const { policy } = context.file;
  const currency = policy === null ? renminbi : currencyOf(policy.declaration);
  const lines = template[surface].map((line) => inCurrency(line, currency));
  const whole: Completion = {
    ...item,
    label: `${item.label} …`,
    kind: 'snippet',
    documentation: `\`\`\`jiuzhu\n${lines.map(withoutStops).join('\n')}\n\`\`\``,
    insert: lines.join('\n'),
    isSnippet: true,
  };
  return [whole, item];
}

function templateOf(name: KeywordName, block: Block): Readonly<Record<Surface, readonly string[]>> | undefined {
  const continued = continuationTemplates[name];
  if (continued !== undefined) return continued;
  return block === 'file' && name in declarationTemplates
    ? declarationTemplates[name as Declaration['kind']]
    : clauseTemplates[block]?.[name];
}

/** The amounts of a template stand in yuan. */
function inCurrency(line: string, { unit }: Currency): string {
  return line.replaceAll(/([0-9][万亿]?)元/g, `$1${unit.zh}`).replaceAll(/ yuan\b/g, ` ${unit.en}`);
}

function withoutStops(line: string): string {
  return line.replaceAll(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1').replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
}

const kindOf: Readonly<Record<DeclaredSymbol['kind'], CompletionKind>> = {
  policy: 'policy',
  series: 'policy',
  document: 'document',
  department: 'payer',
  fund: 'payer',
  party: 'payer',
  group: 'group',
  identity: 'group',
  input: 'input',
  value: 'value',
  diseaseList: 'disease',
  diseaseName: 'disease',
  index: 'amount',
  cost: 'amount',
  parameter: 'amount',
  pool: 'amount',
  documented: 'amount',
  sharedDeductible: 'amount',
  count: 'input',
  accumulator: 'amount',
  tier: 'tier',
};

/** Declared names of these kinds in the order of their declaration. */
function symbolsOf(kinds: readonly SymbolKind[], context: ItemContext): readonly DeclaredSymbol[] {
  if (kinds.includes('policy')) {
    return context.analysis.policies.map(({ uri, declaration }) => ({ kind: 'policy', uri, name: declaration.name, declaration }));
  }
  const symbols = [...(context.file.policy?.scope.values() ?? [])].filter((symbol) => kinds.includes(symbol.kind));
  return symbols.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

function symbolItem(symbol: DeclaredSymbol, context: ItemContext): Completion {
  const written = writtenName(symbol.name.text);
  const documentation = describeSymbol(symbol, { analysis: context.analysis, reader: context.file.policy }, context.language);
  // A document is known by its title, not by the short name that a policy gives it.
  const title = symbol.kind === 'document' ? symbol.declaration.title.value : null;
  const item = plainItem(context, symbol.name.text, kindOf[symbol.kind], title ?? kindNames[symbol.kind][context.language], documentation);
  return { ...item, insert: written, filter: title === null ? item.filter : `${item.filter} ${title}` };
}

function builtins(types: readonly string[] | null, context: ItemContext): readonly Completion[] {
  const { surface } = context.place;
  const all: readonly BuiltinInput[] = builtinInputs;
  // The kind of visit and the disease are keywords, offered as such where they are due.
  return all
    .filter((input) => (types === null || types.includes(input.type)) && keywordOf(input.zh) === null)
    .map((input) => plainItem(context, input[surface], 'input', input.doc[context.language], `\`${input.zh}\` · \`${input.en}\``));
}

function declaredInputs(types: readonly string[] | null, context: ItemContext): readonly Completion[] {
  return symbolsOf(['input'], context)
    .filter((symbol) => symbol.kind === 'input' && (types === null || types.includes(typeOf(symbol.declaration))))
    .map((symbol) => symbolItem(symbol, context));
}

function typeOf(declaration: InputDeclaration): string {
  return declaration.type.kind === 'EnumerationType' ? 'enumeration' : declaration.type.type;
}

function valueItems(subject: string, context: ItemContext): readonly Completion[] {
  const keyword = subject in keywords ? (subject as KeywordName) : null;
  if (keyword === 'Group') return itemsOf({ kind: 'symbols', of: ['group', 'identity'] }, context);
  const builtin = builtinInputNamed(keyword === null ? subject : keywords[keyword].zh);
  if (builtin?.id === 'disease') return diseaseItems(context);
  if (builtin?.type === 'enumeration') {
    return builtin.values.map((value) => plainItem(context, value[context.place.surface], 'value', builtin.doc[context.language], null));
  }
  const declared = context.file.policy?.scope.get(subject);
  if (declared?.kind === 'input' && declared.declaration.type.kind === 'EnumerationType') {
    return declared.declaration.type.values.map(({ text }) => plainItem(context, text, 'value', subject, null));
  }
  const isBoolean = builtin?.type === 'boolean' || (declared?.kind === 'input' && typeOf(declared.declaration) === 'boolean');
  return isBoolean ? [keywordItem('Yes', context), keywordItem('No', context)] : [];
}

function diseaseItems(context: ItemContext): readonly Completion[] {
  const lists = symbolsOf(['diseaseList'], context);
  const names = lists.flatMap((list) =>
    list.kind === 'diseaseList' && 'kind' in list.declaration.members === false
      ? [...(list.declaration.members as readonly { text: string }[])]
      : [],
  );
  const detail = kindNames.diseaseName[context.language];
  return [...lists.map((list) => symbolItem(list, context)), ...names.map(({ text }) => plainItem(context, text, 'disease', detail, null))];
}

/** The articles of a document that its table lists, or that the policy cites already. */
function articleItems(document: string, context: ItemContext): readonly Completion[] {
  const articles = new Set<string>();
  for (const row of articleRows(context.file.policy?.ast ?? context.file.ast, document) ?? []) {
    for (const article of listedArticles(row) ?? []) articles.add(row.first.kind === 'Name' ? writtenName(article) : `"${article}"`);
  }
  walkAst(context.file.ast, (node) => {
    if (node.kind !== 'Citation' || node.document.text !== document || node.article === null) return;
    articles.add(node.article.kind === 'Name' ? writtenName(node.article.text) : `"${node.article.value}"`);
  });
  return [...articles].map((article) => plainItem(context, article, 'article', document, null));
}

const grades = [
  { id: 'A', zh: '政府网站，或中央、省级党报与通讯社', en: 'a government page, a national or provincial daily, the news agency' },
  { id: 'B', zh: '转载', en: 'a reprint' },
  { id: 'C', zh: '其他网页，未经核对', en: 'another page, not verified' },
] as const;

function currencyItems(context: ItemContext): readonly Completion[] {
  return currencies.map((each) => {
    const name = context.place.surface === 'zh' ? each.zh : each.code;
    const item = plainItem(context, name, 'value', `${each.zh} ${each.code}`, null);
    return { ...item, filter: `${each.zh} ${each.code} ${each.unit.zh}` };
  });
}

function gradeItems(context: ItemContext): readonly Completion[] {
  return grades.map((grade) => plainItem(context, grade.id, 'value', grade[context.language], null));
}

function seriesItems(context: ItemContext): readonly Completion[] {
  const names = context.analysis.policies.flatMap(({ declaration }) =>
    declaration.clauses.flatMap((clause) => (clause.kind === 'Series' ? [clause.name.text] : [])),
  );
  const detail = keywords.Series.doc[context.language];
  return [...new Set(names)].map((name) => ({ ...plainItem(context, name, 'policy', detail, null), insert: writtenName(name) }));
}
