// The only list of keywords: one entry per keyword with its Chinese and its English spelling.

/** Where a keyword stands; highlighting, completion and the reference manual are derived from it. */
export type KeywordRole =
  | 'declaration' // opens a declaration at the top of a file
  | 'clause' // opens a clause inside a block
  | 'modifier' // refines the clause it stands in
  | 'operator' // joins expressions or conditions
  | 'literal' // is a value by itself
  | 'type'; // names the type of an input

/** A word of the language that cannot be a bare name. */
export interface Keyword {
  readonly zh: string;
  readonly en: string;
  readonly role: KeywordRole;
  /** One sentence for completion, hover and the reference manual. */
  readonly doc: { readonly zh: string; readonly en: string };
}

function keyword(role: KeywordRole, zh: string, en: string, docZh: string, docEn: string): Keyword {
  return { zh, en, role, doc: { zh: docZh, en: docEn } };
}

// Invariant: every `zh` and every `en` is unique, but for 已知: outside of braces it acknowledges, inside it gives. The key is the
// token's name.
export const keywords = {
  // ── declarations ──────────────────────────────────────────────────────────────────────────────────────────────
  Policy: keyword(
    'declaration',
    '政策',
    'policy',
    '一项政策：名称、地区、文件、施行期间、年度',
    'a policy: title, region, documents, period, year',
  ),
  Department: keyword('declaration', '部门', 'department', '认定对象的部门', 'departments that certify groups'),
  Fund: keyword('declaration', '基金', 'fund', '出资的基金或资金', 'funds that pay'),
  Party: keyword('declaration', '机构', 'party', '基金和部门以外的出资方', 'payers that are neither funds nor departments'),
  Group: keyword('declaration', '对象', 'group', '救助对象；声明的先后即类别高低', 'a group of beneficiaries; earlier ranks higher'),
  Identities: keyword('declaration', '多重身份', 'identities', '一人有多重身份时如何处理', 'what to do with several identities'),
  Input: keyword('declaration', '输入', 'input', '政策另外需要的事实', 'a further fact the policy needs'),
  Disease: keyword(
    'declaration',
    '病种',
    'disease',
    '病种名单；条件中指本次就诊的病种',
    'a list of diseases; in a condition, the disease of the claim',
  ),
  Index: keyword('declaration', '指数', 'index', '按日期起用的公布数值', 'a published figure with the dates from which it applies'),
  Cost: keyword('declaration', '费用', 'cost', '费用口径；待遇中为计算基数', 'a named cost base; in a tier, its base'),
  Parameter: keyword('declaration', '参数', 'parameter', '起了名的金额、比例或整数', 'a named amount, ratio or whole number'),
  Pool: keyword('declaration', '共用限额', 'pool', '几项待遇共用的限额', 'a cap that several tiers share'),
  Count: keyword(
    'declaration',
    '计数',
    'count',
    '本年度符合条件的费用单数，含本次',
    'how many claims of the year satisfy a condition, this one included',
  ),
  Accumulator: keyword(
    'declaration',
    '累计额',
    'accumulated',
    '本年度各费用单之和，含本次',
    'a sum over the claims of the year, this one included',
  ),
  SharedDeductible: keyword(
    'declaration',
    '共用起付线',
    'shared_deductible',
    '几项待遇共用的起付线，一年只扣一次',
    'a deductible that several tiers share, taken once a year',
  ),
  Order: keyword('declaration', '待遇顺序', 'order', '待遇的支付先后', 'the order in which tiers pay'),
  Tier: keyword('declaration', '待遇', 'tier', '一项待遇', 'one tier of benefits'),
  Subsidy: keyword('declaration', '参保资助', 'subsidy', '个人缴费资助表', 'a table of premium subsidies'),
  Articles: keyword(
    'declaration',
    '条文',
    'articles',
    '一份文件的条文，各条怎样处理',
    'the articles of a document, and what became of each',
  ),
  Statistic: keyword(
    'declaration',
    '统计',
    'statistic',
    '统计数：只作记载，不参与结算',
    'a statistic: recorded, never part of a settlement',
  ),
  Target: keyword(
    'declaration',
    '目标',
    'target',
    '地区的目标：只作记载，不参与结算',
    'a target of the region: recorded, never part of a settlement',
  ),
  Discretion: keyword(
    'declaration',
    '酌情',
    'discretion',
    '由经办人酌定：只作记载，不参与结算',
    'left to discretion: recorded, never part of a settlement',
  ),
  Quota: keyword(
    'declaration',
    '配额',
    'quota',
    '推进的配额：只作记载，不参与结算',
    'a quota of a programme: recorded, never part of a settlement',
  ),
  NotComputed: keyword(
    'declaration',
    '不计算',
    'not_computed',
    '其他不参与结算的规定',
    'another provision that is never part of a settlement',
  ),
  Guarantee: keyword(
    'declaration',
    '保证',
    'guarantee',
    '每次结算都须做到的事，由 verify 证明',
    'what must hold of every settlement, proved by verify',
  ),
  Cases: keyword('declaration', '用例集', 'cases', '为某项政策写的一组用例', 'a file of examples for a policy'),
  Case: keyword('declaration', '用例', 'example', '一个例子：已知与应得', 'an example: what is given, what is expected'),

  // ── clauses ───────────────────────────────────────────────────────────────────────────────────────────────────
  Title: keyword('clause', '名称', 'title', '政策的全称', 'the full title'),
  Region: keyword('clause', '地区', 'region', '地区与行政区划代码', 'the region and its code'),
  Extends: keyword('clause', '继承', 'extends', '上级政策，其内容全部承接', 'the upper policy, all of which holds here too'),
  Document: keyword('clause', '文件', 'document', '所依据的文件', 'a document the policy rests on'),
  Effective: keyword('clause', '施行', 'effective', '施行期间', 'the period in force'),
  Issued: keyword(
    'clause',
    '发布',
    'issued',
    '发布日期；早于它的费用单按溯及既往处理',
    'the day of issue; earlier claims are settled retroactively',
  ),
  Series: keyword('clause', '系列', 'series', '同一系列的政策是一项规定的先后版本', 'policies of one series are versions of one rule'),
  CarryOver: keyword(
    'clause',
    '接续',
    'carry_over',
    '本版本在年度中间接替前一版本时，已有的累计量怎样处理',
    'what becomes of the counters of the year when this version takes over in the middle of it',
  ),
  StatusChange: keyword(
    'clause',
    '身份变化',
    'status_change',
    '人员的身份在年度中间变化时，已有的累计量怎样处理',
    'what becomes of the counters of the year when the person’s group changes in the middle of it',
  ),
  Year: keyword('clause', '年度', 'year', '结算年度', 'the accounting year'),
  Currency: keyword('clause', '币种', 'currency', '金额所用的货币', 'the currency of all amounts'),
  Rounding: keyword('clause', '舍入', 'rounding', '金额舍入规则', 'how payments are rounded'),
  CertifiedBy: keyword('clause', '认定', 'certified_by', '由哪些部门认定', 'which departments certify'),
  Route: keyword('clause', '路径', 'route', '直接救助或依申请救助', 'direct or on application'),
  Includes: keyword('clause', '含', 'includes', '并入本对象的其他身份', 'other identities counted here'),
  Default: keyword('clause', '其余人员', 'everyone_else', '没有其他身份的参保人', 'the insured without any other identity'),
  Derived: keyword(
    'clause',
    '推定',
    'derived',
    '凭申报的事实推定为本对象，不需认定记录',
    'counts by declared facts, without a record of the identity',
  ),
  Conflict: keyword('clause', '分歧', 'conflict', '几份文件说法不一，照录于此', 'documents that disagree, as they stand'),
  Cites: keyword('clause', '依据', 'cites', '所依据的文件与条款', 'the document and article'),
  Visits: keyword('clause', '就诊', 'visit', '适用的就诊类型；条件中指本次就诊类型', 'visit kinds; in a condition, the kind of this visit'),
  Condition: keyword('clause', '条件', 'condition', '享受本待遇的条件', 'the condition for this tier'),
  Payer: keyword('clause', '支付方', 'payer', '由谁支付', 'who pays'),
  Payment: keyword('clause', '支付', 'payment', '支付额的来处', 'where the payment comes from'),
  Threshold: keyword(
    'clause',
    '门槛',
    'threshold',
    '达到后费用全额计算，未达到不支付',
    'once it is reached the whole cost counts, before it nothing does',
  ),
  Deductible: keyword('clause', '起付线', 'deductible', '起付标准', 'the deductible'),
  Ratio: keyword('clause', '比例', 'ratio', '支付比例', 'the coinsurance ratio'),
  Advance: keyword('clause', '先行支付', 'advance', '先由本待遇支付，再向他方追偿', 'paid first, then recovered from somebody else'),
  TopUp: keyword('clause', '补足', 'top_up', '补足到规定的比例', 'tops up to a share of a cost'),
  Bands: keyword('clause', '分段', 'bands', '分段支付比例', 'ratios by bands of cost'),
  Tilt: keyword('clause', '倾斜', 'tilt', '对特定对象的倾斜', 'better terms for some groups'),
  Adjust: keyword('clause', '调整', 'adjust', '符合条件时改动本待遇的条款', 'changes clauses of the tier when a condition holds'),
  Cap: keyword('clause', '封顶线', 'cap', '最高支付限额', 'the cap'),
  TimesPaid: keyword('clause', '次数', 'times', '一年至多支付几次', 'how often the tier pays in a year'),
  Exception: keyword('clause', '例外', 'except', '符合条件时改用另一数值', 'another value when a condition holds'),
  Premium: keyword('clause', '缴费标准', 'premium', '个人缴费标准', 'the premium of one person'),
  Acknowledged: keyword(
    'clause',
    '已知',
    'acknowledged',
    '文件本身使保证不成立之处，写明理由和依据',
    'where the documents themselves break a guarantee, with the reason and the article',
  ),
  Given: keyword('clause', '已知', 'given', '用例的输入', 'what an example gives'),
  Expected: keyword('clause', '应得', 'expected', '用例的结果', 'what an example expects'),
  Assume: keyword('clause', '假设', 'assume', '为待定数值假设一个值', 'a value assumed for a hole'),

  // ── modifiers ─────────────────────────────────────────────────────────────────────────────────────────────────
  Grade: keyword('modifier', '等级', 'grade', '来源的可靠等级', 'how far the source is trusted'),
  Link: keyword('modifier', '出处', 'link', '来源的地址', 'the address of the source'),
  From: keyword('modifier', '起', 'onwards', '自该日起', 'from this day on'),
  To: keyword('modifier', '至', 'to', '到该日或该数为止；舍入到', 'up to; rounded to'),
  By: keyword('modifier', '按', 'by', '按照', 'according to'),
  CalendarYear: keyword('modifier', '自然年度', 'calendar_year', '1月1日至12月31日', '1 January to 31 December'),
  InsuranceYear: keyword(
    'modifier',
    '保险年度',
    'insurance_year',
    '保险年度，可写自哪一天起，不写即 1 月 1 日',
    'the insurance year, from the day that is written, else from 1 January',
  ),
  RollingYear: keyword('modifier', '滚动年度', 'rolling_year', '自某个日期起每十二个月', 'twelve months each, counted from a date'),
  CalendarMonth: keyword('modifier', '自然月', 'calendar_month', '每个月各自累计', 'every month counts for itself'),
  Starting: keyword('modifier', '自', 'starting', '自某日起算', 'counted from a day'),
  HalfUp: keyword('modifier', '四舍五入', 'half_up', '四舍五入', 'round half up'),
  Truncate: keyword('modifier', '截断', 'truncate', '舍去尾数', 'drop the rest'),
  Keep: keyword('modifier', '沿用', 'keep', '累计量照旧接着算', 'the counters go on as they are'),
  Rebase: keyword(
    'modifier',
    '重算',
    'rebase',
    '先前的费用单按新的规定或身份重算累计量，已支付的不变',
    'earlier claims are counted again under the new rule or group; what was paid stays paid',
  ),
  Restart: keyword('modifier', '另起', 'restart', '累计量从零另起', 'the counters begin again at zero'),
  Jointly: keyword('modifier', '会同', 'jointly_with', '几个部门共同认定', 'certified by both together'),
  Direct: keyword('modifier', '直接', 'direct', '直接救助', 'without application'),
  Application: keyword('modifier', '申请', 'application', '依申请救助', 'on application'),
  ForPerson: keyword('modifier', '人员', 'person', '属于人的事实', 'a fact about the person'),
  ForClaim: keyword('modifier', '费用单', 'claim', '属于费用单的事实', 'a fact about the claim'),
  Defaults: keyword('modifier', '缺省', 'default', '未填时取该值', 'the value when left out'),
  FromParty: keyword('modifier', '向', 'from', '向该方追偿', 'from whom it is recovered'),
  Recover: keyword('modifier', '追偿', 'recoverable', '可以追偿', 'may be recovered'),
  Except: keyword('modifier', '除', 'all_but', '除所列之外', 'all but those listed'),
  Remaining: keyword('modifier', '余额', 'remaining', '减去前面各项待遇已支付的部分', 'less what earlier tiers paid'),
  Billed: keyword('modifier', '按结算单', 'as_billed', '以费用单上已支付的金额为准', 'taken from the claim'),
  BilledFirst: keyword(
    'modifier',
    '结算单优先',
    'billed_or_computed',
    '费用单上有则取之，否则计算',
    'from the claim when it is there, else computed',
  ),
  PerVisit: keyword('modifier', '每次', 'per_visit', '每次就诊', 'for each visit'),
  PerYear: keyword('modifier', '每年', 'yearly', '每个结算年度', 'for each accounting year'),
  PerDisease: keyword('modifier', '每病种', 'per_disease', '每个病种在结算年度内', 'for each disease in the accounting year'),
  Exclusive: keyword('modifier', '不含本数', 'exclusive', '不含本数', 'the bound itself is out'),
  Inclusive: keyword('modifier', '含本数', 'inclusive', '含本数', 'the bound itself is in'),
  Excess: keyword('modifier', '超出起付线部分', 'excess', '分段从起付线算起', 'bands measure the excess over the deductible'),
  Absolute: keyword('modifier', '费用全额', 'absolute', '分段从零算起', 'bands measure the whole cost'),
  Cumulative: keyword('modifier', '累计', 'cumulative', '按本年度的累计数', 'by the running total of the year'),
  Cancel: keyword('modifier', '取消', 'removed', '取消', 'removed'),
  Shared: keyword('modifier', '共用', 'shares', '计入共用限额', 'counts towards a pool'),
  OrMore: keyword('modifier', '以上', 'or_more', '下限：不低于该数', 'a floor'),
  OrLess: keyword('modifier', '以下', 'or_less', '上限：不高于该数', 'a ceiling'),
  Provisional: keyword('modifier', '暂按', 'provisional', '暂定数值', 'a provisional value'),
  Average: keyword('modifier', '人均', 'average', '文件写的是平均数', 'the document states an average'),
  About: keyword('modifier', '约合', 'about', '后面的算式只作说明', 'what follows only explains the figure'),
  Between: keyword('modifier', '介于', 'between', '已知的上下限', 'known bounds'),
  Value: keyword('modifier', '数值', 'value', '表头：数值', 'column: the figure'),
  InForce: keyword('modifier', '起用', 'in_force', '表头：起用日期', 'column: the day from which it applies'),
  Article: keyword('modifier', '条款', 'article', '表头：文件的条款', 'column: the article of a document'),
  Subject: keyword('modifier', '内容', 'subject', '表头：条款的内容', 'column: what the article is about'),
  Handling: keyword(
    'modifier',
    '处理',
    'handling',
    '表头：条款怎样处理；空着即写进了规定',
    'column: what became of the article; empty when it was formalised',
  ),
  Delegated: keyword(
    'modifier',
    '授权',
    'delegated',
    '交由下级规定：在数值前，下级可以另定这个数；在条款或声明前，下级可以另写',
    'left to a lower level: before a figure, it may be set anew; before a clause or a declaration, that may be written anew',
  ),
  Published: keyword('modifier', '公布', 'published', '表头：公布日期', 'column: the day of publication'),
  Grant: keyword('modifier', '资助', 'grant', '表头：资助', 'column: the subsidy'),
  PaidBy: keyword('modifier', '出资', 'paid_by', '表头：出资方', 'column: who pays the subsidy'),
  Paid: keyword('modifier', '已付', 'paid', '费用单上该项待遇已付的金额', 'what a tier has already paid on the claim'),
  CoverageYear: keyword('modifier', '参保年度', 'coverage_year', '资助的参保年度', 'the year of insurance'),
  Total: keyword('modifier', '支付合计', 'total_paid', '各项待遇支付之和', 'the sum of all payments'),
  PatientPays: keyword('modifier', '个人负担', 'patient_pays', '个人最终负担', 'what the patient bears'),
  WithinBase: keyword(
    'modifier',
    '支付不超基数',
    'payments_within_base',
    '各项待遇的支付额在 0 与计算基数之间',
    'every payment lies between 0 and its base',
  ),
  WithinCost: keyword(
    'modifier',
    '支付不超费用',
    'payments_within_cost',
    '各项待遇的支付合计不超过费用',
    'the payments of a claim together are at most its cost',
  ),
  NeverFallsWithCost: keyword(
    'modifier',
    '随费用不减',
    'never_falls_with_cost',
    '费用上升时，个人自付和支付合计都不下降',
    'as the cost rises, neither what the patient bears nor the sum of the payments falls',
  ),
  CapsKept: keyword(
    'modifier',
    '封顶线不破',
    'caps_kept',
    '不论本年度已付多少，支付都不越过封顶线',
    'no cap is passed, whatever was paid before in the year',
  ),
  RanksKept: keyword(
    'modifier',
    '类别不倒挂',
    'ranks_kept',
    '类别高的对象，自付不比低一类的多',
    'a group of higher rank never bears more than the next',
  ),
  NoCliff: keyword(
    'modifier',
    '无断崖',
    'no_cliff',
    '费用多一分，个人自付至多也多一分',
    'one more fen of cost is never more than one more fen for the patient',
  ),
  SplitAlike: keyword(
    'modifier',
    '拆分不变',
    'split_alike',
    '一张费用单拆成两张结算，支付合计不变',
    'a bill in two parts is paid as it would be in one',
  ),
  ComputedExactly: keyword('modifier', '计算精确', 'computed_exactly', '所有金额都能精确计算', 'every amount can be computed exactly'),
  TablesComplete: keyword('modifier', '表格不重不漏', 'tables_complete', '各表没有遗漏，也没有重叠', 'tables have neither gap nor overlap'),
  Differing: keyword('modifier', '相差', 'differing', '容许的差额', 'the difference that is allowed'),
  NeverFalls: keyword('modifier', '不减', 'never_falls', '从不下降', 'never becomes less'),
  NeverRises: keyword('modifier', '不增', 'never_rises', '从不上升', 'never becomes more'),
  RisesNoMore: keyword('modifier', '至多同增', 'rises_no_more', '上升不多于所随的金额', 'rises by no more than the amount that it follows'),

  // ── operators ─────────────────────────────────────────────────────────────────────────────────────────────────
  When: keyword('operator', '当', 'when', '当条件成立', 'when the condition holds'),
  In: keyword('operator', '属于', 'in', '属于', 'is one of'),
  NotIn: keyword('operator', '不属于', 'not_in', '不属于', 'is none of'),
  Is: keyword('operator', '为', 'is', '等于', 'equals'),
  IsNot: keyword('operator', '不为', 'is_not', '不等于', 'differs from'),
  And: keyword('operator', '且', 'and', '并且', 'and'),
  Or: keyword('operator', '或', 'or', '或者', 'or'),
  Not: keyword('operator', '非', 'not', '不成立', 'not'),
  MoreThan: keyword('operator', '超过', 'more_than', '大于', 'greater than'),
  NoLessThan: keyword('operator', '不低于', 'no_less_than', '大于或等于', 'at least'),
  LessThan: keyword('operator', '低于', 'less_than', '小于', 'less than'),
  NoMoreThan: keyword('operator', '不超过', 'no_more_than', '小于或等于', 'at most'),
  Of: keyword('operator', '的', 'of', '某项待遇的某个结果', 'a result of a tier'),
  PaymentOf: keyword(
    'operator',
    '支付额',
    'payment_amount',
    '待遇的支付额；在待遇中直接给出支付额',
    'the payment of a tier; in a tier, states it',
  ),
  BaseOf: keyword('operator', '基数', 'base_amount', '待遇的计算基数', 'the base of a tier'),
  BelowDeductible: keyword(
    'operator',
    '起付线以下部分',
    'below_deductible',
    '本次被起付线扣去的部分',
    'what the deductible took of this claim',
  ),
  AboveDeductible: keyword('operator', '起付线以上部分', 'above_deductible', '扣去起付线后的部分', 'what the deductible left'),
  UncappedPayment: keyword('operator', '封顶前支付额', 'uncapped_payment', '受封顶线限制以前的支付额', 'the payment before caps'),
  CutByCap: keyword('operator', '超封顶部分', 'cut_by_cap', '被封顶线切去的部分', 'what the caps cut off'),
  LeftUnpaid: keyword('operator', '自付部分', 'left_unpaid', '基数减去支付额', 'the base less the payment'),
  YearlyPayment: keyword(
    'operator',
    '年度支付额',
    'yearly_payment',
    '本年度累计支付额，含本次',
    'what the tier paid this year, this claim included',
  ),
  NoWorse: keyword(
    'operator',
    '待遇不低于',
    'no_worse_than',
    '同样的费用、事实和本年度情况下，前者自付不多于后者',
    'with the same costs, facts and year so far, the first bears no more than the second',
  ),
  Along: keyword('operator', '随', 'along', '随着该金额上升，其余都不变', 'as that amount rises, all else equal'),
  OwnPayment: keyword(
    'operator',
    '个人自付',
    'own_payment',
    '费用减去各项待遇的支付额；只用在保证里',
    'the cost less the payments of all tiers; in a guarantee only',
  ),
  Smaller: keyword('operator', '取小', 'min', '两数中较小的', 'the smaller'),
  Larger: keyword('operator', '取大', 'max', '两数中较大的', 'the larger'),
  Highest: keyword('operator', '就高', 'highest', '取最高的', 'the highest'),
  ByClass: keyword('operator', '类别', 'class', '按对象类别', 'by class'),
  ByBenefit: keyword('operator', '待遇额', 'benefit', '按待遇金额', 'by benefit'),

  // ── literals ──────────────────────────────────────────────────────────────────────────────────────────────────
  Hole: keyword('literal', '待定', 'unknown', '文件没有给出的数值，写明缘由', 'a figure no source gives, with the reason'),
  Yes: keyword('literal', '是', 'yes', '是', 'yes'),
  No: keyword('literal', '否', 'no', '否', 'no'),
  Other: keyword('literal', '其他', 'other', '表中没有列出的其余各项', 'all that the table does not list'),
  Unlimited: keyword('literal', '不封顶', 'unlimited', '没有最高支付限额', 'no cap'),
  FullGrant: keyword('literal', '全额', 'full', '全额资助', 'the whole premium'),
  NoGrant: keyword('literal', '不资助', 'none', '不予资助', 'no subsidy'),
  NotApplicable: keyword('literal', '不适用', 'not_applicable', '不享受该项待遇', 'the tier does not apply'),

  // ── types ─────────────────────────────────────────────────────────────────────────────────────────────────────
  MoneyType: keyword('type', '金额', 'money', '金额', 'an amount of money'),
  IntegerType: keyword('type', '整数', 'integer', '整数', 'a whole number'),
  BooleanType: keyword('type', '是否', 'boolean', '是或否', 'yes or no'),
  DateType: keyword('type', '日期', 'date', '日期', 'a day'),
} as const satisfies Record<string, Keyword>;

