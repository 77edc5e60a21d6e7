// Whether a table says exactly one thing for every case: no gap, no overlap, no row that is never reached.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { say } from '../../names/name-context.js';
import type { TableNode } from '../../syntax/ast.js';
import type { CheckContext } from '../check-context.js';
import { narrowingFixes } from './coverage-fixes/narrowing-fixes.js';
import { rowFixes } from './coverage-fixes/row-fixes.js';
import { coverageOf, type Gap, type Overlap } from './coverage-of.js';
import { shownValues } from './shown-values.js';
import type { TableShape } from './table-shape.js';
import { universesOf } from './universe-of.js';

/** The groups and visits that reach a tier; null stands for all. */
export interface Reach {
  readonly tier: string;
  readonly groups: ReadonlySet<string>;
  readonly visits: ReadonlySet<string>;
  /** False when one of the names that decide it could not be resolved. */
  readonly known: boolean;
}

const mostNamed = 6;

export interface CoverageOptions {
  /** Whether every case must be covered. */
  readonly complete: boolean;
  /** Whether rows with the same keys belong together. */
  readonly bands: boolean;
}

export function checkCoverage(
  context: CheckContext,
  table: TableNode,
  shape: TableShape,
  reach: Reach | null,
  options: CoverageOptions = { complete: false, bands: false },
): void {
  const admitted = checkAdmitted(context, shape, reach);
  if (!shape.sound || !admitted || reach?.known === false) return;
  const universes = universesOf(context, shape, reach);
  if (universes.some((universe) => universe.size === 0)) return;
  const coverage = coverageOf(shape.rows, universes, options.bands);
  if (coverage === null) {
    say(context, typeDiagnostics.tableTooLarge, table.span, {});
    return;
  }
  for (const overlap of coverage.overlaps) reportOverlap(context, shape, universes, overlap, options);
  if (options.complete && context.complete && coverage.gaps.length > 0) reportGaps(context, table, shape, coverage.gaps);
  const overlapping = new Set(coverage.overlaps.map(({ second }) => second.row));
  context.shadowedRows.push(...coverage.unused.filter((row) => !overlapping.has(row)));
}

/** Names of groups and visits that never reach the table are errors of their own. */
function checkAdmitted(context: CheckContext, shape: TableShape, reach: Reach | null): boolean {
  if (reach === null || !reach.known) return true;
  let admitted = true;
  for (const column of shape.keys) {
    const { key } = column;
    const isGroup = key.kind === 'group';
    const isVisit = 'of' in key && !('kind' in key.of) && key.of.id === 'visit';
    if (!isGroup && !isVisit) continue;
    const reached = isGroup ? reach.groups : reach.visits;
    const definition = isGroup ? typeDiagnostics.groupNotAdmitted : typeDiagnostics.visitNotAdmitted;
    for (const { row } of shape.rows) {
      for (const item of row.cells[column.at]?.items ?? []) {
        if (item.kind !== 'NameExpression') continue;
        const symbol = context.symbols.get(item.name);
        const name = symbol?.kind === 'builtinValue' ? symbol.value.zh : item.name.text;
        if (reached.has(name) || (symbol?.kind !== 'group' && symbol?.kind !== 'builtinValue')) continue;
        say(context, definition, item.span, { name: item.name.text, tier: reach.tier });
        admitted = false;
      }
    }
  }
  return admitted;
}

function reportOverlap(
  context: CheckContext,
  shape: TableShape,
  universes: readonly ReadonlySet<string>[],
  overlap: Overlap,
  options: CoverageOptions,
): void {
  const { first, second, values } = overlap;
  const message = { zh: '另一行在这里', en: 'the other row is here' };
  const shown = (language: Language): string =>
    values.map((each, at) => shownValues(context, shape.keys[at], each, language).join('、')).join('，') ||
    (language === 'zh' ? '全部' : 'everything');
  const fixes = options.bands ? [] : narrowingFixes(context, shape, universes, overlap);
  const related = [{ uri: context.uri, span: first.row.span, message }];
  say(context, typeDiagnostics.tableOverlap, second.row.span, { what: shown('zh'), whatEn: shown('en') }, { related, fixes });
}

function reportGaps(context: CheckContext, table: TableNode, shape: TableShape, gaps: readonly Gap[]): void {
  const named = (language: Language): readonly string[] =>
    gaps.flatMap((gap) => combinations(gap.map((values, at) => shownValues(context, shape.keys[at], values, language))));
  const [zh, en] = [named('zh'), named('en')];
  const missing = zh.slice(0, mostNamed).join('；');
  const missingEn = en.slice(0, mostNamed).join('; ');
  const fixes = rowFixes(context, table, shape, gaps);
  const place = table.header?.span ?? table.rows[0]?.span ?? table.span;
  say(context, typeDiagnostics.tableGap, place, { missing, missingEn, count: zh.length }, { fixes });
}

/** A gap over several columns is named case by case, up to what a message can hold. */
function combinations(gap: readonly (readonly string[])[]): readonly string[] {
  return gap.reduce<readonly string[]>(
    (texts, values) => texts.flatMap((text) => values.map((value) => (text === '' ? value : `${text} ${value}`))).slice(0, 500),
    [''],
  );
}
