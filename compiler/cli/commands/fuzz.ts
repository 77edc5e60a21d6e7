// `jiuzhu fuzz`: random claims under policies, and random policies, until something disagrees.

import { join, resolve } from 'node:path';
import { analyze } from '../../../language/index.js';
import {
  checkNames,
  type Failure,
  type Found,
  fixtureFiles,
  fixtureOf,
  fixtureTexts,
  fuzzClaims,
  fuzzTexts,
  ownTools,
  replayFixture,
  type Step,
  type Subject,
  shrink,
  solvingTools,
  type Tools,
} from '../../fuzz/index.js';
import { type CommandInput, flagOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { printFindings } from '../terminal/print-findings.js';
import { paint, say, tell } from '../terminal/say.js';

interface Wanted {
  readonly seed: number;
  readonly only: number | null;
  /** Of each policy. */
  readonly claims: number;
  readonly policies: number;
  readonly out: string;
  readonly tools: Tools;
}

interface Tally {
  cases: number;
  claims: number;
  found: number;
  proved: number;
  refuted: number;
  undecided: number;
}

export async function fuzz(input: CommandInput, host: Host): Promise<ExitCode> {
  const solving = flagOption(input, 'z3') ? solvingTools() : null;
  try {
    return await fuzzWith(solving?.tools ?? ownTools, input, host);
  } finally {
    await solving?.close();
  }
}

async function fuzzWith(tools: Tools, input: CommandInput, host: Host): Promise<ExitCode> {
  const folder = textOption(input, 'replay');
  if (folder !== null) return replay(folder, tools, host);
  const given = input.operands.length === 0 ? [] : await givenPolicies(input.operands, host);
  if (given === null) return exitCode.findings;
  const wanted: Wanted = {
    seed: wholeOption(input, 'seed') ?? 1,
    only: wholeOption(input, 'only'),
    claims: wholeOption(input, 'claims') ?? 1000,
    policies: wholeOption(input, 'policies') ?? (given.length === 0 ? 200 : 0),
    out: textOption(input, 'out') ?? 'fuzz-failures',
    tools,
  };
  const tally: Tally = { cases: 0, claims: 0, found: 0, proved: 0, refuted: 0, undecided: 0 };
  const began = host.now();
  await underPolicies(given, wanted, tally, host);
  await overTexts(given, wanted, tally, host);
  host.print(closing(wanted, tally, (host.now() - began) / 1000, host));
  return tally.found > 0 ? exitCode.findings : exitCode.fine;
}

function wholeOption(input: CommandInput, name: string): number | null {
  const text = textOption(input, name);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text)) throw misuse(`--${name} 要写一个整数，不是“${text}”`, `--${name} takes a whole number, not “${text}”`);
  return Number(text);
}

