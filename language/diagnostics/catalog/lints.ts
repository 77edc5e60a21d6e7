// What is said about things that are legal but look wrong: JZ4xxx.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const lintDiagnostics = {
  unusedDeclaration: define<Words<'name' | 'kindZh' | 'kindEn'>>(
    'JZ4001',
    'warning',
    (a) => `${a.kindZh}「${a.name}」声明了，但没有用到。请删去，或补上用到它的规定。`,
    (a) => `“${a.name}” is declared as ${a.kindEn} and never used. Remove it, or write the rule that uses it.`,
  ),
  unusedGroup: define<Words<'name'>>(
    'JZ4002',
    'info',
    (a) => `对象「${a.name}」没有被任何待遇、表或用例单独提到，只在「其他」或全部对象中出现。请核对是否漏写了规定。`,
    (a) =>
      `No tier, table or example names the group “${a.name}”; it only counts among “other” or all groups. Check that no rule is missing.`,
  ),
  uncited: define<Words<'name' | 'kindZh' | 'kindEn'>>(
    'JZ4003',
    'info',
    (a) => `${a.kindZh}${a.name === '' ? '' : `「${a.name}」`}没有写「依据」。写明文件和条款，结算单上就能引用。`,
    (a) =>
      `This ${a.kindEn}${a.name === '' ? '' : ` “${a.name}”`} cites nothing. Write “cites DOCUMENT ARTICLE”, and a receipt can quote its source.`,
  ),
  noExample: define<Words<'name'>>(
    'JZ4004',
    'info',
    (a) => `政策「${a.name}」没有用例。请用「用例 "…" { 已知 {…} 应得 {…} }」写出至少一个算过的例子。`,
    (a) => `The policy “${a.name}” has no example. Write at least one case worked by hand with “example "…" { given {…} expected {…} }”.`,
  ),
  neverTrue: define(
    'JZ4005',
    'warning',
    () => '这个条件永远不成立，后面的规定用不上。请核对。',
    () => 'This condition can never hold, so what follows never applies. Check it.',
  ),
  alwaysTrue: define(
    'JZ4006',
    'warning',
    () => '这个条件总是成立，写与不写一样。请核对。',
    () => 'This condition always holds and might as well be left out. Check it.',
  ),
  shadowedRow: define(
    'JZ4007',
    'warning',
    () => '这一行用不上：它的每种情形都由别的行规定了。请删去，或改写它的条件格。',
    () => 'This row is never used: other rows cover every case of it. Remove it, or change its key cells.',
  ),
  repeatedValue: define<Words<'value'>>(
    'JZ4008',
    'warning',
    (a) => `例外的数值「${a.value}」与正文相同，这个例外没有作用。请核对数值，或删去例外。`,
    (a) => `The exception gives “${a.value}”, the same as the main value, so it changes nothing. Check the figure, or remove it.`,
  ),
  directionControl: define<Words<'code'>>(
    'JZ4009',
    'warning',
    (a) => `这里有看不见的文字方向控制符（${a.code}），显示的顺序可能与实际不同。请删去。`,
    (a) => `An invisible text-direction control (${a.code}) stands here; the order shown may not be the real one. Remove it.`,
  ),
  invisibleCharacter: define<Words<'code'>>(
    'JZ4010',
    'warning',
    (a) => `名称或引号里有看不见的字符（${a.code}），看上去相同的名称会被当作不同。请删去。`,
    (a) => `An invisible character (${a.code}) stands in a name or text; names that look alike would differ. Remove it.`,
  ),
  confusableNames: define<Words<'name' | 'other'>>(
    'JZ4011',
    'warning',
    (a) => `「${a.name}」与「${a.other}」看上去几乎一样，却是两个名称。请改成容易分辨的名称。`,
    (a) => `“${a.name}” and “${a.other}” look alike and are two names. Make them easy to tell apart.`,
  ),
  mixedSurfaces: define<Words<'word' | 'better' | 'mostlyZh' | 'mostlyEn'>>(
    'JZ4012',
    'info',
    (a) => `这个文件的关键词以${a.mostlyZh}为主，这里写的是「${a.word}」。统一写成「${a.better}」更好读；格式化可以整篇转换。`,
    (a) =>
      `The keywords of this file are mostly ${a.mostlyEn}; this one is “${a.word}”. “${a.better}” reads better; formatting can convert the whole file.`,
  ),
  gradeC: define<Words<'document'>>(
    'JZ4013',
    'warning',
    (a) => `「${a.document}」的来源等级是 C，等级 C 的数值不能当作定数。请改引可靠的文件，或写「暂按 …」「待定 "…"」。`,
    (a) =>
      `“${a.document}” is a source of grade C, and grade C never becomes a fixed value. Cite a better source, or write “provisional …” or “unknown "…"”.`,
  ),
  repeatedTitle: define<Words<'title'>>(
    'JZ4014',
    'warning',
    (a) => `另有一个用例也叫「${a.title}」，核对时分不清是哪一个。请改名。`,
    (a) => `Another example is called “${a.title}” too, and reports could not tell them apart. Rename one.`,
  ),
  uniformTable: define(
    'JZ4015',
    'info',
    () => '表中各行的数值都相同，直接写这个数值即可。',
    () => 'Every row of this table gives the same value; the value alone would do.',
  ),
  articleMissing: define<Words<'document' | 'article'>>(
    'JZ4030',
    'warning',
    (a) =>
      `「${a.document}」的「${a.article}」没有任何规定引用。请在据它写成的规定后面写「依据 ${a.document} ${a.article}」；不参与结算的，在「处理」列写明。`,
    (a) =>
      `Nothing cites “${a.article}” of “${a.document}”. Write “cites ${a.document} ${a.article}” behind the rule that formalises it; when no settlement depends on it, say so in the column “handling”.`,
  ),
  articleUnlisted: define<Words<'document' | 'article' | 'suggestion'>>(
    'JZ4031',
    'warning',
    (a) =>
      `「${a.document}」的条文表没有「${a.article}」。${a.suggestion === '' ? '请核对条款，或把它补进表里。' : `是否想写「${a.suggestion}」？否则请补进表里。`}`,
    (a) =>
      `The articles of “${a.document}” do not list “${a.article}”. ${a.suggestion === '' ? 'Check the article, or add it to the table.' : `Did you mean “${a.suggestion}”? If not, add it to the table.`}`,
  ),
} as const;
