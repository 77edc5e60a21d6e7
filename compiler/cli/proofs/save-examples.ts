// Writes the claims that break a property into the file of the policy, as examples with what is settled today.

import { resolve } from 'node:path';
import type { Workspace } from '../../../language/index.js';
import { type Verification, withExamples } from '../../index.js';
import type { Host } from '../host.js';
import { say } from '../terminal/say.js';

export async function saveExamples(verified: readonly Verification[], workspace: Workspace, host: Host): Promise<void> {
  for (const { plan, results } of verified) {
    const { uri } = plan.policy.origin;
    const breaches = results.flatMap((result) => result.breaches.map((breach) => [result, breach] as const));
    const { text, added, unreachable } = withExamples(workspace.files.get(uri)?.text ?? '', plan, breaches);
    if (added > 0) await host.write(resolve(host.workingDirectory, uri), text);
    if (added > 0) host.print(say(host, `${uri} 写入 ${added} 个用例`, `${added} examples written to ${uri}`));
    if (unreachable > 0) host.print(unsaved(uri, unreachable, host));
  }
}

function unsaved(uri: string, count: number, host: Host): string {
  return say(
    host,
    `${uri} 另有 ${count} 个反例写不成用例：没有费用单能到那样的年度状态`,
    `${uri}: ${count} more cannot be examples, since no claims lead to that state of the year`,
  );
}
