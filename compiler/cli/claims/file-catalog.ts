// What only the form of a claims file can get wrong: JZ69xx. The runtime has the codes below.

import type { InputError } from '../../../runtime/index.js';

interface FileFault<A> {
  readonly code: string;
  readonly zh: (args: A) => string;
  readonly en: (args: A) => string;
}

function fault<A>(code: string, zh: (args: A) => string, en: (args: A) => string): FileFault<A> {
  return { code, zh, en };
}

/** A code is never renumbered or reused. */
export const fileCatalog = {
  notJson: fault<{ why: string }>(
    'JZ6901',
    (a) => `不是 JSON：${a.why}`,
    (a) => `not JSON: ${a.why}`,
  ),
  notAClaim: fault<Record<never, never>>(
    'JZ6902',
    () => '应写成 {"person": {…}, "claim": {…}}',
    () => 'write {"person": {…}, "claim": {…}}',
  ),
  wrongColumns: fault<{ found: string; expected: string }>(
    'JZ6903',
    (a) => `这一行有 ${a.found} 格，表头有 ${a.expected} 格；请补齐，或给含逗号的内容加上引号`,
    (a) => `this row has ${a.found} cells, the heading has ${a.expected}; complete it, or quote a cell that contains a comma`,
  ),
} as const;

export function fileError<A>(definition: FileFault<A>, args: A): InputError {
  return { code: definition.code, path: '$', message: { zh: definition.zh(args), en: definition.en(args) } };
}
