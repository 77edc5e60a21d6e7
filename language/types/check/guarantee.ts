// Guarantees: what is promised can be asked of a settlement, and every exception has a reason and a source.

import { guaranteeDiagnostics } from '../../diagnostics/catalog/guarantees.js';
import { firstWrittenAt, say, textOf, within } from '../../names/name-context.js';
import { resolve, resolveAll, wanted } from '../../names/resolve.js';
import { shapeOf } from '../../names/tier-slot.js';
import { unreachable } from '../../source/invariant.js';
import type {
  AcknowledgementNode,
  AstNode,
  Expression,
  FileNode,
  GuaranteeDeclaration,
  Name,
  OrderPromise,
  PromiseNode,
  PropertyPromise,
} from '../../syntax/ast.js';
import { nodesIn } from '../../syntax/ast-walk.js';
import { guaranteedProperties } from '../../syntax/guaranteed-properties.js';
import { keywords } from '../../syntax/keywords.js';
import type { CheckContext } from '../check-context.js';
import { isConstant, writtenFen } from '../constant.js';
import { judgeCondition, judgeMoney } from '../judge.js';
import { anywhere, type Place, typeOf } from '../type-of.js';

/** What a settlement comes to may be spoken of. */
const ofSettlements: Place = { ...anywhere, outcomes: true };

export function checkGuarantee(context: CheckContext, { promise, acknowledged }: GuaranteeDeclaration): void {
  if (context.scope.tiers.length === 0 && context.complete) say(context, guaranteeDiagnostics.nothingSettled, promise.span, {});
  checkPromise(context, promise);
  for (const each of acknowledged) checkAcknowledgement(within(context, each), each);
}

function checkPromise(context: CheckContext, promise: PromiseNode): void {
  switch (promise.kind) {
    case 'PropertyPromise':
      checkProperty(context, promise);
      break;
    case 'OrderPromise':
      checkOrder(context, promise);
      break;
    case 'AlwaysPromise':
      if (promise.given !== null) conditionIn(context, promise.given);
      conditionIn(context, promise.condition);
      break;
    case 'TrendPromise':
      typeOf(context, promise.value, ofSettlements);
      judgeMoney(context, promise.value);
      reportUnknown(context, promise.value);
      checkInput(context, promise.input);
      break;
    case 'NoLossPromise':
      if (promise.policy.text !== '' && promise.policy.text === context.scope.policy.name.text)
        say(context, guaranteeDiagnostics.comparesItself, promise.policy.span, { name: promise.policy.text });
      break;
    default:
      unreachable(promise);
  }
}

function conditionIn(context: CheckContext, expression: Expression): void {
  typeOf(context, expression, ofSettlements);
  judgeCondition(context, expression);
  reportUnknown(context, expression);
}

function reportUnknown(context: CheckContext, expression: Expression): void {
  for (const node of nodesIn(expression)) {
    // A hole of no width stands for what is missing, which has been reported.
    if (node.kind === 'Hole' && node.span.start < node.span.end)
      say(context, guaranteeDiagnostics.unknownFigure, node.span, { text: textOf(context, node.span) });
  }
}

function checkProperty(context: CheckContext, { property, most, negative }: PropertyPromise): void {
  if (most === null) return;
  if (property !== 'split') {
    const { zh, en } = keywords[keywordOf(property)];
    say(context, guaranteeDiagnostics.allowanceOfOther, most.span, { zh, en });
    return;
  }
  typeOf(context, most);
  judgeMoney(context, most);
  const isFigure = context.types.get(most)?.kind !== 'money' || (isConstant(context, most) && writtenFen(most) !== null);
  if (negative || !isFigure)
    say(context, guaranteeDiagnostics.allowance, most.span, { text: `${negative ? '-' : ''}${textOf(context, most.span)}` });
}

