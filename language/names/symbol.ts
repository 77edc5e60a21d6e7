// What a name can stand for.

import type {
  AccumulatorDeclaration,
  CostDeclaration,
  CountDeclaration,
  DepartmentDeclaration,
  DiseaseDeclaration,
  DocumentClause,
  DocumentedDeclaration,
  FundDeclaration,
  GroupDeclaration,
  IndexDeclaration,
  InputDeclaration,
  Name,
  ParameterDeclaration,
  PartyDeclaration,
  PolicyDeclaration,
  PoolDeclaration,
  SeriesClause,
  SharedDeductibleDeclaration,
  TierDeclaration,
} from '../syntax/ast.js';
import type { BuiltinInput, BuiltinValue } from '../syntax/builtins.js';

/** A declared name: `name` is the node that declares it, in file `uri`. */
interface Declared<K extends string, D> {
  readonly kind: K;
  readonly uri: string;
  readonly name: Name;
  readonly declaration: D;
}

export type DeclaredSymbol =
  | Declared<'policy', PolicyDeclaration>
  /** The same series in every version of it, each of which declares it. */
  | Declared<'series', SeriesClause>
  | Declared<'document', DocumentClause>
  | Declared<'department', DepartmentDeclaration>
  | Declared<'fund', FundDeclaration>
  | Declared<'party', PartyDeclaration>
  | Declared<'group', GroupDeclaration>
  /** Another identity that a group includes (`含 孤儿`). */
  | Declared<'identity', GroupDeclaration>
  | Declared<'input', InputDeclaration>
  /** A value of a declared enumeration. */
  | Declared<'value', InputDeclaration>
  | Declared<'diseaseList', DiseaseDeclaration>
  /** One disease of a list; the first list that names it declares it. */
  | Declared<'diseaseName', DiseaseDeclaration>
  | Declared<'index', IndexDeclaration>
  | Declared<'cost', CostDeclaration>
  | Declared<'parameter', ParameterDeclaration>
  | Declared<'pool', PoolDeclaration>
  /** A figure that is recorded and never part of a settlement. */
  | Declared<'documented', DocumentedDeclaration>
  | Declared<'sharedDeductible', SharedDeductibleDeclaration>
  | Declared<'count', CountDeclaration>
  | Declared<'accumulator', AccumulatorDeclaration>
  | Declared<'tier', TierDeclaration>;

export type BuiltinSymbol =
  | { readonly kind: 'builtinInput'; readonly builtin: BuiltinInput }
  | { readonly kind: 'builtinValue'; readonly builtin: BuiltinInput; readonly value: BuiltinValue };

export type PolicySymbol = DeclaredSymbol | BuiltinSymbol;
export type SymbolKind = PolicySymbol['kind'];