/** Each policy with those above it; null when one has errors, which have been printed. */
async function givenPolicies(paths: readonly string[], host: Host): Promise<readonly Subject[] | null> {
  const { workspace, asked } = await loadWorkspace(paths, host);
  const analysis = analyze(workspace);
  const policies = analysis.policies.filter(({ uri }) => asked.includes(uri));
  const errors = policies.flatMap(({ uri }) => analysis.files.get(uri)?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  printFindings(errors, workspace, host);
  if (errors.length > 0) return null;
  return policies.map(({ uri, uppers }) => ({
    uri,
    files: [uri, ...uppers].map((each) => ({ uri: each, text: workspace.files.get(each)?.text ?? '' })),
  }));
}

/** Every policy settles its share of the claims, whatever the others do. */
async function underPolicies(given: readonly Subject[], wanted: Wanted, tally: Tally, host: Host): Promise<void> {
  const bar = await host.progress(given.length * wanted.claims, say(host, '费用单', 'claims'));
  for (const [at, subject] of given.entries()) {
    const goal = tally.claims + wanted.claims;
    for (const step of fuzzClaims(subject, { seed: wanted.seed, cases: wanted.claims, only: wanted.only }, wanted.tools)) {
      await counted(step, wanted, tally, host);
      if (tally.claims >= goal) break;
    }
    bar.update((at + 1) * wanted.claims);
  }
  bar.stop();
}

async function overTexts(given: readonly Subject[], wanted: Wanted, tally: Tally, host: Host): Promise<void> {
  if (wanted.policies === 0) return;
  const bar = await host.progress(wanted.policies, say(host, '政策', 'policies'));
  const run = { seed: wanted.seed, cases: wanted.policies, only: wanted.only, histories: 40, settings: 12 };
  for await (const step of fuzzTexts(given, run, wanted.tools)) {
    await counted(step, wanted, tally, host);
    bar.update(step.index + 1);
  }
  bar.stop();
}

async function counted({ claims, verdicts, found }: Step, wanted: Wanted, tally: Tally, host: Host): Promise<void> {
  tally.cases += 1;
  tally.claims += claims;
  tally.proved += verdicts.proved ?? 0;
  tally.refuted += verdicts.refuted ?? 0;
  tally.undecided += verdicts.not_decided ?? 0;
  if (found === null) return;
  tally.found += 1;
  const small = await shrink(found, wanted.tools);
  const folder = join(wanted.out, `${small.failure.check}-${small.seed}-${small.index}`);
  for (const [name, text] of Object.entries(fixtureOf(small))) await host.write(resolve(host.workingDirectory, folder, name), text);
  host.print(told(small, host));
  host.print(
    say(
      host,
      `  缩小后写入 ${folder}；再运行：jiuzhu fuzz --replay ${folder}`,
      `  made small in ${folder}; again: jiuzhu fuzz --replay ${folder}`,
    ),
  );
}

function told({ seed, index, subject, failure }: Found, host: Host): string {
  const colors = paint(host);
  const where = say(host, `种子 ${seed} 第 ${index} 项，${subject.uri}`, `seed ${seed}, case ${index}, ${subject.uri}`);
  return `${colors.red('✗')} ${tell(host, checkNames[failure.check])} ${colors.dim(where)}\n${detailsOf(failure)}`;
}

function detailsOf({ details }: Failure): string {
  return details
    .slice(0, 8)
    .map((line) => `    ${line}`)
    .join('\n');
}

async function replay(folder: string, tools: Tools, host: Host): Promise<ExitCode> {
  const read = (name: string) => host.read(resolve(host.workingDirectory, folder, name));
  const about = await read(fixtureFiles.about);
  const files: Record<string, string> = { [fixtureFiles.about]: about };
  for (const name of fixtureTexts(about)) files[name] = await read(name);
  const failure = await replayFixture(files, tools);
  const colors = paint(host);
  if (failure === null) {
    host.print(colors.green(say(host, '不再出现', 'no longer seen')));
    return exitCode.fine;
  }
  host.print(`${colors.red('✗')} ${tell(host, checkNames[failure.check])}\n${detailsOf(failure)}`);
  return exitCode.findings;
}

function closing({ seed }: Wanted, { cases, claims, found, proved, refuted, undecided }: Tally, seconds: number, host: Host): string {
  const colors = paint(host);
  const rate = seconds > 0 ? say(host, `每秒 ${Math.round(claims / seconds)} 张，`, `${Math.round(claims / seconds)} a second, `) : '';
  const asked = proved + refuted + undecided > 0;
  const prover = say(
    host,
    `，证明 ${proved} 项、反驳 ${refuted} 项、未定 ${undecided} 项`,
    `, ${proved} properties proved, ${refuted} refuted, ${undecided} not decided`,
  );
  const text = say(
    host,
    `种子 ${seed}：${cases} 项，费用单 ${claims} 张（${rate}参照解释器与 JavaScript 各结算一遍）${asked ? prover : ''}，${found} 处不符`,
    `seed ${seed}: ${cases} cases, ${claims} claims (${rate}each by the reference and by JavaScript)${asked ? prover : ''}, ${found} disagreements`,
  );
  return found > 0 ? colors.red(text) : colors.green(text);
}
