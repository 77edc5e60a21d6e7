// One tier of a receipt as lines of text, step by step as it was computed.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import { displayMoney, groupDigits } from '../values/money.js';
import { exactShare, exactSum, percentage } from '../values/ratio.js';
import { apart } from './aligned-lines.js';
import { amountLine, amountText, boundsLine, citationText, type Language, word } from './amount-line.js';
import type { Receipt, TierReceipt } from './receipt.js';
import { unitName } from './unit-name.js';
import { chineseNumber } from './words.js';

export function renderTier(
  tier: TierReceipt,
  index: number,
  rounding: Receipt['rounding'],
  currency: CurrencyInfo,
  language: Language,
): readonly string[] {
  const title = titleOf(tier, index, language);
  if (tier.status === 'not_applicable') {
    const reason = tier.reason === null ? '' : `${word('colon', language)}${tier.reason[language]}`;
    return [title, `     ${word('notApplicable', language)}${reason}`];
  }
  const working = tier.status === 'billed' ? [baseLine(tier, currency, language)] : computation(tier, rounding, currency, language);
  return [
    title,
    ...working,
    paymentLine(tier, currency, language),
    ...boundsLine(tier.bounds, currency, language, 3),
    ...advanceLines(tier, currency, language),
  ];
}

function titleOf(tier: TierReceipt, index: number, language: Language): string {
  const number = language === 'zh' ? `${chineseNumber(index + 1)}、` : `${index + 1}. `;
  const payer = tier.payer === null ? '' : `  ${word('payer', language)}${language === 'zh' ? '：' : ' '}${tier.payer}`;
  const cited = citationText(tier.citations.tier, language);
  const place = language === 'zh' ? `第 ${tier.line} 行` : `line ${tier.line}`;
  return apart(`${number}${tier.name}${payer}`, [cited, place].filter((part) => part !== '').join(' '));
}

function baseLine(tier: TierReceipt, currency: CurrencyInfo, language: Language): string {
  const formed = tier.baseText === null ? '' : { zh: `（${tier.baseText}）`, en: ` (${tier.baseText})` }[language];
  return amountLine(
    `${word('base', language)}${formed}`,
    amountText(tier.base, currency, language),
    citationText(tier.citations.base, language),
    5,
  );
}

function paymentLine(tier: TierReceipt, currency: CurrencyInfo, language: Language): string {
  const label = word(tier.status === 'billed' ? 'billedPayment' : 'payment', language);
  return amountLine(label, amountText(tier.payment, currency, language), '', 3).replace(/^ {3}/, ' ▸ ');
}

function advanceLines({ advance }: TierReceipt, currency: CurrencyInfo, language: Language): readonly string[] {
  if (advance === null) return [];
  const label = {
    zh: `先行支付（${advance.when}），可向${advance.from}追偿`,
    en: `advanced (${advance.when}), recoverable from ${advance.from}`,
  }[language];
  return [amountLine(label, amountText(advance.amount, currency, language), citationText(advance.citations, language), 5)];
}

function computation(tier: TierReceipt, rounding: Receipt['rounding'], currency: CurrencyInfo, language: Language): readonly string[] {
  return [
    baseLine(tier, currency, language),
    ...thresholdLines(tier, currency, language),
    ...deductibleLines(tier, currency, language),
    ...rateLines(tier, rounding, currency, language),
    ...capLines(tier, currency, language),
  ];
}

function thresholdLines({ threshold }: TierReceipt, currency: CurrencyInfo, language: Language): readonly string[] {
  if (threshold === null) return [];
  const { per, bound, amount, before, reached, citations } = threshold;
  const terms = [
    `${word('threshold', language)} ${amountText(amount, currency, language)}`,
    word(per === 'year' ? 'perYear' : 'perVisit', language),
    word(bound, language),
  ];
  if (before !== 0) terms.push(`${word('baseBefore', language)} ${amountText(before, currency, language)}`);
  const outcome = word(reached === null ? 'undetermined' : reached ? 'reached' : 'notReached', language);
  return [amountLine(terms.join(word('comma', language)), outcome, citationText(citations, language), 5)];
}

function deductibleLines(
  { threshold, deductible, eligible, citations }: TierReceipt,
  currency: CurrencyInfo,
  language: Language,
): readonly string[] {
  // Below the threshold nothing is taken either.
  if (deductible === null || threshold?.reached === false) return [];
  const { per, bound, shared, amount, before, consumed } = deductible;
  const name = shared === null ? word('deductible', language) : `${word('sharedDeductible', language)} ${shared}`;
  const terms = [`${name} ${amountText(amount, currency, language)}`, word(per === 'year' ? 'perYear' : 'perVisit', language)];
  if (bound !== null) terms.push(word(bound, language));
  if (before !== 0) terms.push(`${word('consumedBefore', language)} ${amountText(before, currency, language)}`);
  const taken =
    consumed === null
      ? word('undetermined', language)
      : consumed === 0
        ? displayMoney(0, currency)
        : `-${displayMoney(consumed, currency)}`;
  return [
    amountLine(terms.join(word('comma', language)), taken, citationText(citations.deductible, language), 5),
    amountLine(word('eligible', language), amountText(eligible, currency, language), '', 5),
  ];
}

