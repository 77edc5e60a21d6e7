// A failing example for the terminal: what was expected, what came out, and how it was reckoned.

import { unreachable } from '../../../language/index.js';
import { displayMoney, renderReceipt, renderSubsidy } from '../../../runtime/index.js';
import type { PolicyCaseExpectation } from '../../index.js';
import type { Host } from '../host.js';
import { paint, say, tell } from '../terminal/say.js';
import type { Amount, Difference } from './compare-step.js';
import type { StepFailure } from './run-example.js';

export function renderFailure(failure: StepFailure, steps: number, host: Host): string {
  const colors = paint(host);
  const lines: string[] = [];
  if (steps > 1) lines.push(say(host, `第 ${failure.step} 步`, `step ${failure.step}`));
  for (const difference of failure.differences) lines.push(colors.red(sentence(difference, host)));
  for (const error of failure.result.errors) lines.push(`${error.code}  ${error.path}  ${tell(host, error.message)}`);
  if (failure.disagreement !== null) {
    lines.push(
      colors.red(
        say(
          host,
          `参照解释器与 ${failure.disagreement} 结果不同，请报告`,
          `the reference and ${failure.disagreement} disagree; please report it`,
        ),
      ),
    );
  }
  const { receipt, subsidy } = failure.result;
  if (receipt !== null) lines.push('', renderReceipt(receipt, host.language));
  if (subsidy !== null) lines.push('', renderSubsidy(subsidy, host.language));
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}

function sentence({ expectation, actual }: Difference, host: Host): string {
  const what = subjectOf(expectation, host);
  const [wanted, found] = [amountText(expectation.amount, host), amountText(actual, host)];
  return say(host, `${what}：应得 ${wanted}，算得 ${found}`, `${what}: expected ${wanted}, got ${found}`);
}

function subjectOf({ what, tier }: PolicyCaseExpectation, host: Host): string {
  switch (what) {
    case 'tier':
      return tier ?? '';
    case 'total':
      return say(host, '支付合计', 'total paid');
    case 'patient':
      return say(host, '个人负担', 'patient pays');
    case 'subsidy':
      return say(host, '参保资助', 'subsidy');
    default:
      return unreachable(what);
  }
}

function amountText(amount: Amount, host: Host): string {
  switch (amount) {
    case 'undetermined':
      return say(host, '待定', 'undetermined');
    case 'not_applicable':
      return say(host, '不适用', 'not applicable');
    case 'missing':
      return say(host, '没有结算', 'nothing settled');
    default:
      return say(host, `${displayMoney(amount)}元`, `${displayMoney(amount)} yuan`);
  }
}
