// `jiuzhu test`: runs the examples of policies on the reference interpreter and on the compiled module.

import { type Analysis, analyze, createSourceFile, type PolicyAnalysis, positionAt } from '../../../language/index.js';
import { loadPolicy, policyFromKernel } from '../../../runtime/index.js';
import {
  assumptionKey,
  compile,
  isFailure,
  type NamedPolicy,
  type PolicyCase,
  policyCases,
  referenceKernel,
  runExample,
} from '../../index.js';
import { type CommandInput, flagOption, textOption } from '../command.js';
import { renderFailure } from '../examples/render-failure.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { printFindings } from '../terminal/print-findings.js';
import { paint, say } from '../terminal/say.js';

interface Tally {
  passed: number;
  failed: number;
  policies: number;
}

export async function test(input: CommandInput, host: Host): Promise<ExitCode> {
  const paths = input.operands.length === 0 ? ['.'] : input.operands;
  const { workspace, asked } = await loadWorkspace(paths, host);
  const analysis = analyze(workspace);
  const notSettled = analysis.policies
    .filter(({ uri, valid }) => !valid && asked.includes(uri))
    .flatMap((policy) => compile(policy, analysis).diagnostics);
  const found = [...asked.flatMap((uri) => analysis.files.get(uri)?.diagnostics ?? []), ...notSettled];
  const errors = found.filter(({ severity }) => severity === 'error');
  printFindings(errors, workspace, host);
  const tally: Tally = { passed: 0, failed: 0, policies: 0 };
  for (const policy of analysis.policies) {
    if (policy.valid) await testPolicy(policy, analysis, new Set(asked), flagOption(input, 'verbose'), tally, host);
  }
  const different = await testVectors(analysis, asked, input, host);
  host.print(closing(tally, errors.length, host));
  return tally.failed > 0 || errors.length > 0 || different > 0 ? exitCode.findings : exitCode.fine;
}

/** Of policies that are asked for: how many settle otherwise once compiled. */
async function testVectors(analysis: Analysis, asked: readonly string[], input: CommandInput, host: Host): Promise<number> {
  const folder = textOption(input, 'emitVectors');
  if (folder === null && !flagOption(input, 'vectors')) return 0;
  const { vectorsAgree } = await import('../proofs/vectors-agree.js');
  let different = 0;
  for (const policy of analysis.policies) {
    const value = policy.valid && asked.includes(policy.uri) ? compile(policy, analysis).value : null;
    if (value !== null && !(await vectorsAgree(value, folder, host))) different += 1;
  }
  return different;
}

async function testPolicy(
  policy: PolicyAnalysis,
  analysis: Analysis,
  asked: ReadonlySet<string>,
  verbose: boolean,
  tally: Tally,
  host: Host,
): Promise<void> {
  const examples = policyCases(policy, analysis).filter((example) => asked.has(example.uri));
  if (examples.length === 0) return;
  tally.policies += 1;
  const kernels = new Map<string, readonly [NamedPolicy, ...NamedPolicy[]] | null>();
  for (const example of examples) {
    const key = assumptionKey(example, analysis);
    let named = kernels.get(key);
    if (named === undefined) {
      named = await kernelsOf(policy, analysis, example, host);
      kernels.set(key, named);
    }
    const failures = named === null ? null : runExample(example, named).filter(isFailure);
    const passed = failures !== null && failures.length === 0;
    if (passed) tally.passed += 1;
    else tally.failed += 1;
    if (!passed || verbose) host.print(`${headline(example, passed, analysis, host)}`);
    for (const failure of failures ?? []) host.print(`${renderFailure(failure, example.steps.length, host)}\n`);
  }
}

async function kernelsOf(
  policy: PolicyAnalysis,
  analysis: Analysis,
  example: PolicyCase,
  host: Host,
): Promise<readonly [NamedPolicy, NamedPolicy] | null> {
  const { value, diagnostics } = compile(policy, analysis, { assume: example.assume, watch: example.watch });
  if (value === null) {
    printFindings(
      diagnostics.filter(({ severity }) => severity === 'error'),
      analysis.workspace,
      host,
    );
    return null;
  }
  const compiled = await loadPolicy(value.artifact);
  const reference = policyFromKernel(value.ir, referenceKernel(value.ir), compiled.manifest);
  return [
    { name: 'reference', policy: reference },
    { name: 'JavaScript', policy: compiled },
  ];
}

function headline(example: PolicyCase, passed: boolean, analysis: Analysis, host: Host): string {
  const colors = paint(host);
  const source = createSourceFile(example.uri, analysis.workspace.files.get(example.uri)?.text ?? '');
  const line = positionAt(source.lines, example.span.start).line + 1;
  return `${passed ? colors.green('✓') : colors.red('✗')} ${example.title}  ${colors.dim(`${example.uri}:${line}`)}`;
}

function closing({ passed, failed, policies }: Tally, errors: number, host: Host): string {
  const colors = paint(host);
  if (passed + failed === 0 && errors === 0) return say(host, '没有用例', 'no examples');
  const counts = say(
    host,
    `${policies} 项政策，用例 ${passed} 个通过，${failed} 个不符`,
    `${policies} ${policies === 1 ? 'policy' : 'policies'}: ${passed} examples passed, ${failed} failed`,
  );
  const broken = errors > 0 ? say(host, `；${errors} 个错误，见上`, `; ${errors} ${errors === 1 ? 'error' : 'errors'}, see above`) : '';
  return failed + errors > 0 ? colors.red(counts + broken) : colors.green(counts);
}
