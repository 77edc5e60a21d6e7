// Clauses that must be there, and clauses that may stand once.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { fix } from '../diagnostics/define-diagnostics.js';
import type { Fix } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import type { Declaration, FileNode, GroupClause, PolicyClause, PolicyDeclaration, TierClause } from '../syntax/ast.js';
import { clauseKeywords } from '../syntax/clause-keywords.js';
import { keywords } from '../syntax/keywords.js';
import { firstWrittenAt, type NameContext, say, within, word } from './name-context.js';

type Clause = PolicyClause | GroupClause | TierClause;

/** What makes two clauses of a block the same; null when a block may have any number of the kind. */
function identityOf(clause: Clause): string | null {
  switch (clause.kind) {
    case 'Document':
    case 'Cites':
    case 'Tilt':
    case 'Adjust':
    case 'Includes':
    case 'Conflict':
      return null;
    case 'Cap':
      return clause.pool === null ? `Cap ${clause.per}` : `Cap pool ${clause.pool.text}`;
    default:
      return clause.kind;
  }
}

export function checkRepeatedClauses(context: NameContext, clauses: readonly Clause[]): void {
  const first = new Map<string, Clause>();
  for (const clause of clauses) {
    const identity = identityOf(clause);
    if (identity === null) continue;
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, clause);
      continue;
    }
    const { zh, en } = keywords[clauseKeywords[clause.kind]];
    say(
      within(context, clause),
      nameDiagnostics.duplicateClause,
      clause.span,
      { zh, en },
      firstWrittenAt(within(context, earlier), earlier.span),
    );
  }
}

const mandatory = ['Title', 'Region', 'Effective', 'Year'] as const;

export function checkPolicyClauses(context: NameContext, policy: PolicyDeclaration): void {
  checkRepeatedClauses(context, policy.clauses);
  for (const kind of mandatory) {
    if (!context.complete || policy.clauses.some((clause) => clause.kind === kind)) continue;
    const { zh, en } = keywords[kind];
    say(context, nameDiagnostics.missingPolicyClause, policy.name.span, { zh, en }, { fixes: clauseFixes(context, policy, kind) });
  }
  for (const clause of policy.clauses) {
    if (clause.kind !== 'Year' || clause.by !== null) continue;
    const fixes = yearDates(context).map((date) =>
      insertFix({ start: clause.span.end, end: clause.span.end }, ` ${word(context, 'By')} ${date}`),
    );
    say(within(context, clause), nameDiagnostics.yearWithoutDate, clause.span, {}, { fixes });
  }
}

function yearDates(context: NameContext): readonly string[] {
  return context.surface === 'zh'
    ? ['出院日期', '入院日期', '结算日期', '费用日期']
    : ['discharge_date', 'admission_date', 'settlement_date', 'cost_date'];
}

function insertFix(place: Span, newText: string): Fix {
  return fix(`补上「${newText.trim()}」`, `Add “${newText.trim()}”`, place, newText);
}

/** Only what can be written without inventing a fact: the title from the name, the period as unknown, the year by each date. */
function clauseFixes(context: NameContext, policy: PolicyDeclaration, kind: (typeof mandatory)[number]): readonly Fix[] {
  const end = policy.span.end - 1;
  if (context.text[end] !== '}') return [];
  const add = (line: string) => insertFix({ start: end, end }, `  ${word(context, kind)} ${line}\n`);
  switch (kind) {
    case 'Title':
      return [add(`"${policy.name.text}"`)];
    case 'Region':
      return [];
    case 'Effective':
      return [add(word(context, 'Hole'))];
    case 'Year':
      return yearDates(context).map((date) => add(`${word(context, 'CalendarYear')} ${word(context, 'By')} ${date}`));
  }
}

/** Declarations that a policy has once, and groups for everyone else; what lower policies compute need not be computed here. */
export function checkDeclarations(context: NameContext, file: FileNode, extended: boolean): void {
  checkOnce(context, file, 'Identities');
  checkOnce(context, file, 'Order');
  const everyoneElse = file.declarations.flatMap((each) =>
    each.kind === 'Group' ? each.clauses.flatMap((clause) => (clause.kind === 'EveryoneElse' ? [{ group: each, clause }] : [])) : [],
  );
  const [first, ...others] = everyoneElse;
  for (const { group, clause } of others) {
    if (first === undefined || group === first.group) continue;
    const args = { first: first.group.name.text };
    const told = firstWrittenAt(within(context, first.clause), first.clause.span);
    say(within(context, clause), nameDiagnostics.secondEveryoneElse, clause.span, args, told);
  }
  const { policy, groups, tiers, subsidies } = context.scope;
  if (!context.complete || extended) return;
  if (tiers.length + subsidies.length === 0) say(context, nameDiagnostics.nothingToCompute, policy.name.span, {});
  else if (groups.length === 0) say(context, nameDiagnostics.noGroups, policy.name.span, {});
}

function checkOnce(context: NameContext, file: FileNode, kind: 'Identities' | 'Order'): void {
  const [first, ...others] = file.declarations.filter((each) => each.kind === kind);
  for (const other of others) {
    if (first === undefined) continue;
    const { zh, en } = keywords[kind];
    say(
      within(context, other),
      nameDiagnostics.repeatedDeclaration,
      other.span,
      { zh, en },
      firstWrittenAt(within(context, first), first.span),
    );
  }
}

/** In a file of cases only examples may stand. */
export function checkCaseFile(context: NameContext, declarations: readonly Declaration[]): void {
  let named = false;
  for (const declaration of declarations) {
    if (declaration.kind === 'Case') continue;
    if (declaration.kind === 'Cases') {
      if (named) say(context, nameDiagnostics.casesWithPolicy, declaration.span, {});
      named = true;
      continue;
    }
    const { zh, en } = keywords[declaration.kind];
    const place = ('name' in declaration ? declaration.name?.span : null) ?? declaration.span;
    say(context, nameDiagnostics.declarationAmongCases, place, { zh, en });
  }
}
