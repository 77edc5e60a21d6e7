// Who reads whom: named values must not go in a circle, and a tier reads only tiers that pay before it.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import type { AccumulatorDeclaration, AstNode, CostDeclaration, Name, ParameterDeclaration, TierDeclaration } from '../syntax/ast.js';
import { nodesIn } from '../syntax/ast-walk.js';
import { type NameContext, say, within } from './name-context.js';
import { tierPosition } from './policy-scope.js';
import type { PolicySymbol } from './symbol.js';

/** A value with a name, made of others. */
type NamedAmount = CostDeclaration | ParameterDeclaration | AccumulatorDeclaration;

/** The named values and tiers that a piece of the tree reads, each with the name that does. */
interface Reads {
  readonly costs: readonly { readonly name: Name; readonly cost: NamedAmount }[];
  readonly tiers: readonly { readonly name: Name; readonly tier: TierDeclaration }[];
}

export function checkReads(context: NameContext): void {
  const { named, accumulators, tiers } = context.scope;
  const reads = new Map([...named, ...accumulators].map((each) => [each, readsOf(context, nodesIn(each.value))]));
  checkCycles(context, reads);
  for (const tier of tiers) checkTierReads(context, tier, reads);
}

function readsOf(context: NameContext, nodes: readonly AstNode[]): Reads {
  const names = nodes.flatMap((node) =>
    node.kind === 'NameExpression' ? [node.name] : node.kind === 'TierPart' ? [node.tier] : columnName(node),
  );
  const symbols = names.map((name) => ({ name, symbol: context.symbols.get(name) }));
  return {
    costs: symbols.flatMap(({ name, symbol }) => (isAmount(symbol) ? [{ name, cost: symbol.declaration }] : [])),
    tiers: symbols.flatMap(({ name, symbol }) => (symbol?.kind === 'tier' ? [{ name, tier: symbol.declaration }] : [])),
  };
}

function columnName(node: AstNode): readonly Name[] {
  return node.kind === 'Column' && typeof node.column !== 'string' ? [node.column] : [];
}

function isAmount(symbol: PolicySymbol | undefined): symbol is Extract<PolicySymbol, { kind: 'cost' | 'parameter' | 'accumulator' }> {
  return symbol?.kind === 'cost' || symbol?.kind === 'parameter' || symbol?.kind === 'accumulator';
}

/** Walks without recursion; each circle is reported once, at the name that closes it. */
function checkCycles(context: NameContext, reads: ReadonlyMap<NamedAmount, Reads>): void {
  const done = new Set<NamedAmount>();
  for (const start of reads.keys()) {
    const path: { readonly cost: NamedAmount; next: number }[] = done.has(start) ? [] : [{ cost: start, next: 0 }];
    const onPath = new Set<NamedAmount>(path.map((step) => step.cost));
    while (path.length > 0) {
      const step = path[path.length - 1] as { readonly cost: NamedAmount; next: number };
      const edge = reads.get(step.cost)?.costs[step.next++];
      if (edge === undefined) {
        done.add(step.cost);
        onPath.delete(step.cost);
        path.pop();
      } else if (onPath.has(edge.cost)) {
        const circle = path.slice(path.findIndex((each) => each.cost === edge.cost)).map((each) => each.cost.name.text);
        say(within(context, step.cost), nameDiagnostics.costCycle, edge.name.span, {
          name: edge.name.text,
          path: [...circle, edge.name.text].join(' → '),
        });
      } else if (!done.has(edge.cost)) {
        path.push({ cost: edge.cost, next: 0 });
        onPath.add(edge.cost);
      }
    }
  }
}

function checkTierReads(context: NameContext, tier: TierDeclaration, reads: ReadonlyMap<NamedAmount, Reads>): void {
  for (const { part, nodes } of context.partsOf(tier)) {
    const own = readsOf(context, nodes);
    const inside = within(context, part);
    for (const { name, tier: read } of own.tiers) checkOneRead(inside, tier, name, read);
    for (const { name, cost } of own.costs) {
      for (const read of tiersBehind(cost, reads)) checkOneRead(inside, tier, name, read);
    }
  }
}

function tiersBehind(cost: NamedAmount, reads: ReadonlyMap<NamedAmount, Reads>): ReadonlySet<TierDeclaration> {
  const seen = new Set([cost]);
  const tiers = new Set<TierDeclaration>();
  for (const each of seen) {
    for (const { tier } of reads.get(each)?.tiers ?? []) tiers.add(tier);
    for (const { cost: next } of reads.get(each)?.costs ?? []) seen.add(next);
  }
  return tiers;
}

function checkOneRead(context: NameContext, tier: TierDeclaration, name: Name, read: TierDeclaration): void {
  if (read === tier) {
    say(context, nameDiagnostics.readsItself, name.span, { name: tier.name.text });
    return;
  }
  const own = tierPosition(context.scope, tier);
  const other = tierPosition(context.scope, read);
  if (own < 0 || other < 0 || other < own) return;
  const place = context.scope.order ?? read;
  const message = { zh: `「${read.name.text}」排在「${tier.name.text}」之后`, en: `“${read.name.text}” pays after “${tier.name.text}”` };
  say(
    context,
    nameDiagnostics.readsLaterTier,
    name.span,
    { name: read.name.text, tier: tier.name.text },
    {
      related: [{ uri: within(context, place).uri, span: place.span, message }],
    },
  );
}
