// An example that was run, as a page: what it expected, what came out, and the receipt of every step.

import type { Language } from '../../language/index.js';
import { renderReceipt, renderSubsidy } from '../../runtime/index.js';
import { describeDifference } from './describe-difference.js';
import type { StepRun } from './run-example.js';
import type { SettledExample } from './settle-examples.js';

/** Ends with a line break. */
export function renderExample({ example, steps, passed, diagnostics }: SettledExample, language: Language): string {
  const zh = language === 'zh';
  const verdict = passed ? (zh ? '✓ 与应得相符' : '✓ as expected') : zh ? '✗ 与应得不符' : '✗ not as expected';
  const parts = [
    `${zh ? '用例' : 'Example'}${zh ? '：' : ': '}${example.title}\n${verdict}\n`,
    ...diagnostics.map(({ code, message }) => `${code}  ${message[language]}\n`),
    ...steps.flatMap((step) => stepParts(step, steps.length, language)),
  ];
  return parts.join('\n');
}

function stepParts({ step, differences, result }: StepRun, count: number, language: Language): readonly string[] {
  const { receipt, subsidy, errors } = result;
  const title = count > 1 ? [language === 'zh' ? `── 第 ${step} 步，共 ${count} 步` : `── step ${step} of ${count}`] : [];
  const lines = [
    ...title,
    ...differences.map((difference) => `✗ ${describeDifference(difference)[language]}`),
    ...errors.map(({ code, path, message }) => `✗ ${code}  ${path}  ${message[language]}`),
  ];
  return [
    ...(lines.length === 0 ? [] : [`${lines.join('\n')}\n`]),
    ...(receipt === null ? [] : [renderReceipt(receipt, language)]),
    ...(subsidy === null ? [] : [renderSubsidy(subsidy, language)]),
  ];
}
