// Ways to tamper with a built policy, all hashes made to fit: those that the checker tells, and those that are beyond it.

interface Words {
  zh: string;
  en: string;
}

interface Place {
  engine: string | null;
  groups: (string | null)[];
  facts: Record<string, unknown>;
  assumed: Record<string, boolean>;
}

interface Told {
  name: string;
  declared: boolean;
  verdict: string;
  statement: Words;
  most: number | null;
  engines: Record<string, number>;
  apart: Place[];
  remarks: unknown[];
  breaches: { told: Words; acknowledged: { reason: string; citations: string[] } | null }[];
}

interface Premises {
  tier: string;
  groups: (string | null)[];
  payment: string;
  bases: { kind: string; less: string[] }[];
  deductible: { per: string } | null;
  tables: { bands: { from: number; to: number | null; most: { numerator: number; denominator: number } }[] }[];
  caps: { most: number | null }[];
}

interface Node {
  op?: string;
  ratio?: { numerator: number; denominator: number };
  fen?: number;
  left?: Node;
}

interface Tier {
  base: Node;
  gates: unknown[];
  deductible: { per: string; counter: number | null } | null;
  caps: unknown[];
}

export interface Parts {
  manifest: {
    files: Record<string, string>;
    holes: string[];
    draft: boolean;
    effective: { from: string | null };
    region: { name: string };
    largestIntermediate: number;
    compilerVersion: string;
  };
  plan: {
    groups: { name: string }[];
    holes: { id: string }[];
    guarantees: { acknowledged: unknown[] }[];
    tiers: Tier[];
    bounds: { claimMoney: number };
    rounding: { unit: number };
  };
  certificate: {
    formatVersion: number;
    files: Record<string, string>;
    sourceHash: string;
    compilerVersion: string;
    solver: string | null;
    domain: { claimMoney: number };
    holes: string[];
    disclaims: unknown[];
    properties: Told[];
    tiers: Premises[];
    code: unknown;
  };
  program: string;
}

type Change = (parts: Parts) => void;

function found<T>(list: readonly T[], wanted: (one: T) => boolean): T {
  const one = list.find(wanted);
  if (one === undefined) throw new Error('nothing to tamper with');
  return one;
}

const property = (name: string, change: (told: Told) => void): Change => {
  return ({ certificate }) => change(found(certificate.properties, (one) => one.name === name));
};
const withPlaces = (engine: string | null, change: (told: Told) => void): Change => {
  return ({ certificate }) => change(found(certificate.properties, (one) => one.apart.some((place) => place.engine === engine)));
};
const withBreaches = (change: (told: Told) => void): Change => {
  return ({ certificate }) => change(found(certificate.properties, ({ breaches }) => breaches.length > 0));
};
const premises = (wanted: (one: Premises) => boolean, change: (one: Premises) => void): Change => {
  return ({ certificate }) => change(found(certificate.tiers, wanted));
};
const tiers = (change: (tier: Tier) => void): Change => {
  return ({ plan }) => plan.tiers.forEach(change);
};

function everyNode(value: unknown, change: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  change(value as Node);
  for (const inner of Object.values(value)) everyNode(inner, change);
}

const tenfold = (node: Node) => {
  if (node.op === 'ratio' && node.ratio !== undefined) node.ratio = { ...node.ratio, numerator: node.ratio.numerator * 10 };
};
const breach = { told: { zh: '', en: '' }, acknowledged: null };

