// Faults in conditions: exceptions that can both hold, exceptions that never or always do, values that an exception only repeats.

import { expect } from 'vitest';
import { createSourceFile, parse, type ValueNode } from '../../../../language/index.js';
import { claimShown, holdsFor } from '../claim-shown.js';
import { type Edit, type FaultKind, type Mutant, type SeededFault, type Site, writtenBy } from '../seeded-fault.js';
import { nodesIn, tiersOf } from '../sites.js';

type Seeds = FaultKind['seeds'];

/** A fixed amount or ratio of a tier, without exceptions, behind which some can be written. */
interface Figure {
  readonly value: ValueNode;
  readonly text: string;
  readonly visits: readonly string[];
  readonly groups: readonly string[];
}

const allVisits = ['住院', '门诊慢特病', '普通门诊'];

function figuresOf({ ast, text, policy }: Site): readonly Figure[] {
  if (nodesIn(policy.ast, 'Currency').length > 0) return [];
  const declared = policy.ast.declarations.flatMap((each) => (each.kind === 'Group' ? [each.name.text] : []));
  return tiersOf(ast).flatMap((tier) => {
    const whole = tiersOf(policy.ast).find(({ name }) => name.text === tier.name.text) ?? tier;
    const visits = whole.clauses.find((clause) => clause.kind === 'Visits')?.kinds.map((name) => name.text) ?? allVisits;
    const groupClause = whole.clauses.find((clause) => clause.kind === 'Groups');
    const named = groupClause?.groups.map((name) => name.text) ?? [];
    const groups = groupClause === undefined ? declared : declared.filter((name) => named.includes(name) !== groupClause.except);
    const conditional = whole.clauses.some((clause) => clause.kind === 'Condition');
    if (conditional) return [];
    return tier.clauses.flatMap((clause): Figure[] => {
      if (clause.kind !== 'Cap' && clause.kind !== 'Ratio' && clause.kind !== 'Deductible') return [];
      const { value } = clause;
      if (value === null || value.exceptions.length > 0) return [];
      const { main } = value;
      if (main.kind !== 'Money' && main.kind !== 'RatioLiteral') return [];
      return [{ value, text: text.slice(main.span.start, main.span.end), visits, groups }];
    });
  });
}

/** Other figures of the same kind, all different. */
function figuresLike(text: string): readonly [string, string] {
  if (text.endsWith('%')) return text === '50%' ? ['40%', '30%'] : ['50%', '40%'];
  const unit = text.replace(/^[\d.]+\s*万?/, '');
  return text === `7000${unit}` ? [`8000${unit}`, `9000${unit}`] : [`7000${unit}`, `9000${unit}`];
}

function behind({ value }: Figure, newText: string): Edit {
  return { start: value.span.end, end: value.span.end, newText };
}

/** Two conditions that leave room for one another; the group and the visit are ones that reach the tier. */
function pairs({ groups, visits }: Figure): readonly (readonly [string, string])[] {
  const [group, visit] = [groups.at(-1), visits[0]];
  const byGroup = group === undefined ? [] : [`对象 为 ${group}`];
  return [
    ['费用总额 超过 3万元', '急诊抢救'],
    ['费用总额 超过 3万元', '费用总额 不低于 5万元'],
    ['就医地 属于 本市、本省', '就医地 不属于 省外、本省'],
    ['规范转诊 或 急诊抢救', `非 规范转诊 且 就诊 为 ${visit}`],
    ...byGroup.map((each) => [each, '医院级别 属于 三级、二级'] as const),
    ...byGroup.map((each) => [`医院级别 为 三级 或 就诊 为 ${visit}`, `${each} 且 医院级别 不为 一级`] as const),
  ];
}

function isInYuan({ text }: Figure): boolean {
  return /%$|\d\s*万?元$/.test(text);
}

const bothHold: Seeds = (site) =>
  figuresOf(site)
    .filter(isInYuan)
    .flatMap((figure) =>
      pairs(figure).map(([first, second]): SeededFault => {
        const [one, other] = figuresLike(figure.text);
        const edit = behind(figure, `\n    例外 当 ${first} : ${one}\n    例外 当 ${second} : ${other}`);
        const at = edit.start + edit.newText.lastIndexOf(second);
        return { site, edit, code: 'JZ3068', place: { start: at, end: at + second.length }, witness: bothAreShownToHold(first, second) };
      }),
    );

function conditionFrom(text: string) {
  const { value } = parse(createSourceFile('file:///condition.jz', `待遇 甲 {\n  条件 ${text}\n}\n`));
  const [condition] = nodesIn(value, 'Condition');
  if (condition === undefined) throw new Error(`no condition: ${text}`);
  return condition.condition;
}

function bothAreShownToHold(first: string, second: string) {
  return ({ found }: Mutant): void => {
    const claim = claimShown(found.message.zh);
    for (const text of [first, second]) expect(holdsFor(claim, conditionFrom(text)), `${text} for ${[...claim].join('，')}`).toBe(true);
  };
}

