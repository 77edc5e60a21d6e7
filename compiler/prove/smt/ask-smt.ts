// Engine 3: a question put to a solver, first of every year, then of the years that people meet most.

import { invariant } from '../../ir/invariant.js';
import type { Ask, Question } from '../asking/question.js';
import { withoutMissingBases } from '../domain/specialise/missing-bases.js';
import type { HolesAs } from '../encode/place.js';
import type { Property } from '../properties/property.js';
import type { Answer, Ladder, Words } from '../property-result.js';
import type { Budget, Checked, Solver, Way } from '../solver/solver.js';
import { createTerms } from '../terms/create-terms.js';
import { type Assignment, evaluation } from '../terms/evaluate-term.js';
import type { Terms } from '../terms/term.js';
import { type Level, type Posed, pose } from './pose.js';
import { type SmtScript, smtScript } from './smt-script.js';
import { witnessOf } from './witness-of.js';

/** A question is first tried; one that stays open is looked at for as long as the budget lets, and for claims that break it. */
export interface SmtEngines {
  readonly briefly: Ask;
  /** Of what `briefly` was asked before. */
  readonly atLength: Ask;
}

/** The solver is opened for the first question that comes so far. */
export function smtEngines(solver: () => Promise<Solver>, budget: Budget): SmtEngines {
  const breaking: Assignment[] = [];
  const leftOut = new Map<Property, Set<number>>();
  const open = new Map<Question, { readonly asking: Asking; readonly found: readonly Tried[] }>();
  return {
    briefly: async (question) => {
      const posed = posedOf(question);
      if (posed.posed.length === 0) return { verdict: 'outside', reason: notAsked };
      const out = leftOut.get(question.property) ?? new Set<number>();
      leftOut.set(question.property, out);
      const asking: Asking = { ...posed, solver: await solver(), budget, breaking, leftOut: out };
      const found: Tried[] = [];
      for (const index of asking.posed.keys()) found.push(await tried(asking, index));
      const proof = together(found.map(({ proof }) => proof));
      if (proof !== null) return proof;
      open.set(question, { asking, found });
      return { verdict: 'outside', reason: budgetSpent };
    },
    atLength: async (question) => {
      const left = open.get(question);
      if (left === undefined) return { verdict: 'outside', reason: notAsked };
      open.delete(question);
      const proofs: (Proof | null)[] = [];
      let undecided: Answer | null = null;
      for (const [index, before] of left.found.entries()) {
        const answer = before.proof ?? (await decided(left.asking, index, before));
        if (answer.verdict === 'refuted') return answer;
        proofs.push(answer.verdict === 'proved' ? answer : null);
        if (answer.verdict !== 'proved') undecided = answer;
      }
      return together(proofs) ?? undecided ?? { verdict: 'outside', reason: notAsked };
    },
  };
}

type Proof = Answer & { readonly verdict: 'proved' };

interface Asking {
  readonly question: Question;
  readonly solver: Solver;
  readonly budget: Budget;
  /** With every missing figure as whatever it may come to be. */
  readonly posed: readonly Posed[];
  readonly terms: Terms;
  /** Missing figures of bases: every proof leaves out the claims that rest on them. */
  readonly leaves: readonly number[];
  /** Of claims that rest on no missing figure. */
  readonly determined: () => { readonly terms: Terms; readonly posed: readonly Posed[] };
  /** Claims and figures that broke a property. Often they break the next one too, which need not be asked then. */
  readonly breaking: Assignment[];
  /** Missing figures that proofs of the same property leave out: a proof that reads hardly any others is not tried without leaving them out. */
  readonly leftOut: Set<number>;
}

