// The parts of a receipt that depend on the plan alone, made once and shared by every receipt.

import type { Conflict, PolicyIr, Tier, ValueNote } from '../../compiler/ir/ir.js';
import { isRecord } from '../errors/json-path.js';
import type { Bilingual } from '../values/bilingual.js';
import { formatDay } from '../values/date.js';
import type { CitationText, Receipt, TierReceipt } from './receipt.js';
import { unitName } from './unit-name.js';

export interface TierTexts {
  readonly name: string;
  readonly payer: string | null;
  readonly baseText: string | null;
  readonly citations: TierReceipt['citations'];
  /** What a step quotes besides when a row or an exception with a source of its own was used. */
  readonly cited: readonly CitedNote[];
  /** Of whom an advanced payment is recovered, and when. */
  readonly advance: Omit<NonNullable<TierReceipt['advance']>, 'amount'> | null;
  readonly thresholdCitations: readonly CitationText[];
  readonly line: number;
  /** By gate: why the tier does not apply when it fails. */
  readonly reasons: readonly Bilingual[];
  /** Where the documents disagree about it. */
  readonly conflicts: readonly Bilingual[];
}

export interface CitedNote {
  readonly note: number;
  readonly step: keyof TierReceipt['citations'] | 'threshold';
  readonly citations: readonly CitationText[];
}

export interface PlanTexts {
  readonly tiers: readonly TierTexts[];
  /** Payers in order of appearance, and the payer of each tier among them. */
  readonly payers: readonly Omit<Receipt['totals']['byPayer'][number], 'amount'>[];
  readonly payerOfTier: readonly number[];
  readonly holes: Receipt['holes'];
  /** By note; null for one that is told by the citations beside a step. */
  readonly notes: readonly (Bilingual | null)[];
  /** By group: where the documents disagree about it. */
  readonly groupConflicts: readonly (readonly Bilingual[])[];
  /** What every settlement under this policy has to say. */
  readonly always: readonly Bilingual[];
  /** By table: its citations, and by row those of the row too. */
  readonly subsidyCitations: readonly { readonly table: readonly CitationText[]; readonly rows: readonly (readonly CitationText[])[] }[];
}

export function planTexts(plan: PolicyIr): PlanTexts {
  const tiers = plan.tiers.map((tier) => tierTexts(plan, tier));
  // A tier without a payer stands for itself: what a policy takes as paid by 基本医保 is shown under that name.
  const payerNames = tiers.map((tier) => tier.payer ?? tier.name);
  const names = [...new Set(payerNames)];
  const payers = names.map((payer) => ({ payer, kind: plan.payers.find(({ name }) => name === payer)?.kind ?? ('tier' as const) }));
  return {
    tiers,
    payers,
    payerOfTier: payerNames.map((name) => names.indexOf(name)),
    holes: plan.holes.map(({ id, why, origin }) => ({ id, why, line: origin.line })),
    notes: plan.notes.map(valueNote),
    groupConflicts: plan.groups.map(({ conflicts }) => conflictNotes(plan, conflicts)),
    always: [...conflictNotes(plan, plan.conflicts), ...roundingNote(plan), ...periodNote(plan), ...plan.assumptions.map(assumptionNote)],
    subsidyCitations: plan.subsidies.map(({ citations, rows }) => ({
      table: citationTexts(plan, citations),
      rows: rows.map((row) => citationTexts(plan, [...new Set([...citations, ...row.citations])])),
    })),
  };
}

/** The notes with citations that each step of a tier can meet. */
function citedNotes(plan: PolicyIr, tier: Tier): readonly CitedNote[] {
  const rates = tier.rates?.map(({ value }) => value);
  const { gates, base, threshold, deductible, caps } = tier;
  const parts = { tier: gates, base, threshold, deductible, rate: rates, cap: caps };
  return Object.entries(parts).flatMap(([step, part]) =>
    [...notesIn(part, plan)].flatMap((note): CitedNote[] => {
      const citations = citationTexts(plan, plan.notes[note]?.citations ?? []);
      return citations.length === 0 ? [] : [{ note, step: step as CitedNote['step'], citations }];
    }),
  );
}

function notesIn(part: unknown, plan: PolicyIr): ReadonlySet<number> {
  const found = new Set<number>();
  collect(part, plan, found);
  return found;
}

function collect(part: unknown, plan: PolicyIr, found: Set<number>): void {
  if (Array.isArray(part)) for (const each of part) collect(each, plan, found);
  if (!isRecord(part)) return;
  if (typeof part.note === 'number') found.add(part.note);
  if (part.op === 'base') collect(plan.bases[Number(part.base)]?.value, plan, found);
  if (part.op === 'accumulated') collect(plan.accumulators[Number(part.accumulator)]?.value, plan, found);
  for (const inner of Object.values(part)) collect(inner, plan, found);
}