export const tamperings: readonly (readonly [string, Change, RegExp])[] = [
  // The verdicts.
  ['a proof that is withdrawn', property('never_falls', (told) => Object.assign(told, { verdict: 'not_decided' })), /not decided/],
  [
    'a proof told as a refutation',
    property('no_cliff', (told) => Object.assign(told, { verdict: 'refuted', breaches: [breach] })),
    /yet refuted/,
  ],
  ['a proof with a breach', property('no_cliff', (told) => told.breaches.push(breach)), /verdict and breaches/],
  ['a proof that is not asked', property('within_cost', (told) => Object.assign(told, { verdict: 'not_asked' })), /must be/],
  [
    'what holds by the step, not asked',
    property('caps_kept', (told) => Object.assign(told, { verdict: 'not_asked', engines: {} })),
    /must be/,
  ],
  [
    'what does not hold by the step',
    property('no_cliff', (told) => Object.assign(told, { engines: { structure: 1 } })),
    /not so of this plan/,
  ],
  [
    'what is not decided told as proved',
    withPlaces(null, (told) => Object.assign(told, { verdict: 'proved', breaches: [] })),
    /not decided/,
  ],
  ['no breach left', withBreaches((told) => Object.assign(told, { verdict: 'refuted', breaches: [] })), /verdict and breaches/],
  [
    'an exception that nobody wrote',
    withBreaches((told) => Object.assign(told.breaches[0] ?? {}, { acknowledged: { reason: '', citations: [] } })),
    /acknowledged/,
  ],
  ['another k', property('split', (told) => Object.assign(told, { most: 0 })), /within 0, the plan says/],
  ['a property that nobody declared', property('exact', (told) => Object.assign(told, { declared: true })), /declared or not/],
  ['a property left out', ({ certificate }) => certificate.properties.splice(2, 1), /never_falls/],
  ['a property told twice', ({ certificate }) => certificate.properties.push(...certificate.properties.slice(-1)), /properties differ/],
  ['an invented property', ({ certificate }) => Object.assign(certificate.properties[8] ?? {}, { name: 'fair' }), /fair/],
  // What they rest on.
  [
    'more combinations than there are',
    property('no_cliff', (told) => Object.assign(told.engines, { contract: 99 })),
    /of contract are \d+/,
  ],
  ['no engine', property('no_cliff', (told) => Object.assign(told, { engines: {} })), /of contract are/],
  ['combinations of z3 that are not listed', property('no_cliff', (told) => Object.assign(told.engines, { smt: 3 })), /of smt are 0/],
  ['a place that is no longer listed', withPlaces('piecewise', (told) => told.apart.splice(0, 1)), /which do not hold/],
  [
    'a place that nothing decided, left out',
    withPlaces(null, (told) => Object.assign(told, { apart: told.apart.filter(({ engine }) => engine) })),
    /which do not hold/,
  ],
  ['a place of another group', withPlaces(null, (told) => Object.assign(told.apart[0] ?? {}, { groups: ['nobody'] })), /which do not hold/],
  [
    'a place of other facts',
    withPlaces(null, (told) => Object.assign(found(told.apart, ({ facts }) => 'visit' in facts).facts, { visit: [9] })),
    /which do not hold/,
  ],
  // Of what it speaks.
  ['another domain', ({ certificate }) => Object.assign(certificate.domain, { claimMoney: 1 }), /certificate domain/],
  ['figures that are no longer missing', ({ certificate }) => certificate.holes.splice(0), /certificate holes/],
  ['a solver that nobody asked', ({ certificate }) => Object.assign(certificate, { solver: 'z3' }), /certificate solver/],
  ['another compiler', ({ certificate }) => Object.assign(certificate, { compilerVersion: '9' }), /certificate compilerVersion/],
  ['another source', ({ certificate }) => Object.assign(certificate, { sourceHash: '0' }), /certificate sourceHash/],
  ['another program', ({ certificate }) => Object.assign(certificate.files, { 'policy.mjs': '0' }), /certificate files/],
  ['a format that is not known', ({ certificate }) => Object.assign(certificate, { formatVersion: 2 }), /certificate formatVersion/],
  [
    'a proof of another file',
    ({ certificate }) => Object.assign(certificate, { code: { file: 'x', bySolver: 0, solver: null } }),
    /certificate code/,
  ],
  ['a certificate without premises', ({ certificate }) => Object.assign(certificate, { tiers: null }), /cannot be understood/],
  ['a manifest without missing figures', ({ manifest }) => manifest.holes.splice(0), /manifest holes/],
  ['a draft told as finished', ({ manifest }) => Object.assign(manifest, { draft: false }), /manifest draft/],
  ['another period', ({ manifest }) => Object.assign(manifest.effective, { from: '1999-01-01' }), /manifest effective/],
  ['another region', ({ manifest }) => Object.assign(manifest.region, { name: 'x' }), /manifest region/],
  ['amounts beyond the exact integers', ({ manifest }) => Object.assign(manifest, { largestIntermediate: 2 ** 60 }), /exact: not so/],
  // The premises.
  [
    'another ratio',
    premises(
      ({ tables }) => (tables[0]?.bands.length ?? 0) > 0,
      ({ tables }) => Object.assign(tables[0]?.bands[0]?.most ?? {}, { numerator: 1 }),
    ),
    /: tables/,
  ],
  [
    'another breakpoint',
    premises(
      ({ tables }) => (tables[0]?.bands.length ?? 0) > 1,
      ({ tables }) => Object.assign(tables[0]?.bands[0] ?? {}, { to: 5 }),
    ),
    /: tables/,
  ],
  [
    'another cap',
    premises(
      ({ caps }) => caps.length > 0,
      ({ caps }) => Object.assign(caps[0] ?? {}, { most: 7 }),
    ),
    /: caps/,
  ],
  [
    'another base',
    premises(
      ({ bases }) => (bases[0]?.less.length ?? 0) > 0,
      ({ bases }) => bases[0]?.less.splice(0),
    ),
    /: bases/,
  ],
  [
    'another deductible',
    premises(
      ({ deductible }) => deductible !== null,
      ({ deductible }) => Object.assign(deductible ?? {}, { per: 'visit' }),
    ),
    /: deductible/,
  ],
  ['a tier without premises', ({ certificate }) => certificate.tiers.pop(), /premises of a tier differ/],
  ['a group without premises', ({ certificate }) => certificate.tiers[0]?.groups.pop(), /premises of a tier differ/],
  ['a tier that is no tier', ({ certificate }) => Object.assign(certificate.tiers[0] ?? {}, { tier: 'x' }), /x \/ /],
  [
    'premises told in two ways',
    ({ certificate }) => certificate.tiers.push(...certificate.tiers.slice(0, 1).map((one) => ({ ...one, payment: 'x' }))),
    /: payment/,
  ],
  // The plan.
  ['ratios of a plan', ({ plan }) => everyNode(plan.tiers, tenfold), /never_falls: said to follow[\s\S]*which do not hold/],
  [
    'bases of a plan',
    tiers((tier) => Object.assign(tier, { base: tier.base.op === 'subtract' ? tier.base.left : tier.base })),
    /within_cost: said to follow/,
  ],
  ['caps of a plan', tiers((tier) => everyNode(tier.caps, (node) => node.op === 'money' && Object.assign(node, { fen: 1 }))), /: caps/],
  [
    'deductibles of a plan',
    tiers((tier) => tier.deductible && Object.assign(tier.deductible, { per: 'visit', counter: null })),
    /: deductible/,
  ],
  ['gates of a plan', tiers((tier) => tier.gates.splice(0)), /premises of a tier differ/],
  ['the rounding of a plan', ({ plan }) => Object.assign(plan.rounding, { unit: 100 }), /split: within/],
  ['a promise of a plan', ({ plan }) => plan.guarantees.pop(), /properties differ/],
  [
    'the exceptions of a plan',
    ({ plan }) => {
      for (const one of plan.guarantees) one.acknowledged = [];
    },
    /acknowledged as the plan does not/,
  ],
  ['the groups of a plan', ({ plan }) => Object.assign(plan.groups[0] ?? {}, { name: 'x' }), /premises of a tier differ/],
  ['a missing figure of a plan', ({ plan }) => Object.assign(plan.holes[0] ?? {}, { id: 'x' }), /manifest holes/],
  ['the bounds of a plan', ({ plan }) => Object.assign(plan.bounds, { claimMoney: 10 }), /certificate domain/],
];

/** Listed in the README with the reason. */
export const beyondTheChecker: readonly (readonly [string, Change])[] = [
  ['another program', (parts) => Object.assign(parts, { program: 'x' })],
  [
    'a place that z3 is said to have decided',
    ({ certificate }) => {
      const told = found(certificate.properties, ({ apart }) => apart.length > 0 && apart.every(({ engine }) => engine === null));
      for (const place of told.apart) place.engine = 'smt';
      Object.assign(told, { verdict: 'proved', engines: { smt: told.apart.length } });
      certificate.solver = 'z3';
    },
  ],
  ['words', ({ certificate }) => Object.assign(certificate.properties[2]?.statement ?? {}, { zh: 'x', en: 'x' })],
  [
    'remarks',
    ({ certificate }) => {
      for (const told of certificate.properties) told.remarks = ['x'];
    },
  ],
  ['what the certificate does not claim', ({ certificate }) => certificate.disclaims.splice(0)],
  [
    'an exception that is no longer told as one',
    withBreaches(({ breaches }) => {
      for (const one of breaches) one.acknowledged = null;
    }),
  ],
  ['a smaller bound of the amounts', ({ manifest }) => Object.assign(manifest, { largestIntermediate: 5 })],
];
