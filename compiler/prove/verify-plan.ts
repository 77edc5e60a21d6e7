// Every property of a plan: what it says of itself and what every policy is asked, each proved, refuted with a claim, or not decided.

import type { Acknowledgement, Guarantee, GuaranteeClaim, PolicyIr } from '../ir/ir.js';
import type { Kernel } from '../ir/kernel.js';
import { askEngines, confirmed, type KnownAnswers, type Told } from './asking/ask-engines.js';
import { breachesOf } from './asking/breaches-of.js';
import { type AnsweredQuestion, different, foldAnswers } from './asking/fold-answers.js';
import type { Ask, Question } from './asking/question.js';
import { questionKeys } from './asking/question-key.js';
import { questionsOf } from './asking/questions-of.js';
import { contractEngine } from './contract/contract-engine.js';
import { type Chains, chainsOf } from './domain/chains-of.js';
import { builtinClaims, propertyOf } from './properties/all-properties.js';
import type { Property } from './properties/property.js';
import { roundingsOf } from './properties/split.property.js';
import type { Asked, PropertyResult, Words } from './property-result.js';
import type { Settling } from './replay/replay.js';
import { askSmt } from './smt/ask-smt.js';
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
  /** Told after each question. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Verification {
  readonly plan: PolicyIr;
  readonly results: readonly PropertyResult[];
}

export async function verifyPlan(request: VerifyRequest): Promise<Verification> {
  const { plan } = request;
  const chains = chainsOf(plan);
  const asking = claimsOf(plan).map((each) => ask(request, each, chains));
  const total = asking.reduce((sum, { questions }) => sum + questions.length, 0);
  const results: PropertyResult[] = [];
  let done = 0;
  const engines = enginesFor(request);
  const keyOf = questionKeys(plan);
  for (const each of asking) {
    const answered: AnsweredQuestion[] = [];
    for (const question of each.questions) {
      const told = await answer(question, keyOf, engines, request);
      const breaches = told.shown === null ? [] : breachesOf(question, told.shown, each.acknowledged, request);
      answered.push({ told, places: question.places, breaches });
      done += 1;
      request.progress?.(done, total);
    }
    results.push(resultOf(each, answered, plan));
  }
  return { plan, results };
}

interface Asking {
  readonly asked: Asked;
  readonly property: Property;
  readonly acknowledged: readonly Acknowledgement[];
  readonly questions: readonly Question[];
  readonly complete: boolean;
  /** What is not asked, or left out. */
  readonly remarks: readonly Words[];
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

function ask({ plan, largestIntermediate }: VerifyRequest, { claim, guarantee }: Claimed, chains: Chains): Asking {
  const property = propertyOf(claim, plan, guarantee?.text ?? '', largestIntermediate);
  const asked: Asked = {
    claim,
    declared: guarantee !== null,
    statement: property.statement,
    origin: guarantee?.origin ?? plan.policy.origin,
  };
  const acknowledged = guarantee?.acknowledged ?? [];
  const reason = property.notAsked(plan);
  if (reason !== null) return { asked, property, acknowledged, questions: [], complete: true, remarks: [reason] };
  const remarks = property.asks === 'chains' ? chains.chains.flatMap(({ plan: chain }) => property.exempt(chain)?.reason ?? []) : [];
  return { asked, property, acknowledged, ...questionsOf(plan, claim, property, chains), remarks: different(remarks) };
}

async function answer(
  question: Question,
  keyOf: (question: Question) => readonly string[],
  engines: readonly Ask[],
  request: VerifyRequest,
): Promise<Told> {
  const { known } = request;
  const key = known === null ? [] : keyOf(question);
  const before = known?.get(key) ?? null;
  if (before !== null) {
    // A refutation is settled again; whatever does not hold is asked anew.
    const told = confirmed(before, question, request, null);
    if (told.answer.verdict === before.verdict) return told;
  }
  const told = await askEngines(question, engines, request, null);
  const settled = told.answer.verdict !== 'outside' && (told.answer.verdict !== 'not_decided' || request.solver !== null);
  if (settled) known?.set(key, told.answer);
  return told;
}

function resultOf(asking: Asking, answered: readonly AnsweredQuestion[], plan: PolicyIr): PropertyResult {
  const { asked, property, remarks, complete } = asking;
  const most = asked.claim.kind === 'builtin' && asked.claim.property === 'split' ? (asked.claim.most ?? roundingsOf(plan)) : null;
  const reason = property.notAsked(plan);
  if (property.structure !== null && reason === null) {
    const told = property.structure(plan);
    return { asked, verdict: told.verdict, engines: { structure: 1 }, apart: [], breaches: [], leaves: [], remarks: told.remarks, most };
  }
  const result = foldAnswers(asked, answered, [...remarks, ...unneeded(asking, answered)], most);
  if (complete || result.verdict !== 'proved') return result;
  return { ...result, verdict: 'not_decided', remarks: [tooMany, ...result.remarks] };
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
function enginesFor({ engines, plan, kernel, solver, budget }: VerifyRequest): readonly Ask[] {
  if (engines !== undefined) return engines;
  return [contractEngine(), askPiecewise({ plan, kernel }), ...(solver === null ? [] : [askSmt(solver, budget)])];
}
