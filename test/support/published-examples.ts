// The published examples as collected, each with the figures that its policy must give.

import examples from '../conformance/examples.json' with { type: 'json' };

export interface PublishedExample {
  readonly id: string;
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly name: string;
  /** As published, in the main unit of the currency. */
  readonly value: number;
  /** The unit to which the page gives it; null: to the smallest unit of the currency. */
  readonly printedTo: number | null;
}

/** A page that gives its figures in units of 10,000. */
const printedIn: Readonly<Record<string, number>> = { 'KR-01': 10_000 };

type Collected = (typeof examples)[number];

export const publishedExamples: readonly PublishedExample[] = examples.map((example) => ({
  id: example.id,
  figures: [
    ...publishedFigures(example),
    ...figuresIn('derived_not_published' in example ? example.derived_not_published : {}, example.id),
  ],
}));

/** Where the page rounds on its own, the figures computed anew count, unless the unit to which it rounds is known. */
function publishedFigures(example: Collected): readonly Figure[] {
  const anew = 'recomputed_where_different' in example ? example.recomputed_where_different : {};
  const published = figuresIn(example.expected, example.id).filter(({ name, printedTo }) => printedTo !== null || !(name in anew));
  return [...published, ...figuresIn(anew, '')];
}

function figuresIn(figures: object, id: string): readonly Figure[] {
  return Object.entries(figures).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: leadingNumber(String(one)), printedTo: printedIn[id] ?? null })),
  );
}

/** A figure may be told in words: “patient 4900 (6000-1100)”. */
function leadingNumber(text: string): number {
  const [digits] = text.match(/\d+(\.\d+)?/) ?? [];
  if (digits === undefined) throw new Error(`no figure in “${text}”`);
  return Number(digits);
}
