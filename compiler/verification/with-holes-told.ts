// A verification whose proofs say which missing figures they leave out, named as officials name them.

import { holeName } from '../../runtime/index.js';
import type { PolicyIr } from '../ir/ir.js';
import type { PropertyResult, Words } from '../prove/property-result.js';
import type { Verification } from '../prove/verify-plan.js';

export function withHolesTold({ plan, results }: Verification): Verification {
  return { plan, results: results.map((result) => ({ ...result, remarks: [...holesTold(plan, result), ...result.remarks] })) };
}

function holesTold({ holes }: PolicyIr, { verdict, leaves }: PropertyResult): readonly Words[] {
  if (leaves.length === 0 || verdict !== 'proved') return [];
  // Several places where one figure of one tier is missing are told once.
  const ids = [...new Set(leaves.toSorted((one, other) => one - other).flatMap((hole) => holes[hole]?.id.replace(/#\d+$/, '') ?? []))];
  return [
    {
      zh: `算不出结果的费用单除外，它们取决于文件没有给出的：${figuresTold(ids, 'zh').join('；')}`,
      en: `claims that cannot be reckoned are left out; they rest on what no document gives: ${figuresTold(ids, 'en').join('; ')}`,
    },
  ];
}

/** `大病保险 的 起付线、比例` */
function figuresTold(ids: readonly string[], language: keyof Words): readonly string[] {
  const figures = new Map<string, string[]>();
  for (const id of ids) {
    const owner = id.slice(0, Math.max(0, id.lastIndexOf('.')));
    const figure = holeName(id, language).slice(owner.length);
    figures.set(owner, [...(figures.get(owner) ?? []), figure]);
  }
  const [joint, between] = language === 'zh' ? [' 的 ', '、'] : [' ', ', '];
  return [...figures].map(([owner, [first = '', ...rest]]) => {
    return `${owner}${[first, ...rest.map((figure) => figure.slice(joint.length))].join(between)}`;
  });
}
