// The units that may follow a number.

import type { Language } from '../../diagnostics/diagnostic.js';
import type { SourceFile } from '../../source/source-file.js';
import type { Surface } from '../../syntax/keywords.js';
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
    { unit: 'money', text: '元', zh: '金额', en: 'an amount' },
    { unit: 'money', text: '万元', zh: '一万元', en: 'ten thousand yuan' },
    { unit: 'money', text: '亿元', zh: '一亿元', en: 'a hundred million yuan' },
    { unit: 'ratio', text: '%', zh: '比例', en: 'a ratio' },
    { unit: 'points', text: '个百分点', zh: '加减比例', en: 'added to or taken from a ratio' },
  ],
  en: [
    { unit: 'money', text: ' yuan', zh: '金额', en: 'an amount' },
    { unit: 'money', text: ' wan yuan', zh: '一万元', en: 'ten thousand yuan' },
    { unit: 'money', text: ' yi yuan', zh: '一亿元', en: 'a hundred million yuan' },
    { unit: 'ratio', text: '%', zh: '比例', en: 'a ratio' },
    { unit: 'points', text: ' points', zh: '加减比例', en: 'added to or taken from a ratio' },
  ],
};

export function unitItems(place: Place, source: SourceFile, language: Language): readonly Completion[] {
  const wanted = unitsAt(place, source);
  return spellings[place.surface]
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
