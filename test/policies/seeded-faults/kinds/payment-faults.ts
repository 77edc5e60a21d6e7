// Faults in what is paid on what: costs paid twice, tiers that read what is not known yet, costs that define each other in a circle.

import { expect } from 'vitest';
import type { BaseClause, TierDeclaration } from '../../../../language/index.js';
import { type Edit, type FaultKind, type Mutant, moved, replacing, type SeededFault, type Site, said } from '../seeded-fault.js';
import { settleShown } from '../settle-shown.js';
import { nodesIn, tiersOf } from '../sites.js';

type Seeds = FaultKind['seeds'];

function basesOf(
  site: Site,
): readonly { readonly base: BaseClause; readonly tier: string; readonly place: { readonly start: number; readonly end: number } }[] {
  return tiersOf(site.ast).flatMap((tier) =>
    tier.clauses.flatMap((clause) => (clause.kind === 'Base' ? [{ base: clause, tier: tier.name.text, place: tier.span }] : [])),
  );
}

/** Whether figures are known by which the tier and an earlier one pay. */
function canBeShown({ policy }: Site, name: string): boolean {
  const order = policy.ast.declarations.flatMap((each) => (each.kind === 'Order' ? each.tiers.map(({ text }) => text) : []));
  const known = (tier: TierDeclaration) =>
    tier.clauses.some(({ kind }) => kind === 'Payment') || [...nodesIn(tier, 'Hole'), ...nodesIn(tier, 'Range')].length === 0;
  const tiers = tiersOf(policy.ast);
  const earlier = tiers.filter((each) => order.indexOf(each.name.text) < order.indexOf(name));
  const own = tiers.find((each) => each.name.text === name);
  return own !== undefined && known(own) && earlier.some(known);
}

/** `甲 余额` becomes `甲`, and `甲 - 乙 的 支付额` does. */
const regardDropped: Seeds = (site) =>
  basesOf(site).flatMap(({ base, place, tier }) => {
    if (!canBeShown(site, tier)) return [];
    const remaining = nodesIn(base, 'Remaining').map((node): Edit => ({ start: node.operand.span.end, end: node.span.end, newText: '' }));
    const subtracted = nodesIn(base, 'Binary')
      .filter(({ operator, right }) => operator === '-' && right.kind === 'TierPart' && right.part === 'payment')
      .map((node): Edit => ({ start: node.left.span.end, end: node.span.end, newText: '' }));
    const parts = nodesIn(base, 'TierPart')
      .filter(({ part }) => part === 'unpaid')
      .map((node): Edit => replacing(node.span, `${node.tier.text} 的 基数`));
    return [...remaining, ...subtracted, ...parts].map(
      (edit): SeededFault => ({ site, edit, code: 'JZ5050', place: moved(place, edit), witness: paysTwice(site) }),
    );
  });

/** The claim that is shown is handed in: both tiers pay what the finding says, together more than the costs. */
function paysTwice({ uri }: Site) {
  return ({ found, text }: Mutant): void => {
    const [, claim = '', first = '', firstPaid = '', second = '', secondPaid = '', cost = ''] =
      /：(.+)，“(.+?)”支付 ([\d.]+) \S+后，“(.+?)”没有减去它，又支付 ([\d.]+) \S+，合计超过费用 ([\d.]+)/.exec(said(found)) ?? [];
    expect(claim, said(found)).not.toBe('');
    expect(Number(firstPaid) + Number(secondPaid)).toBeGreaterThan(Number(cost));
    const earlier = first.split('”、“');
    const alone = earlier.length === 1 ? `，已付 ${first} ${firstPaid}` : '';
    const settled = settleShown(uri, text, `${claim}${alone}，已付 ${second} ${secondPaid}`);
    if (typeof settled === 'string') throw new Error(`refused: ${settled}`);
    expect(earlier.reduce((sum, name) => sum + (settled.get(name) ?? Number.NaN), 0)).toBeCloseTo(Number(firstPaid), 6);
    expect(settled.get(second)).toBe(Number(secondPaid));
  };
}

