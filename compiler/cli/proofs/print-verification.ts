// The properties of a policy as a table, and each breach with the case and the working of its claims.

import { createSourceFile, displayWidth, renderDiagnostic, type SourceFile, type Workspace } from '../../../language/index.js';
import { type Breach, breachFinding, type PolicyIr, type PropertyResult, partsTold, type Verification } from '../../index.js';
import type { Host } from '../host.js';
import { paint, say, tell } from '../terminal/say.js';
import { workingOf } from './working-of.js';

export function printVerification(verification: Verification, workspace: Workspace, host: Host): void {
  const { plan, results } = verification;
  host.print(paint(host).bold(`${plan.policy.name}  ${plan.policy.origin.uri}`));
  const width = Math.max(...results.map(({ asked }) => displayWidth(tell(host, asked.statement))));
  for (const result of results) for (const line of rowOf(result, width, host)) host.print(line);
  host.print('');
  for (const result of results) {
    for (const breach of result.breaches) {
      for (const line of breachLines(verification, result, breach, workspace, host)) host.print(line);
      host.print('');
    }
  }
}

/** Where, what is wrong, who meets it and what the claims show; then why that is known, or how they are settled. */
function breachLines({ plan }: Verification, result: PropertyResult, breach: Breach, workspace: Workspace, host: Host): readonly string[] {
  const { headline, ...finding } = breachFinding(plan, result, breach);
  const sourceOf = (uri: string): SourceFile => createSourceFile(uri, workspace.files.get(uri)?.text ?? '');
  const told = { ...finding, message: headline };
  const label = say(host, '案例', 'claim');
  const who = partsTold(plan, breach.witness).map((part) => tell(host, part));
  const shown = breach.showing.map((line) => `  ${' '.repeat(displayWidth(label))}  ${tell(host, line)}`);
  return [
    renderDiagnostic(told, sourceOf(finding.uri), { language: host.language, color: host.color, sourceOf }),
    `  ${label}  ${who.join(' / ')}`,
    ...shown,
    ...(breach.acknowledged === null ? workingOf(plan, breach, host) : acknowledgedLines(plan, result, breach.acknowledged, host)),
  ];
}

function rowOf(result: PropertyResult, width: number, host: Host): readonly string[] {
  const statement = tell(host, result.asked.statement);
  const cell = `${statement}${' '.repeat(width - displayWidth(statement))}`;
  const remarks = result.remarks.map((remark) => paint(host).dim(`      ${tell(host, remark)}`));
  return [`  ${cell}  ${verdictOf(result, host)}  ${paint(host).dim(enginesOf(result, host))}`.trimEnd(), ...remarks];
}

function verdictOf({ verdict, breaches }: PropertyResult, host: Host): string {
  const colors = paint(host);
  switch (verdict) {
    case 'proved':
      return colors.green(say(host, '✓ 证明', '✓ proved'));
    case 'refuted':
      return breaches.every(({ acknowledged }) => acknowledged !== null)
        ? colors.yellow(say(host, '! 不成立，已说明', '! refuted, acknowledged'))
        : colors.red(say(host, '✗ 不成立，见下', '✗ refuted, see below'));
    case 'not_decided':
      return colors.yellow(say(host, '? 没有判定', '? not decided'));
    case 'not_asked':
      return colors.dim(say(host, '– 不问', '– not asked'));
  }
}

/** How many combinations of group and facts each engine settled. */
function enginesOf({ engines, most }: PropertyResult, host: Host): string {
  const words = {
    structure: ['由结算规则', 'by the settlement step'],
    contract: ['逐表', 'by tables'],
    piecewise: ['逐段', 'piece by piece'],
    smt: ['z3', 'z3'],
  } as const;
  const parts = (Object.keys(words) as (keyof typeof words)[]).flatMap((engine) => {
    const count = engines[engine] ?? 0;
    if (count === 0) return [];
    const [zh, en] = words[engine];
    return [engine === 'structure' ? say(host, zh, en) : `${say(host, zh, en)} ${count}`];
  });
  if (most !== null && parts.length > 0) parts.push(say(host, `至多 ${most} 分`, `at most ${most}`));
  return parts.join(' · ');
}

function acknowledgedLines(plan: PolicyIr, { asked }: PropertyResult, acknowledged: number, host: Host): readonly string[] {
  const guarantee = plan.guarantees.find(({ origin }) => origin.uri === asked.origin.uri && origin.start === asked.origin.start);
  const known = guarantee?.acknowledged[acknowledged];
  if (known === undefined) return [];
  const cited = known.citations.flatMap((at) => {
    const citation = plan.citations[at];
    return citation === undefined ? [] : [`${plan.documents[citation.document]?.name ?? ''} ${citation.article ?? ''}`.trim()];
  });
  const sources = cited.length === 0 ? '' : say(host, `（${cited.join('、')}）`, ` (${cited.join(', ')})`);
  return [`  ${say(host, '已知', 'known')}  ${known.reason}${sources}`];
}
