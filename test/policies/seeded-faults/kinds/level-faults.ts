// Faults of a lower policy against the one above it: figures out of what that leaves open, fixed ones changed, structure built anew.

import { expect } from 'vitest';
import type { Expression, TableNode, TierClause, TierDeclaration } from '../../../../language/index.js';
import { type Edit, type FaultKind, moved, replacing, type SeededFault, type Site, said, writtenBy } from '../seeded-fault.js';
import { nodesIn, siteAt, sites, tiersOf } from '../sites.js';

type Seeds = FaultKind['seeds'];
type Status = 'floor' | 'ceiling' | 'fixed' | 'delegated';

/** A figure above: of a tier and a clause, for a group or for everybody. */
interface UpperFigure {
  readonly tier: string;
  readonly clause: 'Ratio' | 'Cap' | 'Deductible';
  readonly group: string | null;
  readonly status: Status;
  readonly text: string;
  readonly per: string;
}

const words = { Ratio: '比例', Cap: '封顶线', Deductible: '起付线' } as const;

function figuresAbove(site: Site): readonly UpperFigure[] {
  const [nearest] = site.policy.uppers;
  if (nearest === undefined) return [];
  const upper = siteAt(nearest);
  return tiersOf(upper.policy.ast).flatMap((tier) =>
    tier.clauses.flatMap((clause): UpperFigure[] => {
      if (clause.kind !== 'Ratio' && clause.kind !== 'Cap' && clause.kind !== 'Deductible') return [];
      if (clause.value === null || clause.value.exceptions.length > 0) return [];
      if (clause.kind !== 'Ratio' && clause.per !== 'year') return [];
      const { main } = clause.value;
      const text = textWhere(upper, tier, clause);
      const figure = (value: Expression | undefined, group: string | null): UpperFigure[] => {
        const status = value === undefined ? null : statusOf(value);
        if (value === undefined || status === null) return [];
        return [
          {
            tier: tier.name.text,
            clause: clause.kind,
            group,
            status,
            text: text.slice(value.span.start, value.span.end),
            per: clause.kind === 'Ratio' ? '' : '每年 ',
          },
        ];
      };
      if (main.kind !== 'Table') return figure(main, null);
      return main.rows.flatMap((row) =>
        (row.cells[0]?.items ?? []).flatMap((item) =>
          item.kind === 'NameExpression' ? figure(row.cells.at(-1)?.items[0], item.name.text) : [],
        ),
      );
    }),
  );
}

/** The text of the file in which a clause stands. */
function textWhere({ policy }: Site, tier: TierDeclaration, clause: TierClause): string {
  const uri = policy.writtenIn.get(clause) ?? policy.writtenIn.get(tier) ?? policy.uri;
  return siteAt(uri).text;
}

function statusOf(value: Expression): Status | null {
  if (value.kind === 'Money' || value.kind === 'RatioLiteral') return 'fixed';
  if (value.kind === 'Delegated') return 'delegated';
  return value.kind === 'Qualified' && (value.status === 'floor' || value.status === 'ceiling') ? value.status : null;
}

/** The same figure, a little more or less. */
function changed(text: string, by: number): string | null {
  const [, digits, rest] = /^(\d+(?:\.\d+)?)(%|万?元)/.exec(text) ?? [];
  if (digits === undefined || rest === undefined) return null;
  const value = Number(digits) + by;
  return value < 0 || (rest === '%' && value > 100) ? null : `${value}${rest}`;
}

/** Both ends are quoted: what stands here, and what stands above. */
function quotesBoth(own: string, upper: string) {
  return ({ found }: { readonly found: Parameters<typeof said>[0] }): void => {
    const figures = (text: string) =>
      text.replace(/(\d+(?:\.\d+)?)\s*万元/g, (_, digits) => `${Number(digits) * 10000}元`).replace(/(\d+)\.00\s*元/g, '$1元');
    const message = figures(said(found));
    for (const text of [own, upper])
      expect(message).toContain(
        figures(text)
          .replace(/ 以[上下]$/, '')
          .replace(/^授权 /, ''),
      );
    expect(found.related.length).toBeGreaterThan(0);
  };
}

function against(site: Site, statuses: readonly Status[], by: readonly number[]): readonly SeededFault[] {
  return figuresAbove(site)
    .filter(({ status }) => statuses.includes(status))
    .flatMap((figure) =>
      by.flatMap((each) => {
        const own = changed(figure.text, each);
        return own === null ? [] : overridden(site, figure, own);
      }),
    );
}

