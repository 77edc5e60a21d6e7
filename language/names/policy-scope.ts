// What a policy declares, in the form in which names are looked up.

import type {
  AccumulatorDeclaration,
  CostDeclaration,
  GroupDeclaration,
  IndexDeclaration,
  InputDeclaration,
  OrderDeclaration,
  ParameterDeclaration,
  PolicyDeclaration,
  SubsidyDeclaration,
  TierDeclaration,
} from '../syntax/ast.js';
import { type Currency, currencyNamed, renminbi } from '../syntax/money/currencies.js';
import type { DeclaredSymbol } from './symbol.js';

export type SymbolOf<K extends DeclaredSymbol['kind']> = Extract<DeclaredSymbol, { kind: K }>;

export interface PolicyScope {
  readonly uri: string;
  readonly policy: PolicyDeclaration;
  /** Of every amount: as declared, else renminbi. */
  readonly currency: Currency;
  /** Everything that can be referred to by its bare name. */
  readonly names: ReadonlyMap<string, DeclaredSymbol>;
  readonly values: ReadonlyMap<InputDeclaration, ReadonlyMap<string, SymbolOf<'value'>>>;
  readonly diseases: ReadonlyMap<string, SymbolOf<'diseaseName'>>;
  /** In order of declaration. */
  readonly groups: readonly GroupDeclaration[];
  readonly inputs: readonly InputDeclaration[];
  readonly tiers: readonly TierDeclaration[];
  /** Named amounts, ratios and numbers. */
  readonly named: readonly (CostDeclaration | ParameterDeclaration)[];
  readonly accumulators: readonly AccumulatorDeclaration[];
  readonly indices: readonly IndexDeclaration[];
  readonly subsidies: readonly SubsidyDeclaration[];
  readonly order: OrderDeclaration | null;
  /** Position of each tier in the order of payment; a tier that the order misses has none. */
  readonly tierPositions: ReadonlyMap<string, number>;
  /** Lines of broken files that begin a declaration: a name on one of them may have been declared there. */
  readonly brokenLines: readonly string[];
}

/** As the clause of a policy says; renminbi when it has none, or names none that is known. */
export function currencyOf(policy: PolicyDeclaration): Currency {
  const clause = policy.clauses.find((each) => each.kind === 'Currency');
  return (clause === undefined ? null : currencyNamed(clause.name.text)) ?? renminbi;
}

/** The position of a tier in the order of payment, or -1. */
export function tierPosition(scope: PolicyScope, tier: TierDeclaration): number {
  return scope.tierPositions.get(tier.name.text) ?? -1;
}

/** The groups a tier is for, in the order of their declaration; without a tier, every group. */
export function admittedGroups({ groups }: PolicyScope, tier: TierDeclaration | null): readonly string[] {
  const lists = tier?.clauses.filter((clause) => clause.kind === 'Groups') ?? [];
  const named = lists.map((clause) => ({ names: new Set(clause.groups.map((name) => name.text)), except: clause.except }));
  return groups.map((group) => group.name.text).filter((group) => named.every(({ names, except }) => names.has(group) !== except));
}
