// A `.jz` source → a policy that can settle, through the same artifact that `jiuzhu build` writes.

import { type Analysis, type AssumptionNode, analyze, createSourceFile, type PolicyAnalysis, parse } from '../../../language/index.js';
import { type LoadedPolicy, loadPolicy } from '../../../runtime/index.js';
import { compile } from '../../index.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { printFindings } from '../terminal/print-findings.js';
import { loadWorkspace } from './load-workspace.js';
import type { PolicyRequest } from './policy-request.js';

export async function compileSource(request: PolicyRequest, host: Host): Promise<LoadedPolicy | null> {
  const { workspace, asked } = await loadWorkspace([request.path], host);
  const analysis = analyze(workspace);
  const policy = choosePolicy(analysis, asked, request);
  const errors = analysis.diagnostics.filter((finding) => finding.severity === 'error' && finding.uri === policy.uri);
  if (errors.length > 0) {
    printFindings(errors, workspace, host);
    return null;
  }
  const compiled = compile(policy, analysis, { assume: request.assumptions.map(parseAssumption) });
  if (compiled.value === null) {
    printFindings(compiled.diagnostics, workspace, host);
    return null;
  }
  return loadPolicy(compiled.value.artifact);
}

function choosePolicy(analysis: Analysis, asked: readonly string[], request: PolicyRequest): PolicyAnalysis {
  const here = analysis.policies.filter((policy) => asked.includes(policy.uri));
  const named = request.name === null ? here : here.filter((policy) => policy.declaration.name.text === request.name);
  const [only, ...others] = named;
  const names = here.map((policy) => policy.declaration.name.text).join('、');
  if (only === undefined) {
    if (here.length === 0) throw misuse(`${request.path} 里没有政策`, `no policy in ${request.path}`);
    throw misuse(`没有名为 ${request.name} 的政策；有 ${names}`, `no policy named ${request.name}; there are ${names}`);
  }
  if (others.length > 0) {
    throw misuse(
      `${request.path} 里有几项政策：${names}。用 --policy 选一项`,
      `several policies in ${request.path}: ${names}. Choose one with --policy`,
    );
  }
  return only;
}

/** An assumption is read as the language reads it in an example. */
function parseAssumption(text: string): AssumptionNode {
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
