// Seeded faults are found with claims that people have; what holds is refuted nowhere.

import { describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../../compiler/index.js';
import type { GuaranteeClaim, PolicyIr } from '../../../../compiler/ir/ir.js';
import { questionsOf } from '../../../../compiler/prove/asking/questions-of.js';
import { chainsOf } from '../../../../compiler/prove/domain/chains-of.js';
import { propertyOf } from '../../../../compiler/prove/properties/all-properties.js';
import type { Witness } from '../../../../compiler/prove/property-result.js';
import { replay } from '../../../../compiler/prove/replay/replay.js';
import { searchWitness } from '../../../../compiler/prove/witness/search-witness.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

type Builtin = Extract<GuaranteeClaim, { kind: 'builtin' }>['property'];

describe('searchWitness', () => {
  it('finds a threshold that makes the own payment fall, in whole yuan', () => {
    const found = search(smallPolicy({ tier: '  门槛 每次 5000 元 含本数\n  比例 70%' }), 'never_falls');
    expect(found?.witness.ladder).toBe('first_claim');
    expect(costs(found)).toEqual([499_900, 500_000]);
    expect(found?.told).toBe('政策范围内费用 4999.00 元 → 个人自付 4999.00 元；政策范围内费用 5000.00 元 → 个人自付 1500.00 元');
  });

  it('finds nothing where the patient bears a part of every fen', () => {
    const text = smallPolicy({ tier: '  起付线 每年 1000 元\n  比例 70%\n  封顶线 每年 5 万元' });
    for (const property of ['within_base', 'within_cost', 'never_falls', 'no_cliff', 'ranks_kept', 'split'] as const) {
      expect(search(text, property), property).toBeNull();
    }
  });

  it('finds a group of higher rank that bears more', () => {
    const table = '  比例 { | 对象 | 比例 |\n| 特困人员 | 73% |\n| 低保对象 | 75% |\n| 边缘家庭 | 60% | }';
    const found = search(smallPolicy({ tier: table }), 'ranks_kept');
    expect(found?.witness.claims.map(({ group }) => group)).toEqual([0, 1]);
    expect((costs(found)[0] ?? 1) % 100).toBe(0);
  });

  it('finds a bill that is paid otherwise in two parts', () => {
    const found = search(smallPolicy({ tier: '  门槛 每年 5000 元 含本数\n  比例 70%' }), 'split');
    expect(found?.witness.kind).toBe('split');
  });

  it('finds what shows only after an earlier claim of the year', () => {
    const guarded = smallPolicy({ tier: '  比例 70%\n  封顶线 每年 1 万元', after: '' });
    const plan = compileText(guarded).ir;
    const paid = { op: 'part', tier: 1, part: 'payment' } as const;
    const year = { op: 'part', tier: 1, part: 'uncapped' } as const;
    const when = {
      op: 'any',
      operands: [
        { op: 'compareMoney', left: paid, comparison: '=', right: year },
        { op: 'compareMoney', left: { op: 'input', input: 9 }, comparison: '>', right: { op: 'money', fen: 1_000_000, note: null } },
      ],
    } as const;
    const moneyInput = plan.inputs.findIndex(({ id }) => id === 'inPolicy');
    const asked: GuaranteeClaim = {
      kind: 'always',
      given: null,
      when: { ...when, operands: [when.operands[0], { ...when.operands[1], left: { op: 'input', input: moneyInput } }] },
    };
    const found = searchFor(plan, asked);
    expect(found?.witness.ladder).toBe('after_one_claim');
    expect(found?.witness.history).toHaveLength(1);
  });
});

interface Search {
  readonly witness: Witness;
  readonly told: string;
}

function search(text: string, property: Builtin): Search | null {
  return searchFor(
    compileText(text).ir,
    property === 'split' ? { kind: 'builtin', property, most: null } : ({ kind: 'builtin', property } as GuaranteeClaim),
  );
}

/** The first witness of any chain, settled again. */
function searchFor(plan: PolicyIr, asked: GuaranteeClaim): Search | null {
  const settling = { plan, kernel: referenceKernel(plan) };
  const property = propertyOf(asked, plan, '', null);
  for (const question of questionsOf(plan, asked, property, chainsOf(plan)).questions) {
    const witness = searchWitness(question, settling);
    if (witness === null) continue;
    const shows = property.shows(replay(witness, settling, null)?.settlements ?? []);
    expect(shows).not.toBeNull();
    return { witness, told: shows?.showing.map(({ zh }) => zh).join('；') ?? '' };
  }
  return null;
}

/** What each claim costs. */
function costs(found: Search | null): readonly number[] {
  return (found?.witness.claims ?? []).map(({ values }) => Math.max(...values.filter((value) => value !== 19_723)));
}
