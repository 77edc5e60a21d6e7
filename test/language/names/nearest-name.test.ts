// Which name an author probably meant.

import { expect, test } from 'vitest';
import { nearestName } from '../../../language/names/nearest-name.js';
import { editDistance } from '../../../language/source/edit-distance.js';

test('counts insertions, deletions, replacements and swaps', () => {
  expect(editDistance('低保对象', '低保对像', 9)).toBe(1);
  expect(editDistance('低保对象', '低对保象', 9)).toBe(1);
  expect(editDistance('低保', '低保对象', 9)).toBe(2);
  expect(editDistance('kitten', 'sitting', 9)).toBe(3);
  expect(editDistance('abcdef', 'uvwxyz', 3)).toBe(3);
});

test('proposes only what is near', () => {
  expect(nearestName('特困人圆', ['特困人员', '低保对象'])).toBe('特困人员');
  expect(nearestName('低保', ['特困人员', '低保对象'])).toBe('低保对象');
  expect(nearestName('低保', ['低保对象', '低保边缘'])).toBe('');
  expect(nearestName('孤儿', ['特困人员', '低保对象'])).toBe('');
  expect(nearestName('x'.repeat(10_000), ['特困人员'])).toBe('');
});

test('proposes no opposite', () => {
  expect(nearestName('省内', ['本县', '本市', '本省', '省外'])).toBe('');
  expect(nearestName('城镇居民', ['乡镇居民', '城镇职工'])).toBe('');
});
