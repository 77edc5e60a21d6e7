// Every property of a plan: what it says of itself and what every policy is asked, each proved, refuted with a claim, or not decided.

import type { Acknowledgement, Guarantee, GuaranteeClaim, PolicyIr } from '../ir/ir.js';
import type { Kernel } from '../ir/kernel.js';
import { askBeside, besideTold, realBreach } from './asking/ask-beside.js';
import { askEngines, confirmed, type KnownAnswers, type Told } from './asking/ask-engines.js';
import { breachesOf } from './asking/breaches-of.js';
import { type AnsweredQuestion, different, foldAnswers } from './asking/fold-answers.js';
import type { Ask, Question } from './asking/question.js';
import { questionKeys } from './asking/question-key.js';
import { questionsOf } from './asking/questions-of.js';
import { sideBySide } from './asking/side-by-side.js';
import type { Beside } from './beside/policies-beside.js';
import { contractEngine } from './contract/contract-engine.js';
import { type Chains, chainsOf } from './domain/chains-of.js';
import { builtinClaims, propertyOf } from './properties/all-properties.js';
import type { Property } from './properties/property.js';
import { roundingsOf } from './properties/split.property.js';
import type { Asked, PropertyResult, Words } from './property-result.js';
import type { Settling } from './replay/replay.js';
import { smtEngines } from './smt/ask-smt.js';
import type { Budget, Solver } from './solver/solver.js';
import { askPiecewise } from './witness/ask-piecewise.js';

export interface VerifyRequest {
  readonly plan: PolicyIr;
  /** Settles the claims of every refutation: the reference. */
  readonly kernel: Kernel;
  /** The largest whole number that a settlement computes; null when it is not known. */
  readonly largestIntermediate: number | null;
  /** Opened only when the other engines leave something; null never asks one. */
  readonly solver: (() => Promise<Solver>) | null;
  readonly budget: Budget;
  readonly known: KnownAnswers | null;
  /** The policy of a name, for guarantees beside another; null when there is none. */
  readonly other: (name: string) => Settling | null;
  /** In place of those there are, for tests. */
  readonly engines?: readonly Ask[];
  /** Told after each question; the next one waits for it, and none follows where it fails. */
  readonly progress?: Progress;
}

export type Progress = (done: number, total: number) => void | Promise<void>;

export interface Verification {
  readonly plan: PolicyIr;
  readonly results: readonly PropertyResult[];
}

export async function verifyPlan(request: VerifyRequest): Promise<Verification> {
  const { plan } = request;
  const chains = chainsOf(plan);
  const asking = claimsOf(plan).map((each) => ask(request, each, chains));
  const whole = asker(plan, request, request);
  const asked = asking.flatMap((each) => {
    const by = each.beside === null ? whole : asker(each.beside.asked, each.beside.here, request);
    return each.questions.map((question) => ({ each, question, by }));
  });
  let done = 0;
  const answers = await sideBySide(asked, lanes, async ({ each, question, by }) => {
    const answered = await answeredBy(question, by, each.acknowledged, request);
    done += 1;
    await request.progress?.(done, asked.length);
    return { each, answered };
  });
  const answersOf = (asking: Asking) => answers.flatMap(({ each, answered }) => (each === asking ? answered : []));
  return { plan, results: asking.map((each) => resultOf(each, answersOf(each), request)) };
}

/** While the solver starts, or is at one question, the next ones are made ready. */
const lanes = 2;

/** By what questions about one plan are answered. */
interface Asker {
  readonly settling: Settling;
  readonly engines: readonly Ask[];
  readonly keyOf: (question: Question) => readonly string[];
}

/** `plan`: of which the questions are. */
function asker(plan: PolicyIr, settling: Settling, request: VerifyRequest): Asker {
  return { settling, engines: enginesFor(settling, request), keyOf: questionKeys(plan) };
}

interface Asking {
  readonly asked: Asked;
  readonly property: Property;
  readonly acknowledged: readonly Acknowledgement[];
  readonly questions: readonly Question[];
  readonly complete: boolean;
  /** What is not asked, or left out. */
  readonly remarks: readonly Words[];
  /** Of a promise beside another policy: both of them. */
  readonly beside: Beside | null;
  /** What is said without asking an engine. */
  readonly known: Pick<PropertyResult, 'verdict' | 'engines' | 'remarks'> | null;
}

