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

describe('named figures, adjustments and marks', () => {
  const { file: marked } = markedFile(
    smallPolicy(
      ['/// 按对象分档', '授权 参数 低保标准 = 1000元\n\n/// 按对象分档'],
      ['  就诊 住院、门诊慢特病', '  授权 就诊 住院、门诊慢特病\n  调整 当 急诊抢救 {\n    比例 + 5个百分点\n  }'],
      ['5万元\n', '5万元 约合 (低保标准 × 50)\n'],
    ),
  );

  test('stand in the outline', () => {
    const symbols = documentSymbols(marked, 'zh');
    expect(symbols.find(({ name }) => name === '低保标准')?.kind).toBe('parameter');
    const tier = symbols.find((symbol) => symbol.name === '医疗救助' && symbol.kind === 'tier');
    expect(tier?.children.find(({ name }) => name === '就诊')?.detail).toBe('授权 住院、门诊慢特病');
    expect(tier?.children.find(({ name }) => name === '调整')?.detail).toBe('当 急诊抢救');
  });

  test('are coloured and folded', () => {
    const of = (name: string): (string | boolean)[][] =>
      semanticTokens(marked)
        .filter(({ span }) => marked.source.text.slice(span.start, span.end) === name)
        .map(({ type, declares }) => [type, declares]);
    expect(of('低保标准')).toEqual([
      ['variable', true],
      ['variable', false],
    ]);
    const folded = foldingRanges(marked).map((span) => marked.source.text.slice(span.start, span.end));
    expect(folded.some((each) => each.startsWith('调整 当 急诊抢救 {'))).toBe(true);
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