function overridden(site: Site, figure: UpperFigure, own: string): readonly SeededFault[] {
  const tier = tiersOf(site.ast).find(({ name }) => name.text === figure.tier);
  const clause = tier?.clauses.find((each) => each.kind === figure.clause);
  const witness = quotesBoth(own, figure.text);
  if (clause !== undefined && (clause.kind === 'Ratio' || clause.kind === 'Cap' || clause.kind === 'Deductible')) {
    const main = clause.value?.main;
    if (main?.kind !== 'Table' || figure.group === null || (clause.value?.exceptions.length ?? 0) > 0) return [];
    return inRow(site, main, figure.group, own).map(({ edit, place }) => ({ site, edit, code: 'JZ5032', place, witness }));
  }
  // The figure of one group alone cannot be said without all the others.
  if (figure.group !== null || tier?.clauses.some(({ kind }) => kind === 'Bands') === true) return [];
  const written = `${words[figure.clause]} ${figure.per}${own}`;
  const edit =
    tier === undefined
      ? appended(site, `\n待遇 ${figure.tier} {\n  ${written}\n}\n`)
      : { start: tier.span.end - 1, end: tier.span.end - 1, newText: `  ${written}\n` };
  return [{ site, edit, code: 'JZ5032', place: writtenBy(edit, written), witness }];
}

function appended(site: Site, newText: string): Edit {
  return { start: site.text.length, end: site.text.length, newText };
}

function inRow(
  site: Site,
  table: TableNode,
  group: string,
  own: string,
): readonly { readonly edit: Edit; readonly place: ReturnType<typeof moved> }[] {
  return table.rows.flatMap((row) => {
    const named = row.cells[0]?.items.some((item) => item.kind === 'NameExpression' && item.name.text === group);
    const value = row.cells.at(-1)?.items[0];
    if (named !== true || value === undefined || site.text.slice(value.span.start, value.span.end) === own) return [];
    const edit = replacing(value.span, own);
    return [{ edit, place: moved(row.span, edit) }];
  });
}

const lowerThanFloor: Seeds = (site) => against(site, ['floor'], [-1, -10, -0.5]);
const higherThanCeiling: Seeds = (site) => against(site, ['ceiling'], [1, 10]);
const fixedChanged: Seeds = (site) => against(site, ['fixed'], [1, -1, 500]);

// ── levels made for the purpose: below a policy of the project, one that goes too far ───────────────────────────

/** A policy below, with a tier of the one above said anew. */
function below(site: Site, body: string): { readonly uri: string; readonly text: string } {
  const name = `${site.policy.declaration.name.text}之下级`;
  const text = `政策 ${name} {\n  名称 "下级"\n  地区 某县\n  继承 ${site.policy.declaration.name.text}\n  施行 待定 "没有写"\n}\n\n${body}\n`;
  return { uri: site.uri.replace(/\.jz$/, '-below.jz'), text };
}

/** In the upper policy a figure becomes an open one; in the lower it passes the bound. */
function openedAndPassed(
  site: Site,
  ratio: readonly [string, string],
  money: readonly [string, string],
  ends: readonly string[],
): readonly SeededFault[] {
  if (site.policy.declaration.clauses.some(({ kind }) => kind === 'Currency')) return [];
  if (sites.some(({ policy }) => policy.uppers.includes(site.uri))) return [];
  return tiersOf(site.ast).flatMap((tier) =>
    tier.clauses.flatMap((clause): SeededFault[] => {
      if (clause.kind !== 'Ratio' && clause.kind !== 'Cap' && clause.kind !== 'Deductible') return [];
      const main = clause.value?.main;
      if (clause.value === null || main === undefined || clause.value.exceptions.length > 0) return [];
      if (main.kind !== 'Money' && main.kind !== 'RatioLiteral') return [];
      if (tier.clauses.some(({ kind }) => kind === 'Tilt' || kind === 'Adjust')) return [];
      const [upper, own] = main.kind === 'RatioLiteral' ? ratio : money;
      const per = clause.kind === 'Ratio' ? '' : clause.per === 'year' ? '每年 ' : '每次 ';
      const written = `${words[clause.kind]} ${per}${own}`;
      const beside = below(site, `待遇 ${tier.name.text} {\n  ${written}\n}`);
      const start = beside.text.indexOf(written);
      const edit = replacing(main.span, upper);
      return [
        {
          site,
          edit,
          beside,
          uri: beside.uri,
          code: 'JZ5032',
          place: { start, end: start + written.length },
          witness: ({ found }) => {
            for (const end of main.kind === 'RatioLiteral' ? ends.slice(0, 2) : ends.slice(2)) expect(said(found)).toContain(end);
          },
        },
      ];
    }),
  );
}