function tierTexts(plan: PolicyIr, tier: Tier): TierTexts {
  const { citations } = tier;
  return {
    name: tier.name,
    payer: tier.payer === null ? null : (plan.payers[tier.payer]?.name ?? null),
    baseText: tier.baseText,
    citations: {
      tier: citationTexts(plan, citations.tier),
      base: citationTexts(plan, citations.base),
      deductible: citationTexts(plan, citations.deductible),
      rate: citationTexts(plan, citations.rate),
      cap: citationTexts(plan, citations.cap),
    },
    cited: citedNotes(plan, tier),
    advance: tier.advance && {
      from: plan.payers[tier.advance.payer]?.name ?? '',
      when: tier.advance.text,
      citations: citationTexts(plan, tier.advance.citations),
    },
    thresholdCitations: citationTexts(plan, tier.threshold?.citations ?? []),
    line: tier.origin.line,
    conflicts: conflictNotes(plan, tier.conflicts),
    reasons: tier.gates.map(({ kind, text }) => reason(kind, text)),
  };
}

/** A list as the author wrote it, with the commas of English. */
function withCommas(text: string): string {
  return text.replaceAll('、', ', ');
}

function reason(kind: Tier['gates'][number]['kind'], text: string): Bilingual {
  switch (kind) {
    case 'groups':
      return { zh: `对象不符：限 ${text}`, en: `not its group: for ${withCommas(text)}` };
    case 'visits':
      return { zh: `就诊类型不符：限 ${text}`, en: `not its kind of visit: for ${withCommas(text)}` };
    case 'times':
      return { zh: `本年度已支付 ${text} 次，不再支付`, en: `it has paid ${text} times this year, the most it does` };
    case 'condition':
      return { zh: `条件不符：${text}`, en: `its condition does not hold: ${text}` };
  }
}

function citationTexts(plan: PolicyIr, indices: readonly number[]): readonly CitationText[] {
  return indices.flatMap((index) => {
    const citation = plan.citations[index];
    const document = citation === undefined ? undefined : plan.documents[citation.document];
    if (citation === undefined || document === undefined) return [];
    return [{ document: document.name, title: document.title, article: citation.article }];
  });
}

/** What the documents say, as the policy records it, with where they say it. */
function conflictNotes(plan: PolicyIr, conflicts: readonly Conflict[]): readonly Bilingual[] {
  return conflicts.map(({ text, citations, origin }) => {
    const cited = citationTexts(plan, citations).map(({ document, article }) => `${document}${article === null ? '' : ` ${article}`}`);
    return {
      zh: `文件有分歧：${text}（${[...cited, `第 ${origin.line} 行`].join('，')}）`,
      en: `documents disagree: ${text} (${[...cited, `line ${origin.line}`].join(', ')})`,
    };
  });
}

const statusNames: Readonly<Record<Exclude<ValueNote['status'], 'cited'>, Bilingual>> = {
  floor: { zh: '文件只规定下限，按下限计算', en: 'the document gives a floor only; the floor was used' },
  ceiling: { zh: '文件只规定上限，按上限计算', en: 'the document gives a ceiling only; the ceiling was used' },
  provisional: { zh: '文件未定或暂行，按暂定值计算', en: 'the value is provisional' },
  average: { zh: '文件规定的是人均数，按人均数计算', en: 'the document gives an average; it was used as the amount' },
  delegated: { zh: '授权下级另行规定，按文件给出的值计算', en: 'a lower level may set its own; the value given was used' },
  limited: { zh: '算出的比例止于 0% 至 100%', en: 'the resulting ratio stops at 0 % or 100 %' },
};

function valueNote({ status, text, origin }: ValueNote): Bilingual | null {
  if (status === 'cited') return null;
  const name = statusNames[status];
  return { zh: `“${text}”：${name.zh}（第 ${origin.line} 行）`, en: `"${text}": ${name.en} (line ${origin.line})` };
}

function assumptionNote({ text }: PolicyIr['assumptions'][number]): Bilingual {
  return { zh: `文件没有规定，按假设计算：${text}`, en: `no document gives the value; assumed: ${text}` };
}

function roundingNote({ rounding, currency }: PolicyIr): readonly Bilingual[] {
  if (rounding.declared) return [];
  const { zh, en } = unitName(rounding.unit, currency);
  return [{ zh: `政策未写明舍入，按四舍五入到${zh}计`, en: `the policy states no rounding; half up to ${en} was used` }];
}

function periodNote({ policy }: PolicyIr): readonly Bilingual[] {
  const { from, unknown } = policy.effective;
  if (unknown === null) return [];
  const known = from === null ? { zh: '', en: '' } : { zh: `（已知不早于 ${formatDay(from)}）`, en: ` (not before ${formatDay(from)})` };
  return [
    {
      zh: `施行日期待定${known.zh}：${unknown}`,
      en: `when the policy takes effect is open${known.en}: ${unknown}`,
    },
  ];
}
