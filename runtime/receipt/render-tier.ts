// One tier of a receipt as lines of text, step by step as it was computed.

import { displayMoney, groupDigits } from '../values/money.js';
import { exactShare, exactSum, percentage } from '../values/ratio.js';
import { apart } from './aligned-lines.js';
import { amountLine, amountText, citationText, type Language, word } from './amount-line.js';
import type { Receipt, TierReceipt } from './receipt.js';
import { chineseNumber } from './words.js';

export function renderTier(tier: TierReceipt, index: number, rounding: Receipt['rounding'], language: Language): readonly string[] {
  const title = titleOf(tier, index, language);
  if (tier.status === 'not_applicable') {
    const reason = tier.reason === null ? '' : `${word('colon', language)}${tier.reason[language]}`;
    return [title, `     ${word('notApplicable', language)}${reason}`];
  }
  const working = tier.status === 'billed' ? [baseLine(tier, language)] : computation(tier, rounding, language);
  return [title, ...working, paymentLine(tier, language), ...advanceLines(tier, language)];
}

function titleOf(tier: TierReceipt, index: number, language: Language): string {
  const number = language === 'zh' ? `${chineseNumber(index + 1)}、` : `${index + 1}. `;
  const payer = tier.payer === null ? '' : `  ${word('payer', language)}${language === 'zh' ? '：' : ' '}${tier.payer}`;
  const cited = citationText(tier.citations.tier, language);
  const place = language === 'zh' ? `第 ${tier.line} 行` : `line ${tier.line}`;
  return apart(`${number}${tier.name}${payer}`, [cited, place].filter((part) => part !== '').join(' '));
}

function baseLine(tier: TierReceipt, language: Language): string {
  const formed = tier.baseText === null ? '' : { zh: `（${tier.baseText}）`, en: ` (${tier.baseText})` }[language];
  return amountLine(`${word('base', language)}${formed}`, amountText(tier.base, language), citationText(tier.citations.base, language), 5);
}

function paymentLine(tier: TierReceipt, language: Language): string {
  const label = word(tier.status === 'billed' ? 'billedPayment' : 'payment', language);
  return amountLine(label, amountText(tier.payment, language), '', 3).replace(/^ {3}/, ' ▸ ');
}

function advanceLines({ advance }: TierReceipt, language: Language): readonly string[] {
  if (advance === null) return [];
  const label = {
    zh: `先行支付（${advance.when}），可向${advance.from}追偿`,
    en: `advanced (${advance.when}), recoverable from ${advance.from}`,
  }[language];
  return [amountLine(label, amountText(advance.amount, language), citationText(advance.citations, language), 5)];
}

function computation(tier: TierReceipt, rounding: Receipt['rounding'], language: Language): readonly string[] {
  return [
    baseLine(tier, language),
    ...deductibleLines(tier, language),
    ...rateLines(tier, rounding, language),
    ...capLines(tier, language),
  ];
}

function deductibleLines({ deductible, eligible, citations }: TierReceipt, language: Language): readonly string[] {
  if (deductible === null) return [];
  const { per, amount, before, consumed } = deductible;
  const terms = [
    `${word('deductible', language)} ${amountText(amount, language)}`,
    word(per === 'year' ? 'perYear' : 'perVisit', language),
  ];
  if (per === 'year' && before !== 0) terms.push(`${word('consumedBefore', language)} ${amountText(before, language)}`);
  const taken = consumed === null ? word('undetermined', language) : consumed === 0 ? displayMoney(0) : `-${displayMoney(consumed)}`;
  return [
    amountLine(terms.join(word('comma', language)), taken, citationText(citations.deductible, language), 5),
    amountLine(word('eligible', language), amountText(eligible, language), '', 5),
  ];
}

function rateLines(tier: TierReceipt, rounding: Receipt['rounding'], language: Language): readonly string[] {
  const used = tier.bands.filter((band) => band.amount !== 0);
  const cited = citationText(tier.citations.rate, language);
  if (tier.stated !== null) return statedLines(tier, tier.stated, rounding, language);
  const lines = used.map((band, index) => {
    const amount = amountText(band.amount, language);
    const ratio = band.ratio === null ? word('undetermined', language) : percentage(band.ratio);
    const share =
      band.amount === null || band.ratio === null ? word('undetermined', language) : groupDigits(exactShare(band.amount, band.ratio));
    return amountLine(`${amount} × ${ratio}${bandRange(band, language)}`, share, index === 0 ? cited : '', 5);
  });
  return [...lines, ...sumLines(tier, used, rounding, language)];
}

