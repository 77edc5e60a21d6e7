// A receipt as a page of text that an official can read and check by hand.

import { apart } from './aligned-lines.js';
import {
  amountLine,
  amountText,
  boundsLine,
  documentLines,
  factLine,
  heading,
  holeLines,
  type Language,
  noteLines,
  rule,
  unitText,
  word,
} from './amount-line.js';
import type { Receipt } from './receipt.js';
import { renderTier } from './render-tier.js';
import { costWords } from './words.js';

/** The page, aligned for a fixed-width font with Chinese characters two cells wide; ends with a line break. */
export function renderReceipt(receipt: Receipt, language: Language): string {
  const cited = receipt.tiers
    .flatMap(({ citations }) => Object.values(citations).flat())
    .concat(receipt.tiers.flatMap(({ advance }) => advance?.citations ?? []));
  const lines = [
    ...headerLines(receipt, language),
    ...costLines(receipt, language),
    ...tierLines(receipt, language),
    ...totalLines(receipt, language),
    ...yearLines(receipt, language),
    ...holeLines(receipt.holes, language),
    ...noteLines(receipt.notes, language),
    ...documentLines(cited, language),
  ];
  return `${lines.join('\n')}\n`;
}

/** Costs, tiers and totals alone, for a page that tells the rest itself. */
export function renderWorking(receipt: Receipt, language: Language): string {
  const lines = [...costLines(receipt, language), ...tierLines(receipt, language), ...totalLines(receipt, language)];
  return `${lines.join('\n')}\n`;
}

function headerLines(receipt: Receipt, language: Language): readonly string[] {
  const { policy, person, claim, date, accountingYear, status } = receipt;
  const draft = policy.draft ? (language === 'zh' ? `（${word('draft', language)}）` : ` (${word('draft', language)})`) : '';
  return [
    rule('═'),
    apart(` ${word('receipt', language)}`, `${word(status, language)}`),
    rule('═'),
    factLine(word('policy', language), `${policy.title}${draft}`, language),
    factLine(word('person', language), person, language),
    factLine(word('claim', language), claim, language),
    factLine(word('date', language), `${date}  ${word('year', language)} ${yearText(accountingYear, language)}`, language),
    ...groupLines(receipt, language),
  ];
}

/** A year that begins on a day of its own is called by that day. */
function yearText(key: string, language: Language): string {
  if (key.length < 10) return key;
  return language === 'zh' ? `${key} 起` : `from ${key}`;
}

function groupLines({ group, otherGroups, identityResolution }: Receipt, language: Language): readonly string[] {
  const label = word('group', language);
  const others = otherGroups.join(word('listComma', language));
  if (group === null) {
    return [factLine(label, others === '' ? word('noGroup', language) : `${word('openGroup', language)} (${others})`, language)];
  }
  const name = group.identity === group.name || group.identity === '' ? group.name : `${group.name} (${group.identity})`;
  const certifiers = group.certifiedBy.join(word('listComma', language));
  const certified = certifiers === '' ? '' : language === 'zh' ? `  ${certifiers}认定` : `, ${word('certified', language)} ${certifiers}`;
  const lines = [factLine(label, name + certified, language)];
  if (others === '') return lines;
  const rule = word(identityResolution === 'class' ? 'byClass' : 'byBenefit', language);
  return [...lines, factLine('', `${word('others', language)}${word('colon', language)}${others}  (${rule})`, language)];
}

function costLines({ cost, currency }: Receipt, language: Language): readonly string[] {
  const lines = Object.entries(costWords).flatMap(([field, name]) => {
    const amount = cost[field];
    const isListed = amount !== undefined && (amount !== 0 || field === 'total' || field === 'inPolicy');
    return isListed ? [amountLine(name[language], amountText(amount, currency, language))] : [];
  });
  return [...heading(word('cost', language), unitText(currency, language)), ...lines];
}

function tierLines({ tiers, rounding, currency }: Receipt, language: Language): readonly string[] {
  const blocks = tiers.map((tier, index) => renderTier(tier, index, rounding, currency, language));
  const spaced = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
  return [...heading(word('tiers', language)), ...spaced];
}

function yearLines({ yearFacts, currency }: Receipt, language: Language): readonly string[] {
  if (yearFacts.length === 0) return [];
  const lines = yearFacts.map(({ name, kind, value }) =>
    amountLine(name, kind === 'count' && value !== null ? `${value}${word('timesUnit', language)}` : amountText(value, currency, language)),
  );
  return [...heading(word('yearFacts', language)), ...lines];
}

function totalLines({ totals, currency }: Receipt, language: Language): readonly string[] {
  const payers = totals.byPayer.map(({ payer, kind, amount }) => {
    const beside = { zh: '（机构）', en: ' (party)' }[language];
    return amountLine(kind === 'party' ? `${payer}${beside}` : payer, amountText(amount, currency, language), '', 4);
  });
  const recoverable = totals.recoverable.map(({ from, amount }) =>
    amountLine(
      { zh: `其中 先行支付，向${from}追偿`, en: `of it advanced, to be recovered from ${from}` }[language],
      amountText(amount, currency, language),
      '',
      4,
    ),
  );
  const split =
    totals.patientOutOfPolicy === 0
      ? []
      : [
          amountLine(word('patientInPolicy', language), amountText(totals.patientInPolicy, currency, language), '', 4),
          amountLine(word('patientOutOfPolicy', language), amountText(totals.patientOutOfPolicy, currency, language), '', 4),
        ];
  return [
    ...heading(word('totals', language)),
    amountLine(word('paid', language), amountText(totals.paid, currency, language)),
    ...boundsLine(totals.bounds, currency, language, 2),
    ...payers,
    ...recoverable,
    amountLine(word('patient', language), amountText(totals.patient, currency, language)),
    ...split,
  ];
}
