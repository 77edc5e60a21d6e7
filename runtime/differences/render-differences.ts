// What a reversal or a resettlement changed, as a page that an official can check: claim by claim, and in all.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import { apart } from '../receipt/aligned-lines.js';
import { amountLine, amountText, factLine, heading, type Language, rule, unitText, word } from '../receipt/amount-line.js';
import { displayMoney } from '../values/money.js';
import type { Change, ClaimDifference, Differences } from './differences.js';

export interface DifferencesPage {
  readonly person: string;
  readonly currency: CurrencyInfo;
  /** The reversal, and what it takes back; null for a resettlement. */
  readonly reversal: { readonly claim: string; readonly reverses: string; readonly date: string } | null;
  readonly differences: Differences;
}

/** The page, aligned for a fixed-width font; ends with a line break. */
export function renderDifferences({ person, currency, reversal, differences }: DifferencesPage, language: Language): string {
  const title = word(reversal === null ? 'resettlement' : 'reversal', language);
  const lines = [
    rule('═'),
    apart(` ${title}`, ''),
    rule('═'),
    factLine(word('person', language), person, language),
    ...(reversal === null ? [] : reversalLines(reversal, language)),
    ...heading(word('differences', language), unitText(currency, language)),
    ...(differences.claims.length === 0 ? [`  ${word('noDifference', language)}`] : []),
    ...differences.claims.flatMap((claim) => claimLines(claim, currency, language)),
    ...heading(word('totals', language)),
    ...changeLines(differences.change, currency, language),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function reversalLines({ claim, reverses, date }: NonNullable<DifferencesPage['reversal']>, language: Language): readonly string[] {
  return [
    factLine(word('claim', language), claim, language),
    factLine(word('reverses', language), reverses, language),
    factLine(word('date', language), date, language),
  ];
}

function claimLines(
  { claim, date, kind, before, after, change }: ClaimDifference,
  currency: CurrencyInfo,
  language: Language,
): readonly string[] {
  const kinds = { added: word('newlySettled', language), removed: word('settledNoMore', language), changed: '' };
  const under = before !== null && after !== null && before.policy !== after.policy ? `${before.policy} → ${after.policy}` : '';
  const remark = [kinds[kind], under].filter((text) => text !== '').join(word('comma', language));
  const paid = (sums: ClaimDifference['before']) => (sums === null ? displayMoney(0, currency) : amountText(sums.paid, currency, language));
  return [
    `  ${claim}  ${date}${remark === '' ? '' : `  ${remark}`}`,
    amountLine(`${word('paid', language)} ${paid(before)} → ${paid(after)}`, signed(change.paid, currency, language), '', 4),
    ...change.byTier.map(({ tier, amount }) => amountLine(tier, signed(amount, currency, language), '', 6)),
    amountLine(word('patient', language), signed(change.patient, currency, language), '', 4),
  ];
}

function changeLines({ paid, patient, byPayer, recoverable }: Change, currency: CurrencyInfo, language: Language): readonly string[] {
  return [
    amountLine(`${word('paid', language)}${direction(paid, language)}`, signed(paid, currency, language)),
    ...byPayer.map(({ payer, amount }) => amountLine(payer, signed(amount, currency, language), '', 4)),
    ...recoverable.map(({ from, amount }) => {
      const label = { zh: `其中 先行支付，向${from}追偿`, en: `of it advanced, to be recovered from ${from}` }[language];
      return amountLine(label, signed(amount, currency, language), '', 4);
    }),
    amountLine(word('patient', language), signed(patient, currency, language)),
  ];
}

function signed(fen: number | null, currency: CurrencyInfo, language: Language): string {
  if (fen === null) return amountText(null, currency, language);
  return `${fen > 0 ? '+' : fen < 0 ? '−' : ''}${displayMoney(Math.abs(fen), currency)}`;
}

function direction(fen: number | null, language: Language): string {
  if (fen === null || fen === 0) return '';
  const text = word(fen > 0 ? 'toPay' : 'toRecover', language);
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}