function rateLines(tier: TierReceipt, rounding: Receipt['rounding'], currency: CurrencyInfo, language: Language): readonly string[] {
  const used = tier.bands.filter((band) => band.amount !== 0);
  const cited = citationText(tier.citations.rate, language);
  if (tier.stated !== null) return statedLines(tier, tier.stated, rounding, currency, language);
  const lines = used.map((band, index) => {
    const amount = amountText(band.amount, currency, language);
    const ratio = band.ratio === null ? word('undetermined', language) : percentage(band.ratio);
    const share =
      band.amount === null || band.ratio === null
        ? word('undetermined', language)
        : groupDigits(exactShare(band.amount, band.ratio, currency));
    return amountLine(`${amount} × ${ratio}${bandRange(band, currency, language)}`, share, index === 0 ? cited : '', 5);
  });
  return [...lines, ...sumLines(tier, used, rounding, currency, language)];
}

function statedLines(
  tier: TierReceipt,
  { text, amount }: NonNullable<TierReceipt['stated']>,
  { mode, unit }: Receipt['rounding'],
  currency: CurrencyInfo,
  language: Language,
): readonly string[] {
  const formed = text === null ? '' : { zh: `（${text}）`, en: ` (${text})` }[language];
  const cited = citationText(tier.citations.rate, language);
  const lines = [amountLine(`${word('stated', language)}${formed}`, amountText(amount, currency, language), cited, 5)];
  if (amount === null || tier.uncapped === null || tier.uncapped === amount) return lines;
  const limited = tier.uncapped === tier.eligible;
  const why = limited ? word('noMoreThanEligible', language) : roundingText(mode, unit, currency, language);
  return [...lines, amountLine(why, displayMoney(tier.uncapped, currency), '', 5)];
}

/** `〔10,000 至 20,000〕`; nothing for a flat ratio. */
function bandRange({ from, to }: TierReceipt['bands'][number], currency: CurrencyInfo, language: Language): string {
  if (from === null) return '';
  const start = displayMoney(from, currency).replace(/\.0+$/, '');
  if (to === null) return language === 'zh' ? `〔${start} 以上〕` : ` [above ${start}]`;
  const end = displayMoney(to, currency).replace(/\.0+$/, '');
  return language === 'zh' ? `〔${start} 至 ${end}〕` : ` [${start} to ${end}]`;
}

function sumLines(
  tier: TierReceipt,
  used: TierReceipt['bands'],
  { mode, unit }: Receipt['rounding'],
  currency: CurrencyInfo,
  language: Language,
): readonly string[] {
  const parts = used.flatMap(({ amount, ratio }) => (amount === null || ratio === null ? [] : [{ amount, ratio }]));
  if (parts.length !== used.length || tier.uncapped === null || parts.length === 0) return [];
  const sum = groupDigits(exactSum(parts, currency));
  const rounded = displayMoney(tier.uncapped, currency);
  const lines = parts.length > 1 ? [amountLine(word('sum', language), sum, '', 5)] : [];
  const how = roundingText(mode, unit, currency, language);
  if (tier.carry !== null) lines.push(...carryLines(tier.carry, how, rounded, currency, language));
  else if (sum !== rounded) lines.push(amountLine(how, rounded, '', 5));
  return lines;
}

/** What the claims before have left is added before the sum is rounded, and what is left now is carried on. */
function carryLines(
  { before, after }: NonNullable<TierReceipt['carry']>,
  how: string,
  rounded: string,
  currency: CurrencyInfo,
  language: Language,
): readonly string[] {
  const amount = (carried: string | null) => (carried === null ? word('undetermined', language) : exactShare(1, carried, currency));
  return [
    amountLine(word('carriedBefore', language), amount(before), '', 5),
    amountLine(`${how}${word('comma', language)}${word('carriedAfter', language)} ${amount(after)}`, rounded, '', 5),
  ];
}

function roundingText(mode: Receipt['rounding']['mode'], unit: number, currency: CurrencyInfo, language: Language): string {
  const how = word(mode === 'half_up' ? 'halfUp' : 'truncate', language);
  const what = unitName(unit, currency)[language];
  return language === 'zh' ? `${how}至${what}` : `${how} to ${what}`;
}

const periodWords = { visit: 'perVisit', year: 'perYear', disease: 'perDisease' } as const;

function capLines(tier: TierReceipt, currency: CurrencyInfo, language: Language): readonly string[] {
  const cited = citationText(tier.citations.cap, language);
  const lines = tier.caps.map((cap, index) => {
    const name = cap.pool === null ? word('cap', language) : `${word('pool', language)} ${cap.pool}`;
    const terms = [`${name} ${amountText(cap.limit, currency, language)}`, word(periodWords[cap.per], language)];
    if (cap.usedBefore !== 0) terms.push(`${word('used', language)} ${amountText(cap.usedBefore, currency, language)}`);
    return amountLine(terms.join(word('comma', language)), remaining(cap, currency, language), index === 0 ? cited : '', 5);
  });
  if (tier.cut !== null && tier.cut > 0) lines.push(amountLine(word('cut', language), `-${displayMoney(tier.cut, currency)}`, '', 5));
  return lines;
}

function remaining({ limit, usedBefore }: TierReceipt['caps'][number], currency: CurrencyInfo, language: Language): string {
  if (limit === null || usedBefore === null) return word('undetermined', language);
  return `${word('left', language)} ${displayMoney(Math.max(0, limit - usedBefore), currency)}`;
}
