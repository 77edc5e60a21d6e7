// The units that may follow a number.

import type { Language } from '../../diagnostics/diagnostic.js';
import { currencyOf } from '../../names/policy-scope.js';
import type { SourceFile } from '../../source/source-file.js';
import type { Surface } from '../../syntax/keywords.js';
import { type Currency, renminbi } from '../../syntax/money/currencies.js';
import type { FileAnalysis } from '../../workspace/analysis.js';
import type { Completion } from './completion.js';
import type { Place } from './place-at.js';
import { cellAt } from './table-cell.js';

type Unit = 'money' | 'ratio' | 'points';

interface Spelled {
  readonly unit: Unit;
  readonly text: string;
  readonly zh: string;
  readonly en: string;
}

const spellings: Readonly<Record<Surface, readonly Spelled[]>> = {
  zh: [
    { unit: 'ratio', text: '%', zh: '比例', en: 'a ratio' },
    { unit: 'points', text: '个百分点', zh: '加减比例', en: 'added to or taken from a ratio' },
  ],
  en: [
    { unit: 'ratio', text: '%', zh: '比例', en: 'a ratio' },
    { unit: 'points', text: ' points', zh: '加减比例', en: 'added to or taken from a ratio' },
  ],
};

/** The units of the policy's currency first, of an amount as it is and by ten thousands. */
function moneyUnits(surface: Surface, { unit }: Currency): readonly Spelled[] {
  const texts =
    surface === 'zh' ? ['', '万', '亿'].map((scale) => scale + unit.zh) : [' ', ' wan ', ' yi '].map((scale) => scale + unit.en);
  const [one = '', many = '', most = ''] = texts;
  return [
    { unit: 'money', text: one, zh: '金额', en: 'an amount' },
    { unit: 'money', text: many, zh: `一万${unit.zh}`, en: `ten thousand ${unit.en}` },
    { unit: 'money', text: most, zh: `一亿${unit.zh}`, en: `a hundred million ${unit.en}` },
  ];
}

export function unitItems(place: Place, file: FileAnalysis, language: Language): readonly Completion[] {
  const wanted = unitsAt(place, file.source);
  const currency = file.policy === null ? renminbi : currencyOf(file.policy.declaration);
  return [...moneyUnits(place.surface, currency), ...spellings[place.surface]]
    .filter((spelled) => wanted.includes(spelled.unit))
    .map((spelled) => ({
      label: spelled.text.trim(),
      kind: 'unit',
      detail: spelled[language],
      documentation: null,
      filter: spelled.text.trim(),
      insert: spelled.text,
      isSnippet: false,
      replace: place.typed,
    }));
}

/** Empty where a bare number stands: codes, years. */
function unitsAt(place: Place, source: SourceFile): readonly Unit[] {
  const { frame, previous } = place;
  const cell = cellAt(place, source);
  if (cell !== null) return unitsInColumn(cell.column);
  if (frame.block === 'policy') return frame.clause === 'Rounding' ? ['money'] : [];
  if (frame.clause === 'CoverageYear' || frame.clause === 'Subsidy')
    return frame.block === 'file' || frame.block === 'given' ? [] : ['money'];
  if (previous?.image === '×' || previous?.image === '*') return ['ratio'];
  const ratio = frame.block === 'given' || frame.clause !== 'Ratio';
  if (frame.block === 'tilt' && frame.clause === 'Ratio') return previous?.kind === 'operator' ? ['points'] : ['ratio'];
  if (ratio) return ['money'];
  return ['ratio'];
}

function unitsInColumn(column: NonNullable<ReturnType<typeof cellAt>>['column']): readonly Unit[] {
  if (column === 'Ratio') return ['ratio'];
  if (column === 'Grant') return ['money', 'ratio'];
  if (column === 'PaidBy') return ['ratio'];
  if (column === 'Value' || column === 'MoreThan' || column === 'To') return ['money', 'ratio'];
  return [];
}