function posedOf(question: Question): Pick<Asking, 'question' | 'posed' | 'terms' | 'leaves' | 'determined'> {
  const terms = createTerms();
  const { asked, leaves } = withoutMissingBases(question);
  const posed = pose(asked, 'any', 'any_figure', terms);
  return { question, posed, terms, leaves, determined: determinedOf(question) };
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

/** What trying has come to. */
interface Tried {
  readonly proof: Proof | null;
  /** The missing figures that it reads. */
  readonly figures: readonly number[];
  /** Of any figures. */
  readonly answer: Checked['answer'];
}

/** With every missing figure as whatever it may come to be; where that may break, of the claims that rest on none. */
async function tried(asking: Asking, index: number): Promise<Tried> {
  const { terms, leaves, breaking, leftOut } = asking;
  const posed = at(asking.posed, index);
  const { text, declared } = scriptOf(asking, posed, terms);
  const figures = holesNamed(declared.filter((name) => name.startsWith('hole')));
  if (figures.length + leaves.length === 0) {
    if (await neverTogether(asking, posed, terms)) return { proof: proved(leaves), figures, answer: 'unsat' };
    const { answer } = await ask(asking, text, 'quick');
    return { proof: answer === 'unsat' ? proved(leaves) : null, figures, answer };
  }
  const { answer, model } = answeredBefore(asking, posed, figures) ?? (await ask(asking, text, 'quick'));
  if (answer === 'unsat') return { proof: proved(leaves), figures, answer };
  if (answer === 'sat' && model.size > 0) breaking.push(model);
  if (!(await holdsOfDetermined(asking, index, 'quick'))) return { proof: null, figures, answer };
  for (const figure of figures) leftOut.add(figure);
  return { proof: proved([...leaves, ...figures]), figures, answer };
}

/** Null where it has to be asked. */
function answeredBefore(asking: Asking, posed: Posed, figures: readonly number[]): Checked | null {
  if (breaksAsBefore(posed, asking)) return { answer: 'sat', model: new Map() };
  const known = figures.filter((figure) => asking.leftOut.has(figure));
  return known.length * 2 > figures.length ? { answer: 'unknown', model: new Map() } : null;
}

/** What is left open when it was tried. */
async function decided(asking: Asking, index: number, { figures, answer: before }: Tried): Promise<Answer> {
  const { question, terms, leaves } = asking;
  const missing = [...leaves, ...figures];
  if (missing.length > 0 && (await holdsOfDetermined(asking, index, 'thorough'))) return proved(missing);
  const answer =
    before === 'unknown' ? (await ask(asking, scriptOf(asking, at(asking.posed, index), terms).text, 'thorough')).answer : before;
  if (answer === 'unsat') return proved(leaves);
  const found = await findWitness(asking, index, missing.length > 0 ? 'unknown' : 'any_figure');
  if (found !== null) return found;
  if (answer === 'sat' && missing.length > 0) return undecided(restsOn(missing, question));
  return undecided(answer === 'unknown' ? budgetSpent : notFound);
}

function proved(leaves: readonly number[]): Proof {
  return { verdict: 'proved', engine: 'smt', ...(leaves.length > 0 ? { leaves } : {}) };
}

/** Null when one of them is missing. */
function together(proofs: readonly (Proof | null)[]): Proof | null {
  if (proofs.includes(null)) return null;
  return proved([...new Set(proofs.flatMap((proof) => proof?.leaves ?? []))]);
}

function at(posed: readonly Posed[], index: number): Posed {
  const one = posed[index];
  invariant(one, 'as many are posed of any figures as of none');
  return one;
}

function scriptOf({ question }: Asking, posed: Posed, terms: Terms): SmtScript {
  return smtScript(posed, terms, headingOf(question, posed));
}

function ask({ solver, budget }: Asking, text: string, way: Way): Promise<Checked> {
  return solver.check(text, { ...budget, way });
}

/** Of the claims that rest on no missing figure. */
async function holdsOfDetermined(asking: Asking, index: number, way: Way): Promise<boolean> {
  const { terms, posed } = asking.determined();
  const one = posed[index];
  if (one === undefined) return false;
  if (way === 'quick' && (await neverTogether(asking, one, terms))) return true;
  return (await ask(asking, scriptOf(asking, one, terms).text, way)).answer === 'unsat';
}

async function neverTogether(asking: Asking, posed: Posed, terms: Terms): Promise<boolean> {
  if (posed.together === null) return false;
  const script = scriptOf(asking, { ...posed, breaks: posed.together }, terms);
  return (await ask(asking, script.text, 'quick')).answer === 'unsat';
}

/** A variable that was not asked of has the least value that it can have, as far as anything hangs on it. */
function breaksAsBefore({ holds, breaks }: Posed, { breaking, question }: Asking): boolean {
  const least = (name: string) => (name.startsWith('hole') ? BigInt(question.plan.holes[holeOf(name)]?.low ?? 0) : 0n);
  return breaking.some((model) => {
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

function restsOn(missing: readonly number[], { plan }: Question): Words {
  const holes = missing.map((hole) => plan.holes[hole]?.id ?? '');
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
