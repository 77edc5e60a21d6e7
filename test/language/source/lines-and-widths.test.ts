// Lines, columns and display widths.

import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../language/source/display-width.js';
import { createLineIndex, offsetAt, positionAt } from '../../../language/source/line-index.js';
import { normalizeWidth } from '../../../language/syntax/normalize-width.js';
import { mark, parseMarked } from '../../support/marked-source.js';

describe('the line index', () => {
  const text = '一\r\n二\r三\n';
  const index = createLineIndex(text);

  it('ends lines at every kind of break', () => {
    expect(index.starts).toEqual([0, 3, 5, 7]);
  });

  it('turns offsets into positions and back', () => {
    for (let offset = 0; offset <= text.length; offset++) expect(offsetAt(index, positionAt(index, offset))).toBe(offset);
  });
});

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['中文', 4],
    ['５％', 4],
    ['𠀀', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each([
    ['（ＡＢ，１２％｝　：；', '(AB,12%} :;'],
    ['“，”，', '“，”,'],
    ['"，"，', '"，",'],
    ['＂，＂，', '"，",'],
    ['「，」，', '「，」,'],
    ['／／，\n，', '//，\n,'],
    ['／／／，', '///，'],
    ['"，\n，', '"，\n,'],
    ['甲、乙', '甲、乙'],
  ])('%j is evened to %j', (text, evened) => {
    expect(normalizeWidth(text)).toBe(evened);
    expect(evened).toHaveLength(text.length);
  });
});

describe('marked sources', () => {
  it('come apart and together again', () => {
    const marked = '甲⟦JZ1001:乙⟦JZ1002:⟧⟧丙';
    const { text, marks } = parseMarked(marked);
    expect(text).toBe('甲乙丙');
    expect(marks).toEqual([
      { code: 'JZ1001', start: 1, end: 2 },
      { code: 'JZ1002', start: 2, end: 2 },
    ]);
    expect(mark('甲乙', [{ code: 'JZ1001', span: { start: 0, end: 1 } }])).toBe('⟦JZ1001:甲⟧乙');
    expect(parseMarked('甲$0乙')).toMatchObject({ text: '甲乙', cursor: 1 });
  });
});
