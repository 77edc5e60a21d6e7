// Names across levels of government: where they lead, who uses them, what is told of them.

import { describe, expect, test } from 'vitest';
import { completionsAt, definitionsAt, hoverAt, referencesAt } from '../../../language/index.js';
import { analyzeRegions, regionUris } from '../../support/region-chain.js';

const analysis = analyzeRegions();
const city = analysis.files.get(regionUris.city);
if (city === undefined) throw new Error('no file');
/** In the middle of a name, found by the words around it. */
const at = (text: string, name = text): number => city.source.text.indexOf(text) + text.indexOf(name) + 1;
const textAt = (uri: string, { start, end }: { start: number; end: number }): string =>
  analysis.files.get(uri)?.source.text.slice(start, end) ?? '';

describe('from a city', () => {
  test.each([
    ['继承 某省2022', '某省2022', regionUris.province],
    ['| 低保对象', '低保对象', regionUris.nation],
    ['| 低保边缘', '低保边缘', regionUris.province],
    ['属于 重特大疾病', '重特大疾病', regionUris.province],
    ['应得 { 医疗救助', '医疗救助', regionUris.city],
  ])('%s: %s is declared in %s', (text, name, uri) => {
    const [found] = definitionsAt(analysis, city, at(text, name));
    expect(found?.uri).toBe(uri);
    expect(found && textAt(found.uri, found.span)).toBe(name);
  });

  test('a declaration that says anew what stands above leads there too, the nearest first', () => {
    const found = definitionsAt(analysis, city, at('待遇 医疗救助', '医疗救助'));
    expect(found.map(({ uri }) => uri)).toEqual([regionUris.city, regionUris.province, regionUris.nation]);
    for (const { uri, span } of found) expect(textAt(uri, span)).toBe('医疗救助');
    expect(definitionsAt(analysis, city, at('应得 { 医疗救助', '医疗救助'))).toHaveLength(1);
  });

  test('a name is told with the policy it comes from, or whose words it replaces', () => {
    expect(hoverAt(analysis, city, at('| 低保边缘', '低保边缘'), 'zh')?.markdown).toContain('承接自「某省2022」');
    expect(hoverAt(analysis, city, at('待遇 医疗救助', '医疗救助'), 'zh')?.markdown).toContain('改写「某省2022」的同名规定');
    expect(hoverAt(analysis, city, at('待遇 医疗救助', '医疗救助'), 'zh')?.markdown).toContain('对象：特困人员、低保对象、低保边缘');
    expect(hoverAt(analysis, city, at('某省2022'), 'zh')?.markdown).toContain('某省医疗救助实施意见');
  });

  test('a use is found at every level that knows the name', () => {
    const uses = referencesAt(analysis, city, at('| 低保对象', '低保对象'), { declaration: true });
    expect(new Set(uses.map(({ uri }) => uri))).toEqual(new Set(Object.values(regionUris)));
    for (const { uri, span } of uses) expect(textAt(uri, span)).toBe('低保对象');
  });

  test('policies are offered behind 继承', () => {
    const text = city.source.text.replace('继承 某省2022', '继承 ');
    const open = analyzeRegions({ city: [['继承 某省2022', '继承 ']] });
    const file = open.files.get(regionUris.city);
    const labels = file ? completionsAt(open, file, text.indexOf('继承 ') + 3, 'zh').map(({ label }) => label) : [];
    expect(labels).toContain('国家2021');
  });
});
