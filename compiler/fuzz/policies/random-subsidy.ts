// A random table of premium subsidies, for one year or several.

import { cites, type Draft } from './draft.js';

export function randomSubsidy(draft: Draft): string {
  const { random, tongue, groups } = draft;
  const { word } = tongue;
  const [first = 2024, last = 2025] = random.pick([
    [2024, 2024],
    [2024, 2025],
    [2022, 2025],
  ]);
  const byYear = first < last && random.chance(0.4);
  const named = random.some(groups, 0.7);
  const cells = [...named, ...(named.length < groups.length ? [word.Other] : [])];
  const years = byYear ? [String(first), `${first + 1} ${word.To} ${last}`] : [''];
  const headings = [word.Group, ...(byYear ? [word.CoverageYear] : []), word.Grant, word.PaidBy];
  const rows = cells.flatMap((cell) =>
    years.map((year) => {
      const grant = randomGrant(draft);
      const payers = grant === word.NoGrant ? '' : randomPayers(draft);
      return [cell, ...(byYear ? [year] : []), grant, payers];
    }),
  );
  const period = first === last ? String(first) : `${first} ${word.To} ${last}`;
  const premium = random.pick([tongue.money(38_000), tongue.money(35_050), word.Billed]);
  const table = [headings, ...rows].map((row) => `  | ${row.join(' | ')} |\n`).join('');
  return `${word.Subsidy} ${period} {\n  ${word.Premium} ${premium}${cites(draft)}\n${table}}\n`;
}

function randomGrant({ random, tongue }: Draft): string {
  const { word } = tongue;
  const fixed = () => tongue.money(random.pick([31_000, 25_000, 40_000]));
  const share = () => random.pick(['50%', '80%', '33.3%', '100%']);
  return random.pick([
    () => word.FullGrant,
    () => word.NoGrant,
    fixed,
    share,
    () => `${random.pick([word.Smaller, word.Larger])}(${tongue.list([share(), fixed()])})`,
  ])();
}

function randomPayers({ random, tongue, funds, departments }: Draft): string {
  const payers = [...funds, ...departments];
  const [one = '', two] = payers;
  if (two === undefined || random.chance(0.5)) return random.pick(payers);
  return tongue.list([`${one} 60%`, `${two} 40%`]);
}
