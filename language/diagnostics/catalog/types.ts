// What is said about values, units, tables and examples: JZ3xxx.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const typeDiagnostics = {
  // ── expressions ───────────────────────────────────────────────────────────────────────────────────────────────
  mismatch: define<Words<'wantedZh' | 'wantedEn' | 'isZh' | 'isEn'>>(
    'JZ3001',
    'error',
    (a) => `这里需要${a.wantedZh}，写的是${a.isZh}。请改写为${a.wantedZh}。`,
    (a) => `${a.wantedEn} is needed here, and this is ${a.isEn}. Replace it.`,
  ),
  moneyPlusRatio: define(
    'JZ3002',
    'error',
    () => '金额与比例不能相加减。若要按比例增减，请写成金额乘以比例，例如「起付线 × 50%」。',
    () => 'Money and a ratio cannot be added or subtracted. To change an amount by a ratio, multiply it: “amount × 50%”.',
  ),
  moneyTimesMoney: define(
    'JZ3003',
    'error',
    () => '金额不能乘以或除以金额。金额只能乘以比例或整数。',
    () => 'Money cannot be multiplied or divided by money. Multiply it by a ratio or a whole number.',
  ),
  ratioOverOne: define<Words<'text'>>(
    'JZ3004',
    'error',
    (a) => `比例 ${a.text} 超过 100%，支付会多于费用。请写 100% 或更小的比例。`,
    (a) => `The ratio ${a.text} is above 100%, so more than the cost would be paid. Write 100% or less.`,
  ),
  pointsForRatio: define<Words<'text' | 'better'>>(
    'JZ3005',
    'error',
    (a) => `「${a.text}」是增减的幅度，这里需要比例本身。请写「${a.better}」。`,
    (a) => `“${a.text}” says by how much a ratio changes; a ratio itself is needed here. Write “${a.better}”.`,
  ),
  ratioForPoints: define<Words<'text' | 'better'>>(
    'JZ3006',
    'error',
    (a) => `比例增减要写百分点，「${a.text}」会与「乘以 ${a.text}」混淆。请写「${a.better}」。`,
    (a) => `A ratio is raised or lowered by points; “${a.text}” could be read as a factor. Write “${a.better}”.`,
  ),
  integerForMoney: define<Words<'text' | 'better'>>(
    'JZ3007',
    'error',
    (a) => `「${a.text}」没有单位，这里需要金额。请写「${a.better}」。`,
    (a) => `“${a.text}” has no unit, and money is needed here. Write “${a.better}”.`,
  ),
  integerForRatio: define<Words<'text' | 'better'>>(
    'JZ3008',
    'error',
    (a) => `「${a.text}」没有单位，这里需要比例。请写「${a.better}」。`,
    (a) => `“${a.text}” has no unit, and a ratio is needed here. Write “${a.better}”.`,
  ),
  notCondition: define<Words<'isZh' | 'isEn'>>(
    'JZ3009',
    'error',
    (a) => `这里需要条件，写的是${a.isZh}。请写成能判断真假的话，例如「规范转诊」「就诊 为 住院」「费用总额 超过 1万元」。`,
    (a) =>
      `A condition is needed here, and this is ${a.isEn}. Write something that holds or not, such as “referred” or “visit is inpatient”.`,
  ),
  compareDifferent: define<Words<'leftZh' | 'leftEn' | 'rightZh' | 'rightEn'>>(
    'JZ3010',
    'error',
    (a) => `左边是${a.leftZh}，右边是${a.rightZh}，不能比较。请让两边是同一种值。`,
    (a) => `${a.leftEn} on the left and ${a.rightEn} on the right cannot be compared. Make both sides the same kind.`,
  ),
  noOrder: define<Words<'isZh' | 'isEn'>>(
    'JZ3011',
    'error',
    (a) => `${a.isZh}没有大小之分，不能这样比较。请用「为」「不为」「属于」或「不属于」。`,
    (a) => `${a.isEn} has no order and cannot be compared like this. Use “is”, “is_not”, “in” or “not_in”.`,
  ),
  unknownMember: define<Words<'name' | 'inputZh' | 'inputEn' | 'allowedZh' | 'allowedEn' | 'suggestion'>>(
    'JZ3012',
    'error',
    (a) =>
      `「${a.name}」不是「${a.inputZh}」的取值。${a.suggestion === '' ? `可以写：${a.allowedZh}。` : `是否想写「${a.suggestion}」？可以写：${a.allowedZh}。`}`,
    (a) =>
      `“${a.name}” is not a value of “${a.inputEn}”.${a.suggestion === '' ? '' : ` Did you mean “${a.suggestion}”?`} Write one of: ${a.allowedEn}.`,
  ),
  notEnumeration: define<Words<'isZh' | 'isEn'>>(
    'JZ3013',
    'error',
    (a) => `「属于」「为」前面要写对象、就诊、病种等有固定取值的事实，这里是${a.isZh}。比较数值请用「=」「超过」「不低于」等。`,
    (a) =>
      `“in” and “is” follow a fact with fixed values, such as group, visit or disease; this is ${a.isEn}. Compare figures with “=”, “more_than” and the like.`,
  ),
  notConstant: define(
    'JZ3014',
    'error',
    () => '这里要写固定的数值，不能随每张费用单变化。请写数值，或写「指数 × 比例」。',
    () => 'A fixed figure is needed here, one that does not change from claim to claim. Write the figure, or “index × ratio”.',
  ),
  booleanComparison: define<Words<'better'>>(
    'JZ3015',
    'error',
    (a) => `是否类的事实本身就是条件，不必再比较。请直接写「${a.better}」。`,
    (a) => `A yes-or-no fact is a condition by itself and needs no comparison. Write “${a.better}”.`,
  ),
  useIs: define<Words<'better'>>(
    'JZ3016',
    'error',
    (a) => `有固定取值的事实不用「=」比较。请写「${a.better}」。`,
    (a) => `A fact with fixed values is not compared with “=”. Write “${a.better}”.`,
  ),
  badOperands: define<Words<'operator' | 'leftZh' | 'leftEn' | 'rightZh' | 'rightEn'>>(
    'JZ3017',
    'error',
    (a) => `${a.leftZh}与${a.rightZh}之间不能用「${a.operator}」。请改用同类的值，或把金额乘以比例。`,
    (a) => `“${a.operator}” does not apply to ${a.leftEn} and ${a.rightEn}. Use values of one kind, or multiply money by a ratio.`,
  ),
  badDivision: define(
    'JZ3018',
    'error',
    () => '只能除以固定的整数，而且要除得尽（2、4、5、8、10 等），否则金额不精确。请改写为乘以比例。',
    () => 'Divide only by a fixed whole number that leaves no endless fraction (2, 4, 5, 8, 10 …). Multiply by a ratio instead.',
  ),
  notWhole: define<Words<'text'>>(
    'JZ3020',
    'error',
    (a) => `「${a.text}」带小数，这里需要整数。请去掉小数。`,
    (a) => `“${a.text}” has a fraction; a whole number is needed here. Write it without the fraction.`,
  ),
  keywordOutOfPlace: define<Words<'zh' | 'en' | 'placeZh' | 'placeEn'>>(
    'JZ3022',
    'error',
    (a) => `「${a.zh}」只能写在${a.placeZh}，这里请写数值或「待定」。`,
    (a) => `“${a.en}” stands only in ${a.placeEn}. Write a figure here, or “unknown”.`,
  ),
  tooDeep: define(
    'JZ3023',
    'error',
    () => '算式嵌套过深，无法核对。请拆成几项「费用」分别声明。',
    () => 'This expression is nested too deeply to be checked. Split it into several “cost” declarations.',
  ),
  remainingOutOfPlace: define(
    'JZ3024',
    'error',
    () => '「余额」指减去前面各项待遇已付的部分，只能写在待遇的「费用」里。请移到那里，或删去。',
    () => '“remaining” means less what earlier tiers paid; it stands only in the cost of a tier. Move it there, or remove it.',
  ),
  holeWithoutReason: define(
    'JZ3025',
    'warning',
    () => '「待定」没有写缘由。请写明为什么没有数值，例如：待定 "文件授权统筹地区另定"。',
    () => 'This unknown gives no reason. Say why there is no figure: unknown "the document leaves it to the prefecture".',
  ),
  holeBoundsReversed: define(
    'JZ3026',
    'error',
    () => '「介于」的下限大于上限，请对调。',
    () => 'The lower bound is above the upper bound. Swap them.',
  ),
  conditionOnHole: define(
    'JZ3027',
    'error',
    () => '「待定」不能当作条件。请写清条件，或把受影响的数值写成「待定」。',
    () => 'An unknown cannot stand as a condition. State the condition, or make the value it governs unknown.',
  ),

  roundedRatio: define<Words<'better'>>(
    'JZ3028',
    'error',
    (a) => `舍入写在比例后面，只作用于这个比例。要舍入的是乘积，请加括号：「${a.better}」。`,
    (a) => `The rounding follows the ratio and applies to it alone. To round the product, put it in brackets: “${a.better}”.`,
  ),
  remainingOfLastOnly: define<Words<'last' | 'better'>>(
    'JZ3029',
    'warning',
    (a) => `「余额」只作用于「${a.last}」，不是整个算式。若指整个算式，请写「${a.better}」；若只指「${a.last}」，请给它加括号。`,
    (a) => `“remaining” applies to “${a.last}” alone, not to the whole. Write “${a.better}” for the whole, or bracket “${a.last}” with it.`,
  ),

  // ── tiers ─────────────────────────────────────────────────────────────────────────────────────────────────────
  missingPer: define<Words<'zh' | 'en'>>(
    'JZ3030',
    'error',
    (a) => `「${a.zh}」没有写「每次」还是「每年」，两种读法金额不同，请写明。`,
    (a) => `The ${a.en} does not say “per_visit” or “yearly”, and the two pay differently. State which.`,
  ),
  tierWithoutBase: define<Words<'name'>>(
    'JZ3031',
    'error',
    (a) => `待遇「${a.name}」没有写「费用」，不知道按什么计算。请补上，例如「费用 政策范围内费用 余额」。`,
    (a) => `The tier “${a.name}” states no cost to be computed on. Add it, for example “cost in_policy_cost remaining”.`,
  ),
  tierWithoutRate: define<Words<'name'>>(
    'JZ3032',
    'error',
    (a) => `待遇「${a.name}」没有写「比例」「分段」或「支付额」。文件没有给出时，请写「比例 待定 "缘由"」。`,
    (a) => `The tier “${a.name}” states no ratio, bands or payment_amount. When no source gives one, write “ratio unknown "why"”.`,
  ),
  twoRates: define<Words<'name' | 'zh' | 'en' | 'otherZh' | 'otherEn'>>(
    'JZ3033',
    'error',
    (a) => `待遇「${a.name}」同时写了「${a.zh}」和「${a.otherZh}」，只能取一种。请删去另一种。`,
    (a) => `The tier “${a.name}” has both “${a.en}” and “${a.otherEn}”. Keep one of them.`,
  ),
  clauseOnBilledTier: define<Words<'zh' | 'en'>>(
    'JZ3034',
    'warning',
    (a) => `这项待遇的支付额取自结算单，「${a.zh}」不起作用。请删去，或改为「支付 结算单优先」。`,
    (a) => `This tier takes its payment from the claim, so “${a.en}” has no effect. Remove it, or write “payment billed_or_computed”.`,
  ),
  groupNotAdmitted: define<Words<'name' | 'tier'>>(
    'JZ3035',
    'error',
    (a) => `「${a.name}」不在待遇「${a.tier}」的对象之内，这里写的用不上。请加入该待遇的「对象」，或删去此处。`,
    (a) => `“${a.name}” is not among the groups of the tier “${a.tier}”, so this never applies. Admit it there, or remove it here.`,
  ),
  visitNotAdmitted: define<Words<'name' | 'tier'>>(
    'JZ3036',
    'error',
    (a) => `待遇「${a.tier}」的「就诊」不含「${a.name}」，这里写的用不上。请加入该待遇的「就诊」，或删去此处。`,
    (a) => `The tier “${a.tier}” does not admit the visit “${a.name}”, so this never applies. Admit it there, or remove it here.`,
  ),
  tiltWithoutTarget: define<Words<'zh' | 'en' | 'tier'>>(
    'JZ3037',
    'error',
    (a) => `待遇「${a.tier}」没有「${a.zh}」，无从倾斜。请先写「${a.zh}」，或删去此项。`,
    (a) => `The tier “${a.tier}” has no ${a.en} to tilt. State the ${a.en}, or remove this item.`,
  ),
  tiltNotWholeFen: define<Words<'factor' | 'amount'>>(
    'JZ3038',
    'error',
    (a) => `${a.amount} × ${a.factor} 得不到整分的金额。请直接写出倾斜后的起付线或封顶线。`,
    (a) => `${a.amount} × ${a.factor} is not a whole number of fen. State the resulting amount instead.`,
  ),
  tiltItemInvalid: define<Words<'zh' | 'en' | 'formsZh' | 'formsEn'>>(
    'JZ3039',
    'error',
    (a) => `「${a.zh}」不能这样倾斜。可以写：${a.formsZh}。`,
    (a) => `A ${a.en} cannot be tilted like this. Write one of: ${a.formsEn}.`,
  ),
  tiltTwice: define<Words<'name' | 'zh' | 'en'>>(
    'JZ3040',
    'error',
    (a) => `「${a.name}」的「${a.zh}」在两处倾斜中都有规定，请只留一处。`,
    (a) => `The ${a.en} of “${a.name}” is tilted in two places. Keep one.`,
  ),
  periodReversed: define(
    'JZ3042',
    'error',
    () => '施行期间的截止日早于起始日，请核对。',
    () => 'The period ends before it begins. Check the dates.',
  ),
  yearByNonDate: define<Words<'name' | 'isZh' | 'isEn'>>(
    'JZ3043',
    'error',
    (a) => `「年度」要按日期归年，「${a.name}」是${a.isZh}。请写「按 出院日期」「按 入院日期」「按 结算日期」或「按 费用日期」。`,
    (a) =>
      `The accounting year goes by a date, and “${a.name}” is ${a.isEn}. Write “by discharge_date”, “by admission_date”, “by settlement_date” or “by cost_date”.`,
  ),
  regionCode: define<Words<'text'>>(
    'JZ3044',
    'warning',
    (a) => `行政区划代码应为六位数字，写的是「${a.text}」。请核对。`,
    (a) => `A region code has six digits; this is “${a.text}”. Check it.`,
  ),
  roundingUnit: define(
    'JZ3045',
    'error',
    () => '舍入单位要大于零，请写成「至 0.01元」「至 1元」。',
    () => 'The unit of rounding must be more than zero, for example “to 0.01 yuan” or “to 1 yuan”.',
  ),
  inputNeverGiven: define<Words<'name'>>(
    'JZ3046',
    'error',
    (a) => `「${a.name}」是费用单的事实，参保资助只看人员。请改用「输入 人员」声明的事实。`,
    (a) => `“${a.name}” is a fact of the claim; a premium subsidy sees the person only. Use a fact declared with “input person”.`,
  ),

  // ── tables ────────────────────────────────────────────────────────────────────────────────────────────────────
  bandGap: define<Words<'from' | 'to'>>(
    'JZ3050',
    'error',
    (a) => `${a.from} 至 ${a.to} 之间没有规定比例，分段断开了。请补上一段，或让两段首尾相接。`,
    (a) => `Between ${a.from} and ${a.to} no ratio is given: the bands have a gap. Add a band, or let the two meet.`,
  ),
  bandOverlap: define<Words<'from' | 'to'>>(
    'JZ3051',
    'error',
    (a) => `${a.from} 至 ${a.to} 同时落在两段里。请让两段首尾相接。`,
    (a) => `${a.from} to ${a.to} lies in two bands. Let the two meet.`,
  ),
  bandReversed: define<Words<'from' | 'to'>>(
    'JZ3052',
    'error',
    (a) => `这一段从 ${a.from} 到 ${a.to}，上限不大于下限。请核对两个金额。`,
    (a) => `This band goes from ${a.from} to ${a.to}: its end is not above its start. Check the two amounts.`,
  ),
  bandAfterOpen: define(
    'JZ3053',
    'error',
    () => '只有最后一段可以不写「至」。请给这一段写上限，或把它移到最后。',
    () => 'Only the last band may leave “to” empty. Give this band an end, or move it to the last place.',
  ),
  lastBandClosed: define<Words<'to'>>(
    'JZ3059',
    'warning',
    (a) => `超过 ${a.to} 的部分没有规定比例，不会支付。请把最后一段的「至」留空，或另写一段；确实不支付时写「0%」。`,
    (a) =>
      `Beyond ${a.to} no ratio is given, and nothing is paid. Leave “to” empty in the last band, or add a band, with “0%” if that is meant.`,
  ),
  bandWithoutFrom: define(
    'JZ3054',
    'error',
    () => '这一段没有写「超过」多少。第一段从零算起时请写「0元」。',
    () => 'This band does not say where it begins. Write “0 yuan” when the first band begins at zero.',
  ),
  badColumn: define<Words<'name' | 'allowedZh' | 'allowedEn'>>(
    'JZ3055',
    'error',
    (a) => `这张表不能有「${a.name}」这一列。可以用的列：${a.allowedZh}。`,
    (a) => `This table cannot have a column “${a.name}”. It may have: ${a.allowedEn}.`,
  ),
  missingColumn: define<Words<'zh' | 'en'>>(
    'JZ3056',
    'error',
    (a) => `表头缺少「${a.zh}」一列，请补上。`,
    (a) => `The header lacks the column “${a.en}”. Add it.`,
  ),
  duplicateColumn: define<Words<'name'>>(
    'JZ3057',
    'error',
    (a) => `「${a.name}」列出现了两次，请删去一列。`,
    (a) => `The column “${a.name}” stands twice. Remove one.`,
  ),
  missingHeader: define<Words<'example'>>(
    'JZ3058',
    'error',
    (a) => `这张表需要表头，请在第一行写明各列，例如「${a.example}」。`,
    (a) => `This table needs a header. Name the columns in the first row, for example “${a.example}”.`,
  ),
  valueCell: define<Words<'zh' | 'en'>>(
    'JZ3060',
    'error',
    (a) => `「${a.zh}」格里要写一个值。没有数值时请写「待定 "缘由"」。`,
    (a) => `The cell “${a.en}” needs one value. When there is none, write “unknown "why"”.`,
  ),
  tableGap: define<Words<'missing' | 'missingEn'> & { readonly count: number }>(
    'JZ3061',
    'error',
    (a) => `表中没有规定：${a.missing}${a.count > 6 ? ` 等 ${a.count} 项` : ''}。请补上，或用「其他」一行概括；没有数值时写「待定」。`,
    (a) =>
      `The table says nothing for: ${a.missingEn}${a.count > 6 ? `, … (${a.count} in all)` : ''}. Add them, cover them with “other”, or write “unknown”.`,
  ),
  tableOverlap: define<Words<'what' | 'whatEn'>>(
    'JZ3062',
    'error',
    (a) => `「${a.what}」在两行中都有规定，不知道取哪一行。请只留一行。`,
    (a) => `“${a.whatEn}” stands in two rows, and nothing says which one applies. Keep one.`,
  ),
  emptyTable: define(
    'JZ3063',
    'error',
    () => '表里一行也没有。请按「| 对象 | 数值 |」的样子写出各行。',
    () => 'The table has no row. Write rows such as “| group | value |”.',
  ),
  tableTooLarge: define(
    'JZ3064',
    'error',
    () => '表的条件列交叉太多，无法逐项核对有无遗漏。请减少列，或拆成几项待遇。',
    () => 'The columns of this table cross too often for every combination to be checked. Use fewer columns, or several tiers.',
  ),
  indexNotAscending: define(
    'JZ3065',
    'error',
    () => '起用日期要从早到晚排列，且不能重复。请调整这一行的位置。',
    () => 'The dates must ascend without repetition. Move this row.',
  ),
  keyCell: define<Words<'name'>>(
    'JZ3066',
    'error',
    (a) => `「${a.name}」列里只能写它的取值、「其他」，或者留空。`,
    (a) => `The column “${a.name}” takes its values, “other”, or nothing.`,
  ),
  otherWithNames: define(
    'JZ3067',
    'error',
    () => '「其他」要单独成格，不能与名称并列。请把名称删去，或另写一行。',
    () => '“other” stands alone in its cell. Remove the names, or give them a row of their own.',
  ),

  // ── subsidies ─────────────────────────────────────────────────────────────────────────────────────────────────
  sharesNotWhole: define<Words<'sum'>>(
    'JZ3070',
    'error',
    (a) => `各方出资比例之和是 ${a.sum}，应为 100%。请核对各方的比例。`,
    (a) => `The shares of the payers add up to ${a.sum}; they must make 100%.`,
  ),
  sharesMissing: define(
    'JZ3071',
    'error',
    () => '有几方出资时，每一方都要写出资比例，例如「医疗救助基金 60%、县财政 40%」。',
    () => 'With several payers each needs its share, for example “Fund 60%, County 40%”.',
  ),
  payerMissing: define(
    'JZ3072',
    'error',
    () => '「出资」格里要写基金、部门或机构；只有「不资助」一行可以留空。',
    () => 'The cell “paid_by” names a fund, a department or a party; only a row with “none” may leave it empty.',
  ),
  badGrant: define<Words<'isZh' | 'isEn'>>(
    'JZ3073',
    'error',
    (a) => `「资助」格里写的是${a.isZh}。请写全额、不资助、金额、比例或待定。`,
    (a) => `The cell “grant” holds ${a.isEn}. Write full, none, an amount, a ratio or unknown.`,
  ),
  premiumMissing: define(
    'JZ3074',
    'error',
    () => '有按全额或比例资助的行，却没有写「缴费标准」。请写金额，或写「缴费标准 按结算单」。',
    () => 'A row grants the whole premium or a ratio of it, and no premium is stated. Write the amount, or “premium as_billed”.',
  ),
  yearsReversed: define(
    'JZ3075',
    'error',
    () => '截止年度早于起始年度，请对调。',
    () => 'The last year is before the first. Swap them.',
  ),
  yearsOverlap: define<Words<'zh' | 'en'>>(
    'JZ3076',
    'error',
    (a) => `${a.zh} 年度在两张资助表中都有规定，请只留一张。`,
    (a) => `The coverage year ${a.en} stands in two subsidy tables. Keep one.`,
  ),
  subsidyWithoutTable: define(
    'JZ3077',
    'error',
    () => '参保资助没有表。请写「| 对象 | 资助 | 出资 |」各行。',
    () => 'This subsidy has no table. Write rows under “| group | grant | paid_by |”.',
  ),

  // ── examples ──────────────────────────────────────────────────────────────────────────────────────────────────
  givenTwice: define<Words<'zh' | 'en'>>(
    'JZ3080',
    'error',
    (a) => `「${a.zh}」在这一步给了两次，请删去一次。`,
    (a) => `“${a.en}” is given twice in this step. Remove one.`,
  ),
  notGiven: define<Words<'zh' | 'en'>>(
    'JZ3081',
    'error',
    (a) => `「已知」里缺少「${a.zh}」，算不出应得的金额。请补上。`,
    (a) => `“given” lacks “${a.en}”, without which nothing can be computed. Add it.`,
  ),
  expectedTwice: define<Words<'zh' | 'en'>>(
    'JZ3082',
    'error',
    (a) => `「${a.zh}」的结果写了两次，请删去一次。`,
    (a) => `The result of “${a.en}” is stated twice. Remove one.`,
  ),
  assumptionWithoutHole: define<Words<'tier' | 'clauseZh' | 'clauseEn'>>(
    'JZ3083',
    'error',
    (a) => `「${a.tier}」的「${a.clauseZh}」没有待定之处，不必假设。请删去这一条；共用限额、共用起付线的数，写它自己的名称。`,
    (a) =>
      `The ${a.clauseEn} of “${a.tier}” has no unknown to assume a value for. Remove this line; a shared cap or deductible is assumed under its own name.`,
  ),
  expectsNothing: define(
    'JZ3084',
    'warning',
    () => '「应得」是空的，这一步什么也不核对。请写出至少一项结果。',
    () => '“expected” is empty, so this step checks nothing. State at least one result.',
  ),
  oneValue: define<Words<'zh' | 'en'>>(
    'JZ3085',
    'error',
    (a) => `「${a.zh}」后面要写一个值。`,
    (a) => `“${a.en}” takes one value.`,
  ),
  paidOnComputedTier: define<Words<'name'>>(
    'JZ3087',
    'error',
    (a) => `「${a.name}」由本政策计算，不能作为已付给出。请删去；若以结算单为准，请在该待遇写「支付 按结算单」或「支付 结算单优先」。`,
    (a) =>
      `“${a.name}” is computed by this policy and cannot be given as paid. Remove it; when the claim decides, write “payment as_billed” or “payment billed_or_computed” in the tier.`,
  ),
  retroactive: define<Words<'from' | 'issued' | 'days'>>(
    'JZ3088',
    'info',
    (a) => `${a.issued} 发布，自 ${a.from} 起施行，溯及 ${a.days} 天。这些天已结算的费用单要重新结算，可以用 jiuzhu resettle 算出差额。`,
    (a) =>
      `Issued on ${a.issued} and in force from ${a.from}, ${a.days} days back. Claims settled for those days have to be settled again; use “jiuzhu resettle” for the differences.`,
  ),
  unlistedDisease: define<Words<'name' | 'suggestion'>>(
    'JZ3086',
    'warning',
    (a) => `「${a.name}」不在任何病种名单里，将按名单外的病种计算。是否想写「${a.suggestion}」？`,
    (a) => `“${a.name}” is in no disease list and counts as outside them all. Did you mean “${a.suggestion}”?`,
  ),
} as const;
