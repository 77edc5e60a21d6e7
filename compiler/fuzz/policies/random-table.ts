// Random tables that leave no case out: every column is cut into cells that do not overlap, and the last takes the rest.

import type { BuiltinInputId } from '../../../language/index.js';
import { cites, type Draft } from './draft.js';
import { randomUnits } from './random-figure.js';

interface Column {
  readonly heading: string;
  /** Cells of which every claim falls into exactly one. */
  readonly cells: readonly string[];
}

/** `groups`: those that reach the table; empty where groups are not asked. */
export function randomTable(draft: Draft, groups: readonly string[], valueHeading: string, value: () => string): string {
  const { random, tongue } = draft;
  const columns = distinct(
    Array.from(
      {
        length: random.weighted([
          [4, 1],
          [2, 2],
        ]),
      },
      () => randomColumn(draft, groups),
    ),
  );
  const first = columns[0];
  const rows = crossed(columns.map(({ cells }) => cells)).map((cells) => `| ${cells.join(' | ')} | ${value()} |${cites(draft)}`);
  const headless = columns.length === 1 && first?.heading === tongue.word.Group && random.chance(0.5);
  const header = headless ? [] : [`| ${columns.map(({ heading }) => heading).join(' | ')} | ${valueHeading} |`];
  return `{\n${[...header, ...rows].map((row) => `    ${row}\n`).join('')}  }`;
}

/** Rows of bands with key columns before them. */
export function crossed(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return columns.reduce<readonly (readonly string[])[]>((rows, cells) => rows.flatMap((row) => cells.map((cell) => [...row, cell])), [[]]);
}

function distinct(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ heading }, at) => columns.findIndex((other) => other.heading === heading) === at);
}

const enumerations: readonly BuiltinInputId[] = ['visit', 'hospitalLevel', 'place'];

export function randomColumn(draft: Draft, groups: readonly string[]): Column {
  const { random, tongue, facts, diseases, counts } = draft;
  const { word } = tongue;
  const forms: (() => Column)[] = [
    () => {
      const id = random.pick(enumerations);
      return { heading: tongue.fact(id), cells: cut(draft, tongue.values(id)) };
    },
    () => amountColumn(draft),
  ];
  if (groups.length > 1) forms.push(...Array.from({ length: 3 }, () => () => ({ heading: word.Group, cells: cut(draft, groups) })));
  const lists = facts.filter(({ kind }) => kind === 'list');
  if (lists.length > 0) {
    forms.push(() => {
      const { name, values } = random.pick(lists);
      return { heading: name, cells: cut(draft, values) };
    });
  }
  const whole = [...facts.filter(({ kind }) => kind === 'integer').map(({ name }) => name), ...counts];
  if (whole.length > 0) forms.push(() => wholeColumn(draft, random.pick(whole)));
  if (diseases.length > 0) forms.push(() => ({ heading: word.Disease, cells: [random.pick(diseases).name, word.Other] }));
  return random.pick(forms)();
}

/** Some values apart or together, and the rest. */
function cut({ random, tongue }: Draft, values: readonly string[]): readonly string[] {
  const named = random.some(values, 0.6).slice(0, 3);
  const rest = random.chance(0.3) ? '' : tongue.word.Other;
  if (named.length === 0) return [rest];
  if (named.length > 1 && random.chance(0.3)) return named.length === values.length ? [tongue.list(named)] : [tongue.list(named), rest];
  return named.length === values.length ? named : [...named, rest];
}

function amountColumn(draft: Draft): Column {
  const { random, tongue, costs } = draft;
  const { word } = tongue;
  const heading = random.pick([tongue.fact('inPolicy'), tongue.fact('total'), ...costs]);
  const low = randomUnits(draft, 1);
  const [one, two] = [tongue.money(low), tongue.money(low + 1 + randomUnits(draft))];
  if (random.chance(0.5)) return { heading, cells: [`${word.NoMoreThan} ${one}`, `${word.MoreThan} ${one}`] };
  return { heading, cells: [`${word.LessThan} ${one}`, `${word.NoLessThan} ${one} ${word.NoMoreThan} ${two}`, `${word.MoreThan} ${two}`] };
}

function wholeColumn({ random, tongue }: Draft, heading: string): Column {
  const { word } = tongue;
  const low = random.integer(1, 3);
  if (random.chance(0.5)) return { heading, cells: [`${low} ${word.OrLess}`, `${low + 1} ${word.OrMore}`] };
  return { heading, cells: [`${low} ${word.OrLess}`, `${low + 1} ${word.To} ${low + 3}`, word.Other] };
}
