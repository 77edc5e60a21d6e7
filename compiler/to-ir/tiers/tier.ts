// One tier: its gates, base, deductible, rates and caps.

import type { CitationNode, GroupsClause, Name, TierDeclaration } from '../../../language/index.js';
import type { Advance, Gate, MoneyExpression, Tier } from '../../ir/ir.js';
import { cite, type Lowering, originOf, type Place, payerOf, sourceFor, textOf } from '../lowering.js';
import { conflictsIn } from '../people.js';
import { lowerCondition } from '../values/condition.js';
import { builtinIndex } from '../values/input-of.js';
import { oneOfNamed } from '../values/members.js';
import { lowerMoney, noMoney, remaining } from '../values/money.js';
import { lowerMoneyValue } from '../values/value.js';
import { lowerCaps } from './cap.js';
import { lowerCarry } from './carry.js';
import { lowerDeductible } from './deductible.js';
import { lowerRates, remainingWord } from './rate.js';
import { lowerThreshold } from './threshold.js';
import { clausesOf, complainOfMissing, placeIn, type TierContext } from './tier-context.js';
import { tiltChanges } from './tilt.js';
import { lowerTimes } from './times.js';

export function lowerTier(lowering: Lowering, declaration: TierDeclaration, index: number): Tier {
  const admitted = admittedGroups(lowering, clausesOf(declaration, 'Groups'));
  const tier: TierContext = { declaration, index, admitted, admittedValues: admittedVisits(lowering, declaration) };
  const [payer] = clausesOf(declaration, 'Payer');
  const [payment] = clausesOf(declaration, 'Payment');
  const billed = payment?.source === 'billed';
  const times = lowerTimes(lowering, tier);
  return {
    name: declaration.name.text,
    payer: payer ? payerOf(lowering, payer.payer) : null,
    payment: payment?.source ?? 'computed',
    gates: [...gatesOf(lowering, tier), ...(times === null ? [] : [times.gate])],
    base: baseOf(lowering, tier),
    baseText: baseTextOf(lowering, declaration),
    threshold: billed ? null : lowerThreshold(lowering, tier),
    deductible: billed ? null : lowerDeductible(lowering, tier),
    rates: billed ? null : lowerRates(lowering, tier),
    caps: lowerCaps(lowering, tier),
    yearly: null,
    advance: advanceOf(lowering, tier),
    times: times?.counter ?? null,
    carry: billed ? null : lowerCarry(lowering, declaration),
    conflicts: conflictsIn(lowering, declaration.clauses),
    citations: citationsOf(lowering, declaration),
    origin: originOf(lowering, declaration),
  };
}

function admittedGroups(lowering: Lowering, clauses: readonly GroupsClause[]): number[] {
  const everyone = lowering.groups.map((_, at) => at);
  return clauses.reduce((admitted, clause) => {
    const named = new Set(clause.groups.map((name) => lowering.groupIndex.get(name.text)));
    return admitted.filter((group) => named.has(group) !== clause.except);
  }, everyone);
}

/** Nothing when the tier does not say for which visits it is. */
function admittedVisits(lowering: Lowering, declaration: TierDeclaration): ReadonlyMap<number, readonly number[]> {
  const visit = builtinIndex(lowering, 'visit');
  const [clause] = clausesOf(declaration, 'Visits');
  const place: Place = { owner: declaration.name.text, clause: 'condition', admitted: [], tier: null };
  const admitted = clause && visit !== null ? oneOfNamed(lowering, place, visit, clause.kinds) : null;
  return admitted?.op === 'oneOf' ? new Map([[admitted.input, admitted.values]]) : new Map();
}

function gatesOf(lowering: Lowering, tier: TierContext): Gate[] {
  const visits = clausesOf(tier.declaration, 'Visits');
  const visit = builtinIndex(lowering, 'visit');
  const place = placeIn(tier, 'condition');
  return [
    {
      kind: 'groups',
      when: { op: 'group', groups: tier.admitted },
      text: tier.admitted.map((group) => lowering.groups[group]?.name ?? '').join('、'),
    },
    ...visits.flatMap((clause): Gate[] =>
      visit === null
        ? []
        : [{ kind: 'visits', when: oneOfNamed(lowering, place, visit, clause.kinds), text: listText(lowering, clause.kinds) }],
    ),
    ...clausesOf(tier.declaration, 'Condition').map(
      (clause): Gate => ({
        kind: 'condition',
        when: lowerCondition(lowering, place, clause.condition),
        text: textOf(lowering, clause.condition),
      }),
    ),
  ];
}