function statedLines(
  tier: TierReceipt,
  { text, amount }: NonNullable<TierReceipt['stated']>,
  { mode, unit }: Receipt['rounding'],
  language: Language,
): readonly string[] {
  const formed = text === null ? '' : { zh: `（${text}）`, en: ` (${text})` }[language];
  const cited = citationText(tier.citations.rate, language);
  const lines = [amountLine(`${word('stated', language)}${formed}`, amountText(amount, language), cited, 5)];
  if (amount === null || tier.uncapped === null || tier.uncapped === amount) return lines;
  const limited = tier.uncapped === tier.eligible;
  const why = limited ? word('noMoreThanEligible', language) : roundingText(mode, unit, language);
  return [...lines, amountLine(why, displayMoney(tier.uncapped), '', 5)];
}

/** `〔10,000 至 20,000〕`; nothing for a flat ratio. */
function bandRange({ from, to }: TierReceipt['bands'][number], language: Language): string {
  if (from === null) return '';
  const start = displayMoney(from).replace(/\.00$/, '');
  if (to === null) return language === 'zh' ? `〔${start} 以上〕` : ` [above ${start}]`;
  const end = displayMoney(to).replace(/\.00$/, '');
  return language === 'zh' ? `〔${start} 至 ${end}〕` : ` [${start} to ${end}]`;
}

function sumLines(
  tier: TierReceipt,
  used: TierReceipt['bands'],
  { mode, unit }: Receipt['rounding'],
  language: Language,
): readonly string[] {
  const parts = used.flatMap(({ amount, ratio }) => (amount === null || ratio === null ? [] : [{ amount, ratio }]));
  if (parts.length !== used.length || tier.uncapped === null || parts.length === 0) return [];
  const sum = groupDigits(exactSum(parts));
  const rounded = displayMoney(tier.uncapped);
  const lines = parts.length > 1 ? [amountLine(word('sum', language), sum, '', 5)] : [];
  if (sum !== rounded) lines.push(amountLine(roundingText(mode, unit, language), rounded, '', 5));
  return lines;
}

function roundingText(mode: Receipt['rounding']['mode'], unit: number, language: Language): string {
  const how = word(mode === 'half_up' ? 'halfUp' : 'truncate', language);
  const what = unitName(unit, language);
  return language === 'zh' ? `${how}至${what}` : `${how} to ${what}`;
}

function unitName(unit: number, language: Language): string {
  if (unit === 1) return language === 'zh' ? '分' : 'the fen';
  if (unit === 10) return language === 'zh' ? '角' : 'the jiao';
  if (unit === 100) return language === 'zh' ? '元' : 'the yuan';
  return language === 'zh' ? `${displayMoney(unit)} 元` : `${displayMoney(unit)} yuan`;
}

function capLines(tier: TierReceipt, language: Language): readonly string[] {
  const cited = citationText(tier.citations.cap, language);
  const lines = tier.caps.map((cap, index) => {
    const name = cap.pool === null ? word('cap', language) : `${word('pool', language)} ${cap.pool}`;
    const terms = [`${name} ${amountText(cap.limit, language)}`, word(cap.per === 'year' ? 'perYear' : 'perVisit', language)];
    if (cap.per === 'year' && cap.usedBefore !== 0) terms.push(`${word('used', language)} ${amountText(cap.usedBefore, language)}`);
    return amountLine(terms.join(word('comma', language)), remaining(cap, language), index === 0 ? cited : '', 5);
  });
  if (tier.cut !== null && tier.cut > 0) lines.push(amountLine(word('cut', language), `-${displayMoney(tier.cut)}`, '', 5));
  return lines;
}

function remaining({ limit, usedBefore }: TierReceipt['caps'][number], language: Language): string {
  if (limit === null || usedBefore === null) return word('undetermined', language);
  return `${word('left', language)} ${displayMoney(Math.max(0, limit - usedBefore))}`;
}
