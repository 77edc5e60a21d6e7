// `jiuzhu verify`: proves the properties of policies, or shows a claim that breaks them.

import { join, resolve } from 'node:path';
import { type Analysis, type AssumptionNode, analyze, type Diagnostic, type PolicyAnalysis } from '../../../language/index.js';
import {
  createProver,
  type PolicyIr,
  type PropertyResult,
  type Prover,
  proofFindings,
  tableLegend,
  toIr,
  type Verification,
} from '../../index.js';
import { type CommandInput, flagOption, listOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { parseAssumption } from '../policies/compile-sources.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { buildOf, openAnswerCache } from '../proofs/answer-cache.js';
import { type EmittedScript, lemmaScripts, policyScript, recheck, writeScripts } from '../proofs/emitted-scripts.js';
import type { MachineSolver } from '../proofs/machine-solver.js';
import { printVerification } from '../proofs/print-verification.js';
import { saveExamples } from '../proofs/save-examples.js';
import { verdictsAsData } from '../proofs/verdicts-as-data.js';
import { printFindings } from '../terminal/print-findings.js';
import { sarif } from '../terminal/sarif.js';
import { paint, say, tell } from '../terminal/say.js';

export async function verify(input: CommandInput, host: Host): Promise<ExitCode> {
  const { workspace, asked } = await loadWorkspace(input.operands.length === 0 ? ['.'] : input.operands, host);
  const analysis = analyze(workspace);
  const assumed = listOption(input, 'assume');
  const { plans, errors } = plansOf(analysis, asked, assumed.map(parseAssumption));
  const format = textOption(input, 'format') ?? 'text';
  if (format === 'text') {
    for (const assumption of assumed) host.print(say(host, `假设：${assumption}`, `assumed: ${assumption}`));
    printFindings(errors, workspace, host);
  }
  const { verified, scripts } = await verifyAll(plans, analysis, input, host);
  const findings = [...errors, ...verified.flatMap(proofFindings)];
  switch (format) {
    case 'json':
      host.print(JSON.stringify(verified.map(verdictsAsData), null, 2));
      break;
    case 'sarif':
      host.print(sarif(findings, workspace, host.language));
      break;
    default:
      for (const verification of verified) printVerification(verification, workspace, host);
      host.print(closing(verified, errors.length, host));
      if (verified.length > 0) host.print(paint(host).dim(tell(host, tableLegend)));
      if (flagOption(input, 'release')) for (const line of holdingBack(verified, host)) host.print(line);
  }
  // What a machine reads is all that stands on the output.
  const beside: Host = format === 'text' ? host : { ...host, print: host.warn };
  if (flagOption(input, 'saveAsExample')) await saveExamples(verified, workspace, beside);
  const contradicted = await emit([...lemmaScripts(plans), ...scripts], input, beside);
  return errors.length > 0 || contradicted > 0 || isOpen(verified, flagOption(input, 'release')) ? exitCode.findings : exitCode.fine;
}

/** Something is refuted and not acknowledged, or, where that counts, not decided. */
function isOpen(verified: readonly Verification[], release: boolean): boolean {
  return verified.some(({ results }) =>
    results.some(({ verdict, breaches, asked }) => {
      if (verdict === 'refuted') return breaches.some(({ acknowledged }) => acknowledged === null);
      return release && heldBack({ verdict, asked });
    }),
  );
}

/** A release needs a decision of every property, and that whatever the policy promises was asked. */
function heldBack({ verdict, asked }: Pick<PropertyResult, 'verdict' | 'asked'>): boolean {
  return verdict === 'not_decided' || (verdict === 'not_asked' && asked.declared);
}

function holdingBack(verified: readonly Verification[], host: Host): readonly string[] {
  return verified.flatMap(({ plan, results }) =>
    results.filter(heldBack).map(({ asked, remarks }) => {
      const [statement, reason] = [tell(host, asked.statement), remarks.map((remark) => tell(host, remark)).join('；')];
      const { name } = plan.policy;
      return paint(host).red(
        say(
          host,
          `不能发布 ${name}：“${statement}”没有判定，${reason}`,
          `${name} cannot be released: “${statement}” is not decided, ${reason}`,
        ),
      );
    }),
  );
}

/** Answers how many scripts another solver contradicts. */
async function emit(scripts: readonly EmittedScript[], input: CommandInput, host: Host): Promise<number> {
  const folder = textOption(input, 'emitSmt');
  if (folder !== null) {
    await writeScripts(scripts, resolve(host.workingDirectory, folder), host);
    host.print(say(host, `${folder} 写入 ${scripts.length} 个文件`, `${scripts.length} scripts written to ${folder}`));
  }
  const solver = textOption(input, 'recheck') as MachineSolver | null;
  return solver === null ? 0 : recheck(scripts, solver, host);
}

interface Plans {
  readonly plans: readonly PolicyIr[];
  readonly errors: readonly Diagnostic[];
}

function plansOf(analysis: Analysis, asked: readonly string[], assume: readonly AssumptionNode[]): Plans {
  const here = analysis.policies.filter(({ uri }) => asked.includes(uri));
  const planned = here.map((policy) => toIr(policy, analysis, { assume }));
  const written = asked.flatMap((uri) => analysis.files.get(uri)?.diagnostics ?? []);
  const errors = [...written, ...planned.flatMap(({ diagnostics }) => diagnostics)].filter(({ severity }) => severity === 'error');
  return { plans: planned.flatMap(({ value }) => value ?? []), errors };
}

interface Verified {
  readonly verified: readonly Verification[];
  /** What z3 was asked, where somebody wants to see it. */
  readonly scripts: readonly EmittedScript[];
}

async function verifyAll(plans: readonly PolicyIr[], analysis: Analysis, input: CommandInput, host: Host): Promise<Verified> {
  const emits = textOption(input, 'emitSmt') !== null || textOption(input, 'recheck') !== null;
  // What is remembered was not asked, and leaves no script.
  const cache = emits ? null : await cacheOf(input, host);
  const scripts: EmittedScript[] = [];
  let current = '';
  const prover = createProver({
    known: cache,
    planOf: (name) => planNamed(name, analysis),
    ...(emits ? { onScript: (text, checked) => scripts.push(policyScript(current, scripts.length + 1, text, checked)) } : {}),
  });
  const bar = await host.progress(plans.length * steps, say(host, '证明', 'proving'));
  try {
    const verified = await provedInTurn(plans, prover, (done, plan) => {
      current = plan.policy.name;
      bar.update(done);
    });
    return { verified, scripts };
  } finally {
    bar.stop();
    await prover.close();
    await cache?.save();
  }
}

/** Of the progress bar, for each policy. */
const steps = 100;

type Update = (done: number, plan: PolicyIr) => void;

async function provedInTurn(plans: readonly PolicyIr[], prover: Prover, update: Update): Promise<readonly Verification[]> {
  const verified: Verification[] = [];
  for (const plan of plans) {
    const before = verified.length * steps;
    update(before, plan);
    verified.push(await prover.verify(plan, (done, total) => update(before + Math.floor((steps * done) / total), plan)));
  }
  return verified;
}

function planNamed(name: string, analysis: Analysis): PolicyIr | null {
  const policy: PolicyAnalysis | undefined = analysis.policies.find(({ declaration }) => declaration.name.text === name);
  return policy === undefined ? null : toIr(policy, analysis).value;
}

/** A program that runs from its sources keeps answers only where it is told to. */
async function cacheOf(input: CommandInput, host: Host) {
  const folder = textOption(input, 'cache');
  const build = buildOf(import.meta.url);
  if (folder === null && build === null) return null;
  return openAnswerCache(resolve(host.workingDirectory, folder ?? join('node_modules', '.cache', 'jiuzhu')), build ?? 'sources', host);
}

function closing(verified: readonly Verification[], errors: number, host: Host): string {
  const colors = paint(host);
  const results = verified.flatMap(({ results: each }) => each);
  const count = (holds: (result: (typeof results)[number]) => boolean): number => results.filter(holds).length;
  const proved = count(({ verdict }) => verdict === 'proved');
  const known = count(({ verdict, breaches }) => verdict === 'refuted' && breaches.every(({ acknowledged }) => acknowledged !== null));
  const refuted = count(({ verdict }) => verdict === 'refuted') - known;
  const open = count(({ verdict }) => verdict === 'not_decided');
  const parts = [
    say(
      host,
      `${verified.length} 项政策：${proved} 条证明`,
      `${verified.length} ${verified.length === 1 ? 'policy' : 'policies'}: ${proved} proved`,
    ),
    ...(refuted > 0 ? [colors.red(say(host, `${refuted} 条不成立`, `${refuted} refuted`))] : []),
    ...(known > 0 ? [colors.yellow(say(host, `${known} 条不成立而已说明`, `${known} refuted and acknowledged`))] : []),
    ...(open > 0 ? [colors.yellow(say(host, `${open} 条没有判定`, `${open} not decided`))] : []),
    ...(errors > 0 ? [colors.red(say(host, `${errors} 个错误，见上`, `${errors} errors, see above`))] : []),
  ];
  return parts.join(say(host, '，', ', '));
}
