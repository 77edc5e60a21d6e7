// Each property of a certificate: derived again from the premises where it says so, told as trusted where it rests on something else.

import { costOf, movesAsSaid, paysMoreOfMore, paysNoMoreThanCost } from './follow.mjs';
import { decide, factAsked, leftOfPlan, valuesOf } from './left-of-plan.mjs';
import { countsByClaim, paysNoLess, splitsWithin } from './side-by-side.mjs';

const builtins = ['within_base', 'within_cost', 'never_falls', 'caps_kept', 'ranks_kept', 'no_cliff', 'split', 'exact', 'tables'];
const words = (zh, en) => ({ zh, en });

export function checkProperties(plan, certificate, manifest, report) {
  const asked = claimsOf(plan);
  const complain = (name, zh, en) => report.wrong.push(words(`${name}：${zh}`, `${name}: ${en}`));
  for (const { name } of certificate.properties) {
    if (certificate.properties.filter((one) => one.name === name).length > asked.filter((one) => one.name === name).length)
      complain(name, '方案没有这条', 'not of this plan');
  }
  for (const { name, claim, guarantee } of asked) {
    const told = certificate.properties.find((one) => one.name === name);
    if (told === undefined) complain(name, '证书缺少这条', 'missing in the certificate');
    else checkOne({ plan, manifest, told, claim, guarantee, report, complain: (zh, en) => complain(name, zh, en) });
  }
}

/** What every policy is asked, as it says it where it does, then what else it says. */
function claimsOf({ guarantees }) {
  const said = (property) => guarantees.find(({ claim }) => claim.kind === 'builtin' && claim.property === property) ?? null;
  const asked = builtins.map((name) => ({
    name,
    claim: said(name)?.claim ?? { kind: 'builtin', property: name, most: null },
    guarantee: said(name),
  }));
  const others = guarantees.filter((guarantee) => asked.every((one) => one.guarantee !== guarantee));
  return [...asked, ...others.map((guarantee) => ({ name: guarantee.text, claim: guarantee.claim, guarantee }))];
}

function checkOne(asking) {
  const { plan, told, claim, guarantee, report, complain } = asking;
  const { verdict, breaches, apart, engines } = told;
  if (told.declared !== (guarantee !== null)) complain('是否由政策声明与方案不符', 'declared or not, unlike the plan');
  const most = claim.property === 'split' ? (claim.most ?? roundingsOf(plan)) : null;
  if (told.most !== most) complain(`至多相差 ${told.most}，方案为 ${most}`, `within ${told.most}, the plan says ${most}`);
  if (verdict === 'refuted' ? breaches.length === 0 : verdict === 'proved' && breaches.length > 0)
    complain('结论与反例不符', 'the verdict does not fit the breaches');
  for (const { acknowledged } of breaches) {
    if (acknowledged !== null && !acknowledgementsOf(guarantee, plan).includes(JSON.stringify(acknowledged)))
      complain('所说的“已知”方案中没有', 'acknowledged as the plan does not');
  }
  const reason = notAsked(claim, plan);
  if (verdict === 'not_asked') {
    const exempt = claim.property === 'split' && derived(asking, most).unproved.length === 0;
    if (!reason && !exempt) complain('该问而未问', 'not asked where it must be');
    return;
  }
  for (const engine of ['piecewise', 'smt']) {
    if ((engines[engine] ?? 0) !== apart.filter((place) => place.engine === engine).length)
      complain(`${engine} 的情形数不符`, `the combinations of ${engine} are not those listed`);
  }
  if (engines.structure === 1) return structural(asking);
  if (verdict === 'proved' && apart.some(({ engine }) => engine === null))
    complain('有没有判定的情形', 'some combinations are not decided');
  const { unproved, combinations } = derived(asking, most);
  for (const place of unproved.flatMap((each) => uncovered(each, apart, plan) ?? [])) {
    if (verdict !== 'not_decided')
      complain(
        `前提不成立，证书却说由前提证明：${placeTold(place, plan)}`,
        `said to follow from the premises, which do not hold: ${placeTold(place, plan)}`,
      );
  }
  if (unproved.length === 0 && apart.length === 0 && verdict !== 'proved')
    complain(`前提足以证明，证书却说 ${verdict}`, `follows from the premises, yet ${verdict}`);
  const [zh, en] = [told.statement.zh, told.statement.en];
  if (unproved.length < combinations)
    report.checked.push(words(`${zh}（${told.name}）`, `${en} (${told.name})${verdict === 'proved' ? '' : `: ${verdict}`}`));
  if (apart.length > 0)
    report.trusted.push(
      words(
        `${zh}：${apart.length} 种情形由求解器或逐段计算判定（jiuzhu verify --recheck 可复核）`,
        `${en}: ${apart.length} combinations decided by a solver or piece by piece`,
      ),
    );
}

/** From what a settlement is. */
function structural({ plan, manifest, told, claim, report, complain }) {
  if (told.verdict !== 'proved') return;
  const bands = plan.tiers.flatMap(({ rates }) => (rates ?? []).flatMap(({ value }) => (value.kind === 'bands' ? [value.bands] : [])));
  const holds = {
    within_base: true,
    caps_kept: plan.tiers.every(({ caps }) => caps.every(({ per, counter }) => (per === 'visit') === (counter === null))),
    exact: Number.isSafeInteger(manifest.largestIntermediate),
    tables: bands.every((each) =>
      each.every(
        ({ from, to }, at) =>
          Number.isInteger(from) &&
          (to === null ? at + 1 === each.length : to > from && (at + 1 === each.length || each[at + 1].from === to)),
      ),
    ),
  }[claim.property ?? ''];
  const ofNobody = plan.tiers.length === 0 || (claim.property === 'ranks_kept' && plan.groups.length < 2);
  if (holds !== true && !ofNobody) complain('方案并非如此', 'not so of this plan');
  const { zh, en } = told.statement;
  if (ofNobody || claim.property === 'within_base' || claim.property === 'caps_kept')
    report.checked.push(words(`${zh}（${told.name}）`, `${en} (${told.name})`));
  else report.trusted.push(words(`${zh}：编译器的区间计算与完备性检查`, `${en}: ranges and completeness as the compiler finds them`));
}

