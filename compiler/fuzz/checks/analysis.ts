// Whether the analysis of a text is sound: its findings lie inside the text, read as sentences, and are the same each time.

import { createWorkspace, renderDiagnostic } from '../../../language/index.js';
import { differencesBetween } from '../../agreement/difference.js';
import type { Check } from '../check.js';
import type { Examined } from '../subject.js';

export const analysisCheck: Check = {
  name: 'analysis',
  asks: { zh: '分析不出内部错误，位置在文内，每次相同', en: 'analysis never throws, points into the text, and is the same each time' },
  find: (examined) => {
    const details = [...misplaced(examined), ...unsteady(examined)];
    return details.length === 0 ? null : { check: 'analysis', details };
  },
};

function misplaced({ analysis, subject, text }: Examined): readonly string[] {
  const file = analysis.files.get(subject.uri);
  if (file === undefined) return ['the file was not analysed'];
  return file.diagnostics.flatMap((each) => {
    const { start, end } = each.span;
    const inside = start >= 0 && start <= end && end <= text.length;
    const told = (['zh', 'en'] as const).map((language) => renderDiagnostic(each, file.source, { language, color: false }));
    if (!inside) return [`${each.code} points at ${start} to ${end} of ${text.length}`];
    return told.filter((sentence) => /undefined|NaN|\[object/.test(sentence));
  });
}

function unsteady({ analysis, subject, policy, plan, tools }: Examined): readonly string[] {
  const again = tools.analyze(createWorkspace(subject.files.map((file) => ({ ...file }))));
  const told = (all: typeof analysis) => all.diagnostics.map(({ code, uri, span, message }) => ({ code, uri, span, message }));
  const same = again.policies.find(({ uri }) => uri === policy?.uri);
  const secondPlan = same === undefined ? null : tools.plan(same, again);
  return [...differencesBetween(told(analysis), told(again), 'findings'), ...differencesBetween(plan, secondPlan, 'plan')];
}
