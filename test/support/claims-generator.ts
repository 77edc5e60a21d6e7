// Makes the synthetic claims of the Gansu 2022 demo: the same rows for the same seed, on any machine.

import type { ClaimInput, IdentityInput, PersonInput } from '../../runtime/claim.js';
import { costOf, moneyText } from './claim-costs.js';
import { createRandom, type Random } from './random.js';

export interface ClaimRow {
  readonly person: PersonInput;
  readonly claim: ClaimInput;
}

export interface ClaimsOptions {
  readonly seed: number;
  readonly people: number;
  readonly year: number;
}

/** The options behind the bundled file of the Gansu demo. */
export const demoOptions: ClaimsOptions = { seed: 20220228, people: 620, year: 2022 };

interface GroupShare {
  readonly group: string;
  readonly certifiedBy: string | readonly string[];
  readonly weight: number;
}

const groups: readonly GroupShare[] = [
  { group: '特困人员', certifiedBy: '民政', weight: 7 },
  { group: '孤儿', certifiedBy: '民政', weight: 1 },
  { group: '低保对象', certifiedBy: '民政', weight: 30 },
  { group: '返贫致贫人口', certifiedBy: '乡村振兴', weight: 6 },
  { group: '易返贫致贫人口', certifiedBy: '乡村振兴', weight: 12 },
  { group: '已脱贫人口', certifiedBy: '乡村振兴', weight: 20 },
  { group: '低保边缘家庭成员', certifiedBy: '民政', weight: 9 },
  { group: '因病致贫重病患者', certifiedBy: ['民政', '医疗保障'], weight: 5 },
  { group: '普通参保人', certifiedBy: [], weight: 10 },
];

const assistanceClasses = ['农村一二类', '农村三四类', '城市全额', '城市差额'] as const;

/** What the yearly bill of one person has come to so far; the insurer's made-up second tier counts over the year. */
export interface RunningYear {
  excess: number;
}

interface Visit {
  readonly kind: '住院' | '门诊慢特病' | '普通门诊';
  /** Day of the year, from 0. */
  readonly day: number;
  readonly nights: number;
}

/** All rows in settlement order. */
export function generateClaims(options: ClaimsOptions): readonly ClaimRow[] {
  const random = createRandom(options.seed);
  const dated: { readonly row: ClaimRow; readonly day: number; readonly order: number }[] = [];
  for (let index = 0; index < options.people; index += 1) {
    const person = makePerson(random, index, options.year);
    for (const { claim, day } of claimsOf(random, person, index, options.year)) {
      dated.push({ row: { person, claim }, day, order: dated.length });
    }
  }
  dated.sort((left, right) => left.day - right.day || left.order - right.order);
  return spoil(dated.map(({ row }, index) => numbered(row, options.year, index)));
}