function advanceOf(lowering: Lowering, tier: TierContext): Advance | null {
  const [clause] = clausesOf(tier.declaration, 'Advance');
  const payer = clause ? payerOf(lowering, clause.party) : null;
  if (!clause || payer === null) return null;
  return {
    when: lowerCondition(lowering, placeIn(tier, 'condition'), clause.condition),
    payer,
    text: textOf(lowering, clause.condition),
    citations: cite(lowering, clause.cites),
    origin: originOf(lowering, clause),
  };
}

function listText(lowering: Lowering, names: readonly Name[]): string {
  const [first, last] = [names[0], names.at(-1)];
  return first && last ? sourceFor(lowering, first).text.slice(first.span.start, last.span.end) : '';
}

function baseOf(lowering: Lowering, tier: TierContext): MoneyExpression {
  const [clause] = clausesOf(tier.declaration, 'Base');
  if (clause) return lowerMoneyValue(lowering, placeIn(tier, 'base'), clause.value);
  const [topUp] = clausesOf(tier.declaration, 'TopUp');
  if (topUp) return remaining(lowerMoney(lowering, placeIn(tier, 'base'), topUp.of), tier.index);
  complainOfMissing(lowering, tier.declaration, 'Cost');
  return noMoney;
}

function baseTextOf(lowering: Lowering, declaration: TierDeclaration): string | null {
  const [topUp] = clausesOf(declaration, 'TopUp');
  if (topUp) return `${textOf(lowering, topUp.of).replace(/\s+/g, ' ')} ${remainingWord(lowering, topUp)}`;
  const [clause] = clausesOf(declaration, 'Base');
  return clause && clause.value.exceptions.length === 0 ? textOf(lowering, clause.value.main).replace(/\s+/g, ' ') : null;
}

/** A tilt is cited with the clauses it changes, a pool with the cap. */
function citationsOf(lowering: Lowering, declaration: TierDeclaration): Tier['citations'] {
  const tilts = [...clausesOf(declaration, 'Tilt'), ...clausesOf(declaration, 'Adjust')];
  const tiltCites = (target: 'deductible' | 'ratio' | 'cap'): CitationNode[] =>
    tilts.filter((tilt) => tiltChanges(tilt, target)).flatMap((tilt) => tilt.cites);
  const caps = clausesOf(declaration, 'Cap');
  const poolCites = caps.flatMap((cap) => {
    const symbol = cap.pool && lowering.policy.scope.get(cap.pool.text);
    return symbol?.kind === 'pool' ? symbol.declaration.cites : [];
  });
  const citing = (nodes: readonly CitationNode[]): number[] => [...new Set(cite(lowering, nodes))];
  const own = (kind: 'Base' | 'Deductible' | 'Ratio' | 'Amount' | 'TopUp' | 'Bands' | 'Times'): CitationNode[] =>
    clausesOf(declaration, kind).flatMap((clause) => clause.cites);
  return {
    tier: citing([...clausesOf(declaration, 'Cites').flatMap((clause) => clause.citations), ...own('Times')]),
    base: citing(own('Base')),
    deductible: citing([...own('Deductible'), ...sharedCites(lowering, declaration), ...tiltCites('deductible')]),
    rate: citing([...own('Ratio'), ...own('Amount'), ...own('TopUp'), ...own('Bands'), ...tiltCites('ratio')]),
    cap: citing([...caps.flatMap((cap) => cap.cites), ...poolCites, ...tiltCites('cap')]),
  };
}

function sharedCites(lowering: Lowering, declaration: TierDeclaration): readonly CitationNode[] {
  return clausesOf(declaration, 'Deductible').flatMap(({ shared }) => {
    const symbol = shared && lowering.policy.scope.get(shared.text);
    return symbol?.kind === 'sharedDeductible' ? symbol.declaration.cites : [];
  });
}
