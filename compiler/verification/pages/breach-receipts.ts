// A breach as the receipts of its claims, under what they show together.

import type { Language } from '../../../language/index.js';
import { renderReceipt } from '../../../runtime/index.js';
import type { PolicyIr } from '../../ir/ir.js';
import type { Breach, PropertyResult } from '../../prove/property-result.js';
import { partsTold } from '../case-told.js';
import { breachFinding } from '../proof-findings.js';
import { receiptsOf } from '../receipts-of.js';

/** Ends with a line break. */
export function breachReceipts(plan: PolicyIr, result: PropertyResult, breach: Breach, language: Language): string {
  const { headline } = breachFinding(plan, result, breach);
  const who = partsTold(plan, breach.witness).map((part) => part[language]);
  const top = [`✗ ${headline[language]}`, `  ${who.join(' / ')}`, ...breach.showing.map((line) => `  ${line[language]}`)];
  const receipts = receiptsOf(plan, breach.witness).map((handed, at) => {
    const title = `── ${language === 'zh' ? `第 ${at + 1} 张` : `claim ${at + 1}`}`;
    if ('receipt' in handed) return `${title}\n\n${renderReceipt(handed.receipt, language)}`;
    return `${title}\n${handed.errors.map(({ code, message }) => `✗ ${code}  ${message[language]}\n`).join('')}`;
  });
  return [`${top.join('\n')}\n`, ...receipts].join('\n');
}
