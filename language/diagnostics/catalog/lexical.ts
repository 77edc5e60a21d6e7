// What the lexer reports: characters, strings, numbers, amounts and dates.

import { define } from '../define-diagnostics.js';

type Written = { readonly written: string };
type Mended = { readonly written: string; readonly mended: string };

export const strayCharacter = define<Written>(
  'JZ1001',
  'error',
  (a) => `“${a.written}”不是本语言的符号，请删去；名称里的放在「」里，需要原样写出的文字放在引号里`,
  (a) => `“${a.written}” is no symbol of the language: remove it, put the name between 「 and 」, or the words between quotation marks`,
);

export const unclosedText = define(
  'JZ1002',
  'error',
  () => '文字没有写完：在同一行用引号收尾',
  () => 'this string does not end: close it with a quotation mark on the same line',
);

export const unclosedName = define(
  'JZ1003',
  'error',
  () => '名称没有写完：在同一行用」收尾',
  () => 'this quoted name does not end: close it with 」 on the same line',
);

export const emptyName = define(
  'JZ1004',
  'error',
  () => '「」里没有名称：写上名称',
  () => 'a name must stand between 「 and 」',
);

export const thousandsSeparator = define<Mended>(
  'JZ1005',
  'error',
  (a) => `数目不用千分位逗号：把“${a.written}”写成“${a.mended}”；要列举两个数时用顿号并加空格`,
  (a) =>
    `numbers take no thousands separator: write “${a.mended}” for “${a.written}”; put a space after a comma that separates two numbers`,
);

export const oddMoney = define<Mended>(
  'JZ1006',
  'error',
  (a) => `金额写作“${a.mended}”，单位只用 元、万元、亿元`,
  (a) => `write the amount as “${a.mended}”; the units are yuan, wan yuan and yi yuan`,
);

export const oddRatio = define<Mended>(
  'JZ1007',
  'error',
  (a) => `比例写作“${a.mended}”，只用一个百分号`,
  (a) => `write the ratio as “${a.mended}”, with one percent sign`,
);

export const oddPoints = define<Mended>(
  'JZ1008',
  'error',
  (a) => `百分点写作“${a.mended}”`,
  (a) => `write percentage points as “${a.mended}”`,
);

export const oddDate = define<Mended>(
  'JZ1009',
  'error',
  (a) => `日期要写全年月日，如“${a.mended}”`,
  (a) => `a date is written with year, month and day, as “${a.mended}”`,
);

export const noSuchDay = define<Written>(
  'JZ1010',
  'error',
  (a) => `没有“${a.written}”这一天，请核对月份和日期`,
  (a) => `there is no day “${a.written}”: check the month and the day`,
);

interface Limited extends Record<string, string> {
  readonly written: string;
  readonly leastZh: string;
  readonly leastEn: string;
  readonly mostZh: string;
  readonly mostEn: string;
}

export const finerThanFen = define<Limited>(
  'JZ1011',
  'error',
  (a) => `“${a.written}”太细：金额最多精确到 ${a.leastZh}，请改写`,
  (a) => `“${a.written}” is too fine: amounts go down to ${a.leastEn}; write it with fewer places`,
);

export const moneyTooLarge = define<Limited>(
  'JZ1012',
  'error',
  (a) => `“${a.written}”超出可计算的范围：金额不得超过 ${a.mostZh}，请核对数字和单位`,
  (a) => `“${a.written}” is beyond what can be computed: amounts go up to ${a.mostEn}; check the figure and its unit`,
);

export const oddNumber = define<Written>(
  'JZ1013',
  'error',
  (a) => `“${a.written}”不是一个数：写成 12 或 12.5 的样子`,
  (a) => `“${a.written}” is no number: write it like 12 or 12.5`,
);

export const numberTooLong = define<Written>(
  'JZ1014',
  'error',
  (a) => `“${a.written}”位数太多：不算小数点，最多 15 位，请核对`,
  (a) => `“${a.written}” has too many digits: up to 15 are allowed; check the figure`,
);

export const doubleEquals = define<Written>(
  'JZ1015',
  'error',
  (a) => `相等只写一个等号，把“${a.written}”写成“=”`,
  (a) => `equality is one sign: write “=” for “${a.written}”`,
);

export const oddQuotes = define<Mended>(
  'JZ1016',
  'error',
  (a) => `文字写在成对的引号里：把“${a.written}”写成 ${a.mended}`,
  (a) => `a text stands between a pair of quotation marks: write ${a.mended} for “${a.written}”`,
);

export const titleMarks = define<Mended>(
  'JZ1017',
  'error',
  (a) => `书名号不是这里的引号：把 ${a.written} 写成 ${a.mended}`,
  (a) => `title marks quote nothing here: write ${a.mended} for ${a.written}`,
);
