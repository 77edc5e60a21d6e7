// A random tier: when it applies, on what, and how it pays.

import { cites, type Draft, type Place } from './draft.js';
import { randomAmount, randomPart } from './random-amount.js';
import { randomCondition } from './random-condition.js';
import { plainFigure, randomFigure, randomUnits } from './random-figure.js';
import { crossed, randomColumn } from './random-table.js';
import { randomValue, type ValuePlace } from './random-value.js';

interface TierDraft {
  readonly draft: Draft;
  readonly place: ValuePlace;
  readonly clauses: string[];
}

/** Declares the tier as one that later ones may read. */
export function randomTier(draft: Draft, name: string): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const groups = random.chance(0.5) ? draft.groups : orAll(random.some(draft.groups, 0.6), draft.groups);
  const place: ValuePlace = { tiers: draft.tiers.length, claim: true, groups };
  const tier: TierDraft = { draft, place, clauses: [] };
  addScope(tier);
  const billed = random.weighted([
    [5, 'computed' as const],
    [1, 'billed' as const],
    [1, 'billed_first' as const],
  ]);
  const topUp = billed === 'computed' && place.tiers > 0 && random.chance(0.1);
  if (topUp) tier.clauses.push(`${word.TopUp} ${word.To} ${plainFigure(draft, 'ratio')} ${word.By} ${tongue.fact('inPolicy')}`);
  else tier.clauses.push(`${word.Cost} ${randomBase(draft, place)}${cites(draft)}`);
  addPayer(tier);
  const deductible = !topUp && billed !== 'billed' && random.chance(0.6);
  const cap = billed !== 'billed' && random.chance(0.6);
  if (billed === 'billed') tier.clauses.push(`${word.Payment} ${word.Billed}`);
  if (billed === 'billed_first') tier.clauses.push(`${word.Payment} ${word.BilledFirst}`);
  if (!topUp && billed !== 'billed') addTerms(tier, deductible, cap);
  if (cap) addCaps(tier);
  if (random.chance(0.15)) tier.clauses.push(`${word.TimesPaid} ${word.PerYear} ${random.integer(1, 3)}${cites(draft)}`);
  const ratio = tier.clauses.some((clause) => clause.startsWith(`${word.Ratio} `) || clause.startsWith(`${word.Bands} `));
  draft.tiers.push({ name, deductible, cap, ratio });
  return `${word.Tier} ${name} {\n${tier.clauses.map((clause) => `  ${clause}\n`).join('')}}\n`;
}

function orAll(some: readonly string[], all: readonly string[]): readonly string[] {
  return some.length === 0 ? all : some;
}

function addScope({ draft, place, clauses }: TierDraft): void {
  const { random, tongue } = draft;
  const { word } = tongue;
  if (random.chance(0.3)) clauses.push(`${word.Visits} ${tongue.list(orAll(random.some(tongue.values('visit')), tongue.values('visit')))}`);
  if (place.groups !== draft.groups) {
    const others = draft.groups.filter((group) => !place.groups.includes(group));
    const allBut = others.length > 0 && random.chance(0.4);
    clauses.push(allBut ? `${word.Group} ${word.Except} ${tongue.list(others)}` : `${word.Group} ${tongue.list(place.groups)}`);
  }
  if (random.chance(0.25)) clauses.push(`${word.Condition} ${randomCondition(draft, place)}${cites(draft)}`);
  if (draft.document !== null && random.chance(0.05)) {
    clauses.push(`${word.Conflict} "${tongue.surface === 'zh' ? '两份文件不一' : 'documents differ'}"${cites(draft)}`);
  }
}

/** Mostly what the tiers before have left, so that nothing is paid twice. */
function randomBase(draft: Draft, place: Place): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  if (place.tiers > 0 && random.chance(0.3)) return randomPart(draft, place);
  const names = [tongue.fact('inPolicy'), tongue.fact('inPolicy'), ...draft.costs];
  const whole = random.chance(0.75) ? random.pick(names) : `(${randomAmount(draft, { ...place, tiers: 0 }, 1)})`;
  return place.tiers > 0 ? `${whole} ${word.Remaining}` : whole;
}

function addPayer({ draft, place, clauses }: TierDraft): void {
  const { random, tongue, funds, departments, parties } = draft;
  const { word } = tongue;
  const payers = [...funds, ...departments, ...parties];
  if (payers.length > 0 && random.chance(0.7)) clauses.push(`${word.Payer} ${random.pick(payers)}`);
  const [party] = parties;
  if (party === undefined || !random.chance(0.3)) return;
  clauses.push(
    `${word.Advance} ${word.When} ${randomCondition(draft, place, 1)} ${word.FromParty} ${party} ${word.Recover}${cites(draft)}`,
  );
}

