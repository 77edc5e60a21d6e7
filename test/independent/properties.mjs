// Each property of a certificate: derived again from the plan where it says so, told as trusted where it rests on something else.

import { cellsOf } from './cells.mjs';
import { costOf, countsByClaim, holdsFor } from './holds.mjs';
import { factOf, left, nodesIn, written } from './left-of-plan.mjs';

const builtins = ['within_base', 'within_cost', 'never_falls', 'caps_kept', 'ranks_kept', 'no_cliff', 'split', 'exact', 'tables'];

/** `tell`: of what was checked, is on trust, to note or wrong; Chinese first. */
export function checkProperties(plan, { properties }, manifest, tell) {
  const [asked, cost] = [claimsOf(plan), costOf(plan)];
  const [ours, theirs] = [asked, properties].map((list) => list.map(({ name }) => name));
  const strange = [...ours.filter((name) => !theirs.includes(name)), ...theirs.filter((name) => !ours.includes(name))].join('、');
  if (written(ours) !== written(theirs)) return tell.wrong(`各条性质与方案不符：${strange}`, `properties differ from the plan: ${strange}`);
  const cells = cellsOf(plan, cost.directions.flat());
  for (const [at, { name, ...claimed }] of asked.entries()) {
    const complain = (zh, en) => tell.wrong(`${name}：${zh}`, `${name}: ${en}`);
    checkOne({ ...claimed, plan, cost, manifest, told: properties[at], cells, tell, complain });
  }
}

/** What every policy is asked, as it says it where it does, then what else it says. */
function claimsOf({ guarantees }) {
  const asked = builtins.map((name) => {
    const guarantee = guarantees.find(({ claim }) => claim.kind === 'builtin' && claim.property === name);
    return { name, claim: guarantee?.claim ?? { kind: 'builtin', property: name, most: null }, guarantee };
  });
  const others = guarantees.filter((guarantee) => asked.every((one) => one.guarantee !== guarantee));
  return [...asked, ...others.map((guarantee) => ({ name: guarantee.text, claim: guarantee.claim, guarantee }))];
}

function checkOne(asking) {
  const { plan, cost, told, claim, guarantee, complain, tell } = asking;
  const { verdict, breaches, engines, apart, statement, name } = told;
  const need = (isSo, zh, en) => isSo || complain(zh, en);
  const rounds = ({ payment, gates }) => payment !== 'billed' && !gates.some(({ when }) => when.op === 'any' && when.operands.length === 0);
  const most = claim.property === 'split' ? (claim.most ?? plan.rounding.unit * plan.tiers.filter(rounds).length) : null;
  const textOf = ({ document, article }) => `《${plan.documents[document].title}》${article ?? ''}`;
  const cited = ({ reason, citations }) => ({ reason, citations: citations.map((at) => textOf(plan.citations[at])) });
  const known = [null, ...(guarantee?.acknowledged ?? []).map(cited)].map(written);
  need(told.declared === (guarantee !== undefined), '是否由政策声明与方案不符', 'declared or not, unlike the plan');
  need(told.most === most, `至多相差 ${told.most}，方案为 ${most}`, `within ${told.most}, the plan says ${most}`);
  need(verdict === 'not_decided' || (verdict === 'refuted') === breaches.length > 0, '结论与反例不符', 'verdict and breaches differ');
  for (const { acknowledged: one } of breaches) need(known.includes(written(one)), '方案中没有', 'acknowledged as the plan does not');
  const say = (of, zh, en) => of(`${statement.zh}（${name}）${zh}`, `${statement.en} (${name})${en}`);
  if (claim.kind === 'no_loss') return say(tell.trusted, '：另一项政策不在这里', ': the other policy is not here');
  if (engines.structure === 1) return structural(asking, say);
  const cells = cellsTold(asking, most);
  const unlisted = cells.filter(({ engine }) => engine === undefined);
  const unranked = claim.property === 'ranks_kept' && plan.groups.length > 1 && plan.identityResolution !== 'class';
  const ofCosts = claim.kind !== 'always' && !['within_base', 'caps_kept', 'exact', 'tables'].includes(claim.property);
  if (verdict === 'not_asked')
    return need(unranked || (ofCosts && cost.inputs.length === 0) || unlisted.length === 0, '该问而未问', 'not asked where it must be');
  const listed = (...of) => apart.filter(({ engine }) => of.includes(engine)).length;
  for (const [engine, count] of Object.entries({ contract: unlisted.length, piecewise: listed('piecewise'), smt: listed('smt') }))
    need((engines[engine] ?? 0) === count, `${engine} 的情形应为 ${count} 种`, `the combinations of ${engine} are ${count}`);
  const open = unlisted.filter(({ holds }) => !holds);
  for (const { key } of open) complain(`前提并不成立：${key}`, `said to follow from the premises, which do not hold: ${key}`);
  need((verdict === 'not_decided') === listed(null) > 0, '结论与没有判定的情形不符', 'the verdict does not fit what is not decided');
  need(verdict !== 'refuted' || !cells.every(({ holds }) => holds), '前提足以证明', 'follows from the premises, yet refuted');
  const needless = cells.filter(({ engine, holds }) => engine === null && holds).length;
  const count = (of, number, zh, en) => number > 0 && say(of, `：${number} 种情形${zh}`, `: ${number} combinations ${en}`);
  count(tell.checked, unlisted.length - open.length, '由前提推出', 'follow from the premises');
  count(tell.trusted, listed('piecewise', 'smt'), '由求解器或逐段计算判定', 'decided by a solver or piece by piece');
  count(tell.noted, listed(null), `没有判定（由前提推出 ${needless} 种）`, `not decided, of which ${needless} follow from the premises`);
}