interface Claimed {
  readonly claim: GuaranteeClaim;
  readonly guarantee: Guarantee | null;
}

/** What every policy is asked, as the policy says it where it does, then what else it says. */
function claimsOf({ guarantees }: PolicyIr): readonly Claimed[] {
  const said = (claim: GuaranteeClaim) =>
    guarantees.find(
      (guarantee) => claim.kind === 'builtin' && guarantee.claim.kind === 'builtin' && guarantee.claim.property === claim.property,
    );
  const builtins = builtinClaims.map((claim): Claimed => {
    const guarantee = said(claim) ?? null;
    return { claim: guarantee?.claim ?? claim, guarantee };
  });
  const others = guarantees.filter((guarantee) => !builtins.some((builtin) => builtin.guarantee === guarantee));
  return [...builtins, ...others.map((guarantee) => ({ claim: guarantee.claim, guarantee }))];
}

function ask(request: VerifyRequest, { claim, guarantee }: Claimed, chains: Chains): Asking {
  const { plan, largestIntermediate } = request;
  const property = propertyOf(claim, plan, guarantee?.text ?? '', largestIntermediate);
  const asked: Asked = {
    claim,
    declared: guarantee !== null,
    statement: property.statement,
    origin: guarantee?.origin ?? plan.policy.origin,
  };
  const acknowledged = guarantee?.acknowledged ?? [];
  const nothing: Asking = { asked, property, acknowledged, questions: [], complete: true, remarks: [], beside: null, known: null };
  const reason = property.notAsked(plan);
  if (reason !== null) return { ...nothing, remarks: [reason] };
  const structural = property.structure(plan);
  if (structural !== null) return { ...nothing, known: { ...structural, engines: { structure: 1 } } };
  if (claim.kind === 'no_loss') {
    const found = askBeside(claim, property, request, request.other(claim.than));
    if ('zh' in found) return { ...nothing, known: { verdict: 'not_decided', engines: {}, remarks: [found] } };
    const { beside, questions, complete } = found;
    return {
      ...nothing,
      acknowledged: beside.acknowledged(acknowledged),
      questions,
      complete,
      beside,
    };
  }
  const remarks = property.asks === 'chains' ? chains.chains.flatMap(({ plan: chain }) => property.exempt(chain)?.reason ?? []) : [];
  return { ...nothing, ...questionsOf(plan, claim, property, chains), remarks: different(remarks) };
}

/** Where every breach that was found is acknowledged, it is asked once more of those whom no acknowledgement covers. */
async function answeredBy(
  question: Question,
  by: Asker,
  acknowledged: readonly Acknowledgement[],
  request: VerifyRequest,
): Promise<readonly AnsweredQuestion[]> {
  const { versions } = question;
  if (versions?.firstOnly) {
    // What holds whatever either year is holds of the first claim, too.
    const every = await answer({ ...question, versions: { ...versions, firstOnly: false } }, by, request);
    if (every.answer.verdict === 'proved') return [{ told: every, places: question.places, breaches: [] }];
  }
  const told = await answer(question, by, request);
  const firstOnly = versions?.firstOnly === true;
  if (told.shown === null) return [{ told, places: question.places, breaches: [], firstOnly }];
  const { breaches, uncovered } = breachesOf(question, told.shown, acknowledged, by.settling);
  const first: AnsweredQuestion = { told, places: question.places, breaches };
  if (uncovered.length === 0) return [first];
  const others: Question = {
    ...question,
    places: uncovered,
    chain: { ...question.chain, cells: uncovered.flatMap(([cell]) => cell ?? []) },
  };
  const rest = await answer(others, by, request);
  const found = rest.shown === null ? [] : breachesOf(others, rest.shown, acknowledged, by.settling).breaches;
  const hidden = found.length > 0 && found.every((breach) => breach.acknowledged !== null);
  const left: Told = hidden ? { answer: { verdict: 'outside', reason: onlyKnown }, shown: null } : rest;
  return [first, { told: left, places: uncovered, breaches: found }];
}

const onlyKnown: Words = { zh: '已知的例外以外没有判定', en: 'beside the known exceptions it is not decided' };

