// A policy with all it takes over from an upper one: the declarations of both as one tree that shares their nodes.

import type {
  AstNode,
  Declaration,
  FileNode,
  GroupClause,
  GroupDeclaration,
  GuaranteeDeclaration,
  PolicyClause,
  PolicyDeclaration,
  TierDeclaration,
} from '../syntax/ast.js';
import { partsOfDeclaration } from '../syntax/ast-walk.js';
import { shapeOf, tierSlot } from './tier-slot.js';

/** A policy as it holds, whoever wrote its parts. */
export interface WholePolicy {
  readonly uri: string;
  readonly ast: FileNode;
  readonly declaration: PolicyDeclaration;
  /** The file of each declaration and each clause that an upper policy wrote; all else stands in the policy's own. */
  readonly writtenIn: ReadonlyMap<AstNode, string>;
}

/** A policy without an upper one is its own file. */
export function alone(uri: string, ast: FileNode, declaration: PolicyDeclaration): WholePolicy {
  return { uri, ast, declaration, writtenIn: new Map() };
}

/** What `own` says, and what it leaves to `upper`. */
export function inherit(upper: WholePolicy, own: WholePolicy): WholePolicy {
  const { clauses } = own.declaration;
  const declaration = { ...own.declaration, clauses: [...clauses, ...kept(upper.declaration.clauses, clauses, policySlot)] };
  const taken = upper.ast.declarations.filter(({ kind }) => !itsOwn.has(kind));
  const written = own.ast.declarations.filter((each) => each !== own.declaration);
  const declarations = [declaration, ...mergedDeclarations(taken, written)];
  return { uri: own.uri, declaration, ast: { ...own.ast, declarations }, writtenIn: partsOf(upper) };
}

/** What a policy does not hand down: itself, its examples, and what became of the articles of its documents. */
const itsOwn: ReadonlySet<Declaration['kind']> = new Set(['Policy', 'Case', 'Cases', 'Articles']);

/** The file of each part of a policy that a lower one may take over. */
function partsOf(policy: WholePolicy): ReadonlyMap<AstNode, string> {
  const parts = new Map<AstNode, string>();
  const add = (node: AstNode): unknown => parts.set(node, policy.writtenIn.get(node) ?? policy.uri);
  for (const declaration of policy.ast.declarations) {
    add(declaration);
    partsOfDeclaration(declaration).forEach(add);
  }
  return parts;
}

/** Of two declarations of one identity the lower holds; a group or a tier is taken clause by clause. */
function mergedDeclarations(upper: readonly Declaration[], own: readonly Declaration[]): readonly Declaration[] {
  const result = [...upper];
  const places = new Map<string, number>();
  for (const [at, declaration] of result.entries()) {
    const identity = identityOf(declaration);
    if (identity !== null) places.set(identity, at);
  }
  const added = new Map<number, Declaration[]>();
  const lastOfKind = new Map<string, number>();
  const overridden = new Set<string>();
  for (const declaration of own) {
    const identity = identityOf(declaration);
    const at = identity === null || overridden.has(identity) ? undefined : places.get(identity);
    if (at === undefined) {
      // It stands behind the declaration of its kind that was written before it: the sequence of groups is their rank.
      const after = lastOfKind.get(declaration.kind) ?? result.length;
      added.set(after, [...(added.get(after) ?? []), declaration]);
      continue;
    }
    overridden.add(identity as string);
    lastOfKind.set(declaration.kind, at);
    result[at] = overriding(result[at] as Declaration, declaration);
  }
  return [...result.flatMap((each, at) => [each, ...(added.get(at) ?? [])]), ...(added.get(result.length) ?? [])];
}

/** What makes two declarations the same; null for those that only add. */
function identityOf(declaration: Declaration): string | null {
  switch (declaration.kind) {
    case 'Identities':
    case 'Order':
      return declaration.kind;
    case 'Subsidy':
      return `Subsidy ${declaration.from?.text ?? ''} ${declaration.to?.text ?? ''}`;
    case 'Guarantee':
      return `Guarantee ${shapeOf(declaration.promise)}`;
    default:
      return 'name' in declaration && declaration.name !== null ? `${declaration.kind} ${declaration.name.text}` : null;
  }
}

function overriding(upper: Declaration, own: Declaration): Declaration {
  if (own.kind === 'Group' && upper.kind === 'Group') return mergedGroup(upper, own);
  if (own.kind === 'Tier' && upper.kind === 'Tier') return mergedTier(upper, own);
  if (own.kind === 'Guarantee' && upper.kind === 'Guarantee') return mergedGuarantee(upper, own);
  return own;
}

function mergedGroup(upper: GroupDeclaration, own: GroupDeclaration): GroupDeclaration {
  return { ...own, doc: own.doc ?? upper.doc, clauses: merged(upper.clauses, own.clauses, ({ kind }: GroupClause) => kind) };
}

/** The exceptions above hold below too. */
function mergedGuarantee(upper: GuaranteeDeclaration, own: GuaranteeDeclaration): GuaranteeDeclaration {
  const cites = own.cites.length > 0 ? own.cites : upper.cites;
  return { ...own, doc: own.doc ?? upper.doc, cites, acknowledged: [...upper.acknowledged, ...own.acknowledged] };
}

function mergedTier(upper: TierDeclaration, own: TierDeclaration): TierDeclaration {
  return { ...own, doc: own.doc ?? upper.doc, clauses: merged(upper.clauses, own.clauses, tierSlot) };
}

/** The clauses written stand in the place of those of the same slot: adjustments hold in their sequence. */
function merged<C>(upper: readonly C[], own: readonly C[], slotOf: (clause: C) => string): C[] {
  const slots = upper.map(slotOf);
  const inPlace = upper.flatMap((clause, at) => {
    const slot = slotOf(clause);
    const written = own.filter((each) => slotOf(each) === slot);
    if (written.length === 0) return [clause];
    return slots.indexOf(slot) === at ? written : [];
  });
  return [...inPlace, ...own.filter((each) => !slots.includes(slotOf(each)))];
}

/** What is left of the upper clauses; a null slot is never taken over. */
function kept<C>(upper: readonly C[], own: readonly C[], slotOf: (clause: C) => string | null): C[] {
  const written = new Set(own.map(slotOf));
  return upper.filter((clause) => {
    const slot = slotOf(clause);
    return slot !== null && !written.has(slot);
  });
}

/** Its title, region, days and series, what it does when it takes over in its series, and its upper policy are a policy's own. */
function policySlot(clause: PolicyClause): string | null {
  switch (clause.kind) {
    case 'Title':
    case 'Region':
    case 'Effective':
    case 'Issued':
    case 'Series':
    case 'CarryOver':
    case 'Extends':
      return null;
    case 'Document':
      return `Document ${clause.name.text}`;
    default:
      return clause.kind;
  }
}
