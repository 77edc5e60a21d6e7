// The policy's own clauses: title, region, documents, period, year, rounding.

import { currencyOf, type HoleNode, type PolicyClause, type PolicyDeclaration } from '../../language/index.js';
import type { AccountingYear, CurrencyInfo, DocumentInfo, PaymentRounding, PolicyInfo } from '../ir/ir.js';
import type { Origin } from '../ir/origin.js';

type ClauseOf<K extends PolicyClause['kind']> = Extract<PolicyClause, { kind: K }>;

function clause<K extends PolicyClause['kind']>(policy: PolicyDeclaration, kind: K): ClauseOf<K> | null {
  return policy.clauses.find((one): one is ClauseOf<K> => one.kind === kind) ?? null;
}

export function policyInfo(policy: PolicyDeclaration, origin: Origin): PolicyInfo {
  const region = clause(policy, 'Region');
  return {
    name: policy.name.text,
    title: clause(policy, 'Title')?.text.value ?? policy.name.text,
    region: { name: region?.name.text ?? '', code: region?.code?.text ?? null },
    effective: effectivePeriod(clause(policy, 'Effective')?.period ?? null),
    issued: clause(policy, 'Issued')?.day.day ?? null,
    series: clause(policy, 'Series')?.name.text ?? null,
    carryOver: clause(policy, 'CarryOver')?.mode ?? null,
    statusChange: clause(policy, 'StatusChange')?.mode ?? null,
    origin,
  };
}

function effectivePeriod(period: ClauseOf<'Effective'>['period'] | null): PolicyInfo['effective'] {
  if (!period) return { from: null, to: null, unknown: '文件未写明施行期间 / the policy does not state when it is in force' };
  if (isHole(period)) return { from: null, to: null, unknown: period.why?.value ?? '待定 / unknown' };
  return { from: period.from.day, to: period.to?.day ?? null, unknown: null };
}

function isHole(period: ClauseOf<'Effective'>['period']): period is HoleNode {
  return period.kind === 'Hole';
}

export function documentsOf(policy: PolicyDeclaration): DocumentInfo[] {
  return policy.clauses.flatMap((one) =>
    one.kind === 'Document'
      ? [{ name: one.name.text, title: one.title.value, grade: one.grade?.text ?? null, link: one.link?.value ?? null }]
      : [],
  );
}

export function currencyInfo(policy: PolicyDeclaration): CurrencyInfo {
  const { code, unit, digits } = currencyOf(policy);
  return { code, unit, digits };
}

/** Half up, to the smallest unit, each payment by itself, unless the policy says otherwise. */
export function roundingOf(policy: PolicyDeclaration): PaymentRounding {
  const declared = clause(policy, 'Rounding');
  if (!declared) return { mode: 'half_up', unit: 1, declared: false, cumulative: false };
  return { mode: declared.mode, unit: declared.unit?.fen ?? 1, declared: true, cumulative: declared.cumulative };
}

/** `inputNamed` finds the date input; null when the policy does not say which. */
export function yearOf(
  policy: PolicyDeclaration,
  inputNamed: (name: NonNullable<ClauseOf<'Year'>['by']>) => number | null,
): AccountingYear | null {
  const declared = clause(policy, 'Year');
  const by = declared?.by ? inputNamed(declared.by) : null;
  if (!declared || by === null) return null;
  const { calendar, start } = declared;
  const since = declared.from === null ? null : inputNamed(declared.from);
  const first = calendar === 'insurance' && start?.month && start.day ? { month: start.month, day: start.day } : null;
  return { calendar, start: first, since, by };
}
