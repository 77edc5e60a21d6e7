// Figures whose only source is of grade C, written as if they were settled.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { AstNode, CitationNode, Declaration, TableRow, ValueNode } from '../syntax/ast.js';
import { nodesIn, walkAst } from '../syntax/ast-walk.js';
import type { Lint, LintedPolicy } from './lint.js';

export const gradeC: Lint = {
  name: 'grade-c',
  needs: 'meaning',
  check(policy) {
    const [own] = policy.files;
    const doubtful = doubtfulDocuments(policy);
    if (doubtful.size === 0) return [];
    return own.ast.declarations
      .flatMap(partsOf)
      .flatMap(withOwnSources)
      .flatMap(({ cites, value }): Diagnostic[] => {
        const names = cites.map((citation) => citation.document.text);
        const [document] = names;
        if (document === undefined || !names.every((name) => doubtful.has(name))) return [];
        const figure = firstFixedFigure(value);
        return figure === null ? [] : [report(lintDiagnostics.gradeC, own.uri, figure.span, { document })];
      });
  },
};

function doubtfulDocuments({ scope }: LintedPolicy): ReadonlySet<string> {
  return new Set(
    scope.policy.clauses.flatMap((clause) => (clause.kind === 'Document' && clause.grade?.text === 'C' ? [clause.name.text] : [])),
  );
}

interface Part {
  readonly cites: readonly CitationNode[];
  readonly value: AstNode;
}

/** What has figures, with what it cites: its own citations, or else those of the declaration around it. */
function partsOf(declaration: Declaration): readonly Part[] {
  switch (declaration.kind) {
    case 'Tier': {
      const around = declaration.clauses.flatMap((clause) => (clause.kind === 'Cites' ? clause.citations : []));
      return declaration.clauses.flatMap((clause) =>
        'cites' in clause ? [{ cites: clause.cites.length > 0 ? clause.cites : around, value: clause }] : [],
      );
    }
    case 'Cost':
    case 'Parameter':
    case 'Pool':
    case 'SharedDeductible':
    case 'Accumulator':
      return [{ cites: declaration.cites, value: declaration }];
    case 'Index':
    case 'Subsidy':
      return declaration.table === null ? [] : [{ cites: declaration.cites.flatMap((each) => each.citations), value: declaration.table }];
    default:
      return [];
  }
}

/** The rows and exceptions inside that cite a source of their own are parts of their own. */
function withOwnSources(part: Part): readonly Part[] {
  const inner = nodesIn(part.value).flatMap((node): Part[] =>
    node !== part.value && citesItself(node) ? [{ cites: node.cites, value: node }] : [],
  );
  return [part, ...inner];
}

function citesItself(node: AstNode): node is TableRow | ValueNode {
  return (node.kind === 'TableRow' || node.kind === 'Value') && node.cites.length > 0;
}

function firstFixedFigure(root: AstNode): AstNode | null {
  let found: AstNode | null = null;
  walkAst(root, (node) => {
    if (node !== root && citesItself(node)) return false;
    const open = node.kind === 'Hole' || (node.kind === 'Qualified' && (node.status === 'provisional' || node.status === 'average'));
    if (open || found !== null || node.kind === 'Share') return false;
    if (node.kind === 'Money' || node.kind === 'RatioLiteral' || node.kind === 'Points') found = node;
    return undefined;
  });
  return found;
}
