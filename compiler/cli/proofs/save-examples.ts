// Writes the claims that break a property into the file of the policy, as examples with what is settled today.

import { resolve } from 'node:path';
import { createSourceFile, parse, tokenize, usualSurface, type Workspace } from '../../../language/index.js';
import { type Example, examplesOf, type Verification } from '../../index.js';
import type { Host } from '../host.js';
import { say } from '../terminal/say.js';

/** An example whose title the file has already is not written again. */
export async function saveExamples(verified: readonly Verification[], workspace: Workspace, host: Host): Promise<void> {
  for (const { plan, results } of verified) {
    const { uri } = plan.policy.origin;
    const text = workspace.files.get(uri)?.text ?? '';
    const surface = usualSurface(tokenize(text).flatMap(({ keyword, image }) => (keyword === null ? [] : [image]))) ?? 'zh';
    const breaches = results.flatMap((result) => result.breaches.map((breach) => examplesOf(plan, result, breach, surface)));
    const unreachable = breaches.filter((examples) => examples.length === 0).length;
    const taken = titlesIn(text);
    const fresh = breaches.flat().filter(({ title }) => !taken.has(title) && taken.add(title));
    if (fresh.length > 0) await host.write(resolve(host.workingDirectory, uri), appended(text, fresh));
    if (fresh.length > 0) host.print(say(host, `${uri} 写入 ${fresh.length} 个用例`, `${fresh.length} examples written to ${uri}`));
    if (unreachable > 0) host.print(unsaved(uri, unreachable, host));
  }
}

function titlesIn(text: string): Set<string> {
  const { declarations } = parse(createSourceFile('', text)).value;
  return new Set(declarations.flatMap((one) => (one.kind === 'Case' ? [one.title.value] : [])));
}

function appended(text: string, examples: readonly Example[]): string {
  return `${[text.trimEnd(), ...examples.map((example) => example.text.trimEnd())].join('\n\n')}\n`;
}

function unsaved(uri: string, count: number, host: Host): string {
  return say(
    host,
    `${uri} 另有 ${count} 个反例写不成用例：没有费用单能到那样的年度状态`,
    `${uri}: ${count} more cannot be examples, since no claims lead to that state of the year`,
  );
}
