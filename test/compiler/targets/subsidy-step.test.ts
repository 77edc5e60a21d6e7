// The premium subsidy of the compiler's README, reckoned by hand, on the reference and on the emitted module.

import { expect, test } from 'vitest';
import type { Subsidy, SubsidyRow } from '../../../compiler/ir/ir.js';
import type { SubsidyTrace } from '../../../compiler/ir/kernel.js';
import { emitJavaScript } from '../../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { loadModule } from '../../support/load-module.js';
import { origin, planOf } from '../../support/small-plan.js';

const thirds = [33, 33, 34].map((numerator, payer) => ({ payer, share: { numerator, denominator: 100 } }));

function row(group: number, grant: SubsidyRow['grant'], payers: SubsidyRow['payers'] = []): SubsidyRow {
  return { when: { op: 'group', groups: [group] }, grant, citations: [], payers, origin };
}

function table(premium: Subsidy['premium'], rows: readonly SubsidyRow[]): Subsidy {
  return { from: 2024, to: 2025, premium, rows, citations: [], origin };
}

async function granted(subsidy: Subsidy, group: number, premium: number, year = 2024): Promise<SubsidyTrace> {
  const plan = { ...planOf([], [], [null]), subsidies: [subsidy] };
  const values = plan.inputs.map(() => 0);
  const trace = referenceKernel(plan).subsidy(group, values, year, premium);
  expect((await loadModule(emitJavaScript(plan).module)).subsidy(group, values, year, premium)).toEqual(trace);
  return trace;
}

const rows = [
  row(0, { kind: 'full' }, thirds),
  row(1, { kind: 'fixed', fen: 31_000, note: 1 }),
  row(2, { kind: 'percentage', ratio: { numerator: 45, denominator: 100 }, note: null }),
];
const billed = table({ kind: 'billed' }, rows);

test('shares: the others rounded down, the first takes the rest', async () => {
  expect(await granted(billed, 0, 100)).toMatchObject({ granted: 100, shares: [33, 33, 34], own: 0 });
  expect(await granted(billed, 0, 38_001)).toMatchObject({ shares: [12_541, 12_540, 12_920] });
});

test('a fixed grant never passes the premium, and needs none to be known', async () => {
  expect(await granted(billed, 1, 38_000)).toMatchObject({ granted: 31_000, own: 7_000, notes: [1] });
  expect(await granted(billed, 1, 30_000)).toMatchObject({ granted: 30_000, own: 0 });
  expect(await granted(billed, 1, -1)).toMatchObject({ premium: -1, granted: 31_000, own: -1, holes: [] });
});

const compared = [
  { kind: 'percentage', ratio: { numerator: 80, denominator: 100 }, note: 0 },
  { kind: 'fixed', fen: 28_000, note: 1 },
] as const;

test('the larger or the smaller of a percentage and an amount, up to the premium [P41]', async () => {
  const larger = table({ kind: 'billed' }, [
    row(0, { kind: 'larger', operands: compared }),
    row(1, { kind: 'smaller', operands: compared }),
  ]);
  expect(await granted(larger, 0, 38_000)).toMatchObject({ granted: 30_400, own: 7_600, notes: [0, 1] });
  expect(await granted(larger, 0, 32_000)).toMatchObject({ granted: 28_000, own: 4_000 });
  expect(await granted(larger, 0, 20_000)).toMatchObject({ granted: 20_000, own: 0 });
  expect(await granted(larger, 1, 38_000)).toMatchObject({ granted: 28_000 });
  expect(await granted(larger, 1, 32_000)).toMatchObject({ granted: 25_600 });
  expect(await granted(larger, 0, -1)).toMatchObject({ granted: -1, own: -1 });
});

test('a percentage is rounded by the policy', async () => {
  expect(await granted(billed, 2, 1_001)).toMatchObject({ granted: 450, own: 551 });
  expect(await granted(billed, 2, 1_010)).toMatchObject({ granted: 455 });
});

test('nobody without a row, nothing outside the years', async () => {
  expect(await granted(billed, 3, 500)).toMatchObject({ table: 0, row: -1, granted: 0, own: 500, shares: [] });
  expect(await granted(billed, 0, 500, 2026)).toMatchObject({ table: -1, row: -1, premium: 500, granted: 0, own: 500 });
});

test('an unknown premium is named when the caller gives none either', async () => {
  const unknown = table({ kind: 'hole', hole: 0 }, rows);
  expect(await granted(unknown, 0, -1)).toMatchObject({ granted: -1, own: -1, shares: [-1, -1, -1], holes: [0] });
  expect(await granted(unknown, 0, 500)).toMatchObject({ granted: 500, holes: [] });
});
