// What the parser reports: clauses, blocks, tables and words that stand in the wrong place.

import { define } from '../define-diagnostics.js';

type Written = { readonly written: string };
/** The lists come ready for each language. */
type Expected = { readonly found: string; readonly expectedZh: string; readonly expectedEn: string };

export const unexpectedToken = define<Expected>(
  'JZ1101',
  'error',
  (a) => `这里不能写“${a.found}”，应写${a.expectedZh}`,
  (a) => `“${a.found}” cannot stand here; write ${a.expectedEn}`,
);

export const missingBrace = define(
  'JZ1103',
  'error',
  () => '这个“{”没有对应的“}”：在这一块的末尾补上“}”',
  () => 'this “{” is never closed: add “}” at the end of the block',
);

export const strayBrace = define(
  'JZ1104',
  'error',
  () => '多出的“}”：前面没有与它对应的“{”，请删去',
  () => 'this “}” closes nothing: remove it',
);

export const gluedWords = define<{ readonly written: string; readonly mended: string }>(
  'JZ1105',
  'error',
  (a) => `“${a.written}”连成了一个词：加空格，写成“${a.mended}”`,
  (a) => `“${a.written}” reads as one word: put a space, “${a.mended}”`,
);

export const rowNotClosed = define(
  'JZ1106',
  'error',
  () => '表格的一行写在同一行上，并以“|”结尾：在行末补上“|”',
  () => 'a row of a table stands on one line and ends with “|”: add it',
);

export const rowNotOpened = define(
  'JZ1107',
  'error',
  () => '表格的一行以“|”开头：在行首补上“|”',
  () => 'a row of a table begins with “|”: add it',
);

export const rowColumns = define<{ readonly found: number; readonly expected: number }>(
  'JZ1108',
  'error',
  (a) => `这一行有 ${a.found} 格，表格有 ${a.expected} 列：补上或删去多余的格；空格子写作“| |”`,
  (a) => `this row has ${a.found} cells where the table has ${a.expected} columns: add or remove cells; an empty one is “| |”`,
);

export const strayBar = define(
  'JZ1109',
  'error',
  () => '单独的“|”不成一行：写成“| 特困人员 | 100% |”的样子，或删去',
  () => 'a single “|” is no row: write it like “| 特困人员 | 100% |”, or remove it',
);

export const emptyTable = define(
  'JZ1110',
  'error',
  () => '表格里至少要有一行：写成“| 特困人员 | 100% |”的样子',
  () => 'a table needs a row, like “| 特困人员 | 100% |”',
);

export const boundsOfOneSide = define(
  'JZ1130',
  'error',
  () => '两个界限都是下限或都是上限：请写成一个下限、一个上限，例如「超过 1万元 不超过 5万元」',
  () => 'both bounds are on one side: write a lower and an upper one, for example “more_than 1 wan yuan no_more_than 5 wan yuan”',
);

export const columnInRow = define<Written>(
  'JZ1111',
  'error',
  (a) => `“${a.written}”是表头，只能写在表格的第一行`,
  (a) => `“${a.written}” names a column and stands in the first row of a table only`,
);

export const headerCell = define(
  'JZ1112',
  'error',
  () => '表头的每一格写一个列名：对象、超过、至、比例、数值、起用、公布、资助、出资、参保年度，或一个输入的名称',
  () =>
    'each cell of the header names one column: group, more_than, to, ratio, value, in_force, published, grant, paid_by, coverage_year or an input',
);

export const headerCites = define(
  'JZ1150',
  'error',
  () => '表头不能有依据：写在表后的依据归整张表，写在某一行后面的只归那一行',
  () => 'a header cites nothing: write the source behind the table for all of it, or behind the row that it is for',
);

export const keywordAsName = define<Written>(
  'JZ1113',
  'error',
  (a) => `“${a.written}”是关键词，不能直接作名称：换一个名称，或写成「${a.written}」`,
  (a) => `“${a.written}” is a keyword: choose another name, or write 「${a.written}」`,
);

export const missingValue = define<{ readonly after: string; readonly expectedZh: string; readonly expectedEn: string }>(
  'JZ1114',
  'error',
  (a) => `“${a.after}”后面缺${a.expectedZh}，请补上`,
  (a) => `add what is missing after “${a.after}”: ${a.expectedEn}`,
);

export const straySeparator = define<Written>(
  'JZ1115',
  'error',
  (a) => `这里不用“${a.written}”：子句之间不写标点，请删去；几种情形各有数值时，改写成表格 { | … | … | }`,
  (a) => `no “${a.written}” here: clauses need no punctuation between them, remove it; write several values as a table { | … | … | }`,
);

export const misplacedClause = define<{ readonly clause: string; readonly whereZh: string; readonly whereEn: string }>(
  'JZ1116',
  'error',
  (a) => `“${a.clause}”不能写在这里：它写在${a.whereZh}`,
  (a) => `“${a.clause}” cannot stand here: it belongs ${a.whereEn}`,
);

export const twiceInBlock = define<Written>(
  'JZ1117',
  'error',
  (a) => `“${a.written}”在这里只能写一次：合并成一处，或删去一处`,
  (a) => `“${a.written}” may stand here only once: merge the two, or remove one`,
);

export const chineseNumeral = define<Written>(
  'JZ1118',
  'error',
  (a) => `“${a.written}”请用阿拉伯数字写，如 3000元、60%；是名称的，放在「」里`,
  (a) => `write “${a.written}” with digits, for instance 3000 yuan or 60%; a name goes between 「 and 」`,
);

export const missingSeparator = define<{ readonly first: string; readonly second: string }>(
  'JZ1119',
  'error',
  (a) => `“${a.first}”和“${a.second}”之间缺“、”：列举用顿号隔开，请补上`,
  (a) => `a comma is missing between “${a.first}” and “${a.second}”: add it`,
);

export const misspelledKeyword = define<{ readonly written: string; readonly keyword: string }>(
  'JZ1120',
  'error',
  (a) => `这里不认得“${a.written}”，是不是要写“${a.keyword}”？`,
  (a) => `“${a.written}” is not known here; did you mean “${a.keyword}”?`,
);

export const afterTheValue = define<{ readonly written: string }>(
  'JZ1121',
  'error',
  (a) => `“${a.written}”写在数值之前，如：起付线 每年 5000元`,
  (a) => `“${a.written}” stands before the value, for instance: deductible yearly 5000 yuan`,
);

export const tooDeep = define<{ readonly limit: number }>(
  'JZ1122',
  'error',
  (a) => `括号套括号、连写的运算太多（最多 ${a.limit} 层或项）：把一部分写成单独的“费用”`,
  (a) => `too many brackets inside brackets or operations in a row (up to ${a.limit}): write a part of it as a “cost” of its own`,
);

export const strayColon = define<{ readonly written: string; readonly keyword: string }>(
  'JZ1123',
  'error',
  (a) => `“${a.keyword}”后面不写“${a.written}”：请删去，空一格`,
  (a) => `no “${a.written}” follows “${a.keyword}”: remove it and put a space`,
);

export const articleCell = define<{ readonly zh: string; readonly en: string }>(
  'JZ1140',
  'error',
  (a) => a.zh,
  (a) => a.en,
);
