// How the claims of a breach are settled, step by step.

import type { Language } from '../../../language/index.js';
import { renderWorking } from '../../../runtime/index.js';
import type { PolicyIr } from '../../ir/ir.js';
import type { Breach } from '../../prove/property-result.js';
import { receiptsOf } from '../receipts-of.js';

/** Indented pages, one for each claim; of a claim that nobody could hand in so, the reason. */
export function workingOf(plan: PolicyIr, { witness }: Breach, language: Language): readonly string[] {
  return receiptsOf(plan, witness).flatMap((handed, at) => {
    const title = `  ${language === 'zh' ? `第 ${at + 1} 张` : `claim ${at + 1}`}`;
    if ('receipt' in handed) return [title, ...renderWorking(handed.receipt, language).trim().split('\n').map(indented)];
    return [title, ...handed.errors.map(({ code, message }) => indented(`${code} ${message[language]}`))];
  });
}

function indented(line: string): string {
  return `    ${line}`.trimEnd();
}
