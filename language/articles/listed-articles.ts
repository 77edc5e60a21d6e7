// Which articles a row of an articles table lists, and whether a citation is of one of them.

import type { ArticleRow, Name, Text } from '../syntax/ast.js';

export function articleText(article: Name | Text): string {
  return (article.kind === 'Name' ? article.text : article.value).trim();
}

const mostInARange = 1000;

/** One by one, as they would be written; null when the ends of a range are not written alike or do not ascend. */
export function listedArticles({ first, last }: Pick<ArticleRow, 'first' | 'last'>): readonly string[] | null {
  if (last === null) return [articleText(first)];
  const [from, to] = [numbered(articleText(first)), numbered(articleText(last))];
  if (from === null || to === null || from.isChinese !== to.isChinese) return null;
  const count = to.number - from.number + 1;
  if (from.before !== to.before || from.after !== to.after || count < 2 || count > mostInARange) return null;
  const written = from.isChinese ? inChinese : String;
  return Array.from({ length: count }, (_, at) => `${from.before}${written(from.number + at)}${from.after}`);
}

const digit = /[0-9零一二三四五六七八九十百千]/;

/** A citation is of an article when it names it or a part of it: `第六条第二款` is of `第六条`, `三（二）` of `三`. */
export function isOfArticle(cited: string, article: string): boolean {
  if (!cited.startsWith(article)) return false;
  return !(digit.test(article.at(-1) ?? '') && digit.test(cited.charAt(article.length)));
}

/** `第十二条` is 12 between `第` and `条`. */
interface Numbered {
  readonly before: string;
  readonly number: number;
  readonly after: string;
  readonly isChinese: boolean;
}

/** The first number of an article; null for none, and for one that is not written in the usual way. */
function numbered(text: string): Numbered | null {
  const found = /[0-9]+|[零一二三四五六七八九十百千]+/.exec(text);
  if (found === null) return null;
  const [written] = found;
  const isChinese = !/^[0-9]/.test(written);
  const number = isChinese ? fromChinese(written) : Number(written);
  if ((isChinese ? inChinese(number) : String(number)) !== written) return null;
  return { before: text.slice(0, found.index), number, after: text.slice(found.index + written.length), isChinese };
}

const figures = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

function fromChinese(written: string): number {
  let total = 0;
  let figure = 0;
  for (const character of written) {
    const unit = units.indexOf(character);
    if (unit < 0) figure = figures.indexOf(character);
    else {
      total += Math.max(figure, 1) * 10 ** unit;
      figure = 0;
    }
  }
  return total + figure;
}

/** Below ten thousand: `十二`, `一百零五`, `二百一十`. */
function inChinese(number: number): string {
  const digits = String(number).split('').map(Number);
  const parts = digits.map((value, at) => (value === 0 ? '零' : `${figures.charAt(value)}${units[digits.length - 1 - at] ?? ''}`));
  const joined = parts.join('').replace(/零+/g, '零').replace(/零$/, '');
  return joined.replace(/^一十/, '十');
}
