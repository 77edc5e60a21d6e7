// `jiuzhu check`: what is wrong with these policies.

import { analyze, type Diagnostic, type Workspace } from '../../../language/index.js';
import { planPolicy } from '../../plan/plan-policy.js';
import { type CommandInput, flagOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { countFindings, printFindings, sentenceOfCounts } from '../terminal/print-findings.js';
import { region, sarif } from '../terminal/sarif.js';
import { say } from '../terminal/say.js';

export async function check(input: CommandInput, host: Host): Promise<ExitCode> {
  const paths = input.operands.length === 0 ? ['.'] : input.operands;
  const { workspace, asked } = await loadWorkspace(paths, host);
  const analysis = analyze(workspace);
  const written = asked.flatMap((uri) => analysis.files.get(uri)?.diagnostics ?? []);
  // That a policy above has errors is worth telling only where those errors are not told themselves.
  const told = written.some(({ severity }) => severity === 'error');
  const planned = analysis.policies
    .filter(({ uri, valid }) => asked.includes(uri) && (valid || !told))
    .flatMap((policy) => planPolicy(policy, analysis, { release: flagOption(input, 'release') }).diagnostics);
  const findings = [...written, ...planned];
  const counts = countFindings(findings);
  const hints = flagOption(input, 'hints');
  switch (textOption(input, 'format')) {
    case 'json':
      host.print(JSON.stringify(asData(findings, workspace), null, 2));
      break;
    case 'sarif':
      host.print(sarif(findings, workspace, host.language));
      break;
    default:
      printFindings(hints ? findings : findings.filter(({ severity }) => severity !== 'info'), workspace, host);
      host.print(sentenceOfCounts(counts, asked.length, host) + (hints || counts.hints === 0 ? '' : howToSeeHints(host)));
  }
  const bad = counts.errors > 0 || (flagOption(input, 'strict') && counts.warnings > 0);
  return bad ? exitCode.findings : exitCode.fine;
}

/** Hints are many in a young policy and hide what matters more. */
function howToSeeHints(host: Host): string {
  return say(host, '（加 --hints 列出提示）', ' (list hints with --hints)');
}

function asData(findings: readonly Diagnostic[], workspace: Workspace) {
  return findings.map((finding) => ({
    file: finding.uri,
    ...region(finding, workspace),
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
  }));
}
