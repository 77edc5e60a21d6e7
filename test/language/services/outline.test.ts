// Outline, folding, colours and offered changes of a file.

import { describe, expect, test } from 'vitest';
import { codeActionsIn, type DocumentSymbol, documentSymbols, foldingRanges, positionAt, semanticTokens } from '../../../language/index.js';
import { markedFile, smallPolicy } from '../../support/marked-file.js';

const { file } = markedFile(smallPolicy());
const text = file.source.text;

describe('documentSymbols', () => {
  const symbols = documentSymbols(file, 'zh');

  test('declarations in order, a tier with its clauses', () => {
    expect(symbols.map((symbol) => symbol.name).slice(0, 6)).toEqual([
      '某地2024',
      '民政',
      '医疗保障',
      '基本医保基金',
      '医疗救助基金',
      '特困人员',
    ]);
    const tier = symbols.find((symbol) => symbol.name === '医疗救助' && symbol.kind === 'tier');
    expect(tier?.children.map((child) => child.name)).toEqual(['依据', '就诊', '对象', '费用', '支付方', '起付线', '比例', '封顶线']);
    expect(tier?.children.find((child) => child.name === '起付线')?.detail).toBe('每年 上年人均可支配收入 × 10%');
  });

  test('selections lie within their ranges', () => {
    const check = (symbol: DocumentSymbol): void => {
      expect(symbol.selection.start).toBeGreaterThanOrEqual(symbol.span.start);
      expect(symbol.selection.end).toBeLessThanOrEqual(symbol.span.end);
      symbol.children.forEach(check);
    };
    symbols.forEach(check);
  });

  test('in English for an English reader', () => {
    expect(documentSymbols(file, 'en').find((symbol) => symbol.kind === 'tier')?.detail).toBe('tier');
  });
});

test('foldingRanges: blocks of more than one line, one a line', () => {
  const lines = foldingRanges(file).map((span) => positionAt(file.source.lines, span.start).line);
  expect(new Set(lines).size).toBe(lines.length);
  const first = foldingRanges(file).find((span) => text.slice(span.start).startsWith('比例 {'));
  expect(first && text.slice(first.start, first.end)).toMatch(/\}$/);
});

test('semanticTokens: what each name stands for, and where it is declared', () => {
  const told = semanticTokens(file).map(
    (token) => `${text.slice(token.span.start, token.span.end)} ${token.type}${token.declares ? ' *' : ''}`,
  );
  expect(told).toEqual(
    expect.arrayContaining([
      '特困人员 beneficiaryGroup *',
      '特困人员 beneficiaryGroup',
      '医疗救助 benefitTier *',
      '民政 payingFund',
      '住院 enumMember',
    ]),
  );
});

describe('codeActionsIn', () => {
  test('the fixes of the findings in reach, which mend the text', () => {
    const broken = markedFile(smallPolicy(['5万元\n    例外', '⟦5万⟧\n    例外']));
    const [mark] = broken.marks;
    const [action] = codeActionsIn(broken.file, { start: mark?.start ?? 0, end: mark?.start ?? 0 });
    expect(action?.title.zh).toContain('5万元');
    const [edit] = action?.edits ?? [];
    expect(edit?.newText).toBe('5万元');
    expect(codeActionsIn(broken.file, { start: 0, end: 0 })).toEqual([]);
  });
});
