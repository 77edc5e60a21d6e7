// A premium subsidy as a short page of text.

import { apart } from './aligned-lines.js';
import {
  amountLine,
  amountText,
  citationText,
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
import type { SubsidyReceipt } from './receipt.js';

/** The page, aligned like a receipt; ends with a line break. */
export function renderSubsidy(receipt: SubsidyReceipt, language: Language): string {
  const lines = [
    rule('═'),
    apart(` ${word('subsidy', language)}`, `${statusWord(receipt.status, language)}`),
    rule('═'),
    factLine(word('policy', language), receipt.policy.title, language),
    factLine(word('person', language), receipt.person, language),
    factLine(word('coverageYear', language), String(receipt.coverageYear), language),
    factLine(
      word('group', language),
      receipt.group ?? word(receipt.status === 'undetermined' ? 'openGroup' : 'noGroup', language),
      language,
    ),
    ...heading(word('totals', language), unitText(receipt.currency, language)),
    ...amountLines(receipt, language),
    ...holeLines(receipt.holes, language),
    ...noteLines(receipt.notes, language),
    ...documentLines(receipt.citations, language),
  ];
  return `${lines.join('\n')}\n`;
}

function amountLines({ currency, premium, granted, own, byPayer, citations }: SubsidyReceipt, language: Language): readonly string[] {
  const shares = byPayer.map(({ payer, amount }) => amountLine(payer, amountText(amount, currency, language), '', 4));
  return [
    ...(premium === null ? [] : [amountLine(word('premium', language), amountText(premium, currency, language))]),
    amountLine(word('granted', language), amountText(granted, currency, language), citationText(citations, language)),
    ...shares,
    ...(own === null ? [] : [amountLine(word('own', language), amountText(own, currency, language))]),
  ];
}

function statusWord(status: SubsidyReceipt['status'], language: Language): string {
  switch (status) {
    case 'settled':
      return word('settled', language);
    case 'undetermined':
      return word('undetermined', language);
    case 'not_covered':
      return word('notCovered', language);
  }
}
