// The piecewise engine: refutes with a claim that people have; proves where one line of costs is all that a chain can settle.

import { reachedFrom } from '../../ir/traverse/reached.js';
import type { Ask, Question } from '../asking/question.js';
import type { Words } from '../property-result.js';
import type { Settling } from '../replay/replay.js';
import { breakingAlong, lineOf, searchWitness, startsIn } from './search-witness.js';
import { firstOfYear } from './years-so-far.js';

/** Of one property: how many questions are searched everywhere, and how many at all. */
const mostFull = 30;
const mostSearched = 200;
/** For one proof. */
const mostLooked = 1_000_000;

export function askPiecewise(settling: Settling): Ask {
  const asked = new Map<string, number>();
  return (question) => {
    const before = asked.get(question.property.statement.en) ?? 0;
    asked.set(question.property.statement.en, before + 1);
    if (before >= mostSearched) return { verdict: 'outside', reason: tooMany };
    const witness = searchWitness(question, settling, before < mostFull ? 'full' : 'plainest');
    if (witness !== null) return { verdict: 'refuted', engine: 'piecewise', witness };
    if (provedAlong(question, settling)) return { verdict: 'proved', engine: 'piecewise' };
    return {
      verdict: 'outside',
      reason: { zh: '逐段核算只看得到常见的年度', en: 'piece by piece only the years that people have are looked at' },
    };
  };
}

const tooMany: Words = { zh: '组合太多，没有逐段核算', en: 'there are too many combinations to look at each piece by piece' };

/** Nothing but one cost can differ between claims, and no cost breaks the property. */
function provedAlong(question: Question, settling: Settling): boolean {
  const [start] = startsIn(question, 1);
  if (
    start === undefined ||
    ![question.chain, question.beside].every((chain) => chain === null || standsAlone(question, chain.plan, start.direction.inputs))
  )
    return false;
  const line = lineOf(question, start, firstOfYear(settling.kernel));
  return breakingAlong(question, line, start, { left: mostLooked, atOnce: mostLooked })?.kind === 'nowhere';
}

/** The chain reads the inputs of one direction and nothing else that differs from claim to claim; no year, no bill, no missing figure. */
function standsAlone({ plan, claim }: Question, chain: Question['plan'], inputs: readonly number[]): boolean {
  if (claim.kind === 'always' || claim.kind === 'monotone') return false;
  const applied = chain.tiers.filter(({ gates }) => !gates.some(({ when }) => when.op === 'any' && when.operands.length === 0));
  if (applied.some(({ payment }) => payment !== 'computed')) return false;
  const bare = { ...chain, tiers: applied, groups: [], counts: [], accumulators: [], subsidies: [] };
  const { inputs: read, holes } = reachedFrom(bare);
  const others = [...read].filter((input) => !inputs.includes(input) && input !== plan.year.by && input !== plan.year.since);
  return others.length === 0 && holes.size === 0 && !applied.some(readsYear);
}

function readsYear(tier: Question['plan']['tiers'][number]): boolean {
  const { threshold, deductible, rates, caps, yearly, times, carry } = tier;
  const bands = (rates ?? []).some(({ value }) => value.kind === 'bands' && value.counter !== null);
  return (
    [threshold?.counter, deductible?.counter, yearly, times, carry, ...caps.map(({ counter }) => counter)].some(
      (one) => typeof one === 'number',
    ) || bands
  );
}
