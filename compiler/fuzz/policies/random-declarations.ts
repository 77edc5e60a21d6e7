// What a random policy declares besides its tiers: its head, groups, facts, named figures and what tiers share.

import { anywhere, cites, type DeclaredFact, type Draft, personal } from './draft.js';
import { randomAmount, randomRatio } from './random-amount.js';
import { randomCondition, randomDay } from './random-condition.js';
import { plainFigure, randomFigure, randomUnits } from './random-figure.js';
import { randomTable } from './random-table.js';
import { randomValue } from './random-value.js';

export function randomHead(draft: Draft, name: string): string {
  const { random, tongue, document } = draft;
  const { currency } = tongue;
  const { word } = tongue;
  const unit = tongue.money(random.pick([1, 1, 1, 5, 10, 100]));
  const lines = [
    `${word.Title} "${name}"`,
    `${word.Region} ${tongue.surface === 'zh' ? '某地 (620100)' : 'Somewhere'}`,
    ...(document === null ? [] : [`${word.Document} ${document} = "2024-1" ${word.Grade} A`]),
    random.weighted([
      [6, `${word.Effective} 2024-01-01 ${word.From}`],
      [2, `${word.Effective} 2024-01-01 ${word.To} 2025-12-31`],
      [1, `${word.Effective} ${word.Hole} "${name}"`],
    ]),
    `${word.Year} ${randomYear(draft)}`,
    ...random.some([`${word.Issued} 2023-12-01`, `${word.StatusChange} ${random.pick([word.Keep, word.Rebase])}`], 0.2),
    ...(random.chance(0.2) ? [`${word.Series} ${name}S`, `${word.CarryOver} ${random.pick([word.Keep, word.Rebase, word.Restart])}`] : []),
    ...(currency === null ? [] : [`${word.Currency} ${currency}`]),
  ];
  if (random.chance(0.6)) {
    const mode = random.pick([word.HalfUp, word.HalfUp, word.Truncate]);
    lines.push(`${word.Rounding} ${mode} ${word.To} ${unit}${random.chance(0.3) ? ` ${word.Cumulative}` : ''}`);
  }
  return `${word.Policy} ${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function randomYear({ random, tongue, facts }: Draft): string {
  const { word } = tongue;
  const by = `${word.By} ${tongue.fact('discharge')}`;
  const since = facts.find(({ kind, scope }) => kind === 'date' && scope === 'person');
  const forms = [`${word.CalendarYear} ${by}`, `${word.CalendarYear} ${by}`, `${word.CalendarMonth} ${by}`];
  forms.push(
    `${word.InsuranceYear} ${word.Starting} ${tongue.surface === 'zh' ? '4月1日' : '04-01'} ${word.By} ${tongue.fact('settlement')}`,
  );
  if (since !== undefined) forms.push(`${word.RollingYear} ${word.Starting} ${since.name} ${by}`);
  return random.pick(forms);
}

export function payerDeclarations({ tongue, departments, funds, parties }: Draft): string {
  const { word } = tongue;
  const line = (keyword: string, names: readonly string[]) => (names.length === 0 ? '' : `${keyword} ${tongue.list(names)}\n`);
  return line(word.Department, departments) + line(word.Fund, funds) + line(word.Party, parties);
}

export function randomGroups(draft: Draft, lastIsEverybody: boolean): string {
  const { random, tongue, groups, departments, facts } = draft;
  const { word } = tongue;
  const decidable = facts.some(({ scope }) => scope === 'person');
  const declared = groups.map((name, at) => {
    const clauses: string[] = [];
    const everybody = lastIsEverybody && at === groups.length - 1;
    if (everybody) clauses.push(word.Default);
    else {
      const [one, two] = departments;
      if (one !== undefined) {
        const both = two === undefined ? one : random.pick([one, two, `${one} ${word.Jointly} ${two}`, tongue.list([one, two])]);
        clauses.push(`${word.CertifiedBy} ${both}`);
      }
      if (random.chance(0.3)) clauses.push(`${word.Route} ${random.pick([word.Direct, word.Application])}`);
      if (random.chance(0.2)) clauses.push(`${word.Includes} ${name}${tongue.surface === 'zh' ? '之属' : 'Kin'}`);
      if (decidable && random.chance(0.2)) clauses.push(`${word.Derived} ${word.When} ${randomCondition(draft, personal, 1, false)}`);
    }
    if (decidable && random.chance(0.2)) clauses.push(`${word.Condition} ${randomCondition(draft, personal, 1, false)}`);
    return `${word.Group} ${name} { ${clauses.join('  ')}${cites(draft)} }\n`;
  });
  return declared.join('');
}

const types = { money: 'MoneyType', integer: 'IntegerType', boolean: 'BooleanType', date: 'DateType', ratio: 'Ratio' } as const;

export function factDeclaration(draft: Draft, { name, kind, scope, values }: DeclaredFact): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const type = kind === 'list' ? tongue.list(values) : word[types[kind]];
  const fallback = (): string => {
    switch (kind) {
      case 'money':
        return plainFigure(draft, 'money');
      case 'ratio':
        return '10%';
      case 'integer':
        return '1';
      case 'boolean':
        return random.pick([word.Yes, word.No]);
      case 'date':
        return randomDay(draft);
      case 'list':
        return values[0] ?? '';
    }
  };
  const defaults = kind !== 'date' && random.chance(0.4) ? ` ${word.Defaults} ${fallback()}` : '';
  return `${word.Input} ${scope === 'person' ? word.ForPerson : word.ForClaim} ${name} : ${type}${defaults}\n`;
}

export function diseaseDeclarations({ tongue, diseases }: Draft): string {
  return diseases.map(({ name, members }) => `${tongue.word.Disease} ${name} = ${tongue.list(members)}\n`).join('');
}

export function indexDeclaration(draft: Draft, name: string): string {
  const { word, money } = draft.tongue;
  const row = (day: string) => `  | ${day} | ${money(randomUnits(draft, 100))} |\n`;
  return `${word.Index} ${name} {\n  | ${word.InForce} | ${word.Value} |\n${row('2018-01-01')}${row('2024-05-01')}}\n`;
}

/** Named costs, amounts and ratios, counts and sums, pools and shared deductibles: each is known to what follows. */
export function randomTerms(draft: Draft, name: (kind: string) => string): string {
  const { random, tongue, groups } = draft;
  const { word } = tongue;
  const text: string[] = [];
  const declare = (chance: number, list: string[], kind: string, say: (named: string) => string): void => {
    if (!random.chance(chance)) return;
    const named = name(kind);
    text.push(`${say(named)}\n`);
    list.push(named);
  };
  declare(
    0.3,
    draft.counts,
    'N',
    (named) => `${word.Count} ${named} ${word.PerYear} ${word.When} ${randomCondition(draft, anywhere, 1, false)}${cites(draft)}`,
  );
  declare(
    0.4,
    draft.amounts,
    'A',
    (named) => `${word.Parameter} ${named} = ${randomFigure({ ...draft, holes: draft.holes / 2 }, 'money')}${cites(draft)}`,
  );
  declare(0.3, draft.ratios, 'R', (named) => `${word.Parameter} ${named} = ${namedRatio(draft)}${cites(draft)}`);
  declare(0.5, draft.costs, 'C', (named) => `${word.Cost} ${named} = ${namedCost(draft)}`);
  declare(
    0.3,
    draft.pools,
    'P',
    (named) => `${word.Pool} ${named} ${word.PerYear} ${randomValue(draft, 'money', { ...anywhere, groups, calculated: false })}`,
  );
  declare(0.2, draft.sharedDeductibles, 'D', (named) => {
    return `${word.SharedDeductible} ${named} ${word.PerYear} ${randomValue(draft, 'money', { ...anywhere, groups, calculated: false })}`;
  });
  return text.join('');
}

function namedCost(draft: Draft): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const amount = () => randomAmount(draft, anywhere, 1);
  if (random.chance(0.15)) return randomTable(draft, [], word.Value, amount);
  const exception = random.chance(0.15)
    ? `\n  ${word.Exception} ${word.When} ${randomCondition(draft, anywhere, 1, false)} : ${amount()}`
    : '';
  return `${amount()}${cites(draft)}${exception}`;
}

function namedRatio(draft: Draft): string {
  const { random, groups, tongue } = draft;
  if (random.chance(0.3)) return randomTable(draft, groups, tongue.word.Ratio, () => randomFigure(draft, 'ratio'));
  return random.chance(0.5) ? randomFigure(draft, 'ratio') : randomRatio(draft);
}
