// A failing example for the terminal: what was expected, what came out, and how it was reckoned.

import { renderReceipt, renderSubsidy } from '../../../runtime/index.js';
import { describeDifference, type StepRun } from '../../index.js';
import type { Host } from '../host.js';
import { paint, say, tell } from '../terminal/say.js';

export function renderFailure(failure: StepRun, steps: number, host: Host): string {
  const colors = paint(host);
  const lines: string[] = [];
  if (steps > 1) lines.push(say(host, `第 ${failure.step} 步`, `step ${failure.step}`));
  for (const difference of failure.differences) lines.push(colors.red(tell(host, describeDifference(difference))));
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
