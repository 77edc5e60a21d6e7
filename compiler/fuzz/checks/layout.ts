// Whether laying a text out keeps it: formatting twice changes nothing more, and the tree, the findings and the plan stay.

import { createSourceFile, parse } from '../../../language/index.js';
import { differencesBetween } from '../../agreement/difference.js';
import type { Check } from '../check.js';
import { meaningOf, shapeOf } from '../meaning-of.js';
import { type Examined, examine, withText } from '../subject.js';

export const layoutCheck: Check = {
  name: 'layout',
  asks: { zh: '整理版式不动点，语法树与含义不变', en: 'formatting is a fixed point that keeps the tree and the meaning' },
  find: (examined) => {
    const details = changedBy(examined);
    return details.length === 0 ? null : { check: 'layout', details };
  },
};

function changedBy(examined: Examined): readonly string[] {
  const { text, tools, subject } = examined;
  const read = (written: string) => parse(createSourceFile(subject.uri, written));
  const before = read(text);
  const formatted = tools.format(text);
  if (before.diagnostics.some(({ severity }) => severity === 'error')) {
    return formatted === text ? [] : ['a text with syntax errors was changed'];
  }
  const twice = tools.format(formatted);
  if (twice !== formatted) return differencesBetween(formatted.split('\n'), twice.split('\n'), 'line');
  const tree = differencesBetween(shapeOf(before.value), shapeOf(read(formatted).value), 'tree');
  if (tree.length > 0) return tree;
  const after = examine(withText(subject, formatted), tools);
  // A character that cannot be seen may stand in a gap that is laid out anew.
  const codes = ({ analysis }: Examined) => analysis.diagnostics.flatMap(({ code }) => (code === 'JZ4010' ? [] : [code])).sort();
  return [
    ...differencesBetween(codes(examined), codes(after), 'findings'),
    ...differencesBetween(meaningOf(examined.plan), meaningOf(after.plan), 'plan'),
  ];
}
