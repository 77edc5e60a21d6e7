// From a kernel's trace to the receipt: the same numbers, named, with the clauses behind them.

import type { Cap, CurrencyInfo, PolicyIr, Tier } from '../../compiler/ir/ir.js';
import type { TierTrace, Trace } from '../../compiler/ir/kernel.js';
import type { PaymentBounds } from '../settle/bounds/payment-bounds.js';
import type { Standing } from '../settle/read-person.js';
import type { Bilingual } from '../values/bilingual.js';
import type { AmountBounds } from '../values/bounds-text.js';
import { carriedText } from '../values/carried.js';
import { formatDay } from '../values/date.js';
import { knownOrNull, ratioScale, unknownAmount, unlimitedCap } from '../values/kernel-constants.js';
import { displayWithUnit } from '../values/money.js';
import { ratioText } from '../values/ratio.js';
import type { CitedNote, PlanTexts, TierTexts } from './plan-texts.js';
import type { CitationText, Receipt, TierReceipt } from './receipt.js';

export interface ReceiptSource {
  readonly plan: PolicyIr;
  readonly policy: Receipt['policy'];
  readonly texts: PlanTexts;
  readonly person: string;
  readonly claim: string;
  readonly day: number;
  readonly year: string;
  readonly cost: Readonly<Record<string, number>>;
  /** Null when none could be chosen, or when the person belongs to no group. */
  readonly standing: Standing | null;
  readonly otherGroups: readonly string[];
  readonly trace: Trace;
  /** Null when everything is known. */
  readonly bounds: PaymentBounds | null;
  readonly notes: readonly Bilingual[];
}

export function buildReceipt(source: ReceiptSource): Receipt {
  const { plan, texts, trace, standing } = source;
  const paid = knownOrNull(trace.total);
  const patient = patientShare(source.cost, paid, plan.currency);
  return {
    policy: source.policy,
    person: source.person,
    claim: source.claim,
    status: paid === null ? 'undetermined' : 'settled',
    accountingYear: source.year,
    date: formatDay(source.day),
    currency: plan.currency,
    rounding: { mode: plan.rounding.mode, unit: plan.rounding.unit, cumulative: plan.rounding.cumulative },
    group: groupOf(plan, standing),
    otherGroups: source.otherGroups,
    identityResolution: plan.identityResolution,
    cost: source.cost,
    tiers: trace.tiers.flatMap((tier, index) => {
      const [clauses, names] = [plan.tiers[index], texts.tiers[index]];
      return clauses === undefined || names === undefined
        ? []
        : [tierReceipt(clauses, names, tier, source, source.bounds?.tiers[index] ?? null)];
    }),
    totals: {
      paid,
      bounds: source.bounds?.total ?? null,
      byPayer: byPayer(trace, texts),
      recoverable: recoverable(trace, texts),
      ...patient.shares,
    },
    yearFacts: yearFactsOf(plan, trace),
    holes: trace.holes.flatMap((hole) => texts.holes[hole] ?? []),
    notes: [
      ...source.notes,
      ...patient.notes,
      ...conflictsMet(texts, standing, trace),
      ...trace.notes.flatMap((note) => texts.notes[note] ?? []),
      ...texts.always,
    ],
  };
}

function yearFactsOf({ counts, accumulators, inputs }: PolicyIr, { state }: Trace): Receipt['yearFacts'] {
  const after = (counter: number) => knownOrNull(state.counters[counter] ?? unknownAmount);
  return [
    ...counts.map(({ input, counter }) => ({ name: inputs[input]?.id ?? '', kind: 'count' as const, value: after(counter) })),
    ...accumulators.map(({ name, counter }) => ({ name, kind: 'sum' as const, value: after(counter) })),
  ];
}

/** Where the documents disagree about the group that was taken or a tier that applied. */
function conflictsMet(texts: PlanTexts, standing: Standing | null, trace: Trace): readonly Bilingual[] {
  const ofTiers = trace.tiers.flatMap(({ status }, index) => (status === 'not_applicable' ? [] : (texts.tiers[index]?.conflicts ?? [])));
  return [...(texts.groupConflicts[standing?.group ?? -1] ?? []), ...ofTiers];
}

