// The properties of a policy as a table, and each breach with the case and the working of its claims.

import { createSourceFile, type Workspace } from '../../../language/index.js';
import { breachPage, type Verification, verdictTable } from '../../index.js';
import type { Host } from '../host.js';
import { paint } from '../terminal/say.js';

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
