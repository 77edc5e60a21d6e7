// The claims on which a module that settles like the reference is told from one that does not: every break of every chain, one period
// of rounding on each piece, every fact, and the years at which caps and deductibles are met.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim, YearState } from '../../ir/kernel.js';
import { reachedFrom } from '../../ir/traverse/reached.js';
import type { Cell, Chain } from '../../prove/domain/chain.js';
import { chainsOf } from '../../prove/domain/chains-of.js';
import { directionsOf } from '../../prove/domain/cost.js';
import { claimAt, type Line } from '../../prove/piecewise/line.js';
import { startsOf } from '../../prove/witness/start.js';
import type { PersonQuestion } from '../history.js';
import { cornerYears } from './corner-years.js';
import { type Costs, costsOn, endsOn } from './costs-on.js';
import { dialled, othersIn, personIn, yearOf } from './people-in.js';
import { personQuestions } from './person-questions.js';

export interface Vector {
  readonly claim: KernelClaim;
  readonly state: YearState;
}

export interface PeriodSet {
  readonly vectors: readonly Vector[];
  readonly questions: readonly PersonQuestion[];
  /** Ways in which the plan settles, each with claims of its own. */
  readonly chains: number;
  /** False when facts, periods or years were left out for their number. */
  readonly complete: boolean;
}

/**
 * The breaks of the plainest claims of every chain come first, then all facts, then the breaks of other bills and years, then periods.
 * At most `most` vectors, of as many chains as leaves each its share.
 */
export function periodSet(plan: PolicyIr, most: number): PeriodSet {
  const { chains, complete } = chainsOf(plan);
  const { questions, complete: everybody } = personQuestions(plan);
  const looked = spread(chains, Math.max(1, Math.floor(most / leastOfChain)));
  const settings = looked.flatMap((chain) => settingOf(plan, chain) ?? []);
  const collected = collecting(most);
  const plainest = settings.flatMap(({ lines }) => lines.slice(0, 1));
  const further = inTurn(settings.flatMap((setting) => [setting.lines.slice(1), linesOfYears(plan, setting)]));
  for (const line of plainest) collected.addEdges(line);
  for (const setting of settings) collected.addAll(everyFact(plan, setting));
  for (const line of further) collected.addEdges(line);
  for (const line of [...plainest, ...further]) collected.addPeriods(line);
  const { vectors, whole } = collected;
  return { vectors, questions, chains: looked.length, complete: complete && everybody && whole() && looked.length === chains.length };
}

/** So many vectors of one chain tell something of it. */
const leastOfChain = 100;

/** So many of a list, at equal distances. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);
}

/** A chain with the lines of its first claim of the year, the plainest first. */
interface Setting {
  readonly chain: Chain;
  readonly lines: readonly Line[];
}

/** Null for a chain in which nobody can stand. */
function settingOf(plan: PolicyIr, chain: Chain): Setting | null {
  const found = firstPerson(plan, chain.cells);
  if (found === null) return null;
  const { group, person } = found;
  const lines = dialled(plan, person).flatMap((values) => linesOf(plan, chain, group, values));
  return { chain, lines };
}

/** Of a cell that somebody can settle in, where there is one. */
function firstPerson(plan: PolicyIr, cells: readonly Cell[]): { readonly group: number; readonly person: readonly number[] } | null {
  const certain = cells.filter(({ assumed }) => assumed.size === 0);
  for (const cell of [...certain, ...cells]) {
    const person = personIn(plan, cell);
    if (person !== null) return { group: cell.group, person };
  }
  return null;
}

/** A policy that reads no cost has one claim for everybody. */
function linesOf(plan: PolicyIr, chain: Chain, group: number, values: readonly number[]): readonly Line[] {
  const state = yearOf(plan, values);
  const starts = [...startsOf(plan, group, values, directionsOf(plan))];
  if (starts.length === 0) return [{ plan: chain.plan, claim: plainClaim(plan, group, values), state, inputs: [], to: 0 }];
  return starts.map(({ claim, direction }) => {
    const filled = Math.max(0, ...direction.inputs.map((input) => claim.values[input] ?? 0));
    return { plan: chain.plan, claim, state, inputs: direction.inputs, to: plan.bounds.claimMoney - filled };
  });
}