/** The key of a keyword in the list. */
export type KeywordName = keyof typeof keywords;

/** In the order of the list. */
export const keywordNames = Object.keys(keywords) as KeywordName[];

/** The two surfaces a file may be written in. */
export type Surface = 'zh' | 'en';

/** A keyword as it is written in one language. */
export function spelling(name: KeywordName, surface: Surface): string {
  return keywords[name][surface];
}

const bySpelling: ReadonlyMap<string, KeywordName> = new Map(
  keywordNames.flatMap((name) => [
    [keywords[name].zh, name],
    [keywords[name].en, name],
  ]),
);

/** The keyword that `word` is in either language; of 已知, the one inside of braces. */
export function keywordOf(word: string): KeywordName | null {
  return bySpelling.get(word) ?? null;
}

/** What a keyword is outside of all braces. */
export function keywordOutside(name: KeywordName, written: string): KeywordName {
  return name === 'Given' && written === keywords.Acknowledged.zh ? 'Acknowledged' : name;
}

// These open a declaration, but a clause or a fact as well.
const ambiguous: ReadonlySet<KeywordName> = new Set(['Group', 'Cost', 'Disease', 'Subsidy']);

/** Whether the keyword can open nothing but a declaration. */
export function opensOnlyDeclarations(name: KeywordName): boolean {
  return keywords[name].role === 'declaration' && !ambiguous.has(name);
}

/** The language most of these spellings of keywords are in, Chinese where they balance; null when there are none. */
export function usualSurface(spellings: readonly string[]): Surface | null {
  if (spellings.length === 0) return null;
  const english = spellings.filter((written) => written.charCodeAt(0) < 0x80).length;
  return english * 2 > spellings.length ? 'en' : 'zh';
}
