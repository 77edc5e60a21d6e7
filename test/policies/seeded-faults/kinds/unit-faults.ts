// Faults of units: a ratio for money and money for a ratio, points for a ratio, units left out, another currency, more than a hundred percent.

import type { Expression, TierClause } from '../../../../language/index.js';
import { type FaultKind, moved, replacing, type SeededFault, type Site } from '../seeded-fault.js';
import { nodesIn, tiersOf } from '../sites.js';

type Seeds = FaultKind['seeds'];

/** The plain figures of the values of tiers, conditions and bounds of bands left out. */
function figures<K extends 'Money' | 'RatioLiteral'>(
  { ast }: Site,
  kind: K,
  clauses: readonly TierClause['kind'][],
): readonly Extract<Expression, { kind: K }>[] {
  return tiersOf(ast).flatMap((tier) =>
    tier.clauses
      .filter((clause) => clauses.includes(clause.kind))
      .flatMap((clause) => nodesIn(clause, 'Value'))
      .flatMap(({ main }) => (main.kind === 'Table' ? main.rows.flatMap(({ cells }) => cells.at(-1)?.items ?? []) : [main]))
      .filter((item): item is Extract<Expression, { kind: K }> => item.kind === kind),
  );
}

/** One figure in place of another; told where it stands. */
function instead(site: Site, nodes: readonly Expression[], code: string, textOf: (text: string) => string | null): readonly SeededFault[] {
  return nodes.flatMap((node): SeededFault[] => {
    const written = textOf(site.text.slice(node.span.start, node.span.end));
    if (written === null) return [];
    const edit = replacing(node.span, written);
    return [{ site, edit, code, place: moved(node.span, edit) }];
  });
}

const amounts = (site: Site) => figures(site, 'Money', ['Cap', 'Deductible', 'Threshold']);
const ratios = (site: Site) => figures(site, 'RatioLiteral', ['Ratio']);

/** Of a policy in renminbi only. */
const inYuan = (site: Site) =>
  site.policy.ast.declarations.some((each) => each.kind === 'Policy' && each.clauses.some(({ kind }) => kind === 'Currency'))
    ? []
    : amounts(site);

const tiltRatios = (site: Site) =>
  nodesIn(site.ast, 'TiltItem').flatMap(({ target, change, value }) =>
    target === 'ratio' && (change === 'add' || change === 'subtract') && value !== null ? [value] : [],
  );

const withoutUnit = (text: string): string | null => /^\d+(?:\.\d+)?(?=\D)/.exec(text.replace('万', '0000'))?.[0] ?? null;

const wrongKindAdded: Seeds = (site) =>
  inYuan(site).map((node): SeededFault => {
    const edit = replacing(node.span, `${site.text.slice(node.span.start, node.span.end)} + 10%`);
    return { site, edit, code: 'JZ3002', place: { start: edit.start, end: edit.start + edit.newText.length } };
  });

export const unitFaults: readonly FaultKind[] = [
  { title: 'a ratio where money belongs', seeds: (site) => instead(site, amounts(site), 'JZ3001', () => '70%') },
  {
    title: 'money where a ratio belongs',
    seeds: (site) => instead(site, ratios(site), 'JZ3001', () => (inYuan(site).length > 0 ? '70元' : null)),
  },
  {
    title: 'points where a ratio belongs',
    seeds: (site) => instead(site, ratios(site), 'JZ3005', (text) => `${text.slice(0, -1)}个百分点`),
  },
  {
    title: 'a ratio where points belong',
    seeds: (site) => instead(site, tiltRatios(site), 'JZ3006', (text) => text.replace('个百分点', '%')),
  },
  {
    title: 'a percentage over a hundred',
    seeds: (site) => instead(site, ratios(site), 'JZ3004', (text) => `${Number(text.slice(0, -1)) + 100}%`),
  },
  {
    title: 'an amount without its unit',
    seeds: (site) => instead(site, inYuan(site), 'JZ3007', (text) => (text.includes('.') ? null : withoutUnit(text))),
  },
  { title: 'a ratio without its sign', seeds: (site) => instead(site, ratios(site), 'JZ3008', (text) => text.slice(0, -1)) },
  { title: 'an amount in another currency', seeds: (site) => instead(site, inYuan(site), 'JZ3090', (text) => text.replace(/元$/, '美元')) },
  {
    title: 'an amount finer than a fen',
    seeds: (site) => instead(site, inYuan(site), 'JZ1011', (text) => (/^\d+元$/.test(text) ? `${text.slice(0, -1)}.005元` : null)),
  },
  {
    title: 'an amount in fen',
    seeds: (site) => instead(site, inYuan(site), 'JZ1006', (text) => (/^\d+元$/.test(text) ? `${text.slice(0, -1)}00分` : null)),
  },
  { title: 'a ratio added to money', seeds: wrongKindAdded },
];
