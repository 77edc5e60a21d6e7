// What an answer rests on: the same for the same question wherever it stands, another where the answer may be another.

import { describe, expect, it } from 'vitest';
import type { GuaranteeClaim } from '../../../../compiler/ir/ir.js';
import { questionKeys } from '../../../../compiler/prove/asking/question-key.js';
import { questionsOf } from '../../../../compiler/prove/asking/questions-of.js';
import { chainsOf } from '../../../../compiler/prove/domain/chains-of.js';
import { propertyOf } from '../../../../compiler/prove/properties/all-properties.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const asked: GuaranteeClaim = { kind: 'builtin', property: 'never_falls' };

/** Of the first question of a policy. */
function keyOf(tier: string, before = 0, declarations = ''): string {
  const plan = compileText(smallPolicy({ tier, declarations })).ir;
  const [question] = questionsOf(plan, asked, propertyOf(asked, plan, '', null), chainsOf(plan)).questions;
  if (question === undefined) throw new Error('no question');
  const key = questionKeys(plan);
  for (let count = 0; count < before; count++) key(question);
  return key(question).join('\n');
}

describe('questionKeys', () => {
  it('does not tell names and texts', () => {
    expect(keyOf('  比例 70%')).toBe(keyOf('  比例 70% 依据 试验文件'));
    expect(keyOf('  比例 70%')).not.toBe(keyOf('  比例 71%'));
  });

  it('tells questions late among those of their property, which are looked at less, from early ones', () => {
    expect(keyOf('  比例 70%', 3)).toBe(keyOf('  比例 70%'));
    expect(keyOf('  比例 70%', 100)).not.toBe(keyOf('  比例 70%'));
  });

  it('tells missing figures by what they are called, as answers do', () => {
    expect(keyOf('  比例 待定 "甲"')).toBe(keyOf('  比例 待定 "乙"'));
    const named = (name: string) => keyOf(`  比例 ${name}`, 0, `参数 ${name} = 待定 "没有写明"`);
    expect(named('甲比例')).toBe(named('甲比例'));
    expect(named('甲比例')).not.toBe(named('乙比例'));
  });
});
