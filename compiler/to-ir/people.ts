// Departments, payers and groups, in the order in which they are declared.

import type { FileNode, GroupClause, GroupDeclaration, PolicyClause, TierClause, TierDeclaration } from '../../language/index.js';
import type { Conflict, Group, Payer } from '../ir/ir.js';
import { cite, type Lowering, originOf, type Place, textOf } from './lowering.js';
import { lowerCondition } from './values/condition.js';

export function departmentsOf(file: FileNode): string[] {
  return file.declarations.flatMap((one) => (one.kind === 'Department' ? one.names.map((name) => name.text) : []));
}

/** The funds, the parties, then the departments that pay something. */
export function payersOf(file: FileNode, departments: readonly string[]): Payer[] {
  const funds = file.declarations.flatMap((one) => (one.kind === 'Fund' ? one.names.map((name) => name.text) : []));
  const parties = file.declarations.flatMap((one) => (one.kind === 'Party' ? one.names.map((name) => name.text) : []));
  const paying = new Set(file.declarations.flatMap((one) => payingNames(one)));
  return [
    ...funds.map((name): Payer => ({ name, kind: 'fund' })),
    ...parties.map((name): Payer => ({ name, kind: 'party' })),
    ...departments.filter((name) => paying.has(name)).map((name): Payer => ({ name, kind: 'department' })),
  ];
}

function payingNames(declaration: FileNode['declarations'][number]): string[] {
  if (declaration.kind === 'Tier') return tierPayers(declaration);
  if (declaration.kind !== 'Subsidy') return [];
  const items = declaration.table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items)) ?? [];
  return items.flatMap((item) => (item.kind === 'Share' ? [item.payer.text] : item.kind === 'NameExpression' ? [item.name.text] : []));
}

function tierPayers(tier: TierDeclaration): string[] {
  return tier.clauses.flatMap((clause) => (clause.kind === 'Payer' ? [clause.payer.text] : []));
}

export function groupDeclarations(file: FileNode): GroupDeclaration[] {
  return file.declarations.filter((one) => one.kind === 'Group');
}

export function lowerGroup(lowering: Lowering, declaration: GroupDeclaration): Group {
  const certifying = clauses(declaration, 'CertifiedBy');
  const certifiers = certifying.flatMap((clause) => clause.departments.map((name) => lowering.departments.indexOf(name.text)));
  return {
    name: declaration.name.text,
    includes: clauses(declaration, 'Includes').flatMap((clause) => clause.names.map((name) => name.text)),
    certifiers: [...new Set(certifiers.filter((department) => department >= 0))],
    jointly: certifying.some((clause) => clause.jointly),
    route: clauses(declaration, 'Route')[0]?.route ?? null,
    everyoneElse: clauses(declaration, 'EveryoneElse').length > 0,
    condition: null,
    derived: null,
    conflicts: [],
    citations: clauses(declaration, 'Cites').flatMap((clause) => cite(lowering, clause.citations)),
    origin: originOf(lowering, declaration),
  };
}

/** The group with what its declared facts ask, which is lowered once all inputs are known. */
export function withRules(lowering: Lowering, group: Group, declaration: GroupDeclaration): Group {
  const place: Place = { owner: group.name, clause: 'condition', admitted: [], tier: null };
  const rule = (kind: 'Condition' | 'Derived'): Group['condition'] => {
    const [clause] = clauses(declaration, kind);
    if (!clause) return null;
    return { when: lowerCondition(lowering, place, clause.condition), text: textOf(lowering, clause.condition).replace(/\s+/g, ' ') };
  };
  return { ...group, condition: rule('Condition'), derived: rule('Derived'), conflicts: conflictsIn(lowering, declaration.clauses) };
}

/** What a policy, a group or a tier records of documents that disagree. */
export function conflictsIn(lowering: Lowering, clauses: readonly (PolicyClause | GroupClause | TierClause)[]): Conflict[] {
  return clauses.flatMap((clause) =>
    clause.kind === 'Conflict'
      ? [{ text: clause.text.value, citations: cite(lowering, clause.cites), origin: originOf(lowering, clause) }]
      : [],
  );
}

function clauses<K extends GroupClause['kind']>(declaration: GroupDeclaration, kind: K): Extract<GroupClause, { kind: K }>[] {
  return declaration.clauses.filter((clause): clause is Extract<GroupClause, { kind: K }> => clause.kind === kind);
}

/** Index by name, included identities counting as their group. */
export function groupIndexOf(declarations: readonly GroupDeclaration[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const [at, declaration] of declarations.entries()) {
    for (const clause of clauses(declaration, 'Includes')) for (const name of clause.names) index.set(name.text, at);
  }
  for (const [at, declaration] of declarations.entries()) index.set(declaration.name.text, at);
  return index;
}
