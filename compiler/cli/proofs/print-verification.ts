// The properties of a policy as a table, and each breach with the case and the working of its claims.

import { createSourceFile, type Workspace } from '../../../language/index.js';
import { breachPage, type Verification, verdictTable } from '../../index.js';
import type { Host } from '../host.js';
import { paint, say } from '../terminal/say.js';

export function printVerification(verification: Verification, workspace: Workspace, host: Host): void {
  const { plan, results } = verification;
  const sourceOf = (uri: string) => createSourceFile(uri, workspace.files.get(uri)?.text ?? '');
  host.print(paint(host).bold(`${plan.policy.name}  ${plan.policy.origin.uri}`));
  for (const line of verdictTable(verification, host.language, paint(host))) host.print(line);
  host.print('');
  for (const result of results) {
    for (const breach of result.breaches) {
      for (const line of breachPage(plan, result, breach, { language: host.language, color: host.color, sourceOf })) host.print(line);
      host.print('');
    }
  }
}

/** What the words of the tables mean, for who reads one for the first time. */
export function legend(host: Host): string {
  return say(
    host,
    '由结算规则：结算的步骤使它必然如此。逐表 n：n 种对象与情形，查各层表格的整数前提即可推出。逐段、z3：其余的，逐段算尽或由求解器证明。',
    'By the settlement step: it cannot be otherwise. By tables n: for n combinations of group and facts it follows from integer\npremises of the tables. Piece by piece, z3: the others, reckoned exhaustively or proved by the solver.',
  );
}