/** One JSON row a line, with a newline at the end. */
export function claimsText(rows: readonly ClaimRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function makePerson(random: Random, index: number, year: number): PersonInput {
  const first = pickGroup(random);
  const identities = first.group === '普通参保人' ? [] : [identity(random, first, year)];
  if (identities.length > 0 && random.chance(12)) {
    const second = pickGroup(random);
    if (second.group !== first.group && second.group !== '普通参保人') identities.push(identity(random, second, year));
  }
  const onAssistance = identities.some((each) => each.group === '低保对象');
  return {
    id: `P${String(index + 1).padStart(4, '0')}`,
    identities,
    ...(onAssistance ? { facts: { 低保类别: random.pick(assistanceClasses) } } : {}),
  };
}

function pickGroup(random: Random): GroupShare {
  let rest = random.below(100);
  for (const each of groups) {
    rest -= each.weight;
    if (rest < 0) return each;
  }
  throw new Error('the weights of the groups add up to 100');
}

/** Most identities are open; some begin or end inside the year. */
function identity(random: Random, { group, certifiedBy }: GroupShare, year: number): IdentityInput {
  if (random.chance(85)) return { group, certifiedBy };
  const day = dateText(year, 30 + random.below(300));
  return random.chance(70) ? { group, certifiedBy, from: day } : { group, certifiedBy, to: day };
}

function claimsOf(random: Random, person: PersonInput, index: number, year: number): { claim: ClaimInput; day: number }[] {
  const running: RunningYear = { excess: 0 };
  const tilted = person.identities.some(({ group }) => ['特困人员', '孤儿', '低保对象', '返贫致贫人口'].includes(group));
  const severe = random.chance(8);
  return visitsOf(random, severe).map((visit) => {
    const level =
      visit.kind === '普通门诊'
        ? '一级'
        : random.weighted([
            ['一级', 25],
            ['二级', 45],
            ['三级', 30],
          ] as const);
    const costs = costOf(random, visit.kind, level, { severe, tilted }, running);
    const claim: ClaimInput = {
      id: `${index}`,
      visit: visit.kind,
      hospitalLevel: level,
      place: random.weighted([
        ['本县', 60],
        ['本市', 25],
        ['本省', 11],
        ['省外', 4],
      ] as const),
      referred: random.chance(85),
      admission: dateText(year, visit.day),
      discharge: dateText(year, visit.day + visit.nights),
      settlement: dateText(year, visit.day + visit.nights),
      cost: costs.cost,
      paid: costs.paid,
      ...(severe && visit.kind !== '普通门诊' ? { facts: { 重特大疾病: true } } : {}),
    };
    return { claim, day: visit.day + visit.nights };
  });
}

/** Everybody has some stays; the chronic ill come every month. */
function visitsOf(random: Random, severe: boolean): Visit[] {
  const visits: Visit[] = [];
  const stays = severe
    ? 2 + random.below(6)
    : random.weighted([
        [0, 25],
        [1, 40],
        [2, 22],
        [3, 9],
        [5, 4],
      ] as const);
  for (let stay = 0; stay < stays; stay += 1) visits.push({ kind: '住院', day: random.below(330), nights: 2 + random.below(24) });
  if (severe || random.chance(28)) {
    const first = random.below(4);
    for (let month = first; month < 12; month += 1) {
      if (random.chance(85)) visits.push({ kind: '门诊慢特病', day: month * 30 + random.below(28), nights: 0 });
    }
  }
  const walkIns = random.below(3);
  for (let visit = 0; visit < walkIns; visit += 1) visits.push({ kind: '普通门诊', day: random.below(360), nights: 0 });
  return visits.sort((left, right) => left.day + left.nights - (right.day + right.nights));
}

function numbered(row: ClaimRow, year: number, index: number): ClaimRow {
  return { person: row.person, claim: { ...row.claim, id: `C${year}-${String(index + 1).padStart(5, '0')}` } };
}

/** Every bad row has one fault that the runtime must refuse. */
const faults: readonly ((row: ClaimRow) => ClaimRow)[] = [
  (row) => withCost(row, { total: '1.00' }),
  (row) => withCost(row, { inPolicy: 1234.5 as unknown as string }),
  (row) => withCost(row, { inPolicy: '-20.00' }),
  (row) => ({ ...row, claim: { ...row.claim, visit: '急诊留观' } }),
  (row) => ({ ...row, claim: { ...row.claim, discharge: '2022-02-30' } }),
  (row) => ({ ...row, claim: { ...row.claim, paid: { 基本医保: moneyText(99_999_999_99) } } }),
  (row) => ({ ...row, person: { ...row.person, identities: [{ group: '五保老人', certifiedBy: '民政' }] } }),
  (row) => withCost(row, { inPolicy: '12.345' }),
];

/** How many rows the generator makes bad. */
export const badRows = faults.length;

function spoil(rows: readonly ClaimRow[]): readonly ClaimRow[] {
  const step = Math.floor(rows.length / (faults.length + 1));
  return rows.map((row, index) => {
    const fault = index > 0 && index % step === 0 ? faults[index / step - 1] : undefined;
    return fault === undefined ? row : fault(row);
  });
}

function withCost(row: ClaimRow, cost: Partial<ClaimInput['cost']>): ClaimRow {
  return { ...row, claim: { ...row.claim, cost: { ...row.claim.cost, ...cost } } };
}

function dateText(year: number, day: number): string {
  return new Date(Date.UTC(year, 0, 1 + Math.min(day, 364))).toISOString().slice(0, 10);
}