function groupOf(plan: PolicyIr, standing: Standing | null): Receipt['group'] {
  const group = standing === null ? undefined : plan.groups[standing.group];
  if (standing === null || group === undefined) return null;
  return { name: group.name, identity: standing.identity, certifiedBy: standing.certifiedBy };
}

function tierReceipt(
  tier: Tier,
  texts: TierTexts,
  trace: TierTrace,
  { plan, trace: { notes } }: ReceiptSource,
  bounds: AmountBounds | null,
): TierReceipt {
  const { name, payer, baseText, citations, line } = texts;
  if (trace.status === 'not_applicable') {
    return { ...blankTier, name, payer, baseText, reason: texts.reasons[trace.gate] ?? null, citations, line };
  }
  return {
    name,
    payer,
    status: trace.status,
    reason: null,
    base: knownOrNull(trace.base),
    baseText,
    threshold: thresholdOf(tier, texts, trace, notes),
    deductible: deductibleOf(tier, trace),
    eligible: knownOrNull(trace.eligible),
    bands: bandsOf(tier, trace),
    stated: statedOf(tier, trace),
    carry: carryOf(tier, trace, plan),
    uncapped: knownOrNull(trace.uncapped),
    caps: capsOf(tier.caps, trace),
    cut: knownOrNull(trace.cut),
    payment: knownOrNull(trace.payment),
    bounds: trace.payment === unknownAmount ? bounds : null,
    advance: texts.advance === null || trace.recoverable === 0 ? null : { ...texts.advance, amount: knownOrNull(trace.recoverable) },
    citations: citationsOf(texts, notes),
    line,
  };
}

/** The citations of each step with those of the rows and exceptions that were used. */
function citationsOf(texts: TierTexts, notes: readonly number[]): TierReceipt['citations'] {
  const { citations, cited } = texts;
  if (cited.length === 0) return citations;
  return {
    tier: withSources(citations.tier, 'tier', texts, notes),
    base: withSources(citations.base, 'base', texts, notes),
    deductible: withSources(citations.deductible, 'deductible', texts, notes),
    rate: withSources(citations.rate, 'rate', texts, notes),
    cap: withSources(citations.cap, 'cap', texts, notes),
  };
}

function withSources(
  known: readonly CitationText[],
  step: CitedNote['step'],
  { cited }: TierTexts,
  notes: readonly number[],
): readonly CitationText[] {
  const met = cited.filter((each) => each.step === step && notes.includes(each.note)).flatMap(({ citations }) => citations);
  const all = [...known];
  for (const one of met) if (!all.some(({ document, article }) => document === one.document && article === one.article)) all.push(one);
  return all;
}

const blankTier = {
  status: 'not_applicable',
  base: null,
  threshold: null,
  deductible: null,
  eligible: null,
  bands: [],
  stated: null,
  carry: null,
  uncapped: null,
  caps: [],
  cut: null,
  payment: 0,
  bounds: null,
  advance: null,
} as const;

function thresholdOf({ threshold }: Tier, texts: TierTexts, trace: TierTrace, notes: readonly number[]): TierReceipt['threshold'] {
  if (threshold === null) return null;
  const { per, bound } = threshold;
  const [base, amount, before] = [knownOrNull(trace.base), knownOrNull(trace.threshold), knownOrNull(trace.thresholdBefore)];
  const isOpen = base === null || amount === null || before === null;
  const reached = isOpen ? null : bound === 'inclusive' ? before + base >= amount : before + base > amount;
  return { per, bound, amount, before, reached, citations: withSources(texts.thresholdCitations, 'threshold', texts, notes) };
}

function deductibleOf({ deductible }: Tier, trace: TierTrace): TierReceipt['deductible'] {
  if (deductible === null) return null;
  return {
    per: deductible.per,
    bound: deductible.bound,
    shared: deductible.shared,
    amount: knownOrNull(trace.deductible),
    before: knownOrNull(trace.deductibleBefore),
    consumed: knownOrNull(trace.consumed),
  };
}