/** Conditions that no claim can satisfy, whatever the tier. */
function impossible({ visits }: Figure): readonly string[] {
  const absent = allVisits.find((visit) => !visits.includes(visit));
  return [
    '费用总额 超过 5万元 且 费用总额 低于 3万元',
    '急诊抢救 且 非 急诊抢救',
    '就医地 为 省外 且 就医地 属于 本县、本市',
    '政策范围内费用 超过 费用总额',
    '费用总额 低于 0元',
    ...(absent === undefined ? [] : [`就诊 为 ${absent}`]),
  ];
}

function always({ visits, groups }: Figure): readonly string[] {
  return [
    '费用总额 不低于 0元',
    '急诊抢救 或 非 急诊抢救',
    '政策范围内费用 不超过 费用总额',
    `就诊 属于 ${visits.join('、')}`,
    ...(groups.length === 0 ? [] : [`对象 属于 ${groups.join('、')}`]),
  ];
}

function oneException(site: Site, code: string, conditions: (figure: Figure) => readonly string[]): readonly SeededFault[] {
  return figuresOf(site)
    .filter(isInYuan)
    .flatMap((figure) =>
      conditions(figure).map((condition): SeededFault => {
        const edit = behind(figure, `\n    例外 当 ${condition} : ${figuresLike(figure.text)[0]}`);
        return { site, edit, code, place: writtenBy(edit, condition) };
      }),
    );
}

/** Inside an exception, one whose condition the outer one rules out. */
const innerNeverHolds: Seeds = (site) =>
  figuresOf(site)
    .filter(isInYuan)
    .flatMap((figure) =>
      [
        ['急诊抢救', '规范转诊 且 非 急诊抢救'],
        ['费用总额 超过 3万元', '费用总额 不超过 2万元'],
        ['就医地 为 省外', '就医地 属于 本县、本市、本省'],
      ].map(([outer = '', inner = '']): SeededFault => {
        const [one, other] = figuresLike(figure.text);
        const edit = behind(figure, `\n    例外 当 ${outer} : ${one} { 例外 当 ${inner} : ${other} }`);
        return { site, edit, code: 'JZ4005', place: writtenBy(edit, inner) };
      }),
    );

const repeated: Seeds = (site) =>
  figuresOf(site).map((figure): SeededFault => {
    const edit = behind(figure, `\n    例外 当 急诊抢救 : ${figure.text}`);
    const at = edit.start + edit.newText.length - figure.text.length;
    return { site, edit, code: 'JZ4008', place: { start: at, end: at + figure.text.length } };
  });

/** A condition for a whole tier that has none. */
function tierConditions(site: Site, code: string, conditions: readonly string[]): readonly SeededFault[] {
  const upper = new Set(site.policy.uppers.length === 0 ? [] : tiersOf(site.policy.ast).map(({ name }) => name.text));
  return tiersOf(site.policy.declaration.clauses.some(({ kind }) => kind === 'Currency') ? { ...site.ast, declarations: [] } : site.ast)
    .filter(({ name, clauses }) => !upper.has(name.text) && !clauses.some(({ kind }) => kind === 'Condition'))
    .flatMap((tier) =>
      conditions.map((condition): SeededFault => {
        const at = tier.span.end - 1;
        const edit = { start: at, end: at, newText: `  条件 ${condition}\n` };
        return { site, edit, code, place: writtenBy(edit, condition) };
      }),
    );
}

/** Two lists of diseases have nothing in common. */
const unlikelyDiseases: Seeds = (site) =>
  figuresOf(site)
    .filter(isInYuan)
    .flatMap((figure) => {
      const lists = site.ast.declarations.flatMap((each) => (each.kind === 'Disease' && !('kind' in each.members) ? [each] : []));
      return lists.map((list): SeededFault => {
        const condition = `病种 属于 ${list.name.text} 且 病种 不属于 ${list.name.text}`;
        const edit = behind(figure, `\n    例外 当 ${condition} : ${figuresLike(figure.text)[0]}`);
        return { site, edit, code: 'JZ4005', place: writtenBy(edit, condition) };
      });
    });

export const conditionFaults: readonly FaultKind[] = [
  { title: 'exceptions that can both hold', seeds: bothHold },
  { title: 'an exception that never holds', seeds: (site) => [...oneException(site, 'JZ4005', impossible), ...unlikelyDiseases(site)] },
  { title: 'an exception that always holds', seeds: (site) => oneException(site, 'JZ4006', always) },
  { title: 'an exception shadowed by the one around it', seeds: innerNeverHolds },
  { title: 'an exception with the value of the rule', seeds: repeated },
  {
    title: 'a tier that never applies',
    seeds: (site) =>
      tierConditions(site, 'JZ4005', [
        '规范转诊 且 非 规范转诊',
        '费用总额 超过 5万元 且 费用总额 不超过 5万元',
        '医院级别 为 三级 且 医院级别 为 二级',
      ]),
  },
  {
    title: 'a condition of a tier that always holds',
    seeds: (site) =>
      tierConditions(site, 'JZ4006', ['规范转诊 或 非 规范转诊', '费用总额 不低于 政策范围内费用', '就医地 为 省外 或 就医地 不为 省外']),
  },
];
