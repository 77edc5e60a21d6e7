// Whether every index has a value on the days of the policy: what is settled before the first one ends undetermined.

import { yearDiagnostics } from '../../diagnostics/catalog/years.js';
import { say, within } from '../../names/name-context.js';
import { isoDay } from '../../source/iso-day.js';
import type { DateLiteral, IndexDeclaration } from '../../syntax/ast.js';
import type { CheckContext } from '../check-context.js';

/** Told at the first day of an index, or at the period of the policy where the index is taken over from above. */
export function checkIndexDays(context: CheckContext): void {
  const { policy, indices, uri } = context.scope;
  const effective = policy.clauses.find((clause) => clause.kind === 'Effective');
  if (effective?.period.kind !== 'Period' || effective.period.from.day === null) return;
  const { from } = effective.period;
  for (const index of indices) {
    const first = firstDay(index);
    if (first === null || first.day === null || from.day === null || first.day <= from.day) continue;
    const written = within(context, index);
    const [ofPeriod, ofIndex] = [
      { uri, span: effective.period.span, message: { zh: '施行期间在这里', en: 'the period of the policy is here' } },
      { uri: written.uri, span: first.span, message: { zh: '最早的数值在这里', en: 'the earliest value is here' } },
    ];
    const [place, related] = written.uri === uri ? [first.span, ofPeriod] : [effective.period.span, ofIndex];
    const args = { name: index.name.text, from: isoDay(from.day), to: isoDay(first.day - 1) };
    say(context, yearDiagnostics.indexBeginsLate, place, args, { related: [related] });
  }
}

function firstDay({ table }: IndexDeclaration): DateLiteral | null {
  const at = table.header?.columns.findIndex(({ column }) => column === 'in_force') ?? -1;
  const days = table.rows.flatMap(({ cells }) => cells[at]?.items[0] ?? []).filter((item) => item.kind === 'Date');
  return days.reduce<DateLiteral | null>((first, each) => (first === null || (each.day ?? 0) < (first.day ?? 0) ? each : first), null);
}
