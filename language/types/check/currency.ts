// The currency of a policy, and that every amount is in it.

import { currencyDiagnostics } from '../../diagnostics/catalog/currency.js';
import { fix } from '../../diagnostics/define-diagnostics.js';
import type { Fix } from '../../diagnostics/diagnostic.js';
import { type NameContext, say, within } from '../../names/name-context.js';
import { nearestName } from '../../names/nearest-name.js';
import { replaceFix } from '../../names/resolve.js';
import type { FileNode, MoneyLiteral, PolicyDeclaration } from '../../syntax/ast.js';
import { spelling } from '../../syntax/keywords.js';
import { type Currency, currencyNamed, currencyNames, renminbi } from '../../syntax/money/currencies.js';
import { readUnit, writeAmount } from '../../syntax/money/read-unit.js';

/** In the policy's own file and in its files of examples. */
export function checkCurrency(context: NameContext, file: FileNode): void {
  const { policy, currency } = context.scope;
  const clause = policy.clauses.find((each) => each.kind === 'Currency');
  const isOwn = file.declarations.includes(policy);
  if (clause !== undefined && currencyNamed(clause.name.text) === null) {
    // What is meant is not known, so amounts are not judged.
    if (isOwn) reportUnknown(within(context, clause), clause.name.text, clause.name.span);
    return;
  }
  const [first, ...others] = amountsIn(context, file, (amount) => amount.currency !== currency.code);
  if (first === undefined) return;
  const agreed = amountsIn(context, file, (amount) => amount.currency !== first.amount.currency).length === 0;
  if (isOwn && clause === undefined && agreed) reportMissing(context, policy, first);
  else for (const found of [first, ...others]) reportForeign(found, currency);
}

/** An amount with the file that it is written in, which may be an upper policy's. */
interface Found {
  readonly context: NameContext;
  readonly amount: MoneyLiteral;
}

/** Those asked for, in the order of the file. */
function amountsIn(context: NameContext, { declarations }: FileNode, asked: (amount: MoneyLiteral) => boolean): readonly Found[] {
  const found: Found[] = [];
  for (const declaration of declarations) {
    for (const { part, nodes } of context.partsOf(declaration)) {
      for (const node of nodes) {
        if (node.kind === 'Money' && asked(node)) found.push({ context: within(within(context, declaration), part), amount: node });
      }
    }
  }
  return found;
}

function reportUnknown(context: NameContext, name: string, place: MoneyLiteral['span']): void {
  if (name === '') return;
  const suggestion = nearestName(name, [...currencyNames('zh'), ...currencyNames('en')]);
  const args = { name, suggestion, zh: currencyNames('zh').join('、'), en: currencyNames('en').join(', ') };
  say(context, currencyDiagnostics.unknownCurrency, place, args, suggestion === '' ? {} : { fixes: [replaceFix(place, suggestion)] });
}

/** All amounts are in one other currency: what is missing is the clause. */
function reportMissing(context: NameContext, policy: PolicyDeclaration, { context: place, amount }: Found): void {
  const currency = currencyNamed(amount.currency) ?? renminbi;
  const name = context.surface === 'zh' ? currency.zh : currency.code;
  const line = `${spelling('Currency', context.surface)} ${name}`;
  const end = policy.span.end - 1;
  const fixes = context.text[end] === '}' ? [fix(`补上「${line}」`, `Add “${line}”`, { start: end, end }, `  ${line}\n`)] : [];
  const args = { amount: amount.text, zh: currency.zh, en: currency.code };
  say(place, currencyDiagnostics.undeclaredCurrency, amount.span, args, { fixes });
}

function reportForeign({ context, amount }: Found, currency: Currency): void {
  const { zh, code } = currency;
  const better = rewritten(amount, currency);
  const fixes: readonly Fix[] = better === null ? [] : [replaceFix(amount.span, better)];
  const related = clauseOf(context, zh, code);
  say(context, currencyDiagnostics.foreignCurrency, amount.span, { amount: amount.text, zh, en: code }, { fixes, related });
}

/** The same number in the currency of the policy; null where that cannot be written. */
function rewritten({ text }: MoneyLiteral, currency: Currency): string | null {
  const digits = /^[0-9.]+/.exec(text)?.[0] ?? '';
  const unit = readUnit(text.slice(digits.length).trim());
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (unit === null || (unit.scale === '' && decimals > currency.digits)) return null;
  return writeAmount(digits, unit.scale, currency, unit.surface);
}

function clauseOf(context: NameContext, zh: string, code: string) {
  const { policy, uri } = context.scope;
  const clause = policy.clauses.find((each) => each.kind === 'Currency');
  if (clause === undefined) return [];
  return [
    {
      uri: within({ ...context, uri }, clause).uri,
      span: clause.span,
      message: { zh: `本政策的币种：${zh}`, en: `the policy’s currency: ${code}` },
    },
  ];
}
