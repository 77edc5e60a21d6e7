// A year of claims: the fold, late claims, and what a rejected claim blocks.

import { describe, expect, it } from 'vitest';
import type { ClaimInput, PersonState } from '../../../runtime/index.js';
import { changed, claim, claimOf, person, policy } from '../../support/sample-claims.js';

const three = [claimOf('A', '2022-04-01', 20_000), claimOf('B', '2022-06-01', 30_000), claimOf('C', '2022-09-01', 8_000)];
const codes = (rejected: readonly { readonly errors: readonly { readonly code: string }[] }[]) =>
  rejected.map(({ errors }) => errors.map((error) => error.code));

describe('settleYear', () => {
  it('equals settling claim by claim', () => {
    let state: PersonState = policy.initialState();
    const receipts = three.map((one) => {
      const result = policy.settle(state, person, one);
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      state = result.value.state;
      return result.value.receipt;
    });
    expect(policy.settleYear(person, three)).toEqual({ receipts, reversals: [], standing: receipts, state, rejected: [] });
  });

  it('continues a state and survives storage as JSON', () => {
    const whole = policy.settleYear(person, three);
    const first = policy.settleYear(person, three.slice(0, 2));
    const rest = policy.settleYear(person, three.slice(2), JSON.parse(JSON.stringify(first.state)));
    expect([...first.receipts, ...rest.receipts]).toEqual(whole.receipts);
    expect(rest.state).toEqual(whole.state);
  });

  it('uses a yearly deductible once', () => {
    const { receipts } = policy.settleYear(person, three);
    expect(receipts.map((receipt) => receipt.tiers[1]?.deductible?.consumed)).toEqual([500_000, 0, 0]);
    expect(receipts[2]?.tiers[1]?.deductible?.before).toBe(500_000);
  });

  it('counts a late claim in its own year', () => {
    const late: ClaimInput = { ...claimOf('L', '2022-12-30', 10_000), settlement: '2023-02-01' };
    const { receipts, state } = policy.settleYear(person, [three[0] as ClaimInput, claimOf('N', '2023-01-05', 9_000), late]);
    expect(receipts.map((receipt) => receipt.accountingYear)).toEqual(['2022', '2023', '2022']);
    expect(receipts[2]?.tiers[1]?.deductible?.before).toBe(500_000);
    expect(Object.keys(state.years)).toEqual(['2022', '2023']);
  });

  it('refuses claims out of the order of settlement', () => {
    const { receipts, rejected } = policy.settleYear(person, [three[1], three[0]] as ClaimInput[]);
    expect(receipts).toHaveLength(1);
    expect(rejected).toMatchObject([{ index: 1, id: 'A', errors: [{ code: 'JZ6081', path: '$.claim.settlement' }] }]);
  });

  it('refuses a repeated id', () => {
    const { rejected } = policy.settleYear(person, [...three.slice(0, 1), claimOf('A', '2022-05-01', 100)]);
    expect(rejected).toMatchObject([{ index: 1, id: 'A', errors: [{ code: 'JZ6080', path: '$.claim.id' }] }]);
  });

  it('blocks the rest of the accounting year after a rejected claim, and only that year', () => {
    const bad = changed(three[0], { id: 'X', cost: { inPolicy: '5000' }, paid: { 基本医保: '6000' } }) as ClaimInput;
    const next = claimOf('N', '2023-01-05', 9_000);
    const { receipts, rejected } = policy.settleYear(person, [bad, ...three, next]);
    expect(codes(rejected)).toEqual([['JZ6063'], ['JZ6082'], ['JZ6082'], ['JZ6082']]);
    expect(rejected[1]?.errors[0]?.message.zh).toContain('第 1 张费用单“X”');
    expect(receipts.map((receipt) => receipt.claim)).toEqual(['N']);
  });

  it('blocks everything after a claim whose year cannot be read', () => {
    const bad = { ...claimOf('X', '2022-02-30', 100) };
    const { receipts, rejected } = policy.settleYear(person, [bad, ...three, claimOf('N', '2023-01-05', 9_000)]);
    expect(receipts).toEqual([]);
    expect(codes(rejected).slice(1).flat()).toEqual(['JZ6082', 'JZ6082', 'JZ6082', 'JZ6082']);
  });

  it('goes on after a rejected claim when asked to', () => {
    const bad = claimOf('X', '2022-02-30', 100);
    const { receipts, rejected } = policy.settleYear(person, [bad, ...three], undefined, { continueAfterRejection: true });
    expect([receipts.length, rejected.length]).toEqual([3, 1]);
  });

  it('settles nothing for a malformed person, state or list', () => {
    const someone = { ...person, id: '' };
    expect(codes(policy.settleYear(someone, three).rejected)).toEqual([['JZ6004'], ['JZ6004'], ['JZ6004']]);
    expect(codes(policy.settleYear(person, three.slice(0, 1), { years: 3 } as never).rejected)).toEqual([['JZ6003']]);
    expect(codes(policy.settleYear(person, claim as never).rejected)).toEqual([['JZ6083']]);
    expect(codes(policy.settleYear(person, [null as never]).rejected)).toEqual([['JZ6003']]);
  });
});
