// How the claims of a breach are settled, step by step.

import { renderWorking } from '../../../runtime/index.js';
import { type Breach, type PolicyIr, receiptsOf } from '../../index.js';
import type { Host } from '../host.js';
import { say, tell } from '../terminal/say.js';

/** Indented pages, one for each claim; of a claim that nobody could hand in so, the reason. */
export function workingOf(plan: PolicyIr, { witness }: Breach, host: Host): readonly string[] {
  return receiptsOf(plan, witness).flatMap((handed, at) => {
    const title = `  ${say(host, `第 ${at + 1} 张`, `claim ${at + 1}`)}`;
    if ('receipt' in handed) return [title, ...renderWorking(handed.receipt, host.language).trim().split('\n').map(indented)];
    return [title, ...handed.errors.map(({ code, message }) => indented(`${code} ${tell(host, message)}`))];
  });
}

function indented(line: string): string {
  return `    ${line}`.trimEnd();
}
