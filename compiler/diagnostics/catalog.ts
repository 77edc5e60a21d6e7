// What compiling reports: JZ5xxx. A code is never renumbered or reused.

import { define } from '../../language/index.js';

export const compileDiagnostics = {
  inexactAmount: define<{ text: string }>(
    'JZ5001',
    'error',
    (a) => `“${a.text}”算出的金额细于最小的货币单位（人民币为分），文件未说明如何舍入。请写明，例如 截断 至 1元 或 四舍五入 至 0.01元。`,
    (a) =>
      `“${a.text}” is not a whole number of the smallest unit (fen of a yuan) and nothing says how to round it. State it, for example: truncate to 1 yuan, or half_up to 0.01 yuan.`,
  ),
  inexactRatio: define<{ text: string }>(
    'JZ5002',
    'error',
    (a) => `“${a.text}”算出的比例不能用六位以内的小数精确表示。请直接写出比例。`,
    (a) => `“${a.text}” is not exact within six decimals. Write the ratio itself.`,
  ),
  outOfRange: define<{ text: string }>(
    'JZ5003',
    'error',
    (a) => `“${a.text}”超出可精确计算的范围（金额须在 0 至 1 亿元之间，其他币种按最小单位折合，比例须在 0% 至 100% 之间）。请核对数值。`,
    (a) =>
      `“${a.text}” is outside the range computed exactly (0 to 100 million yuan, the same number of smallest units in another currency; 0 % to 100 %). Check the figure.`,
  ),
  notConstant: define<{ text: string }>(
    'JZ5004',
    'error',
    (a) => `这里要写一个固定的数值，“${a.text}”却随费用单变化。请改写为数值。`,
    (a) => `A constant is needed here, but “${a.text}” varies with the claim. Write a figure.`,
  ),
  notComputable: define<{ text: string }>(
    'JZ5005',
    'error',
    (a) => `“${a.text}”不能作为金额、比例或条件计算。请改用加、减、乘以固定比例、取小、取大或比较。`,
    (a) =>
      `“${a.text}” cannot be computed as an amount, ratio or condition. Use sums, differences, products with a constant ratio, min, max or comparisons.`,
  ),
  gap: define<{ missing: string }>(
    'JZ5006',
    'error',
    (a) => `表中没有规定这种情形：${a.missing}。请补一行，或用 其他 概括其余各项。`,
    (a) => `The table does not say what holds for: ${a.missing}. Add a row, or cover the rest with other.`,
  ),
  unprovable: define(
    'JZ5007',
    'error',
    () => '表的组合过多，无法逐一核对有无遗漏。请加一行 其他 概括其余各项。',
    () => 'The table has too many combinations to check for gaps. Add a row with other that covers the rest.',
  ),
  bandsNotContiguous: define<{ before: string; after: string }>(
    'JZ5008',
    'error',
    (a) => `分段不相接：上一段至 ${a.before}，下一段从 ${a.after} 起。请让各段首尾相接。`,
    (a) => `The bands do not meet: one ends at ${a.before}, the next begins at ${a.after}. Make each begin where the last ends.`,
  ),
  tiltWithoutTarget: define<{ clause: string; clauseEn: string }>(
    'JZ5009',
    'error',
    (a) => `倾斜所改的${a.clause}在本项待遇中并不存在。请先写明${a.clause}，或删去这一项倾斜。`,
    (a) => `The tilt changes a ${a.clauseEn} that this tier does not have. State the ${a.clauseEn}, or drop this part of the tilt.`,
  ),
  ratioLimited: define<{ text: string }>(
    'JZ5010',
    'info',
    (a) => `倾斜“${a.text}”后比例越过了 0% 至 100% 的范围，按边界计算；回执会注明。`,
    (a) => `With the tilt “${a.text}” the ratio would leave 0 % to 100 %; it stops at the limit, and the receipt says so.`,
  ),
  nothingToAssume: define<{ tier: string }>(
    'JZ5011',
    'error',
    (a) => `“${a.tier}”的这一项没有待定数值，无从假设。请删去这条假设。`,
    (a) => `“${a.tier}” has no unknown figure there, so nothing can be assumed. Drop this assumption.`,
  ),
  draft: define<{ count: number; holes: string; holesEn: string }>(
    'JZ5012',
    'info',
    (a) => `草案：有 ${a.count} 处待定（${a.holes}）；用到它们的结算为待定。`,
    (a) => `A draft: ${a.count} unknown figures (${a.holesEn}); settlements that need them are undetermined.`,
  ),
  identityAlone: define<{ name: string; group: string }>(
    'JZ5014',
    'error',
    (a) => `“${a.name}”并入对象“${a.group}”，待遇按对象计算，不能单独作为条件。请改写“${a.group}”，或把“${a.name}”声明为单独的对象。`,
    (a) =>
      `“${a.name}” counts as the group “${a.group}” and cannot be a condition by itself. Write “${a.group}”, or declare “${a.name}” as a group.`,
  ),
  yearUnstated: define(
    'JZ5015',
    'error',
    () => '政策没有写明结算年度按哪个日期。请写 年度 自然年度 按 出院日期 之类的一行。',
    () => 'The policy does not say which date decides the accounting year. Write a line such as: year calendar_year by discharge_date.',
  ),
  incompleteTier: define<{ tier: string; clause: string; clauseEn: string }>(
    'JZ5016',
    'error',
    (a) => `待遇“${a.tier}”没有写明${a.clause}，无法计算。请补写。`,
    (a) => `The tier “${a.tier}” does not state its ${a.clauseEn} and cannot be computed. Add it.`,
  ),
  roundingTooWide: define<{ text: string }>(
    'JZ5017',
    'error',
    (a) => `“${a.text}”里要舍入的是几个乘积的和，中间结果不能精确保留。请在每个乘积之后各写舍入。`,
    (a) => `“${a.text}” rounds a sum of products whose exact value is not kept. Write the rounding after each product instead.`,
  ),
  unequalShares: define(
    'JZ5018',
    'error',
    () => '各出资方的份额之和不是 100%。请写明每一方的份额，例如 医疗救助基金 60%、残联 40%。',
    () => 'The shares of the payers do not add up to 100 %. State the share of each, for example: FundA 60%, FundB 40%.',
  ),
  reservedName: define<{ name: string }>(
    'JZ5019',
    'error',
    (a) => `“${a.name}”是程序自身占用的名称，不能作输入或待遇的名称。请换一个名称。`,
    (a) => `“${a.name}” is a name that programs keep for themselves; an input or a tier cannot bear it. Choose another.`,
  ),
  amountTooLarge: define(
    'JZ5020',
    'error',
    () => '这里的金额可能大到不能精确计算：几个大的因数连乘了。请减少连乘，或用「取小(…)」给因数加上限。',
    () => 'An amount here can become too large to be exact: large factors are multiplied. Use fewer, or bound them with “min(…)”.',
  ),
  guaranteeUnread: define<{ name: string; nameEn: string }>(
    'JZ5070',
    'error',
    (a) => `保证里用到“${a.name}”，结算却不看它，费用单上不必有它。请改用结算用到的事实或金额，或删去。`,
    (a) =>
      `The guarantee reads “${a.nameEn}”, which no settlement reads, so no claim need state it. Use what settlements read, or drop it.`,
  ),
  guaranteeWithoutCost: define(
    'JZ5071',
    'error',
    () => '本政策的结算不看任何费用，个人自付无从算起。请改用“支付合计”或“待遇名 的 支付额”。',
    () =>
      'No settlement of this policy reads a cost, so what the patient bears is not known. Use “total_paid” or “TIER of payment_amount” instead.',
  ),
  guaranteeNotLinear: define<{ text: string }>(
    'JZ5072',
    'error',
    (a) => `保证“${a.text}”把一项金额乘以费用单或人员上的数，这样的乘积不能证明。请乘以固定的比例，或分情形各写一项保证。`,
    (a) =>
      `The guarantee “${a.text}” multiplies an amount by a figure of the claim or the person; such products cannot be proved. Multiply by a fixed ratio, or write one guarantee for each case.`,
  ),
  guaranteeOnHole: define<{ text: string; why: string }>(
    'JZ5073',
    'error',
    (a) => `保证“${a.text}”用到结算用不到的待定数值（${a.why}），什么也证明不了。请写明数值。`,
    (a) =>
      `The guarantee “${a.text}” rests on an unknown figure that no settlement meets (${a.why}), so nothing is proved. State the figure.`,
  ),
  paidTwice: define<{
    first: string;
    firstEn: string;
    regard: string;
    second: string;
    claimZh: string;
    claimEn: string;
    firstPaid: string;
    secondPaid: string;
    cost: string;
    unitZh: string;
    unitEn: string;
  }>(
    'JZ5050',
    'error',
    (a) =>
      `同一笔费用付了两次：${a.claimZh}，“${a.first}”支付 ${a.firstPaid} ${a.unitZh}后，“${a.second}”没有减去它，又支付 ${a.secondPaid} ${a.unitZh}，合计超过费用 ${a.cost} ${a.unitZh}。请把“${a.second}”的费用写成 … 余额，或减去 ${a.regard}。`,
    (a) =>
      `The same money is paid twice: ${a.claimEn}: “${a.firstEn}” paid ${a.firstPaid} ${a.unitEn}, and “${a.second}” does not subtract it and pays ${a.secondPaid} ${a.unitEn}, more than the cost of ${a.cost} ${a.unitEn} together. Write the cost of “${a.second}” as … remaining, or subtract the payment_amount of “${a.firstEn}”.`,
  ),
  overrideOutside: define<{
    who: string;
    ownZh: string;
    ownEn: string;
    upperZh: string;
    upperEn: string;
    ruleZh: string;
    ruleEn: string;
  }>(
    'JZ5032',
    'error',
    (a) => `${a.who}：这里是 ${a.ownZh}，上级规定 ${a.upperZh}，${a.ruleZh}。请改成上级允许的数值，或请上级改写。`,
    (a) =>
      `${a.who}: this is ${a.ownEn}, while the policy above says ${a.upperEn}, ${a.ruleEn}. Write a value that it allows, or have it changed above.`,
  ),
  overrideUnprovable: define<{ name: string }>(
    'JZ5033',
    'error',
    (a) => `“${a.name}”与上级规定的情形太多，无法逐一比较。请减少表和例外里用到的事实。`,
    (a) =>
      `“${a.name}” and what the policy above says distinguish too many cases to compare them. Use fewer facts in its tables and exceptions.`,
  ),
  upperInvalid: define<{ upper: string }>(
    'JZ5030',
    'error',
    (a) => `上级政策“${a.upper}”（或更上一级）有错误，本政策因此不能编译。请先改正上级政策。`,
    (a) => `The policy above, “${a.upper}”, or one above it has errors, so this one cannot be compiled. Correct it first.`,
  ),
  upperText: define<{ upper: string; causeZh: string; causeEn: string }>(
    'JZ5031',
    'error',
    (a) => `从“${a.upper}”承接的内容在本政策里不能编译：${a.causeZh}`,
    (a) => `What this policy takes over from “${a.upper}” cannot be compiled here: ${a.causeEn}`,
  ),
  openCount: define<{ text: string }>(
    'JZ5040',
    'error',
    (a) => `计数的条件“${a.text}”用到待定的名单或数值，数不出次数。请改用已经写明的事实。`,
    (a) =>
      `The condition “${a.text}” of a count rests on a list or a figure that is unknown, so nothing can be counted. Use facts that are stated.`,
  ),
  holeInRelease: define<{ name: string; nameEn: string; why: string }>(
    'JZ5060',
    'error',
    (a) => `正式发布不能有待定：“${a.name}”还没有数值（${a.why}），结算会用到它。请写明数值，或作为草案发布（不加 --release）。`,
    (a) =>
      `A release cannot have unknowns: “${a.nameEn}” has no figure yet (${a.why}), and settlements need it. State the figure, or publish a draft (without --release).`,
  ),
} as const;