function keywordOf(property: PropertyPromise['property']) {
  return guaranteedProperties.find((each) => each.property === property)?.keyword ?? 'SplitAlike';
}

function checkOrder(context: CheckContext, { better, worse }: OrderPromise): void {
  resolveAll(context, better, wanted.group);
  resolveAll(context, worse, wanted.group);
  const first = new Set(better.map(({ text }) => text));
  for (const { text, span } of worse) {
    if (text !== '' && first.has(text)) say(context, guaranteeDiagnostics.groupOnBothSides, span, { name: text });
  }
}

/** An amount that a claim states. */
function checkInput(context: CheckContext, name: Name): void {
  const symbol = resolve(context, name, wanted.fact);
  if (symbol === null || (symbol.kind === 'builtinInput' && symbol.builtin.type === 'money')) return;
  if (symbol.kind === 'input') {
    const { type, scope } = symbol.declaration;
    if (type.kind === 'SimpleType' && type.type === 'money' && scope === 'claim') return;
  }
  say(context, guaranteeDiagnostics.notACost, name.span, { name: name.text });
}

function checkAcknowledgement(context: CheckContext, { groups, condition, reason, cites, span }: AcknowledgementNode): void {
  if (groups !== null) resolveAll(context, groups, wanted.group);
  if (condition !== null) {
    typeOf(context, condition);
    judgeCondition(context, condition);
    const amount = nodesIn(condition).find((node) => isNoFact(context, node));
    if (amount !== undefined) say(context, guaranteeDiagnostics.acknowledgesAmounts, amount.span, { text: textOf(context, amount.span) });
  }
  if (!context.complete) return;
  if (reason === null || reason.value.trim() === '') say(context, guaranteeDiagnostics.withoutReason, reason?.span ?? span, {});
  if (cites.length === 0) say(context, guaranteeDiagnostics.withoutSource, span, {});
}

/** A group, an amount, or what the year has come to. */
function isNoFact(context: CheckContext, node: AstNode): boolean {
  if (node.kind === 'NameExpression' && node.builtin === 'group') return true;
  if (node.kind === 'TierPart' || node.kind === 'Money') return true;
  const symbol = node.kind === 'NameExpression' ? context.symbols.get(node.name) : undefined;
  if (symbol?.kind === 'builtinInput') return symbol.builtin.type === 'money';
  if (symbol?.kind === 'input') return symbol.declaration.type.kind === 'SimpleType' && symbol.declaration.type.type === 'money';
  return symbol?.kind === 'cost' || symbol?.kind === 'accumulator' || symbol?.kind === 'count' || symbol?.kind === 'index';
}

/** What is wrong with guarantees beside one another, and beside how the policy ranks its groups. */
export function checkGuarantees(context: CheckContext, { declarations }: FileNode): void {
  const byBenefit = declarations.some((each) => each.kind === 'Identities' && each.by === 'benefit');
  const first = new Map<string, GuaranteeDeclaration>();
  for (const declaration of declarations) {
    if (declaration.kind !== 'Guarantee') continue;
    const { promise } = declaration;
    const own = within(context, declaration);
    const isProperty = promise.kind === 'PropertyPromise';
    if (isProperty && promise.property === 'ranks_kept' && byBenefit) say(own, guaranteeDiagnostics.ranksByBenefit, promise.span, {});
    // What a lower policy asks stands beside what it takes over.
    const shape = `${own.uri} ${isProperty ? promise.property : shapeOf(promise)}`;
    const earlier = first.get(shape);
    if (earlier === undefined) first.set(shape, declaration);
    else if (promise.span.start < promise.span.end) reportTwice(own, promise, earlier.promise);
  }
}

/** Told at the later one. */
function reportTwice(context: CheckContext, { span }: PromiseNode, earlier: PromiseNode): void {
  say(context, guaranteeDiagnostics.saidTwice, span, { text: oneLine(textOf(context, span)) }, firstWrittenAt(context, earlier.span));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