function addTerms(tier: TierDraft, deductible: boolean, cap: boolean): void {
  const { draft, place, clauses } = tier;
  const { random, tongue } = draft;
  const { word } = tongue;
  if (random.chance(0.15)) {
    const per = random.pick([word.PerVisit, word.PerYear]);
    clauses.push(`${word.Threshold} ${per} ${random.pick([word.Inclusive, word.Exclusive])} ${randomValue(draft, 'money', place)}`);
  }
  const shared = deductible && draft.sharedDeductibles.length > 0 && random.chance(0.4);
  if (deductible)
    clauses.push(`${word.Deductible} ${shared ? `${word.Shared} ${random.pick(draft.sharedDeductibles)}` : ownDeductible(tier)}`);
  const rate = random.weighted([
    [5, 'ratio' as const],
    [4, 'bands' as const],
    [1, 'amount' as const],
  ]);
  if (rate === 'ratio') clauses.push(`${word.Ratio} ${randomValue(draft, 'ratio', place)}`);
  if (rate === 'bands') clauses.push(randomBands(tier));
  if (rate === 'amount') clauses.push(`${word.PaymentOf} ${randomValue(draft, 'money', place)}`);
  if (rate !== 'amount') addTilts(tier, { deductible: deductible && !shared, ratio: rate, cap });
}

function ownDeductible({ draft, place }: TierDraft): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  if (random.chance(0.2)) {
    const [each, most] = [plainFigure(draft, 'money'), plainFigure(draft, 'money')];
    return `${word.PerVisit} ${each} ${word.PerYear} ${word.NoMoreThan} ${most}`;
  }
  const bound = random.chance(0.2) ? `${random.pick([word.Inclusive, word.Exclusive])} ` : '';
  return `${random.pick([word.PerVisit, word.PerYear])} ${bound}${randomValue(draft, 'money', place)}`;
}

function randomBands({ draft, place }: TierDraft): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const key = random.chance(0.3) ? randomColumn(draft, place.groups) : null;
  const rows = crossed(key === null ? [] : [key.cells]).flatMap((cells) => bandRows(draft).map((band) => [...cells, ...band]));
  const headings = [...(key === null ? [] : [key.heading]), word.MoreThan, word.To, word.Ratio];
  const per = random.pick([word.PerVisit, word.PerYear]);
  const cumulative = per === word.PerYear && random.chance(0.5) ? `${word.Cumulative} ` : '';
  const table = [headings, ...rows].map((cells) => `    | ${cells.join(' | ')} |\n`).join('');
  return `${word.Bands} ${word.By} ${random.pick([word.Excess, word.Absolute])} ${cumulative}${per} {\n${table}  }${cites(draft)}`;
}

function bandRows(draft: Draft): readonly (readonly string[])[] {
  const { random, tongue } = draft;
  const count = random.integer(1, 4);
  let from = random.chance(0.8) ? 0 : randomUnits(draft);
  return Array.from({ length: count }, (_, at) => {
    const to = from + 1 + randomUnits(draft);
    const row = [tongue.money(from), at === count - 1 ? '' : tongue.money(to), randomFigure(draft, 'ratio')];
    from = to;
    return row;
  });
}

interface Tilted {
  readonly deductible: boolean;
  readonly ratio: 'ratio' | 'bands';
  readonly cap: boolean;
}

function addTilts({ draft, place, clauses }: TierDraft, tilted: Tilted): void {
  const { random, tongue } = draft;
  const { word } = tongue;
  if (random.chance(0.25)) {
    const groups = random.pick(place.groups);
    clauses.push(`${word.Tilt} ${groups} {\n${tiltItems(draft, tilted)}  }${cites(draft)}`);
  }
  while (random.chance(0.15)) {
    clauses.push(`${word.Adjust} ${word.When} ${randomCondition(draft, place, 1)} {\n${tiltItems(draft, tilted)}  }${cites(draft)}`);
  }
}

function tiltItems(draft: Draft, tilted: Tilted): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const points = () => `${random.pick(['+', '-'])} ${tongue.points(random.pick([1, 5, 10]))}`;
  const scaled = () => random.pick(['× 50%', '× 2', '× 80%']);
  const items: (() => string)[] = [
    () => `${word.Ratio} ${tilted.ratio === 'bands' || random.chance(0.7) ? points() : plainFigure(draft, 'ratio')}`,
  ];
  if (tilted.deductible) {
    items.push(() => `${word.Deductible} ${random.pick([scaled, () => word.Cancel, () => plainFigure(draft, 'money')])()}`);
  }
  if (tilted.cap) items.push(() => `${word.Cap} ${random.pick([scaled, () => word.Cancel, () => plainFigure(draft, 'money')])()}`);
  const chosen = random.some(items, 0.6);
  return (chosen.length === 0 ? [random.pick(items)] : chosen).map((item) => `    ${item()}\n`).join('');
}

function addCaps({ draft, place, clauses }: TierDraft): void {
  const { random, tongue, pools, diseases } = draft;
  const { word } = tongue;
  const own = () =>
    `${word.Cap} ${random.pick([word.PerVisit, word.PerYear])} ${randomValue(draft, 'money', { ...place, unlimited: true })}`;
  clauses.push(own());
  if (pools.length > 0 && random.chance(0.6)) clauses.push(`${word.Cap} ${word.Shared} ${random.pick(pools)}`);
  if (diseases.length > 0 && random.chance(0.2)) clauses.push(`${word.Cap} ${word.PerDisease} ${plainFigure(draft, 'money')}`);
}
