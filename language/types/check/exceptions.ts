// Exceptions beside one another: nothing orders them, so no two with different values may hold at once.

import { valueDiagnostics } from '../../diagnostics/catalog/values.js';
import { fix } from '../../diagnostics/define-diagnostics.js';
import type { Fix } from '../../diagnostics/diagnostic.js';
import { say, textOf, within, word } from '../../names/name-context.js';
import type { Span } from '../../source/span.js';
import type { AstNode, ExceptionNode, Expression, FileNode, ValueNode } from '../../syntax/ast.js';
import { children } from '../../syntax/ast-walk.js';
import type { CheckContext } from '../check-context.js';
import { claimText } from '../possible/claim-text.js';
import { findClaim } from '../possible/find-claim.js';
import { conditionsOf, type World, worldOf } from '../possible/world.js';
import { valueId } from '../value-id.js';

/** Asked once all names and types of the file are known. */
export function checkExceptions(context: CheckContext, file: FileNode): void {
  for (const declaration of file.declarations) {
    const tier = declaration.kind === 'Tier' ? declaration : null;
    const world = worldOf(context, tier);
    const around = tier === null ? [] : conditionsOf(tier);
    const inside = within(context, declaration);
    for (const { part, nodes } of context.partsOf(declaration)) {
      if (!nodes.some(({ kind }) => kind === 'Exception')) continue;
      for (const value of outermostValues(part)) checkSiblings(within(inside, part), world, value, around);
    }
  }
}

function outermostValues(node: AstNode): readonly ValueNode[] {
  return node.kind === 'Value' ? [node] : children(node).flatMap(outermostValues);
}

/** `around` are the conditions that hold wherever the value is asked for. */
function checkSiblings(context: CheckContext, world: World, value: ValueNode, around: readonly Expression[]): void {
  const told = new Set<ExceptionNode>();
  for (const [at, exception] of value.exceptions.entries()) {
    for (const before of value.exceptions.slice(0, at)) {
      if (!told.has(exception) && checkPair(context, world, before, exception, around)) told.add(exception);
    }
    checkSiblings(context, world, exception.value, [...around, exception.condition]);
  }
}

/** True when something was said. */
function checkPair(
  context: CheckContext,
  world: World,
  first: ExceptionNode,
  second: ExceptionNode,
  around: readonly Expression[],
): boolean {
  if (valueId(context.text, first.value) === valueId(context.text, second.value)) return false;
  const conditions = [...around, first.condition, second.condition];
  if (conditions.some((condition) => hasError(context, condition.span))) return false;
  const found = findClaim(
    world,
    conditions.map((condition) => ({ condition, holds: true })),
  );
  if (found.kind === 'impossible') return false;
  const message = { zh: '另一个例外在这里', en: 'the other exception is here' };
  const related = [{ uri: context.uri, span: first.condition.span, message }];
  const options = { related, fixes: orderings(context, first, second) };
  const values = { first: shownValue(context, first.value), second: shownValue(context, second.value) };
  if (found.kind === 'claim') {
    const { zh: claimZh, en: claimEn } = claimText(found, context.scope.currency);
    say(context, valueDiagnostics.exceptionsTogether, second.condition.span, { ...values, claimZh, claimEn }, options);
  } else {
    say(context, valueDiagnostics.exceptionsNotApart, second.condition.span, values, options);
  }
  return true;
}

/** Without what is excepted from it. */
function shownValue(context: CheckContext, { main }: ValueNode): string {
  return main.kind === 'Table' ? '{ | … | }' : textOf(context, main.span).replace(/\s+/g, ' ');
}

function hasError({ diagnostics }: CheckContext, place: Span): boolean {
  return diagnostics.some(({ severity, span }) => severity === 'error' && place.start <= span.start && span.end <= place.end);
}

/** Either may be the one that gives way; which of them is for the author to say. */
function orderings(context: CheckContext, first: ExceptionNode, second: ExceptionNode): readonly Fix[] {
  return [
    narrowing(context, second, first, ['两个条件都成立时用前一个', 'The earlier one where both hold']),
    narrowing(context, first, second, ['两个条件都成立时用后一个', 'The later one where both hold']),
  ];
}

function narrowing(context: CheckContext, weaker: ExceptionNode, stronger: ExceptionNode, [zh, en]: readonly [string, string]): Fix {
  const { condition } = weaker;
  const own = textOf(context, condition.span);
  const kept = condition.kind === 'Logical' && condition.operator === 'or' ? `(${own})` : own;
  const other = textOf(context, stronger.condition.span);
  const bare = stronger.condition.kind === 'NameExpression' ? other : `(${other})`;
  const value = shownValue(context, stronger.value);
  return fix(`${zh}：${value}`, `${en}: ${value}`, condition.span, `${kept} ${word(context, 'And')} ${word(context, 'Not')} ${bare}`);
}
