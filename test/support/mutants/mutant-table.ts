// The counts of judged mutants, a line for each operator.

import type { Judged, Verdict } from './judge-mutants.js';
import { operators } from './mutations.js';

const verdicts: readonly Verdict[] = ['killed', 'refuted', 'equal', 'open'];

export function mutantTable(judged: readonly Judged[]): string {
  const row = (name: string, some: readonly Judged[]): string => {
    const counts = verdicts.map((verdict) => some.filter((one) => one.verdict === verdict).length);
    return [
      name.padEnd(18),
      ...[some.length, ...counts, some.filter(({ unseenInYuan }) => unseenInYuan).length].map((n) => String(n).padStart(8)),
    ].join('');
  };
  const head = ['operator'.padEnd(18), ...['mutants', ...verdicts, 'unseen'].map((name) => name.padStart(8))].join('');
  const rows = operators.map((operator) =>
    row(
      operator,
      judged.filter(({ mutation }) => mutation.operator === operator),
    ),
  );
  return [head, ...rows, row('all', judged), 'unseen: killed by the test set, not by as many random claims in whole yuan'].join('\n');
}
