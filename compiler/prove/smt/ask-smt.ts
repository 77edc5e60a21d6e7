// Engine 3: a question put to a solver, first of every year, then of the years that people meet most.

import type { Ask, Question } from '../asking/question.js';
import type { HolesAs } from '../encode/place.js';
import type { Answer, Ladder, Words } from '../property-result.js';
import type { Budget, Solver } from '../solver/solver.js';
import { createTerms } from '../terms/create-terms.js';
import { type Assignment, evaluation } from '../terms/evaluate-term.js';
import type { Terms } from '../terms/term.js';
import { type Level, type Posed, pose } from './pose.js';
import { smtScript } from './smt-script.js';
import { witnessOf } from './witness-of.js';

/** The solver is opened for the first question that comes so far. */
export function askSmt(solver: () => Promise<Solver>, budget: Budget): Ask {
  const breaking: Assignment[] = [];
  return async (question) => {
    const terms = createTerms();
    const posed = pose(question, 'any', 'any_figure', terms);
    if (posed.length === 0) return { verdict: 'outside', reason: notAsked };
    const asking: Asking = { question, solver: await solver(), budget, breaking };
    let last: Answer = { verdict: 'proved', engine: 'smt' };
    for (const [index, one] of posed.entries()) {
      const answer = await askOne(asking, one, index, terms);
      if (answer.verdict === 'refuted') return answer;
      // What is open weighs most, then what a proof leaves out.
      if (answer.verdict !== 'proved' || (last.verdict === 'proved' && answer.leaves !== undefined)) last = answer;
    }
    return last;
  };
}

interface Asking {
  readonly question: Question;
  readonly solver: Solver;
  readonly budget: Budget;
  /** What broke a property of claims that rest on missing figures. Often it breaks the next one too, which need not be asked then. */
  readonly breaking: Assignment[];
}

/** Of the claims that rest on no missing figure; then with every such figure as whatever it may come to be. */
async function askOne(asking: Asking, posed: Posed, index: number, terms: Terms): Promise<Answer> {
  const { question, solver, budget } = asking;
  const { text, declared } = smtScript(posed, terms, headingOf(question, posed));
  const missing = declared.filter((name) => name.startsWith('hole'));
  const determined = missing.length > 0 && (await holdsOfDetermined(asking, index));
  if (determined && breaksAsBefore(posed, asking)) return provedBut(missing);
  const { answer, model } = await solver.check(text, determined ? { rlimit: Math.ceil(budget.rlimit / smallShare) } : budget);
  if (answer === 'unsat') return { verdict: 'proved', engine: 'smt' };
  if (answer === 'sat' && missing.length > 0) asking.breaking.push(model);
  if (determined) return provedBut(missing);
  const found = await findWitness(asking, index, missing.length > 0 ? 'unknown' : 'any_figure');
  if (found !== null) return found;
  if (answer === 'sat' && missing.length > 0) return undecided(restsOn(missing, question));
  return undecided(answer === 'unknown' ? budgetSpent : notFound);
}

/** Of a budget, where no more hangs on the answer than which claims a proof leaves out. */
const smallShare = 3;

function provedBut(missing: readonly string[]): Answer {
  return { verdict: 'proved', engine: 'smt', leaves: holesNamed(missing) };
}

/** A variable that was not asked of has the least value that it can have, as far as anything hangs on it. */
function breaksAsBefore({ holds, breaks }: Posed, { breaking, question }: Asking): boolean {
  const least = (name: string) => (name.startsWith('hole') ? BigInt(question.plan.holes[holeOf(name)]?.low ?? 0) : 0n);
  return breaking.some((model) => {
    const { condition } = evaluation({ get: (name) => model.get(name) ?? least(name) });
    return condition(breaks) && holds.every(condition);
  });
}

async function holdsOfDetermined({ question, solver, budget }: Asking, index: number): Promise<boolean> {
  const terms = createTerms();
  const posed = pose(question, 'any', 'unknown', terms)[index];
  if (posed === undefined) return false;
  const { answer } = await solver.check(smtScript(posed, terms, headingOf(question, posed)).text, budget);
  return answer === 'unsat';
}

function undecided(reason: Words): Answer {
  return { verdict: 'not_decided', engine: 'smt', reason };
}

const ladder: readonly (readonly [Level, Ladder])[] = [
  ['first_claim', 'first_claim'],
  ['after_one_claim', 'after_one_claim'],
  ['any', 'hypothetical'],
];

/** In the year that most people meet; in amounts that are easy to read where such claims exist. */
async function findWitness({ question, solver, budget }: Asking, index: number, holes: HolesAs): Promise<Answer | null> {
  for (const [level, rung] of ladder) {
    const terms = createTerms();
    const posed = pose(question, level, holes, terms)[index];
    if (posed === undefined) continue;
    const heading = headingOf(question, posed);
    const plainly = smtScript(posed, terms, heading, true);
    const plain = await solver.check(plainly.text, { rlimit: Math.ceil(budget.rlimit / 4) });
    const claims = plain.answer === 'sat' ? plain : await solver.check(smtScript(posed, terms, heading).text, budget);
    const witness = claims.answer === 'sat' ? witnessOf(question, posed, rung, claims.model) : null;
    if (witness !== null) return { verdict: 'refuted', engine: 'smt', witness };
  }
  return null;
}

function headingOf({ claim, property, chain, beside, places }: Question, { asks }: Posed): readonly string[] {
  const groups = [...new Set(places.flatMap((cells) => cells.map(({ group }) => group)))];
  return [
    `${property.number ?? claim.kind}: ${property.statement.en}`,
    `asked of ${asks}, group ${groups.join(', ')}, ${places.length} combinations of facts${beside === null ? '' : ', two chains'}`,
    `tiers: ${chain.plan.tiers.map(({ name }) => name).join(', ')}`,
    'expected: unsat where the property holds',
  ];
}

function restsOn(names: readonly string[], { plan }: Question): Words {
  const holes = holesNamed(names).map((hole) => plan.holes[hole]?.id ?? '');
  return { zh: `取决于未定的数值：${holes.join('、')}`, en: `depends on figures that are not settled: ${holes.join(', ')}` };
}

function holesNamed(names: readonly string[]): readonly number[] {
  return [...new Set(names.map(holeOf))];
}

function holeOf(name: string): number {
  return Number(name.replace(/\D/g, ''));
}

const notAsked: Words = { zh: '不向求解器提问', en: 'not asked of a solver' };
const budgetSpent: Words = { zh: '求解器在预算内没有结论', en: 'the solver did not decide within its budget' };
const notFound: Words = { zh: '没有找到可以核算的反例', en: 'no claim was found that can be settled and breaks it' };
