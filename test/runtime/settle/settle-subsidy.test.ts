// Premium subsidies: status at the day of payment, premiums billed or fixed, and what is not covered.

import { describe, expect, it } from 'vitest';
import { type SubsidyOptions, type SubsidyReceipt, subsidyReceiptSchema } from '../../../runtime/index.js';
import { person, policy, policyByBenefit } from '../../support/sample-claims.js';

const orphan = { ...person, identities: [{ group: '孤儿', certifiedBy: '民政' }] };
const margin = { group: '低保边缘家庭成员', certifiedBy: ['民政', '医疗保障'] };

function subsidy(someone: typeof person, year: number, options?: SubsidyOptions, under = policy): SubsidyReceipt {
  const result = under.subsidy(someone, year, options);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  expect(subsidyReceiptSchema.safeParse(result.value).error).toBeUndefined();
  return result.value;
}

function codes(year: unknown, options?: object): readonly string[] {
  const result = policy.subsidy(person, year as number, options as SubsidyOptions);
  return result.ok ? [] : result.errors.map((error) => `${error.code} ${error.path}`);
}

describe('subsidy', () => {
  it('is granted by the table of the year', () => {
    expect(subsidy(person, 2024)).toMatchObject({ status: 'settled', premium: 38_000, granted: 31_000, own: 7_000 });
    expect(subsidy(orphan, 2024)).toMatchObject({ granted: 38_000, own: 0, group: '特困人员' });
    expect(subsidy(orphan, 2024).byPayer).toEqual([{ payer: '医疗救助基金', amount: 38_000 }]);
  });

  it('reads the status at the day of payment', () => {
    const until = { ...person, identities: [{ group: '低保对象', certifiedBy: '民政', to: '2023-12-31' }] };
    expect(subsidy(until, 2024).status).toBe('not_covered');
    expect(subsidy(until, 2024, { date: '2023-11-15' }).granted).toBe(31_000);
    expect(subsidy(until, 2024).notes[0]?.zh).toContain('2024-01-01');
  });

  it('takes a billed premium from the caller and asks for it when it matters', () => {
    expect(subsidy(orphan, 2025, { premium: '400' })).toMatchObject({ premium: 40_000, granted: 40_000 });
    expect(codes(2025)).toEqual(['JZ6091 $.premium']);
    expect(codes(2024, { premium: '400' })).toEqual(['JZ6092 $.premium']);
    expect(subsidy(person, 2024, { premium: '380' })).toMatchObject({ premium: 38_000, granted: 31_000 });
  });

  it('says what is not covered', () => {
    expect(subsidy(person, 2026)).toMatchObject({ status: 'not_covered', granted: 0, premium: null });
    const stranger = { ...person, identities: [] };
    expect(subsidy(stranger, 2024)).toMatchObject({ status: 'not_covered', granted: 0, premium: 38_000, own: 38_000 });
  });

  it('stays open where no document gives the amount', () => {
    const someone = { ...person, identities: [margin] };
    expect(subsidy(someone, 2024)).toMatchObject({ status: 'undetermined', granted: null, own: null });
    expect(subsidy(someone, 2024).holes.map((hole) => hole.id)).toEqual(['参保资助.资助']);
    const several = { ...person, identities: [...person.identities, margin] };
    expect(subsidy(several, 2024, {}, policyByBenefit)).toMatchObject({ status: 'undetermined', group: null, granted: null });
    expect(subsidy(several, 2024).granted).toBe(31_000);
  });

  it.each([
    ['JZ6090 $.year', '2024', undefined],
    ['JZ6090 $.year', 2024.5, undefined],
    ['JZ6090 $.year', 24, undefined],
    ['JZ6090 $.year', Number.NaN, undefined],
    ['JZ6010 $.premium', 2024, { premium: 380 }],
    ['JZ6011 $.premium', 2024, { premium: '-380' }],
    ['JZ6018 $.premium', 2024, { premium: '99999999' }],
    ['JZ6020 $.date', 2024, { date: '2023/11/15' }],
    ['JZ6021 $.date', 2024, { date: '2023-11-31' }],
    ['JZ6020 $.date', 2024, { date: 20231115 }],
  ])('%s for year %j and %j', (fault, year, options) => {
    expect(codes(year, options)).toEqual([fault]);
  });
});
