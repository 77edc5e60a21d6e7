// Claims that take back an earlier one, late claims, and years settled again: what each claim is paid more or less.

import { describe, expect, it } from 'vitest';
import { type ClaimInput, type ReversalInput, resettle, type YearSettlement } from '../../../runtime/index.js';
import { changed, claimOf, person, policy } from '../../support/sample-claims.js';

const [a, b, c] = [claimOf('A', '2022-04-01', 20_000), claimOf('B', '2022-06-01', 30_000), claimOf('C', '2022-09-01', 8_000)];
const back = (reverses: string, settlement = '2022-10-01', id = `R-${reverses}`): ReversalInput => ({ id, reverses, settlement });
const codes = ({ rejected }: YearSettlement) => rejected.flatMap(({ errors }) => errors.map((error) => error.code));

describe('a reversal', () => {
  const year = policy.settleYear(person, [a, b, c, back('A')]);
  const without = policy.settleYear(person, [b, c]);

  it('leaves the counters as if the claim had never been', () => {
    expect(codes(year)).toEqual([]);
    expect(year.state).toEqual(without.state);
    expect(year.standing).toEqual(without.receipts);
  });

  it('keeps the receipts as they were issued, and tells what changed', () => {
    expect(year.receipts).toEqual(policy.settleYear(person, [a, b, c]).receipts);
    const [reversal] = year.reversals;
    expect(reversal).toMatchObject({ claim: 'R-A', reverses: 'A', person: person.id, date: '2022-10-01' });
    const paid = (settled: YearSettlement) => settled.standing.reduce((sum, receipt) => sum + (receipt.totals.paid ?? 0), 0);
    const before = policy.settleYear(person, [a, b, c]);
    expect(reversal?.differences.change.paid).toBe(paid(without) - paid(before));
    expect(reversal?.differences.claims.map(({ claim, kind }) => [claim, kind])).toEqual([
      ['A', 'removed'],
      ['B', 'changed'],
      ['C', 'changed'],
    ]);
    // B now bears the deductible that A had used up.
    expect(reversal?.differences.claims[1]?.change.paid).toBeLessThan(0);
  });

  it('adds up by payer and by tier to what it changes in all', () => {
    for (const { change } of year.reversals.flatMap(({ differences }) => [differences, ...differences.claims])) {
      const sum = (amounts: readonly { readonly amount: number | null }[]) =>
        amounts.reduce((total, { amount }) => total + (amount ?? 0), 0);
      expect(sum(change.byPayer)).toBe(change.paid);
      expect(sum(change.byTier)).toBe(change.paid);
    }
  });

  it('goes on from there: later claims, and the reversal of another', () => {
    const d = claimOf('D', '2022-11-01', 5_000);
    const folded = policy.settleYear(person, [a, b, c, back('A'), d, back('C', '2022-12-01')]);
    expect(folded.state).toEqual(policy.settleYear(person, [b, d]).state);
    expect(folded.reversals[1]?.differences.claims[0]).toMatchObject({ claim: 'C', kind: 'removed' });
  });

  it.each([
    ['of an unknown claim', [a, back('X')], 'JZ6085', '$.claim.reverses'],
    ['of a claim that is reversed already', [a, back('A'), back('A', '2022-10-02', 'R2')], 'JZ6085', '$.claim.reverses'],
    ['before the last settlement', [a, b, back('A', '2022-05-01')], 'JZ6081', '$.claim.settlement'],
    ['with the id of a claim', [a, b, back('A', '2022-10-01', 'B')], 'JZ6080', '$.claim.id'],
    ['without a day', [a, { id: 'R', reverses: 'A' }], 'JZ6002', '$.claim.settlement'],
    ['on a day that there is not', [a, back('A', '2022-02-30')], 'JZ6021', '$.claim.settlement'],
    ['of nothing', [a, back('')], 'JZ6004', '$.claim.reverses'],
    ['with costs', [a, { ...back('A'), cost: { inPolicy: '1' } }], 'JZ6001', '$.claim.cost'],
  ] as const)('%s is refused', (_, claims, code, path) => {
    const { rejected } = policy.settleYear(person, claims as readonly (ClaimInput | ReversalInput)[]);
    expect(rejected.flatMap(({ errors }) => errors.map((error) => [error.code, error.path]))).toContainEqual([code, path]);
    expect(rejected.at(-1)?.errors[0]?.message.zh).toMatch(/[；]./);
  });

  it('cannot be settled alone', () => {
    const result = policy.settle(policy.initialState(), person, back('A') as never);
    expect(result.ok ? [] : result.errors.map(({ code, path }) => [code, path])).toEqual([['JZ6084', '$.claim.reverses']]);
  });
});

describe('resettle', () => {
  it('puts a late claim in its place and tells what it changes', () => {
    const result = resettle({ policy, person, claims: [a, c] }, { policy, person, claims: [a, c, b] });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const { after, differences } = result.value;
    expect(after.receipts.map(({ claim }) => claim)).toEqual(['A', 'B', 'C']);
    expect(after.state).toEqual(policy.settleYear(person, [a, b, c]).state);
    expect(differences.claims.find(({ claim }) => claim === 'B')?.kind).toBe('added');
    expect(differences.change.inPolicy).toBe(3_000_000);
  });

  it('tells nothing when nothing changes', () => {
    const same = { policy, person, claims: [a, b] };
    const result = resettle(same, same);
    expect(result.ok && result.value.differences).toEqual({
      claims: [],
      change: { paid: 0, patient: 0, inPolicy: 0, byPayer: [], byTier: [], recoverable: [] },
    });
  });

  it('says in which list a claim is wrong', () => {
    const bad = changed(a, { visit: '住' }) as ClaimInput;
    const result = resettle({ policy, person, claims: [a] }, { policy, person, claims: [b, bad] });
    expect(result.ok ? [] : result.errors.map(({ code, path }) => [code, path])).toContainEqual(['JZ6006', '$.after.claims[1].visit']);
  });
});
