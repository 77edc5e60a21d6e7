// `.jz` sources → policies that can settle, through the same artifacts that `jiuzhu build` writes.

import { type Analysis, type AssumptionNode, analyze, createSourceFile, type PolicyAnalysis, parse } from '../../../language/index.js';
import { type LoadedPolicy, loadPolicy } from '../../../runtime/index.js';
import { compile } from '../../index.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { printFindings } from '../terminal/print-findings.js';
import { loadWorkspace } from './load-workspace.js';
import type { PolicyRequest } from './policy-request.js';

/** Answers null when a source has errors; they have been printed. */
export async function compileSources(request: PolicyRequest, host: Host): Promise<readonly LoadedPolicy[] | null> {
  const { workspace, asked } = await loadWorkspace([request.path], host);
  const analysis = analyze(workspace);
  const policies = choosePolicies(analysis, asked, request);
  const uris = policies.map(({ uri }) => uri);
  const errors = analysis.diagnostics.filter((finding) => finding.severity === 'error' && uris.includes(finding.uri));
  if (errors.length > 0) {
    printFindings(errors, workspace, host);
    return null;
  }
  const assume = request.assumptions.map(parseAssumption);
  const loaded: LoadedPolicy[] = [];
  for (const policy of policies) {
    const compiled = compile(policy, analysis, { assume });
    if (compiled.value === null) {
      printFindings(compiled.diagnostics, workspace, host);
      return null;
    }
    loaded.push(await loadPolicy(compiled.value.artifact));
  }
  return loaded;
}

/** All that are there, or those named; that several are no series is told where they are put together. */
function choosePolicies(analysis: Analysis, asked: readonly string[], request: PolicyRequest): readonly PolicyAnalysis[] {
  const here = analysis.policies.filter((policy) => asked.includes(policy.uri));
  const named = request.name === null ? here : here.filter((policy) => isNamed(policy, request.name ?? ''));
  if (named.length === 1 || isOneSeries(named)) return named;
  const names = here.map((policy) => policy.declaration.name.text).join('、');
  if (named.length > 1) {
    throw misuse(
      `${request.path} 里有几项政策：${names}。用 --policy 选一项，或选一个系列`,
      `several policies in ${request.path}: ${names}. Choose one, or a series, with --policy`,
    );
  }
  if (here.length === 0) throw misuse(`${request.path} 里没有政策`, `no policy in ${request.path}`);
  throw misuse(`没有名为 ${request.name} 的政策；有 ${names}`, `no policy named ${request.name}; there are ${names}`);
}

function isNamed(policy: PolicyAnalysis, name: string): boolean {
  return policy.declaration.name.text === name || seriesOf(policy) === name;
}

function isOneSeries(policies: readonly PolicyAnalysis[]): boolean {
  const series = new Set(policies.map(seriesOf));
  return series.size === 1 && !series.has(null);
}

function seriesOf({ declaration }: PolicyAnalysis): string | null {
  return declaration.clauses.find((clause) => clause.kind === 'Series')?.name.text ?? null;
}

/** An assumption is read as the language reads it in an example. */
export function parseAssumption(text: string): AssumptionNode {
  const match = /^(.+?)\s*(?:[.．]| 的 | of )\s*(\S+?)\s*[=＝]\s*(.+)$/.exec(text.trim());
  if (match !== null) {
    const [, tier, clause, value] = match;
    const file = parse(createSourceFile('--assume', `用例 "" { 假设 { 「${tier}」 的 ${clause} = ${value} } 已知 { } 应得 { } }`));
    const [declaration] = file.value.declarations;
    const assumption = declaration?.kind === 'Case' ? declaration.assumptions[0] : undefined;
    if (assumption !== undefined && file.diagnostics.every((finding) => finding.severity !== 'error')) return assumption;
  }
  throw misuse(
    `看不懂 --assume ${text}；写法是 --assume 倾斜救助.封顶线=不封顶`,
    `cannot read --assume ${text}; write --assume TierName.cap=unlimited`,
  );
}
