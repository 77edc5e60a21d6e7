// Engine 3: a question put to a solver, first of every year, then of the years that people meet most.

import type { Ask, Question } from '../asking/question.js';
import type { HolesAs } from '../encode/place.js';
import type { Answer, Ladder, Words } from '../property-result.js';
import type { Budget, Checked, Solver } from '../solver/solver.js';
import { createTerms } from '../terms/create-terms.js';
import { type Assignment, evaluation } from '../terms/evaluate-term.js';
import type { Terms } from '../terms/term.js';
import { type Level, type Posed, pose } from './pose.js';
import { smtScript } from './smt-script.js';
import { witnessOf } from './witness-of.js';

/** The solver is opened for the first question that comes so far. */
export function askSmt(solver: () => Promise<Solver>, budget: Budget): Ask {
  const before: Before = { breaking: [], looked: false };
  return async (question) => {
    const terms = createTerms();
    const posed = pose(question, 'any', 'any_figure', terms);
    if (posed.length === 0) return { verdict: 'outside', reason: notAsked };
    const asking: Asking = { question, solver: await solver(), budget, before, determined: determinedOf(question) };
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
  readonly before: Before;
  /** The question of claims that rest on no missing figure. */
  readonly determined: () => { readonly terms: Terms; readonly posed: readonly Posed[] };
}

function determinedOf(question: Question): Asking['determined'] {
  let made: ReturnType<Asking['determined']> | null = null;
  return () => {
    if (made === null) {
      const terms = createTerms();
      made = { terms, posed: pose(question, 'any', 'unknown', terms) };
    }
    return made;
  };
}

/** What was found of claims that rest on missing figures. */
interface Before {
  /** Claims and figures that broke a property. Often they break the next one too, which need not be asked then. */
  readonly breaking: Assignment[];
  /** Whether such were looked for at length. */
  looked: boolean;
}

/** With every missing figure as whatever it may come to be; where that may break, of the claims that rest on none. */
async function askOne(asking: Asking, posed: Posed, index: number, terms: Terms): Promise<Answer> {
  const { question, solver, budget, before } = asking;
  const heading = headingOf(question, posed);
  const { text, declared } = smtScript(posed, terms, heading);
  const missing = declared.filter((name) => name.startsWith('hole'));
  if (missing.length > 0) {
    const answer = breaksAsBefore(posed, asking) ? 'sat' : await briefly(text, asking);
    if (answer === 'unsat') return proved;
    if (await holdsOfDetermined(asking, index)) {
      const all = answer === 'unknown' && (await holdsAtLength(text, asking));
      return all ? proved : { ...proved, leaves: holesNamed(missing) };
    }
  } else if (await neverTogether(posed, terms, asking)) return proved;
  const { answer, model } = await solver.check(text, budget);
  if (answer === 'unsat') return proved;
  if (answer === 'sat' && missing.length > 0) before.breaking.push(model);
  const found = await findWitness(asking, index, missing.length > 0 ? 'unknown' : 'any_figure');
  if (found !== null) return found;
  if (answer === 'sat' && missing.length > 0) return undecided(restsOn(missing, question));
  return undecided(answer === 'unknown' ? budgetSpent : notFound);
}

const proved: Answer & { readonly verdict: 'proved' } = { verdict: 'proved', engine: 'smt' };

/** Where little hangs on the answer: which claims a proof leaves out. */
function small({ rlimit }: Budget): Budget {
  return { rlimit: Math.ceil(rlimit / 3) };
}

async function briefly(text: string, { solver, budget, before }: Asking): Promise<Checked['answer']> {
  const { answer, model } = await solver.check(text, { ...small(budget), brief: true });
  if (answer === 'sat') before.breaking.push(model);
  return answer;
}

/** Once for a policy: others like it fare alike. */
async function holdsAtLength(text: string, { solver, budget, before }: Asking): Promise<boolean> {
  if (before.looked || before.breaking.length > 0) return false;
  before.looked = true;
  const { answer, model } = await solver.check(text, small(budget));
  if (answer === 'sat') before.breaking.push(model);
  return answer === 'unsat';
}

/** Of the claims that rest on no missing figure. */
async function holdsOfDetermined(asking: Asking, index: number): Promise<boolean> {
  const { terms, posed } = asking.determined();
  const one = posed[index];
  if (one === undefined) return false;
  if (await neverTogether(one, terms, asking)) return true;
  const { answer } = await asking.solver.check(smtScript(one, terms, headingOf(asking.question, one)).text, asking.budget);
  return answer === 'unsat';
}

async function neverTogether(posed: Posed, terms: Terms, { question, solver, budget }: Asking): Promise<boolean> {
  if (posed.together === null) return false;
  const script = smtScript({ ...posed, breaks: posed.together }, terms, headingOf(question, posed));
  const { answer } = await solver.check(script.text, { ...budget, brief: true });
  return answer === 'unsat';
}

/** A variable that was not asked of has the least value that it can have, as far as anything hangs on it. */
function breaksAsBefore({ holds, breaks }: Posed, { before, question }: Asking): boolean {
  const least = (name: string) => (name.startsWith('hole') ? BigInt(question.plan.holes[holeOf(name)]?.low ?? 0) : 0n);
  return before.breaking.some((model) => {
    const { condition } = evaluation({ get: (name) => model.get(name) ?? least(name) });
    return condition(breaks) && holds.every(condition);
  });
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
