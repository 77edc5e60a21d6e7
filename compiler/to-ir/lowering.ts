// What lowering one policy knows and gathers: the plan's tables by name, and the parts found on the way.

import {
  type AssumptionNode,
  type AstNode,
  type CitationNode,
  type Diagnostic,
  type DiagnosticDefinition,
  type HoleNode,
  type Name,
  type OutcomeExpression,
  type PolicyAnalysis,
  positionAt,
  type RangeNode,
  report,
  type SourceFile,
  type Span,
  type TierDeclaration,
  type ValueNode,
} from '../../language/index.js';
import type { Rational } from '../ir/exact-ratio.js';
import type {
  AccountingYear,
  Accumulator,
  Citation,
  Counter,
  CurrencyInfo,
  Day,
  Group,
  Hole,
  Input,
  MoneyExpression,
  NamedBase,
  Payer,
  RatioExpression,
  Rounding,
  ValueNote,
} from '../ir/ir.js';
import type { Origin } from '../ir/origin.js';
import type { Constant } from './values/constant-case.js';

/** A list of diseases as the kernel sees it. */
export interface DiseaseList {
  readonly values: readonly number[];
  readonly hole: HoleNode | null;
}

/** An assumption with the file it stands in; null for one that was made outside the policy and its examples. */
export interface PlacedAssumption {
  readonly source: SourceFile | null;
  readonly node: AssumptionNode;
  used: boolean;
}

/** Between which ends a delegated figure may be set anew; null is without end. */
export interface Leeway {
  /** By date, where it rests on an index; none when it depends on the claim. */
  readonly figures: readonly Rational[];
  readonly low: Rational | null;
  readonly high: Rational | null;
}

export interface Lowering {
  readonly policy: PolicyAnalysis;
  readonly source: SourceFile;
  /** The files of the nodes that stand in an upper policy's; all others stand in `source`. */
  readonly upperSources: ReadonlyMap<AstNode, SourceFile>;
  readonly currency: CurrencyInfo;
  /** Of every amount that is rounded. */
  readonly rounding: Rounding;
  /** Payments are rounded by the running total of the year. */
  readonly cumulative: boolean;
  readonly effectiveFrom: Day | null;
  /** null when the policy does not say which date decides the year. */
  readonly year: AccountingYear | null;
  readonly groups: readonly Group[];
  readonly groupIndex: ReadonlyMap<string, number>;
  readonly inputs: readonly Input[];
  /** Declared inputs by name; built-in ones by `builtin:` and their id. */
  readonly inputIndex: ReadonlyMap<string, number>;
  readonly diseaseLists: ReadonlyMap<string, DiseaseList>;
  readonly departments: readonly string[];
  readonly documentIndex: ReadonlyMap<string, number>;
  readonly payerIndex: ReadonlyMap<string, number>;
  /** In payment order. */
  readonly tierOrder: readonly TierDeclaration[];
  readonly assumptions: readonly PlacedAssumption[];

  /** Values are made of conditions, and those of amounts and ratios, which may read named values again. */
  readonly lowerNamed: {
    readonly money: (lowering: Lowering, place: Place, value: ValueNode) => MoneyExpression;
    readonly factor: (lowering: Lowering, place: Place, value: ValueNode) => RatioExpression;
  };

  // Gathered on the way.
  readonly diagnostics: Diagnostic[];
  readonly payers: Payer[];
  readonly holes: Hole[];
  readonly holeIndex: Map<HoleNode | RangeNode, number>;
  readonly notes: ValueNote[];
  /** By the note of a delegated figure: what a lower policy may say instead. */
  readonly leeways: Map<number, Leeway>;
  readonly citations: Citation[];
  readonly counters: Counter[];
  readonly bases: NamedBase[];
  readonly baseIndex: Map<string, number>;
  readonly accumulators: Accumulator[];
  readonly accumulatorIndex: Map<string, number>;
  /** Published indices by name. */
  readonly indexValues: Map<string, Constant>;
}

