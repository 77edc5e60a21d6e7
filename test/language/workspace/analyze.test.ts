// `analyze`: total, remembered, and complete in its side tables.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allDiagnostics,
  analyze,
  createWorkspace,
  type Expression,
  keywordNames,
  keywords,
  type Name,
  nameAt,
  nodeAt,
  walkAst,
  withFile,
  withoutFile,
} from '../../../language/index.js';
import { smallPolicy } from '../../support/marked-file.js';

const uri = 'file:///p.jz';

describe('analyze', () => {
  test('every name has its symbol and every expression its type', () => {
    const analysis = analyze(createWorkspace([{ uri, text: smallPolicy() }]));
    const policy = analysis.policies[0];
    const missing: string[] = [];
    const uncounted = new Set(['Region', 'Document', 'Citation', 'Series']);
    if (policy === undefined) throw new Error('no policy');
    walkAst(policy.ast, (node, parent) => {
      if (node.kind === 'Name' && !policy.symbols.has(node as Name)) {
        const isFree = uncounted.has(parent?.kind ?? '') || (parent?.kind === 'NameExpression' && parent.builtin === 'group');
        if (!isFree) missing.push(node.text);
      }
      const isValue = 'span' in node && ['Money', 'RatioLiteral', 'NameExpression', 'Binary', 'Member', 'Remaining'].includes(node.kind);
      if (isValue && !policy.types.has(node as Expression)) missing.push(`${node.kind} ${node.span.start}`);
    });
    expect(missing).toEqual([]);
    expect(policy.valid).toBe(true);
  });

  test('remembers a file as long as its object lives', () => {
    const first = { uri, text: smallPolicy() };
    const workspace = createWorkspace([first]);
    const [before, again] = [analyze(workspace), analyze(withFile(workspace, { uri: 'file:///q.jz', text: '' }))];
    expect(again.policies[0]).toBe(before.policies[0]);
    const changed = analyze(withFile(workspace, { uri, text: smallPolicy().replace('70%', '75%') }));
    expect(changed.policies[0]).not.toBe(before.policies[0]);
    expect(changed.policies).toHaveLength(1);
  });

  test('case files come and go', () => {
    const cases = {
      uri: 'file:///c.jz',
      text: '用例集 某地2024\n用例 "乙" { 已知 { 就诊 住院 政策范围内费用 1元 } 应得 { 支付合计 0元 } }',
    };
    const workspace = createWorkspace([{ uri, text: smallPolicy() }, cases]);
    expect(analyze(workspace).policies[0]?.cases).toHaveLength(2);
    expect(analyze(withoutFile(workspace, cases.uri)).policies[0]?.cases).toHaveLength(1);
    const alone = analyze(withoutFile(workspace, uri));
    expect(alone.diagnostics.map((each) => each.code)).toEqual(['JZ2009']);
  });

  test('findings stand in order of position', () => {
    const text = smallPolicy(['支付方 医疗救助基金', '支付方 甲'], ['就诊 住院、门诊慢特病', '就诊 乙'], ['5万元', '5']);
    const starts = analyze(createWorkspace([{ uri, text }])).diagnostics.map((each) => each.span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts.length).toBeGreaterThan(2);
  });

  test('what is broken does not make its users wrong', () => {
    const text = smallPolicy(['对象 低保对象 { 认定 民政  路径 直接 }', '对象 低保对象 { 认定 民政  路径 路 }']);
    const found = analyze(createWorkspace([{ uri, text }])).diagnostics.filter((each) => each.severity === 'error');
    expect(found.filter((each) => !each.code.startsWith('JZ1'))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  test('never throws, whatever is cut, doubled or moved', () => {
    const whole = smallPolicy();
    const pieces = whole.split(/(?<=\s)/);
    const words = keywordNames.map((name) => keywords[name].zh);
    const edit = fc.tuple(
      fc.nat(pieces.length - 1),
      fc.nat(pieces.length - 1),
      fc.constantFrom('cut', 'copy', 'keyword', 'sign'),
      fc.nat(200),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const text = [...pieces];
        for (const [at, other, what, pick] of edits) {
          if (what === 'cut') text.splice(at, 1 + (pick % 5));
          else if (what === 'copy') text.splice(at, 0, pieces[other] ?? '');
          else if (what === 'keyword') text[at] = `${words[pick % words.length]} `;
          else text[at] = ['{', '}', '|', '(', ')', '：', '、', '%', '元', '0', '"', '「', '×'][pick % 13] ?? '';
        }
        const analysis = analyze(createWorkspace([{ uri, text: text.join('') }]));
        for (const each of analysis.diagnostics) {
          expect(each.span.start).toBeLessThanOrEqual(each.span.end);
          expect(each.message.zh).not.toMatch(/undefined|NaN|\[object/);
          expect(each.message.en).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 150, seed: 20240101 },
    );
  });

  test('takes a long chain and many declarations in its stride', () => {
    const chain = Array.from({ length: 3000 }, () => '费用总额').join(' + ');
    const costs = Array.from({ length: 2000 }, (_, at) => `费用 口径${at} = ${at === 0 ? '费用总额' : `口径${at - 1}`}`).join('\n');
    const begun = performance.now();
    const deep = analyze(createWorkspace([{ uri, text: smallPolicy(['费用 政策范围内自付 余额', `费用 ${chain}`]) }]));
    expect(deep.diagnostics.filter((each) => each.severity === 'error').map((each) => each.code)).toEqual(['JZ1122']);
    analyze(createWorkspace([{ uri, text: smallPolicy(['部门 民政', `${costs}\n部门 民政`]) }]));
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe('the place of an offset', () => {
  test('is the path of nodes around it, and the name with what it stands for', () => {
    const text = smallPolicy();
    const file = analyze(createWorkspace([{ uri, text }])).files.get(uri);
    if (file === undefined) throw new Error('no file');
    const offset = text.indexOf('政策范围内自付 余额') + 2;
    expect(nodeAt(file, offset).map((node) => node.kind)).toEqual(['File', 'Tier', 'Base', 'Value', 'Remaining', 'NameExpression', 'Name']);
    expect(nameAt(file, offset)?.symbol?.kind).toBe('cost');
    expect(nameAt(file, text.indexOf('待遇顺序') + 1)).toBeNull();
  });
});

describe('the catalogs', () => {
  test('no code is used twice', () => {
    const codes = allDiagnostics.map((each) => each.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => /^JZ[234]/.test(code)).length).toBeGreaterThanOrEqual(60);
  });
});