/** One unit for each tier that rounds. */
function roundingsOf({ tiers, rounding }) {
  const never = ({ when }) => when.op === 'any' && when.operands.length === 0;
  return rounding.unit * tiers.filter(({ payment, gates }) => payment !== 'billed' && !gates.some(never)).length;
}

function acknowledgementsOf(guarantee, { citations, documents }) {
  return (guarantee?.acknowledged ?? []).map(({ reason, citations: cited }) => {
    const texts = cited.map((at) => `《${documents[citations[at].document].title}》${citations[at].article ?? ''}`);
    return JSON.stringify({ reason, citations: texts });
  });
}

function notAsked({ kind, property }, plan) {
  if (property === 'caps_kept') return plan.tiers.every(({ caps }) => caps.length === 0);
  if (property === 'ranks_kept' && (plan.groups.length < 2 || plan.identityResolution !== 'class')) return true;
  const ofCosts =
    ['order', 'monotone'].includes(kind) || ['within_cost', 'never_falls', 'ranks_kept', 'no_cliff', 'split'].includes(property);
  return ofCosts && (plan.tiers.length === 0 || costOf(plan).inputs === null);
}

/** The combinations of groups and facts, as far as need be told apart, of which the premises do not give the property. */
function derived({ plan, claim }, most) {
  const cost = costOf(plan);
  const holds = {
    within_cost: ([side]) => paysNoMoreThanCost(side, cost),
    never_falls: ([side]) => paysMoreOfMore(side, cost, true),
    no_cliff: ([side]) => paysMoreOfMore(side, cost, false),
    split: ([side]) => (claim.most === null && countsByClaim(side)) || splitsWithin(side, cost, most),
    ranks_kept: paysNoLess,
    order: paysNoLess,
    monotone: ([side]) => movesAsSaid(side, claim, cost),
  }[claim.property ?? claim.kind];
  const found = { unproved: [], combinations: 0 };
  const known = new Map();
  const look = (groups, facts) => {
    const sides = groups.map((group) => leftOfPlan(plan, { group, facts }));
    const condition = groups.length === 1 ? plan.groups[groups[0]]?.condition : null;
    const rule = condition ? decide(condition.when, { plan, group: groups[0], facts }) : true;
    if (rule === false) return;
    const form = JSON.stringify(sides.map(({ tiers, sums }) => [tiers, sums]));
    if (!known.has(form)) known.set(form, holds?.(sides) ?? false);
    const fact = known.get(form) ? null : factAsked(sides, rule);
    if (fact !== null) for (const value of valuesOf(fact, plan)) look(groups, new Map([...facts, [fact, value]]));
    else {
      found.combinations += 1;
      if (!known.get(form)) found.unproved.push({ groups, facts });
    }
  };
  for (const groups of groupsAsked(claim, plan)) look(groups, new Map());
  return found;
}

function groupsAsked({ kind, property, better, worse }, { groups }) {
  if (kind === 'order') return better.flatMap((one) => worse.map((other) => [one, other]));
  if (property === 'ranks_kept') return groups.slice(1).map((_, at) => [at, at + 1]);
  const everybody = groups.some(({ everyoneElse, condition }) => everyoneElse && condition === null);
  return [...groups.keys(), ...(everybody ? [] : [-1])].map((group) => [group]);
}

/** A part of the place that none of those listed covers; null: they cover it. */
function uncovered({ groups, facts }, listed, plan) {
  const names = JSON.stringify(groups.map((group) => plan.groups[group]?.name ?? null));
  const near = listed.filter(
    (one) =>
      JSON.stringify(one.groups) === names &&
      factsOf(one, plan).every(([fact, values]) => !facts.has(fact) || isAmong(facts.get(fact), values)),
  );
  const open = near.map((one) => factsOf(one, plan).filter(([fact]) => !facts.has(fact)));
  if (open.some((each) => each.length === 0)) return null;
  const [first] = open;
  if (first === undefined) return { groups, facts };
  const ends = open
    .flat()
    .flatMap(([fact, values]) =>
      fact === first[0][0] && !Array.isArray(values) ? [values.low, values.high].filter((end) => end !== null) : [],
    );
  for (const value of valuesOf(first[0][0], plan, ends)) {
    const left = uncovered({ groups, facts: new Map([...facts, [first[0][0], value]]) }, near, plan);
    if (left !== null) return left;
  }
  return null;
}

function factsOf({ facts, assumed }, { inputs, holes }) {
  const lists = Object.entries(assumed).map(([id, met]) => [`hole${holes.findIndex((hole) => hole.id === id)}`, [met ? 1 : 0]]);
  return [...Object.entries(facts).map(([id, values]) => [`in${inputs.findIndex((input) => input.id === id)}`, values]), ...lists];
}

function isAmong(value, values) {
  return Array.isArray(values)
    ? values.includes(value)
    : (values.low === null || value >= values.low) && (values.high === null || value <= values.high);
}

function placeTold({ groups, facts }, plan) {
  const told = [...facts].map(([fact, value]) => `${fact.startsWith('in') ? plan.inputs[Number(fact.slice(2))].label.zh : fact}=${value}`);
  return [groups.map((group) => plan.groups[group]?.name ?? '—').join(' ≥ '), ...told].join('，');
}