/** Whose value is lowered: what its holes are called, which groups reach it, which tiers have paid before. */
export interface Place {
  readonly owner: string;
  readonly clause: 'threshold' | 'deductible' | 'ratio' | 'bands' | 'amount' | 'cap' | 'base' | 'value' | 'condition';
  /** What the value is, where it is no money. */
  readonly figure?: 'ratio';
  readonly admitted: readonly number[];
  /** Kernel values by input, where the tier does not admit all of them. */
  readonly admittedValues?: ReadonlyMap<number, readonly number[]>;
  /** Index of the tier that reads the value; null outside tiers. */
  readonly tier: number | null;
  /** What a settlement comes to, where that may be spoken of; null for what could not be told, which has been reported. */
  readonly outcomes?: (expression: OutcomeExpression) => MoneyExpression;
}

/** The place of a value that stands in no tier: a default, a fact of an example. */
export const nowhere: Place = { owner: '', clause: 'value', admitted: [], tier: null };

export function originIn(source: SourceFile, span: Span): Origin {
  return { uri: source.uri, start: span.start, end: span.end, line: positionAt(source.lines, span.start).line + 1 };
}

/** The file a node stands in. */
export function sourceFor(lowering: Lowering, node: AstNode): SourceFile {
  return lowering.upperSources.get(node) ?? lowering.source;
}

export function originOf(lowering: Lowering, node: AstNode): Origin {
  return originIn(sourceFor(lowering, node), node.span);
}

export function textOf(lowering: Lowering, node: AstNode): string {
  return sourceFor(lowering, node).text.slice(node.span.start, node.span.end);
}

export function complain<A extends Readonly<Record<string, string | number>>>(
  lowering: Lowering,
  definition: DiagnosticDefinition<A>,
  node: AstNode,
  args: A,
): void {
  lowering.diagnostics.push(report(definition, sourceFor(lowering, node).uri, node.span, args));
}

/** Reports on what the author wrote, in the author's words. */
export function complainQuoting(lowering: Lowering, definition: DiagnosticDefinition<{ text: string }>, node: AstNode): void {
  complain(lowering, definition, node, { text: textOf(lowering, node) });
}

/** The index of a citation, each listed once. */
export function cite(lowering: Lowering, nodes: readonly CitationNode[]): number[] {
  return nodes.flatMap((node) => {
    const document = lowering.documentIndex.get(node.document.text);
    if (document === undefined) return [];
    const article = node.article === null ? null : node.article.kind === 'Name' ? node.article.text : node.article.value;
    const known = lowering.citations.findIndex((one) => one.document === document && one.article === article);
    return [known >= 0 ? known : lowering.citations.push({ document, article }) - 1];
  });
}

export function addNote(lowering: Lowering, note: ValueNote): number {
  const known = lowering.notes.findIndex(
    (one) =>
      one.status === note.status && one.text === note.text && one.origin.uri === note.origin.uri && one.origin.start === note.origin.start,
  );
  return known >= 0 ? known : lowering.notes.push(note) - 1;
}

/** The note by which a receipt quotes the source of a figure where that was used; null for one that cites nothing of its own. */
export function sourceNote(lowering: Lowering, node: AstNode, cites: readonly CitationNode[]): number | null {
  if (cites.length === 0) return null;
  const [text, origin] = [textOf(lowering, node), originOf(lowering, node)];
  return addNote(lowering, { status: 'cited', text, citations: cite(lowering, cites), origin });
}

/** A counter by key, each listed once. */
export function addCounter(lowering: Lowering, counter: Counter): number {
  const known = lowering.counters.findIndex((one) => one.key === counter.key);
  return known >= 0 ? known : lowering.counters.push(counter) - 1;
}

/** `大病保险.cap`, `大病保险.cap#2` … */
function freshHoleId(lowering: Lowering, stem: string): string {
  const count = lowering.holes.filter((hole) => hole.id === stem || hole.id.startsWith(`${stem}#`)).length;
  return count === 0 ? stem : `${stem}#${count + 1}`;
}

export function addHole(lowering: Lowering, hole: Omit<Hole, 'id'>, stem: string): number {
  return lowering.holes.push({ id: freshHoleId(lowering, stem), ...hole }) - 1;
}

export function payerOf(lowering: Lowering, name: Name): number | null {
  return lowering.payerIndex.get(name.text) ?? null;
}