function plainClaim({ tiers }: PolicyIr, group: number, values: readonly number[]): KernelClaim {
  return { group, values, billed: tiers.map(({ payment }) => (payment === 'billed' ? 0 : -1)) };
}

/** Of no group, which a caller may say of anybody. */
const nobody = -1;

/** What others paid, and it is more than the bill; it is no whole yuan. */
const largeAmount = 1_234_567;

/**
 * Somebody of no group, amounts beyond the bill, and everybody of every cell, at the ends of the pieces on the plainest line and on one
 * with payments that the claim states.
 */
function* everyFact(plan: PolicyIr, { chain, lines }: Setting): Generator<Vector> {
  const told = telling(lines).map((line) => ({ line, at: lines.indexOf(line), ends: endsOn(line) }));
  for (const { line, ends } of told) {
    for (const x of ends) {
      const claim = claimAt(line, x);
      yield { claim: { ...claim, group: nobody }, state: line.state };
      for (const input of otherMoney(plan, line))
        yield { claim: { ...claim, values: claim.values.with(input, largeAmount) }, state: line.state };
    }
  }
  for (const cell of chain.cells) {
    const person = personIn(plan, cell);
    if (person === null) continue;
    for (const values of [person, ...othersIn(plan, cell, person)]) {
      const own = linesOf(plan, chain, cell.group, values);
      for (const { line, at, ends } of told) {
        const moved = own[at % own.length] ?? line;
        for (const x of ends) if (x <= moved.to) yield { claim: claimAt(moved, x), state: moved.state };
      }
    }
  }
}

/** Amounts of the claim that the plan reads and that do not rise on the line. */
function otherMoney(plan: PolicyIr, { inputs }: Line): readonly number[] {
  const reached = reachedFrom(plan).inputs;
  return plan.inputs.flatMap(({ type, scope }, input) => {
    return type.kind === 'money' && scope === 'claim' && reached.has(input) && !inputs.includes(input) ? [input] : [];
  });
}

/** The plainest, and the first on which a tier is billed. */
function telling(lines: readonly Line[]): readonly Line[] {
  const billed = lines.find(({ claim }) => claim.billed.some((paid) => paid > 0));
  return [...lines.slice(0, 1), ...(billed === undefined ? [] : [billed])];
}

function linesOfYears(plan: PolicyIr, { chain, lines }: Setting): readonly Line[] {
  return telling(lines).flatMap((line) => cornerYears(plan, chain.plan, line.state).map((state) => ({ ...line, state })));
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

interface Collected {
  readonly vectors: readonly Vector[];
  readonly addAll: (vectors: Iterable<Vector>) => void;
  readonly addEdges: (line: Line) => void;
  readonly addPeriods: (line: Line) => void;
  readonly whole: () => boolean;
}

function collecting(most: number): Collected {
  const vectors: Vector[] = [];
  const known = new Map<Line, Costs>();
  let whole = true;
  const addAll = (found: Iterable<Vector>): void => {
    for (const vector of found) {
      if (vectors.length >= most) {
        whole = false;
        return;
      }
      vectors.push(vector);
    }
  };
  const addCosts = (line: Line, costsOf: (costs: Costs) => readonly number[]): void => {
    if (vectors.length >= most) {
      whole = false;
      return;
    }
    const costs = known.get(line) ?? costsOn(line);
    known.set(line, costs);
    if (!costs.whole) whole = false;
    addAll(costsOf(costs).map((x) => ({ claim: claimAt(line, x), state: line.state })));
  };
  return {
    vectors,
    addAll,
    addEdges: (line) => addCosts(line, ({ edges }) => edges),
    addPeriods: (line) => addCosts(line, ({ periods }) => periods),
    whole: () => whole,
  };
}
