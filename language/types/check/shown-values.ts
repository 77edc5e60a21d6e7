// Values of a key column as a message names them and as a cell lists them.

import type { Language } from '../../diagnostics/diagnostic.js';
import { builtinValueNamed } from '../../syntax/builtin-names.js';
import type { CheckContext } from '../check-context.js';
import { type Interval, joined } from './interval.js';
import type { KeyColumn } from './key-cell.js';
import { exampleText, rangeText } from './range-text.js';
import { outsideLists } from './universe-of.js';

/** For a message in a language: ranges, as a cell would list them, with a value inside. */
export function shownValues(
  context: CheckContext,
  column: KeyColumn | undefined,
  values: readonly string[],
  language: Language,
): readonly string[] {
  if (column?.key.kind !== 'ordered') return values.map((value) => builtinValueNamed(value)?.value[language] ?? value);
  const { type } = column.key;
  return rangesOf(column, values).map((range) => {
    const [text, example] = [rangeText(context, type, range), exampleText(context, type, range)];
    const of = `${column.name} ${text}`;
    if (range.low === range.high) return `${column.name} ${example}`;
    return language === 'zh' ? `${of}（如 ${example}）` : `${of} (such as ${example})`;
  });
}

/** For a cell; null when no cell can list them. */
export function writtenValues(context: CheckContext, column: KeyColumn, values: readonly string[]): string | null {
  if (column.key.kind === 'ordered') {
    const { type } = column.key;
    return rangesOf(column, values)
      .map((range) => rangeText(context, type, range))
      .join('、');
  }
  return values.includes(outsideLists) ? null : values.map((value) => writtenName(context, value)).join('、');
}

function rangesOf({ pieces }: KeyColumn, values: readonly string[]): readonly Interval[] {
  const places = values.map(Number).sort((a, b) => a - b);
  return joined(places.flatMap((at) => pieces[at] ?? []));
}

/** A name that has to stand in corner brackets keeps them. */
function writtenName(context: CheckContext, name: string): string {
  return context.text.includes(`「${name}」`) ? `「${name}」` : name;
}
