// V4: true of the settlement step; what payers bill may pass a cap, and a policy without a cap passes none.

import { describe, expect, it } from 'vitest';
import { capsKept } from '../../../../compiler/prove/properties/caps-kept.property.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const told = (source: string) => capsKept.structure(compileText(source).ir);

describe('封顶线不破', () => {
  it('is proved of a cap', () => {
    expect(told(smallPolicy({ tier: '  比例 70%\n  封顶线 每年 5万元' }))).toEqual({ verdict: 'proved', remarks: [] });
  });

  it('is true where there is no cap, and says that there is none', () => {
    expect(told(smallPolicy())?.remarks.map(({ zh }) => zh)).toEqual(['没有封顶线']);
  });
});
