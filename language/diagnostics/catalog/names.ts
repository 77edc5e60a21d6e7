// What is said about names: JZ2xxx.

import { define } from '../define-diagnostics.js';

interface Named extends Record<string, string> {
  readonly name: string;
}

/** A kind of thing in both languages, `对象` / `a group`. */
interface Wanted extends Record<string, string> {
  readonly name: string;
  readonly wantedZh: string;
  readonly wantedEn: string;
}

interface Clause extends Record<string, string> {
  readonly zh: string;
  readonly en: string;
}

/** Days of a series; `to` is empty when they have no end. */
interface Period extends Record<string, string> {
  readonly series: string;
  readonly other: string;
  readonly from: string;
  readonly to: string;
}

function didYouMean(suggestion: string): { zh: string; en: string } {
  if (suggestion === '') return { zh: '', en: '' };
  return { zh: `是否想写「${suggestion}」？`, en: ` Did you mean “${suggestion}”?` };
}

export const nameDiagnostics = {
  undeclared: define<Wanted & { readonly suggestion: string }>(
    'JZ2001',
    'error',
    (a) => `「${a.name}」没有声明，这里需要${a.wantedZh}。${didYouMean(a.suggestion).zh || '请先声明，或改用已声明的名称。'}`,
    (a) =>
      `“${a.name}” is not declared; ${a.wantedEn} is needed here.${didYouMean(a.suggestion).en || ' Declare it, or use a declared name.'}`,
  ),
  wrongKind: define<Wanted & { readonly isZh: string; readonly isEn: string }>(
    'JZ2002',
    'error',
    (a) => `「${a.name}」是${a.isZh}，这里需要${a.wantedZh}。请改写为${a.wantedZh}的名称。`,
    (a) => `“${a.name}” is ${a.isEn}, but ${a.wantedEn} is needed here. Write the name of ${a.wantedEn}.`,
  ),
  duplicateName: define<Named>(
    'JZ2003',
    'error',
    (a) => `「${a.name}」重复声明。同一政策中一个名称只能指一样东西，请改名或删去其中一处。`,
    (a) => `“${a.name}” is declared twice. A name stands for one thing in a policy: rename or remove one of the two.`,
  ),
  shadowsBuiltin: define<Named & { readonly whatZh: string; readonly whatEn: string }>(
    'JZ2004',
    'error',
    (a) => `「${a.name}」是语言自带的${a.whatZh}，不能另作声明。请换一个名称。`,
    (a) => `“${a.name}” is ${a.whatEn} that the language provides; it cannot be declared again. Choose another name.`,
  ),
  duplicateClause: define<Clause>(
    'JZ2005',
    'error',
    (a) => `「${a.zh}」在这里写了两次，只能写一次。请删去多余的一处，或合并为一处。`,
    (a) => `“${a.en}” is written twice here and may stand once. Remove one, or merge the two.`,
  ),
  missingPolicyClause: define<Clause>(
    'JZ2006',
    'error',
    (a) => `政策没有写「${a.zh}」。这一项没有缺省值，请补上。`,
    (a) => `The policy does not state “${a.en}”. There is no default for it: add it.`,
  ),
  secondPolicy: define<Named>(
    'JZ2007',
    'error',
    (a) => `一个文件只写一项政策，「${a.name}」是第二项。请移到另一个文件。`,
    (a) => `A file holds one policy; “${a.name}” is a second one. Move it to a file of its own.`,
  ),
  belongsNowhere: define(
    'JZ2008',
    'error',
    () => '这个文件不属于任何政策。请以「政策 名称 { … }」开头写政策，或以「用例集 政策名」开头写用例。',
    () => 'This file belongs to no policy. Begin with “policy NAME { … }” to write one, or with “cases POLICY” to write examples of one.',
  ),
  unknownCasePolicy: define<Named & { readonly suggestion: string }>(
    'JZ2009',
    'error',
    (a) => `工作区里没有名为「${a.name}」的政策，这些用例无处可用。${didYouMean(a.suggestion).zh || '请写政策文件中「政策」后面的名称。'}`,
    (a) =>
      `No policy in the workspace is called “${a.name}”, so these examples belong to none.${didYouMean(a.suggestion).en || ' Write the name that follows “policy” in the policy’s file.'}`,
  ),
  samePolicyName: define<Named>(
    'JZ2010',
    'error',
    (a) => `另有一个文件的政策也叫「${a.name}」，用例无法分辨属于哪一项。请改名，例如加上地区或年份。`,
    (a) =>
      `Another file has a policy called “${a.name}” too, and examples cannot tell them apart. Rename one, by region or year for example.`,
  ),
  secondEveryoneElse: define<{ readonly first: string }>(
    'JZ2011',
    'error',
    (a) => `「${a.first}」已经是其余人员。没有其他身份的人只能归入一个对象，请删去一处「其余人员」。`,
    (a) => `“${a.first}” is everyone else already. People without another identity belong to one group only: remove one “everyone_else”.`,
  ),
  orderMissesTier: define<Named>(
    'JZ2012',
    'error',
    (a) => `「待遇顺序」没有列出「${a.name}」。支付先后影响金额，请把它排进去。`,
    (a) => `The order does not list “${a.name}”. The order decides the amounts: give it its place.`,
  ),
  orderRepeatsTier: define<Named>(
    'JZ2013',
    'error',
    (a) => `「${a.name}」在「待遇顺序」里列了两次，请删去一处。`,
    (a) => `“${a.name}” stands twice in the order. Remove one.`,
  ),
  orderMissing: define(
    'JZ2014',
    'error',
    () => '有几项待遇，却没有写「待遇顺序」。请按支付先后列出全部待遇。',
    () => 'There are several tiers and no “order”. List all of them in the order in which they pay.',
  ),
  readsLaterTier: define<Named & { readonly tier: string }>(
    'JZ2015',
    'error',
    (a) => `「${a.tier}」先支付，这时「${a.name}」的支付额还没有算出。请调整「待遇顺序」，或改用排在前面的待遇。`,
    (a) => `“${a.tier}” pays first, when the payment of “${a.name}” is not known yet. Change the order, or read a tier that comes earlier.`,
  ),
  readsItself: define<Named>(
    'JZ2016',
    'error',
    (a) => `「${a.name}」的计算用到了它自己的支付额。请改用费用或排在前面的待遇。`,
    (a) => `“${a.name}” reads its own payment. Use a cost, or a tier that comes earlier.`,
  ),
  costCycle: define<Named & { readonly path: string }>(
    'JZ2017',
    'error',
    (a) => `名称循环引用：${a.path}。请让其中一项直接写数值，或由费用单上的金额算出。`,
    (a) => `These names define each other in a circle: ${a.path}. Let one of them rest on figures or amounts of the claim.`,
  ),
  repeatedDeclaration: define<Clause>(
    'JZ2018',
    'error',
    (a) => `「${a.zh}」在一项政策中只能写一次。请合并为一处。`,
    (a) => `“${a.en}” may stand once in a policy. Merge the two.`,
  ),
  declarationAmongCases: define<Clause>(
    'JZ2019',
    'error',
    (a) => `用例集文件里只写用例，「${a.zh}」应写在政策文件里。`,
    (a) => `A file of cases holds examples only; “${a.en}” belongs in the policy’s file.`,
  ),
  casesWithPolicy: define(
    'JZ2020',
    'error',
    () => '这个文件已有归属：政策文件里的用例不需要「用例集」，一个用例集文件也只属于一项政策。请删去这一行。',
    () =>
      'This file has its policy already: examples in a policy’s file need no “cases”, and a file of cases belongs to one policy. Remove this line.',
  ),
  identityForGroup: define<Named & { readonly group: string }>(
    'JZ2021',
    'error',
    (a) => `「${a.name}」是含在「${a.group}」里的身份，这里要写对象。请写「${a.group}」，或把「${a.name}」单独声明为对象。`,
    (a) =>
      `“${a.name}” is an identity that counts as “${a.group}”; a group is needed here. Write “${a.group}”, or declare “${a.name}” as a group.`,
  ),
  repeatedInList: define<Named>(
    'JZ2022',
    'warning',
    (a) => `「${a.name}」在同一列表中写了两次，请删去一个。`,
    (a) => `“${a.name}” stands twice in one list. Remove one.`,
  ),
  gluedKeyword: define<Named & { readonly parts: string }>(
    'JZ2023',
    'error',
    (a) => `「${a.name}」连写成了一个名称。关键词与名称之间要有空格，请写成「${a.parts}」。`,
    (a) => `“${a.name}” reads as a single name. Keywords and names are kept apart by a space: write “${a.parts}”.`,
  ),
  noGroups: define(
    'JZ2024',
    'warning',
    () => '政策没有声明任何对象，任何人都得不到待遇。请用「对象 名称 { … }」声明。',
    () => 'The policy declares no group, so nobody gets anything. Declare groups with “group NAME { … }”.',
  ),
  nothingToCompute: define(
    'JZ2025',
    'warning',
    () => '政策既没有待遇也没有参保资助，没有可计算的内容。请写「待遇 名称 { … }」或「参保资助 { … }」。',
    () => 'The policy has neither a tier nor a subsidy, so there is nothing to compute. Write “tier NAME { … }” or “subsidy { … }”.',
  ),
  yearWithoutDate: define(
    'JZ2026',
    'error',
    () => '「年度」没有写按哪个日期归年。跨年住院因此算不清，请写「按 出院日期」等。',
    () =>
      'The accounting year does not say which date decides it, so a stay over New Year is ambiguous. Write “by discharge_date” or another date.',
  ),
  nameOfAnInputValue: define<Named & { readonly input: string }>(
    'JZ2027',
    'error',
    (a) => `「${a.name}」是「${a.input}」的一个取值，不能单独使用。请写「${a.input} 为 ${a.name}」。`,
    (a) => `“${a.name}” is a value of “${a.input}” and does not stand alone. Write “${a.input} is ${a.name}”.`,
  ),
  bareTier: define<Named>(
    'JZ2028',
    'error',
    (a) => `「${a.name}」是一项待遇，不是金额。要用它的支付额，请写「${a.name} 的 支付额」。`,
    (a) => `“${a.name}” is a tier, not an amount. For what it pays, write “${a.name} of payment_amount”.`,
  ),
  seriesOverlap: define<Period>(
    'JZ2030',
    'error',
    (a) =>
      `系列「${a.series}」的两个版本在 ${a.from} ${a.to === '' ? '以后' : `至 ${a.to}`} 都施行，另一个是「${a.other}」。一天只能有一个版本，请改施行期间，或把其中一项移出这个系列。`,
    (a) =>
      `Two versions of the series “${a.series}” are in force ${a.to === '' ? `from ${a.from} on` : `from ${a.from} to ${a.to}`}; the other is “${a.other}”. A day has one version: change a period, or take one of them out of the series.`,
  ),
  seriesGap: define<Period>(
    'JZ2031',
    'warning',
    (a) =>
      `系列「${a.series}」在 ${a.from} 至 ${a.to} 没有施行的版本，这些天的费用单不能结算；前一个版本是「${a.other}」。请核对施行期间，或补上缺的版本。`,
    (a) =>
      `The series “${a.series}” has no version in force from ${a.from} to ${a.to}, so claims of those days cannot be settled; the version before is “${a.other}”. Check the periods, or add the missing version.`,
  ),
  expressionNameUnsuitable: define<Named & { readonly isZh: string; readonly isEn: string }>(
    'JZ2029',
    'error',
    (a) => `「${a.name}」是${a.isZh}，不能用在算式或条件里。请改用事实、费用口径或指数。`,
    (a) => `“${a.name}” is ${a.isEn} and cannot stand in a calculation or condition. Use a fact, a cost base or an index.`,
  ),
  onlyRecorded: define<Named & Clause>(
    'JZ2040',
    'error',
    (a) => `「${a.name}」是「${a.zh}」：只作记载，不参与结算，不能用在算式或条件里。要参与计算的数，请写成待遇里的数值、指数或费用口径。`,
    (a) =>
      `“${a.name}” is a “${a.en}”: it is recorded and never part of a settlement, so no calculation or condition may read it. Write a figure that counts as a value of a tier, an index or a cost base.`,
  ),
  articlesTwice: define<Named>(
    'JZ2041',
    'error',
    (a) => `「${a.name}」的条文在别处已经列过。请把两张表合并为一张。`,
    (a) => `The articles of “${a.name}” are listed already. Merge the two tables.`,
  ),
  articleTwice: define<Named>(
    'JZ2042',
    'error',
    (a) => `「${a.name}」已经列在别的行里。一条只列一次，请删去或改写范围。`,
    (a) => `“${a.name}” is listed in another row already. An article stands once: remove it, or change the range.`,
  ),
  articleRange: define<{ readonly first: string; readonly last: string }>(
    'JZ2043',
    'error',
    (a) => `「${a.first} 至 ${a.last}」不成范围：两端要写法相同、由小到大，如 第一条 至 第五条。请改写，或分行列出。`,
    (a) =>
      `“${a.first} to ${a.last}” is no range: both ends are written alike and ascend, like Article_1 to Article_5. Change it, or list each in a row.`,
  ),
  unknownUpperPolicy: define<Named & { readonly suggestion: string }>(
    'JZ2060',
    'error',
    (a) =>
      `找不到上级政策「${a.name}」。${a.suggestion === '' ? '请把它的文件也放进来，或改正名称。' : `是不是「${a.suggestion}」？请改正名称。`}`,
    (a) =>
      `There is no policy “${a.name}” to extend. ${a.suggestion === '' ? 'Bring its file along, or correct the name.' : `Did you mean “${a.suggestion}”?`}`,
  ),
  circularUpperPolicy: define<{ readonly path: string }>(
    'JZ2061',
    'error',
    (a) => `政策互相继承，成了一个圈：${a.path}。请让最上一级的政策不再继承别的政策。`,
    (a) => `These policies extend each other in a circle: ${a.path}. Let the uppermost extend none.`,
  ),
  tooManyLevels: define<{ readonly name: string; readonly most: number }>(
    'JZ2062',
    'error',
    (a) => `继承「${a.name}」以后超过 ${a.most} 级。请改写更上一级的政策的名称。`,
    (a) => `With “${a.name}” there are more than ${a.most} levels above. Write the name of a policy further up.`,
  ),
  inheritedBreaks: define<{ readonly upper: string; readonly causeZh: string; readonly causeEn: string }>(
    'JZ2063',
    'error',
    (a) => `从「${a.upper}」承接的内容与本政策不合：${a.causeZh}请改本政策的写法，或在本政策里另写这一处。`,
    (a) =>
      `What this policy takes over from “${a.upper}” does not hold here: ${a.causeEn} Change this policy, or write that part anew in it.`,
  ),
  structureOverridden: define<Clause>(
    'JZ2064',
    'error',
    (a) => `上级政策已经写定这里的「${a.zh}」，下级不能另作规定。请删去，承接上级的写法；或请上级在它前面写“授权”；或另立一项待遇。`,
    (a) =>
      `The policy above has settled this “${a.en}”, and a lower one may not say it anew. Remove it and take over what stands above; or have the policy above write “delegated” before it; or add a tier of your own.`,
  ),
  sequenceChanged: define<Named & { readonly sequence: string }>(
    'JZ2065',
    'error',
    (a) => `「${a.name}」改变了上级待遇的先后（${a.sequence}）。请保持上级的顺序，把新加的待遇插在其间。`,
    (a) => `“${a.name}” changes the sequence of the tiers above (${a.sequence}). Keep it, and put the new tiers between.`,
  ),
} as const;