function bandsOf({ rates }: Tier, trace: TierTrace): TierReceipt['bands'] {
  const rate = rates?.[trace.rate]?.value;
  if (rate?.kind === 'amount') return [];
  return trace.bands.map(({ amount, ratio }, index) => {
    const band = rate?.kind === 'bands' ? rate.bands[index] : undefined;
    return {
      from: band?.from ?? null,
      to: band?.to ?? null,
      amount: knownOrNull(amount),
      ratio: ratio === unknownAmount ? null : shownRatio(ratio),
    };
  });
}

function statedOf({ rates }: Tier, trace: TierTrace): TierReceipt['stated'] {
  const rate = rates?.[trace.rate]?.value;
  const [amount] = trace.bands;
  return rate?.kind === 'amount' && amount !== undefined ? { text: rate.text, amount: knownOrNull(amount.amount) } : null;
}

function carryOf({ carry }: Tier, trace: TierTrace, { rounding }: PolicyIr): TierReceipt['carry'] {
  if (carry === null || trace.status === 'billed') return null;
  return { before: carriedText(trace.carryBefore, rounding), after: carriedText(trace.carry, rounding) };
}

function shownRatio(numerator: number): string {
  // Whole percentages are nearly all there are, and need no exact arithmetic.
  const percent = numerator / 10_000;
  if (Number.isInteger(percent)) return wholePercent[percent] ?? ratioText(numerator, ratioScale);
  return ratioText(numerator, ratioScale);
}

const wholePercent: readonly string[] = Array.from({ length: 101 }, (_, percent) => ratioText(percent, 100));

function capsOf(caps: readonly Cap[], trace: TierTrace): TierReceipt['caps'] {
  return trace.caps.flatMap(({ limit, usedBefore }, index) => {
    const cap = caps[index];
    if (cap === undefined || limit === unlimitedCap) return [];
    return [{ per: cap.per, pool: cap.pool, limit: knownOrNull(limit), usedBefore: knownOrNull(usedBefore) }];
  });
}

function byPayer(trace: Trace, { payers, payerOfTier }: PlanTexts): Receipt['totals']['byPayer'] {
  const amounts: (number | null)[] = payers.map(() => 0);
  for (const [index, { payment }] of trace.tiers.entries()) {
    const payer = payerOfTier[index] ?? 0;
    const before = amounts[payer] ?? null;
    amounts[payer] = before === null || payment === unknownAmount ? null : before + payment;
  }
  return payers.map((payer, index) => ({ ...payer, amount: amounts[index] ?? null }));
}

function recoverable(trace: Trace, { tiers }: PlanTexts): Receipt['totals']['recoverable'] {
  const amounts = new Map<string, number | null>();
  for (const [index, { recoverable: amount }] of trace.tiers.entries()) {
    const from = tiers[index]?.advance?.from;
    if (from === undefined || amount === 0) continue;
    const before = amounts.get(from) ?? 0;
    amounts.set(from, before === null || amount === unknownAmount ? null : before + amount);
  }
  return [...amounts].map(([from, amount]) => ({ from, amount }));
}

/** Whatever was paid or waived counts first towards the in-policy part; the rest of the bill is the patient's. */
function patientShare(cost: Readonly<Record<string, number>>, paid: number | null, currency: CurrencyInfo) {
  if (paid === null) return { shares: { patientInPolicy: null, patientOutOfPolicy: null, patient: null }, notes: [] };
  const covered = paid + (cost.waiver ?? 0) + (cost.thirdParty ?? 0) + (cost.commercial ?? 0);
  const total = cost.total ?? 0;
  const patient = Math.max(0, total - covered);
  const patientInPolicy = Math.min(patient, Math.max(0, (cost.inPolicy ?? 0) - covered));
  const shares = { patientInPolicy, patientOutOfPolicy: patient - patientInPolicy, patient };
  return { shares, notes: covered > total ? [overpaidNote(covered - total, currency)] : [] };
}

function overpaidNote(amount: number, currency: CurrencyInfo): Bilingual {
  const excess = displayWithUnit(amount, currency);
  return {
    zh: `各方支付合计超过费用总额 ${excess.zh}，请核对减免、第三方和商业保险是否应先扣除`,
    en: `all payments together exceed the total cost by ${excess.en}: check whether waiver, third party or commercial insurance should be deducted first`,
  };
}
