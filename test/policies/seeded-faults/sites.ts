// The policies into which faults are seeded, and what stands in them.

import {
  type AstNode,
  type Declaration,
  type FileNode,
  type TableNode,
  type TableRow,
  type TierDeclaration,
  walkAst,
} from '../../../language/index.js';
import { analyzePolicies } from '../../support/policy-files.js';
import type { Site } from './seeded-fault.js';

export const clean = analyzePolicies();

export const sites: readonly Site[] = clean.policies.flatMap((policy): Site[] => {
  const file = clean.files.get(policy.uri);
  return file === undefined ? [] : [{ uri: policy.uri, text: file.source.text, ast: file.ast, policy }];
});

export function siteAt(uri: string): Site {
  const site = sites.find((each) => each.uri === uri);
  if (site === undefined) throw new Error(`no policy ${uri}`);
  return site;
}

export function nodesIn<K extends AstNode['kind']>(root: AstNode, kind: K): readonly Extract<AstNode, { kind: K }>[] {
  const found: Extract<AstNode, { kind: K }>[] = [];
  walkAst(root, (node) => {
    if (node.kind === kind) found.push(node as Extract<AstNode, { kind: K }>);
  });
  return found;
}

/** What the file declares that settles something: examples, articles and what is only recorded left out. */
export function rulesOf(ast: FileNode): readonly Declaration[] {
  return ast.declarations.filter(({ kind }) => !['Case', 'Cases', 'Articles', 'Policy'].includes(kind));
}

export function tiersOf(ast: FileNode): readonly TierDeclaration[] {
  return ast.declarations.flatMap((each) => (each.kind === 'Tier' ? [each] : []));
}

export interface FoundTable {
  readonly table: TableNode;
  readonly kind: 'value' | 'bands' | 'subsidy' | 'index';
}

export function tablesOf({ ast }: Site): readonly FoundTable[] {
  return rulesOf(ast).flatMap((declaration) => {
    const bands = new Set(nodesIn(declaration, 'Bands').map(({ table }) => table));
    return nodesIn(declaration, 'Table').map((table): FoundTable => {
      if (bands.has(table)) return { table, kind: 'bands' };
      return { table, kind: declaration.kind === 'Subsidy' ? 'subsidy' : declaration.kind === 'Index' ? 'index' : 'value' };
    });
  });
}

/** The cells before the value, or before the bounds of a band, or before what a subsidy grants. */
export function keyCount({ table, kind }: FoundTable): number {
  const width = table.rows[0]?.cells.length ?? 0;
  return kind === 'bands' ? width - 3 : kind === 'subsidy' ? width - 2 : width - 1;
}

export function keysOf(found: FoundTable, row: TableRow) {
  return row.cells.slice(0, keyCount(found));
}

/** `其他`, or an empty cell. */
export function isOpen(cell: TableRow['cells'][number]): boolean {
  const [item] = cell.items;
  return item === undefined || (item.kind === 'KeywordLiteral' && item.literal === 'other');
}
