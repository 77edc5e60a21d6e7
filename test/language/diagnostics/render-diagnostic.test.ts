// A finding as text: the place, the words, and carets under the characters by their width.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.js';
import { renderDiagnostic } from '../../../language/diagnostics/render-diagnostic.js';
import { createSourceFile } from '../../../language/source/source-file.js';

const source = createSourceFile('甲.jz', '待遇 甲 {\n\t起付线 每年 5,000元\n}\n');
const start = source.text.indexOf('5,000');
const diagnostic: Diagnostic = {
  uri: source.uri,
  span: { start, end: start + 6 },
  code: 'JZ1005',
  severity: 'error',
  message: { zh: '不用千分位', en: 'no separators' },
  related: [{ uri: source.uri, span: { start: 0, end: 2 }, message: { zh: '在此处', en: 'here' } }],
  fixes: [{ title: { zh: '改为 5000元', en: 'write 5000 yuan' }, edits: [] }],
};

describe('renderDiagnostic', () => {
  it('underlines by display width', () => {
    expect(renderDiagnostic(diagnostic, source, { language: 'zh', color: false })).toBe(
      [
        '甲.jz:2:9 错误 JZ1005 不用千分位',
        '    2 |   起付线 每年 5,000元',
        '      |               ^^^^^^^',
        '  甲.jz:1:1 在此处',
        '    1 | 待遇 甲 {',
        '      | ^^^^',
        '  建议：改为 5000元',
      ].join('\n'),
    );
  });

  it('speaks English', () => {
    const text = renderDiagnostic(diagnostic, source, { language: 'en', color: false });
    expect(text).toContain('error JZ1005 no separators');
    expect(text).toContain('suggestion: write 5000 yuan');
  });

  it('colours only when asked', () => {
    expect(renderDiagnostic(diagnostic, source, { language: 'zh', color: true })).toContain('\u001b[31m错误 JZ1005\u001b[0m');
  });

  it('names the file of a related place it has no text of', () => {
    const elsewhere = { ...diagnostic, related: [{ uri: '乙.jz', span: { start: 0, end: 1 }, message: { zh: '那里', en: 'there' } }] };
    expect(renderDiagnostic(elsewhere, source, { language: 'zh', color: false })).toContain('  乙.jz 那里');
  });

  it('shows an empty range as one caret, also at the end of the file', () => {
    const end = { ...diagnostic, span: { start: 3, end: 3 }, related: [], fixes: [] };
    expect(renderDiagnostic(end, source, { language: 'zh', color: false }).split('\n').at(-1)).toBe('      |      ^');
    const last = { ...end, span: { start: source.text.length, end: source.text.length } };
    expect(renderDiagnostic(last, source, { language: 'zh', color: false })).toBe('甲.jz:4:1 错误 JZ1005 不用千分位');
  });
});
