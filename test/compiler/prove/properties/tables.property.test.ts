// V10: cases that leave something out are not called complete.

import { describe, expect, it } from 'vitest';
import { mapIr } from '../../../../compiler/ir/traverse/map-ir.js';
import { tables } from '../../../../compiler/prove/properties/tables.property.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const table = '比例 { | 对象 | 比例 |\n| 特困人员 | 80% |\n| 低保对象、边缘家庭 | 70% | }';
const plan = compileText(smallPolicy({ tier: table })).ir;

describe('tables', () => {
  it('are proved complete', () => {
    expect(tables.structure(plan)).toEqual({ verdict: 'proved', remarks: [] });
  });

  it('are not decided where a case is missing', () => {
    const torn = mapIr(plan, { ratio: (one) => (one.op === 'choose' ? { ...one, cases: one.cases.slice(0, 1) } : one) });
    expect(torn).not.toEqual(plan);
    const told = tables.structure(torn);
    expect(told?.verdict).toBe('not_decided');
    expect(told?.remarks[0]?.zh).toContain('救助');
  });
});