// ── tiers that read what is not known yet ───────────────────────────────────────────────────────────────────────

const readsLater: Seeds = (site) => {
  const order = site.ast.declarations.find((each) => each.kind === 'Order');
  if (order?.kind !== 'Order') return [];
  const names = order.tiers.map(({ text }) => text);
  return basesOf(site).flatMap(({ base, tier }) =>
    names.slice(names.indexOf(tier)).map((later, at): SeededFault => {
      const { main } = base.value;
      const written = ` - ${later} 的 支付额`;
      const edit = { start: main.span.end, end: main.span.end, newText: written };
      const start = edit.start + 3;
      return { site, edit, code: at === 0 ? 'JZ2016' : 'JZ2015', place: { start, end: start + later.length } };
    }),
  );
};

/** Of two tiers of which the later reads the earlier, the order turned about. */
const orderTurned: Seeds = (site) => {
  const order = site.ast.declarations.find((each) => each.kind === 'Order');
  if (order?.kind !== 'Order') return [];
  return tiersOf(site.ast).flatMap((tier) =>
    nodesIn(tier, 'TierPart').flatMap((part): SeededFault[] => {
      const [read, own] = [
        order.tiers.find(({ text }) => text === part.tier.text),
        order.tiers.find(({ text }) => text === tier.name.text),
      ];
      if (read === undefined || own === undefined || nodesIn(tier, 'TierPart').length > 1) return [];
      const between = order.tiers.filter(({ span }) => span.start > read.span.start && span.start < own.span.start);
      const others = tiersOf(site.ast).filter((each) => each !== tier && nodesIn(each, 'TierPart').length > 0);
      if (between.length > 0 || others.length > 0) return [];
      const edit = { start: read.span.start, end: own.span.end, newText: `${own.text}、${read.text}` };
      return [{ site, edit, code: 'JZ2015', place: moved(part.tier.span, edit) }];
    }),
  );
};

// ── costs in a circle ───────────────────────────────────────────────────────────────────────────────────────────

const circle: Seeds = (site) => {
  const [first] = basesOf(site);
  if (first === undefined) return [];
  const { main } = first.base.value;
  if (main.kind !== 'Remaining' && main.kind !== 'NameExpression') return [];
  const subject = main.kind === 'Remaining' ? main.operand : main;
  if (subject.kind !== 'NameExpression') return [];
  const name = subject.name.text;
  return [
    ['甲费', '乙费'],
    ['甲费', '乙费', '丙费'],
  ].map((names): SeededFault => {
    const lines = names.map((each, at) => `费用 ${each} = ${at === 0 ? `${name} - ` : ''}${names[(at + 1) % names.length]}`);
    const edit = {
      start: subject.span.start,
      end: site.text.length,
      newText: `甲费${site.text.slice(subject.span.end)}\n${lines.join('\n')}\n`,
    };
    const start = edit.start + edit.newText.lastIndexOf('甲费');
    return { site, edit, code: 'JZ2017', place: { start, end: start + 2 } };
  });
};

/** A named cost that is there already reads itself. */
const circleOfOne: Seeds = (site) =>
  site.ast.declarations.flatMap((each): SeededFault[] => {
    if (each.kind !== 'Cost' || each.value.main.kind === 'Table') return [];
    const edit = { start: each.value.main.span.end, end: each.value.main.span.end, newText: ` - ${each.name.text}` };
    return [{ site, edit, code: 'JZ2017', place: { start: edit.start + 3, end: edit.start + 3 + each.name.text.length } }];
  });

export const paymentFaults: readonly FaultKind[] = [
  { title: 'costs paid twice', seeds: regardDropped },
  { title: 'a tier that reads a later one, or itself', seeds: readsLater },
  { title: 'the order of two tiers turned about', seeds: orderTurned },
  { title: 'costs in a circle', seeds: (site) => [...circle(site), ...circleOfOne(site)] },
];
