// `jiuzhu flatten`: a policy with all it takes over from the levels above, as one text.

import { analyze, flattenPolicy } from '../../../language/index.js';
import { planPolicy } from '../../plan/plan-policy.js';
import type { CommandInput } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { printFindings } from '../terminal/print-findings.js';

export async function flatten(input: CommandInput, host: Host): Promise<ExitCode> {
  const { workspace, asked } = await loadWorkspace(input.operands, host);
  const analysis = analyze(workspace);
  const [policy, ...others] = analysis.policies.filter(({ uri }) => asked.includes(uri));
  if (policy === undefined || others.length > 0) throw misuse('请给出一项政策的 .jz 文件', 'give the .jz file of one policy');
  const found = [...(analysis.files.get(policy.uri)?.diagnostics ?? []), ...planPolicy(policy, analysis).diagnostics];
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    printFindings(errors, workspace, host);
    return exitCode.findings;
  }
  host.print(flattenPolicy(policy, analysis, host.language).trimEnd());
  return exitCode.fine;
}