const outsideRange: Seeds = (site) => [
  ...openedAndPassed(site, ['70% 至 80%', '81%'], ['待定 "由下级规定" 介于 1万元 至 2万元', '3万元'], ['81%', '80%', '30000', '20000']),
  ...openedAndPassed(
    site,
    ['待定 "由下级规定" 介于 70% 至 80%', '69%'],
    ['待定 "由下级规定" 介于 1万元 至 2万元', '9000元'],
    ['69%', '70%', '9000', '10000'],
  ),
];
const outsideDelegation: Seeds = (site) => [
  ...openedAndPassed(
    site,
    ['授权 75% 介于 70% 至 80%', '81%'],
    ['授权 1.5万元 介于 1万元 至 2万元', '2.1万元'],
    ['81%', '80%', '21000', '20000'],
  ),
  ...openedAndPassed(
    site,
    ['授权 75% 介于 70% 至 80%', '60%'],
    ['授权 1.5万元 介于 1万元 至 2万元', '5000元'],
    ['60%', '70%', '5000', '10000'],
  ),
];
const aboveCeiling: Seeds = (site) => openedAndPassed(site, ['70% 以下', '75%'], ['2万元 以下', '3万元'], ['75%', '70%', '30000', '20000']);
const belowFloor: Seeds = (site) => openedAndPassed(site, ['70% 以上', '65%'], ['2万元 以上', '1万元'], ['65%', '70%', '10000', '20000']);

// ── structure ───────────────────────────────────────────────────────────────────────────────────────────────────

const structural: Readonly<Partial<Record<TierClause['kind'], string>>> = {
  Visits: '就诊 普通门诊',
  Condition: '条件 规范转诊 且 医院级别 为 三级',
  Base: '费用 费用总额',
};

const builtAnew: Seeds = (site) => {
  const [nearest] = site.policy.uppers;
  if (nearest === undefined) return [];
  return tiersOf(siteAt(nearest).policy.ast).flatMap((upper) => {
    const tier = tiersOf(site.ast).find(({ name }) => name.text === upper.name.text);
    const text = (clause: TierClause) => textWhere(siteAt(nearest), upper, clause).slice(clause.span.start, clause.span.end);
    return upper.clauses.flatMap((clause): SeededFault[] => {
      const written = structural[clause.kind];
      if (written === undefined || text(clause) === written || tier?.clauses.some(({ kind }) => kind === clause.kind) === true) return [];
      const edit =
        tier === undefined
          ? appended(site, `\n待遇 ${upper.name.text} {\n  ${written}\n}\n`)
          : { start: tier.span.end - 1, end: tier.span.end - 1, newText: `  ${written}\n` };
      return [{ site, edit, code: 'JZ2064', place: writtenBy(edit, written) }];
    });
  });
};

const orderChanged: Seeds = (site) => {
  const [nearest] = site.policy.uppers;
  const order = nearest === undefined ? undefined : nodesIn(siteAt(nearest).policy.ast, 'Order')[0];
  if (order === undefined || order.tiers.length < 2 || site.ast.declarations.some(({ kind }) => kind === 'Order' || kind === 'Tier'))
    return [];
  const names = order.tiers.map(({ text }) => text);
  return names.slice(1).map((name, at): SeededFault => {
    const turned = [...names.slice(0, at), name, names[at] ?? '', ...names.slice(at + 2)];
    const written = `待遇顺序 ${turned.join('、')}`;
    const edit = appended(site, `\n${written}\n`);
    const start = edit.start + 1 + 5 + turned.slice(0, at).join('、').length + (at === 0 ? 0 : 1);
    return { site, edit, code: 'JZ2065', place: { start, end: start + name.length } };
  });
};

export const levelFaults: readonly FaultKind[] = [
  { title: 'lower than the floor of the policy above', seeds: (site) => [...lowerThanFloor(site), ...belowFloor(site)] },
  { title: 'higher than the ceiling of the policy above', seeds: (site) => [...higherThanCeiling(site), ...aboveCeiling(site)] },
  { title: 'outside the range of the policy above', seeds: outsideRange },
  { title: 'outside what the policy above delegates', seeds: outsideDelegation },
  { title: 'a fixed figure of the policy above changed', seeds: fixedChanged },
  { title: 'the structure of a tier above built anew', seeds: builtAnew },
  { title: 'the sequence of the tiers above changed', seeds: orderChanged },
];