async function answer(question: Question, { settling, engines, keyOf }: Asker, request: VerifyRequest): Promise<Told> {
  const { known } = request;
  const key = known === null ? [] : keyOf(question);
  const before = known?.get(key) ?? null;
  if (before !== null) {
    // A refutation is settled again; whatever does not hold is asked anew.
    const told = confirmed(before, question, settling);
    if (told.answer.verdict === before.verdict) return told;
  }
  const told = await askEngines(question, engines, settling);
  const settled = told.answer.verdict !== 'outside' && (told.answer.verdict !== 'not_decided' || request.solver !== null);
  if (settled) known?.set(key, told.answer);
  return told;
}

function resultOf(asking: Asking, answered: readonly AnsweredQuestion[], request: VerifyRequest): PropertyResult {
  const { plan } = request;
  const { asked, property, remarks, complete, beside, known } = asking;
  const most = asked.claim.kind === 'builtin' && asked.claim.property === 'split' ? (asked.claim.most ?? roundingsOf(plan)) : null;
  if (known !== null) return { asked, ...known, apart: [], breaches: [], leaves: [], most };
  const years =
    beside === null
      ? []
      : besideTold(
          beside,
          answered.some(({ firstOnly }) => firstOnly === true),
        );
  const folded = foldAnswers(asked, answered, [...remarks, ...years, ...unneeded(asking, answered)], most);
  const result = beside === null ? folded : inOwnNumbers(folded, beside, property, request);
  if (complete || result.verdict !== 'proved') return result;
  return { ...result, verdict: 'not_decided', remarks: [tooMany, ...result.remarks] };
}

/** The claims of breaches as each policy takes them; a breach that does not show there is none. */
function inOwnNumbers(folded: PropertyResult, beside: Beside, property: Property, request: VerifyRequest): PropertyResult {
  const leaves = folded.leaves.filter((hole) => hole < request.plan.holes.length);
  const missing = folded.leaves.filter((hole) => !leaves.includes(hole)).flatMap((hole) => beside.asked.holes[hole]?.id ?? []);
  const result: PropertyResult = { ...folded, apart: [], leaves, remarks: [...missingThere(missing), ...folded.remarks] };
  const { claim } = result.asked;
  const other = claim.kind === 'no_loss' ? request.other(claim.than) : null;
  if (result.verdict !== 'refuted' || other === null) return result;
  const breaches = result.breaches.flatMap((breach) => realBreach(breach, beside, property, request, other) ?? []);
  return { ...result, breaches, verdict: breaches.length > 0 ? 'refuted' : 'not_decided' };
}

/** Figures that the other policy lacks. */
function missingThere(names: readonly string[]): readonly Words[] {
  if (names.length === 0) return [];
  return [
    {
      zh: `不含取决于另一项政策未定数值的费用单：${names.join('、')}`,
      en: `claims that rest on figures missing in the other policy are left out: ${names.join(', ')}`,
    },
  ];
}

const tooMany: Words = { zh: '事实的组合太多，没有问完', en: 'there are too many combinations of facts to ask about all of them' };

/** Acknowledgements that no breach needs; none while a breach may still be found. */
function unneeded({ acknowledged, complete }: Asking, answered: readonly AnsweredQuestion[]): readonly Words[] {
  const decided = answered.every(({ told: { answer } }) => answer.verdict === 'proved' || answer.verdict === 'refuted');
  if (!complete || !decided) return [];
  const used = new Set(answered.flatMap(({ breaches }) => breaches.map((breach) => breach.acknowledged)));
  return acknowledged
    .filter((_, at) => !used.has(at))
    .map(({ reason }) => ({ zh: `写明已知的“${reason}”没有遇到，可以删去`, en: `the known exception “${reason}” is not met and can go` }));
}

/** In the order in which they are asked. */
function enginesFor(settling: Settling, { engines, solver, budget }: VerifyRequest): readonly Ask[] {
  if (engines !== undefined) return engines;
  if (solver === null) return [contractEngine(), askPiecewise(settling)];
  // What the solver proves at once need not be searched for claims that break it.
  const { briefly, atLength } = smtEngines(solver, budget);
  return [contractEngine(), briefly, askPiecewise(settling), atLength];
}
