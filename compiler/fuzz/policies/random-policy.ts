// A random policy as text, typed by construction, that uses every construct that settles; a few come out with an error all the same.

import { currencies, renminbi, type Surface } from '../../../language/index.js';
import { type RandomSource, randomSource } from '../random-source.js';
import type { DeclaredFact, Draft } from './draft.js';
import { randomAmount } from './random-amount.js';
import {
  diseaseDeclarations,
  factDeclaration,
  indexDeclaration,
  payerDeclarations,
  randomGroups,
  randomHead,
  randomTerms,
} from './random-declarations.js';
import { randomSubsidy } from './random-subsidy.js';
import { randomTier } from './random-tier.js';
import { tongueOf } from './tongue.js';
import { randomGuarantees } from './whole/random-guarantees.js';
import { randomLower } from './whole/random-lower.js';

export interface PolicyChoices {
  readonly surface: Surface;
  /** Figures of a few fen and few facts, so that every claim of a small domain can be tried. */
  readonly small: boolean;
}

const letters = '甲乙丙丁戊己庚辛';
const latin = 'ABCDEFGH';

/** The same seed draws the same policy in either surface. */
export function randomPolicy(seed: number, choices: PolicyChoices): string {
  return drafted(seed, choices).text;
}

/** A policy, and one of a lower level that takes it over, adds tiers, and sets what the upper leaves open. */
export function randomLevels(seed: number, choices: PolicyChoices): { readonly upper: string; readonly lower: string } {
  const { draft, text, name } = drafted(seed, choices);
  return {
    upper: text,
    lower: randomLower(draft, { own: named(choices.surface, 'policy', 1), upper: named(choices.surface, 'policy', 0) }, name),
  };
}

interface Drafted {
  readonly draft: Draft;
  readonly text: string;
  /** A name of a kind that is not used yet. */
  readonly name: (kind: string) => string;
}

function drafted(seed: number, { surface, small }: PolicyChoices): Drafted {
  const random = randomSource(seed);
  const draft = openDraft(random, surface, small);
  const counted = new Map<string, number>();
  const name = (kind: string): string => {
    const at = counted.get(kind) ?? 0;
    counted.set(kind, at + 1);
    return named(surface, kind, at);
  };
  const everybody = random.chance(0.7);
  const head = randomHead(draft, named(surface, 'policy', 0));
  const facts = draft.facts.map((fact) => factDeclaration(draft, fact)).join('');
  const indices = draft.indices.map((index) => indexDeclaration(draft, index)).join('');
  const terms = randomTerms(draft, name);
  const { word, list } = draft.tongue;
  const tiers: string[] = [];
  const count = small ? random.integer(1, 3) : random.integer(1, 4);
  for (let at = 0; at < count; at++) {
    if (random.chance(0.15)) tiers.push(randomSum(draft, name('S')));
    tiers.push(randomTier(draft, name('T')));
  }
  const order = draft.tiers.length > 1 || random.chance(0.3) ? `${word.Order} ${list(draft.tiers.map((tier) => tier.name))}\n` : '';
  const by = random.pick([null, word.ByClass, word.ByClass, word.ByBenefit]);
  const identities = by === null ? '' : `${word.Identities} ${word.Highest} ${word.By} ${by}\n`;
  const guarantees = random.chance(0.5) ? randomGuarantees(draft, by !== word.ByBenefit) : '';
  const groups = randomGroups(draft, everybody);
  const paid = draft.funds.length + draft.departments.length > 0;
  const subsidy = !small && paid && random.chance(0.4) ? randomSubsidy(draft) : '';
  const text = [
    head,
    payerDeclarations(draft),
    groups,
    identities,
    facts,
    diseaseDeclarations(draft),
    indices,
    terms,
    order,
    ...tiers,
    subsidy,
    guarantees,
  ].join('');
  return { draft, text, name };
}

function randomSum(draft: Draft, name: string): string {
  const { word } = draft.tongue;
  const reads = draft.tiers.length;
  const text = `${word.Accumulator} ${name} ${word.PerYear} = ${randomAmount(draft, { tiers: reads, claim: true }, 1)}\n`;
  draft.sums.push({ name, reads });
  return text;
}

const kinds: Readonly<Record<string, string>> = {
  policy: '试验',
  group: '人员',
  T: '救助',
  N: '次数',
  A: '定额',
  R: '系数',
  C: '口径',
  P: '限额池',
  D: '起付池',
  S: '累计',
  fact: '情形',
  department: '部',
  fund: '库',
  party: '院',
  disease: '名单',
  index: '收入',
};

function named(surface: Surface, kind: string, at: number): string {
  const letter = (surface === 'zh' ? letters : latin)[at % 8] ?? '';
  const number = at < 8 ? '' : String(Math.floor(at / 8));
  return surface === 'zh' ? `${letter}${kinds[kind] ?? kind}${number}` : `${kind.length > 1 ? kind : `${kind}x`}${letter}${number}`;
}

function openDraft(random: RandomSource, surface: Surface, small: boolean): Draft {
  const currency = random.chance(0.1) ? random.pick(currencies) : renminbi;
  const several = (kind: string, low: number, high: number): string[] => {
    return Array.from({ length: random.integer(low, high) }, (_, at) => named(surface, kind, at));
  };
  const diseases = random.chance(0.4) ? several('disease', 1, 2) : [];
  return {
    random,
    tongue: tongueOf(surface, currency),
    small,
    holes: random.pick([0, 0, 0, 0.05, 0.15]),
    remarks: random.pick([0, 0.1, 0.3]),
    document: random.chance(0.5) ? (surface === 'zh' ? '办法' : 'Measures') : null,
    departments: several('department', 0, 2),
    funds: several('fund', 0, 2),
    parties: random.chance(0.3) ? several('party', 1, 1) : [],
    groups: several('group', 1, small ? 3 : 4),
    facts: randomFacts(random, surface, small),
    diseases: diseases.map((name, at) => ({ name, members: [`${name}${letterOf(surface, at)}1`, `${name}${letterOf(surface, at)}2`] })),
    indices: !small && random.chance(0.25) ? several('index', 1, 1) : [],
    costs: [],
    amounts: [],
    ratios: [],
    counts: [],
    sums: [],
    pools: [],
    sharedDeductibles: [],
    tiers: [],
  };
}

function letterOf(surface: Surface, at: number): string {
  return (surface === 'zh' ? letters : latin)[at] ?? '';
}

function randomFacts(random: RandomSource, surface: Surface, small: boolean): DeclaredFact[] {
  const kindsOfFacts = ['boolean', 'list', 'integer', 'ratio', 'money', 'date'] as const;
  return Array.from({ length: random.integer(0, small ? 2 : 4) }, (_, at): DeclaredFact => {
    const kind = random.pick(small ? (['boolean', 'list'] as const) : kindsOfFacts);
    const name = named(surface, 'fact', at);
    const values = kind === 'list' ? Array.from({ length: random.integer(2, 3) }, (_each, value) => `${name}${value + 1}`) : [];
    return { name, kind, scope: random.pick(['person', 'claim'] as const), values };
  });
}