function structural({ plan, manifest, told, claim: { property }, tell, complain }, say) {
  const tables = plan.tiers.flatMap(({ rates }) => (rates ?? []).map(({ value }) => value.bands ?? []));
  const meets = ({ from, to }, at, all) => (at + 1 === all.length ? to === null || to > from : to > from && all[at + 1].from === to);
  const holds = {
    within_base: true,
    caps_kept: plan.tiers.every(({ caps }) => caps.every(({ per, counter }) => (per === 'visit') === (counter === null))),
    exact: Number.isSafeInteger(manifest.largestIntermediate),
    tables: tables.every((bands) => bands.every(meets)),
  };
  const ofNobody = plan.tiers.length === 0 || (property === 'ranks_kept' && plan.groups.length < 2);
  if (told.verdict === 'not_decided') return say(tell.noted, '：没有判定', ': not decided');
  if (told.verdict !== 'proved' || !(holds[property] ?? ofNobody)) return complain('方案并非如此', 'not so of this plan');
  if (ofNobody || property === 'within_base' || property === 'caps_kept') return say(tell.checked, '', '');
  return say(tell.trusted, '：编译器的区间计算与完备性检查', ': ranges and completeness as the compiler finds them');
}

/** Each with whether it follows there from the premises, and the engine of the place that is listed; undefined: none is. */
function cellsTold({ plan, cost, claim, told, cells }, most) {
  const [follows, known] = [holdsFor(claim, most, cost), new Map()];
  const placeOf = ({ groups, facts, assumed }) => keyOf(groups, Object.entries({ ...facts, ...assumed }));
  const listed = new Map(told.apart.map((place) => [placeOf(place), place.engine]));
  return cellsAsked(claim, groupsAsked(claim, plan).flatMap(cells), plan).map(({ groups, ranges, sides }) => {
    if (!known.has(sides) || claim.kind === 'monotone') known.set(sides, follows(sides, groups[0]));
    const names = groups.map((group) => plan.groups[group]?.name ?? null);
    const key = keyOf(names, [...ranges]);
    // Where facts say how much an input is, other cells settle as it rises.
    return { key, holds: known.get(sides) && !ranges.has(plan.inputs[claim.input]?.id), engine: listed.get(key) };
  });
}

function keyOf(groups, ranges) {
  const inOrder = (values) => values.map(Number).sort((a, b) => a - b);
  const values = (range) => (range.low === undefined ? inOrder([range].flat()) : [range.low, '…', range.high]);
  return [written(groups), ...ranges.map(([fact, range]) => written([fact, values(range)])).sort()].join('，');
}

function groupsAsked({ kind, property, better, worse }, { groups }) {
  if (kind === 'order') return better.flatMap((one) => worse.map((other) => [one, other]));
  if (property === 'ranks_kept') return groups.slice(1).map((_, at) => [at, at + 1]);
  const everybody = groups.some(({ everyoneElse, condition }) => everyoneElse && condition === null);
  return [...groups.keys(), ...(everybody ? [] : [-1])].map((group) => [group]);
}

/** A promise about all claims is asked by the facts that it reads, one by one, of those whom it concerns. */
function cellsAsked({ kind, property, most, given, when }, cells, plan) {
  if (property === 'split' && most === null) return cells.filter(({ sides: [side] }) => !countsByClaim(side));
  if (kind !== 'always') return cells;
  const asked = [...nodesIn([given, when])].filter(({ op }) => ['oneOf', 'flag', 'compareInput'].includes(op));
  const oneByOne = (cell, fact) => {
    const range = cell.ranges.get(fact);
    return Array.isArray(range) ? range.map((value) => ({ ...cell, ranges: new Map([...cell.ranges, [fact, [value]]]) })) : [cell];
  };
  const facts = new Set(asked.map((node) => factOf(node, plan)));
  const single = [...facts].reduce((all, fact) => all.flatMap((cell) => oneByOne(cell, fact)), cells);
  const isMet = ({ groups: [group], ranges, sides: [{ at }] }) => {
    const values = [...ranges].filter(([, range]) => Array.isArray(range)).map(([fact, [value]]) => [fact, value]);
    return left(given, { ...at, group, facts: new Map(values), fixed: [] }) !== false;
  };
  return single.some(isMet) ? single.filter(isMet) : cells;
}
