// The syntax tree of a policy file: immutable nodes with a kind, a span and children, and nothing else.

import type { Span } from '../source/span.js';
import type { GuaranteedPropertyName } from './guaranteed-properties.js';
import type { TierPart } from './tier-parts.js';

interface Node {
  readonly span: Span;
}

/** What a lower policy may write anew when `授权` stands before it; the span then begins there. */
interface Delegable extends Node {
  readonly delegated?: true;
}

// ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface FileNode extends Node {
  readonly kind: 'File';
  readonly declarations: readonly Declaration[];
}

export type Declaration =
  | PolicyDeclaration
  | DepartmentDeclaration
  | FundDeclaration
  | PartyDeclaration
  | GroupDeclaration
  | IdentitiesDeclaration
  | InputDeclaration
  | DiseaseDeclaration
  | IndexDeclaration
  | CostDeclaration
  | ParameterDeclaration
  | PoolDeclaration
  | SharedDeductibleDeclaration
  | CountDeclaration
  | AccumulatorDeclaration
  | OrderDeclaration
  | TierDeclaration
  | SubsidyDeclaration
  | ArticlesDeclaration
  | DocumentedDeclaration
  | GuaranteeDeclaration
  | CasesDeclaration
  | CaseDeclaration;

/** A name as written; `text` is without the corner brackets of 「a quoted name」. */
export interface Name extends Node {
  readonly kind: 'Name';
  readonly text: string;
}

export interface Text extends Node {
  readonly kind: 'Text';
  /** The content between the quotation marks. */
  readonly value: string;
}

// ── policy ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** `政策 甘肃2022 { … }` */
export interface PolicyDeclaration extends Node {
  readonly kind: 'Policy';
  readonly name: Name;
  readonly doc: string | null;
  readonly clauses: readonly PolicyClause[];
}

export type PolicyClause =
  | TitleClause
  | RegionClause
  | ExtendsClause
  | DocumentClause
  | EffectiveClause
  | IssuedClause
  | SeriesClause
  | CarryOverClause
  | StatusChangeClause
  | YearClause
  | CurrencyClause
  | RoundingClause
  | ConflictClause;

export interface TitleClause extends Node {
  readonly kind: 'Title';
  readonly text: Text;
}

/** `地区 甘肃省 (620000)` */
export interface RegionClause extends Node {
  readonly kind: 'Region';
  readonly name: Name;
  readonly code: IntegerLiteral | null;
}

/** `继承 国家2021`: everything the upper policy says holds here, unless this one says it again. */
export interface ExtendsClause extends Node {
  readonly kind: 'Extends';
  readonly policy: Name;
}

/** `文件 实施意见 = "甘政办发〔2022〕23号" 等级 A 出处 "https://…"` */
export interface DocumentClause extends Node {
  readonly kind: 'Document';
  readonly name: Name;
  readonly title: Text;
  readonly grade: Name | null;
  readonly link: Text | null;
}

/** `施行 2022-03-01 起`, `施行 2018-06-01 至 2021-12-31` or `施行 待定 "…"` */
export interface EffectiveClause extends Node {
  readonly kind: 'Effective';
  readonly period: PeriodNode | HoleNode;
}

export interface PeriodNode extends Node {
  readonly kind: 'Period';
  readonly from: DateLiteral;
  readonly to: DateLiteral | null;
}

/** `发布 2022-12-08`: the day on which the document was issued. */
export interface IssuedClause extends Node {
  readonly kind: 'Issued';
  readonly day: DateLiteral;
}

/** `系列 甘肃大病保险`: the policies of one series are versions of one rule. */
export interface SeriesClause extends Node {
  readonly kind: 'Series';
  readonly name: Name;
}

/** `接续 重算`: what this version does with the counters of a year in which another one has settled claims. */
export interface CarryOverClause extends Node {
  readonly kind: 'CarryOver';
  readonly mode: 'keep' | 'rebase' | 'restart';
}

/** `身份变化 重算`: what becomes of the counters of a year when the person's group changes inside it. */
export interface StatusChangeClause extends Node {
  readonly kind: 'StatusChange';
  readonly mode: 'keep' | 'rebase';
}

/** `年度 自然年度 按 出院日期`, `年度 保险年度 自 4月1日 按 …`, `年度 滚动年度 自 认定日期 按 …`, `年度 自然月 按 …` */
export interface YearClause extends Node {
  readonly kind: 'Year';
  readonly calendar: 'calendar' | 'insurance' | 'rolling' | 'month';
  /** The first day of an insurance year; null is 1 January. */
  readonly start: MonthDayNode | null;
  /** The date from which a rolling year is counted. */
  readonly from: Name | null;
  readonly by: Name | null;
}

/** `4月1日`; `month` and `day` are null when no year has such a day, 29 February included. */
export interface MonthDayNode extends Node {
  readonly kind: 'MonthDay';
  readonly month: number | null;
  readonly day: number | null;
}

/** `币种 日元` */
export interface CurrencyClause extends Node {
  readonly kind: 'Currency';
  readonly name: Name;
}

/** `舍入 四舍五入 至 0.01元 累计` */
export interface RoundingClause extends Node {
  readonly kind: 'Rounding';
  readonly mode: RoundingMode;
  readonly unit: MoneyLiteral | null;
  /** The running total of the year is rounded, not each payment. */
  readonly cumulative: boolean;
}

export type RoundingMode = 'half_up' | 'truncate';

// ── people, inputs, vocabulary ──────────────────────────────────────────────────────────────────────────────────

/** `部门 民政、医疗保障` */
export interface DepartmentDeclaration extends Node {
  readonly kind: 'Department';
  readonly names: readonly Name[];
}

/** `基金 医疗救助基金` */
export interface FundDeclaration extends Node {
  readonly kind: 'Fund';
  readonly names: readonly Name[];
}

/** `机构 定点医院、责任人`: payers that are neither funds nor departments. */
export interface PartyDeclaration extends Node {
  readonly kind: 'Party';
  readonly names: readonly Name[];
}

/** `对象 特困人员 { 认定 民政  路径 直接  含 孤儿 }` */
export interface GroupDeclaration extends Node {
  readonly kind: 'Group';
  readonly name: Name;
  readonly doc: string | null;
  readonly clauses: readonly GroupClause[];
}

export type GroupClause =
  | CertifiedByClause
  | RouteClause
  | IncludesClause
  | EveryoneElseClause
  | ConditionClause
  | DerivedClause
  | ConflictClause
  | CitesClause;

/** `推定 当 家庭人均收入 低于 1万元`: who counts without a record of the identity. */
export interface DerivedClause extends Node {
  readonly kind: 'Derived';
  readonly condition: Expression;
}

/** `分歧 "省文件写70%，市文件写75%" 依据 甲 第六条、乙 第五条` */
export interface ConflictClause extends Node {
  readonly kind: 'Conflict';
  readonly text: Text;
  readonly cites: readonly CitationNode[];
}

/** `认定 民政、乡村振兴` any of them; `认定 民政 会同 医疗保障` both together (`jointly` = true). */
export interface CertifiedByClause extends Node {
  readonly kind: 'CertifiedBy';
  readonly departments: readonly Name[];
  readonly jointly: boolean;
}

export interface RouteClause extends Node {
  readonly kind: 'Route';
  readonly route: 'direct' | 'application';
}

export interface IncludesClause extends Node {
  readonly kind: 'Includes';
  readonly names: readonly Name[];
}

/** `其余人员`: this group is everybody without another identity. */
export interface EveryoneElseClause extends Node {
  readonly kind: 'EveryoneElse';
}

/** `依据 实施意见 第六条` */
export interface CitesClause extends Node {
  readonly kind: 'Cites';
  readonly citations: readonly CitationNode[];
}

export interface CitationNode extends Node {
  readonly kind: 'Citation';
  readonly document: Name;
  /** Article as written, `第六条` or `"三（二）"`; null cites the whole document. */
  readonly article: Name | Text | null;
}

/** `多重身份 就高 按 类别` or `多重身份 就高 按 待遇额` */
export interface IdentitiesDeclaration extends Delegable {
  readonly kind: 'Identities';
  readonly by: 'class' | 'benefit';
}

/** `输入 人员 低保类别 : 农村一二类、城市全额 缺省 …` */
export interface InputDeclaration extends Delegable {
  readonly kind: 'Input';
  readonly scope: 'person' | 'claim';
  readonly name: Name;
  readonly doc: string | null;
  readonly type: InputTypeNode;
  readonly fallback: Expression | null;
}

export type InputTypeNode = SimpleTypeNode | EnumerationTypeNode;

export interface SimpleTypeNode extends Node {
  readonly kind: 'SimpleType';
  readonly type: 'money' | 'ratio' | 'integer' | 'boolean' | 'date';
}

export interface EnumerationTypeNode extends Node {
  readonly kind: 'EnumerationType';
  readonly values: readonly Name[];
}

/** `病种 重特大疾病 = 终末期肾病、血友病` or `= 待定 "…"` */
export interface DiseaseDeclaration extends Delegable {
  readonly kind: 'Disease';
  readonly name: Name;
  readonly members: readonly Name[] | HoleNode;
}

/** `指数 上年人均可支配收入 { | 数值 | 起用 | … }` */
export interface IndexDeclaration extends Delegable {
  readonly kind: 'Index';
  readonly name: Name;
  readonly doc: string | null;
  readonly cites: readonly CitesClause[];
  readonly table: TableNode;
}

/** `费用 政策范围内自付 = 政策范围内费用 - 第三方支付` */
export interface CostDeclaration extends Delegable {
  readonly kind: 'Cost';
  readonly name: Name;
  readonly doc: string | null;
  readonly value: ValueNode;
  readonly cites: readonly CitationNode[];
}

/** `参数 救助比例 = 70%  例外 当 … : 80%`: a named amount, ratio or number, with tables and exceptions. */
export interface ParameterDeclaration extends Delegable {
  readonly kind: 'Parameter';
  readonly name: Name;
  readonly doc: string | null;
  readonly value: ValueNode;
  readonly cites: readonly CitationNode[];
}

/** `共用限额 年度救助 每年 5万元` */
export interface PoolDeclaration extends Delegable {
  readonly kind: 'Pool';
  readonly name: Name;
  readonly per: Per;
  readonly value: ValueNode;
  readonly cites: readonly CitationNode[];
}

/** `共用起付线 年度起付线 每年 1000元` */
export interface SharedDeductibleDeclaration extends Delegable {
  readonly kind: 'SharedDeductible';
  readonly name: Name;
  readonly doc: string | null;
  readonly value: ValueNode;
  readonly cites: readonly CitationNode[];
}

/** `计数 住院次数 每年 当 就诊 为 住院`: a whole number, this claim included. */
export interface CountDeclaration extends Delegable {
  readonly kind: 'Count';
  readonly name: Name;
  readonly doc: string | null;
  readonly condition: Expression;
  readonly cites: readonly CitationNode[];
}

/** `累计额 年度自付 每年 = 政策范围内费用 - 基本医保 的 支付额`: an amount, this claim included. */
export interface AccumulatorDeclaration extends Delegable {
  readonly kind: 'Accumulator';
  readonly name: Name;
  readonly doc: string | null;
  readonly value: Expression;
  readonly cites: readonly CitationNode[];
}

export interface OrderDeclaration extends Node {
  readonly kind: 'Order';
  readonly tiers: readonly Name[];
}

// ── tiers ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** `待遇 医疗救助 { … }` */
export interface TierDeclaration extends Node {
  readonly kind: 'Tier';
  readonly name: Name;
  readonly doc: string | null;
  readonly clauses: readonly TierClause[];
}

export type TierClause =
  | CitesClause
  | VisitsClause
  | GroupsClause
  | ConditionClause
  | ConflictClause
  | BaseClause
  | PayerClause
  | PaymentClause
  | AdvanceClause
  | ThresholdClause
  | DeductibleClause
  | RatioClause
  | AmountClause
  | TopUpClause
  | BandsClause
  | TiltClause
  | AdjustClause
  | CapClause
  | TimesClause;

/** `就诊 住院、门诊慢特病` */
export interface VisitsClause extends Delegable {
  readonly kind: 'Visits';
  readonly kinds: readonly Name[];
}

/** `对象 特困人员、低保对象`; `对象 除 普通参保人` has `except` = true. */
export interface GroupsClause extends Delegable {
  readonly kind: 'Groups';
  readonly groups: readonly Name[];
  readonly except: boolean;
}

/** `条件 规范转诊 或 急诊抢救` */
export interface ConditionClause extends Delegable {
  readonly kind: 'Condition';
  readonly condition: Expression;
}

/** `费用 政策范围内自付 余额` */
export interface BaseClause extends Delegable {
  readonly kind: 'Base';
  readonly value: ValueNode;
  readonly cites: readonly CitationNode[];
}

/** `支付方 医疗救助基金`: a fund, a department or a party. */
export interface PayerClause extends Delegable {
  readonly kind: 'Payer';
  readonly payer: Name;
}

/** `支付 按结算单` or `支付 结算单优先` */
export interface PaymentClause extends Delegable {
  readonly kind: 'Payment';
  readonly source: 'billed' | 'billed_first';
}

/** `先行支付 当 第三方责任 向 责任人 追偿` */
export interface AdvanceClause extends Delegable {
  readonly kind: 'Advance';
  readonly condition: Expression;
  readonly party: Name;
  readonly cites: readonly CitationNode[];
}

export type Per = 'visit' | 'year';

/** `门槛 每年 不含本数 5000元`: from there on the whole cost counts, and before it none. */
export interface ThresholdClause extends Delegable {
  readonly kind: 'Threshold';
  /** null when the author left it out, as `bound`: an error. */
  readonly per: Per | null;
  readonly value: ValueNode;
  readonly bound: 'inclusive' | 'exclusive' | null;
  readonly cites: readonly CitationNode[];
}

/** `起付线 每年 5000元 不含本数`, `起付线 每次 300元 每年 不超过 900元`, `起付线 共用 年度起付线` */
export interface DeductibleClause extends Delegable {
  readonly kind: 'Deductible';
  /** null when the author left it out: an error, since nothing is assumed. */
  readonly per: Per | null;
  /** The shared deductible of `共用`; then `value` is null. */
  readonly shared: Name | null;
  readonly value: ValueNode | null;
  /** The most of `每年 不超过`. */
  readonly most: ValueNode | null;
  readonly bound: 'inclusive' | 'exclusive' | null;
  readonly cites: readonly CitationNode[];
}

/** `比例 70%` or `比例 { | … | }` */
export interface RatioClause extends Delegable {
  readonly kind: 'Ratio';
  readonly value: ValueNode;
  readonly cites: readonly CitationNode[];
}

/** `支付额 300元`, `支付额 { | … | }`: what the tier pays, instead of a ratio. */
export interface AmountClause extends Delegable {
  readonly kind: 'Amount';
  readonly value: ValueNode;
  readonly cites: readonly CitationNode[];
}

/** `补足 至 90% 按 政策范围内费用`: what earlier tiers lack of that share of that cost; the tier states no base of its own. */
export interface TopUpClause extends Delegable {
  readonly kind: 'TopUp';
  readonly share: Expression;
  readonly of: Expression;
  readonly cites: readonly CitationNode[];
}

/** `分段 按 超出起付线部分 累计 每年 { | 超过 | 至 | 比例 | … }` */
export interface BandsClause extends Delegable {
  readonly kind: 'Bands';
  readonly origin: 'excess' | 'absolute';
  /** `累计 每年` measures over the year, `每次` over one visit; null when left out: an error. */
  readonly per: Per | null;
  readonly table: TableNode;
  readonly cites: readonly CitationNode[];
}

/** `倾斜 特困人员 { 起付线 × 50%  比例 + 5个百分点  封顶线 取消 }` */
export interface TiltClause extends Node {
  readonly kind: 'Tilt';
  readonly groups: readonly Name[];
  readonly items: readonly TiltItem[];
  readonly cites: readonly CitationNode[];
}

/** `调整 当 非 规范转诊 { 比例 - 20个百分点 }`: for claims instead of groups, after the tilts. */
export interface AdjustClause extends Node {
  readonly kind: 'Adjust';
  readonly condition: Expression;
  readonly items: readonly TiltItem[];
  readonly cites: readonly CitationNode[];
}

export interface TiltItem extends Node {
  readonly kind: 'TiltItem';
  readonly target: 'deductible' | 'ratio' | 'cap';
  readonly change: 'multiply' | 'add' | 'subtract' | 'replace' | 'remove';
  /** null for `remove`. */
  readonly value: Expression | null;
}

/** `封顶线 每年 5万元  例外 当 … : 8万元`, `封顶线 共用 年度救助`, `封顶线 不封顶` */
export interface CapClause extends Delegable {
  readonly kind: 'Cap';
  /** `disease`: per accounting year and disease. */
  readonly per: Per | 'disease' | null;
  /** The pool of `共用`; then `value` is null. */
  readonly pool: Name | null;
  readonly value: ValueNode | null;
  readonly cites: readonly CitationNode[];
}

/** `次数 每年 2` */
export interface TimesClause extends Delegable {
  readonly kind: 'Times';
  /** null when it could not be read. */
  readonly limit: IntegerLiteral | null;
  readonly cites: readonly CitationNode[];
}

// ── values and tables ───────────────────────────────────────────────────────────────────────────────────────────

/** An expression or a table, with exceptions that go before it; of those no two hold at once, but for equal values. */
export interface ValueNode extends Node {
  readonly kind: 'Value';
  readonly main: Expression | TableNode;
  /** What the main value rests on, apart from its exceptions; a source of the whole clause stands there. */
  readonly cites: readonly CitationNode[];
  readonly exceptions: readonly ExceptionNode[];
}

/** `例外 当 病种 属于 重特大疾病 : 8万元 { 例外 当 … : 10万元 }`: the exceptions of its value hold inside it only, and beat it. */
export interface ExceptionNode extends Node {
  readonly kind: 'Exception';
  readonly condition: Expression;
  readonly value: ValueNode;
}

export interface TableNode extends Node {
  readonly kind: 'Table';
  /** The first row when its cells name columns. */
  readonly header: HeaderRow | null;
  readonly rows: readonly TableRow[];
}

export interface HeaderRow extends Node {
  readonly kind: 'HeaderRow';
  readonly columns: readonly ColumnNode[];
}

/** A column of the header: one of the fixed columns, or the name of an input. */
export interface ColumnNode extends Node {
  readonly kind: 'Column';
  readonly column: 'group' | 'from' | 'to' | 'ratio' | 'value' | 'in_force' | 'published' | 'grant' | 'paid_by' | 'coverage_year' | Name;
}

export interface TableRow extends Node {
  readonly kind: 'TableRow';
  readonly cells: readonly TableCell[];
  /** `| … | 依据 办法 第六条`: of this row alone. */
  readonly cites: readonly CitationNode[];
}

/** `特困人员、低保对象` has two items; an empty cell has none. */
export interface TableCell extends Node {
  readonly kind: 'TableCell';
  readonly items: readonly Expression[];
}

// ── subsidies ───────────────────────────────────────────────────────────────────────────────────────────────────

/** `参保资助 2024 { 缴费标准 380元  | 对象 | 资助 | 出资 | … }` */
export interface SubsidyDeclaration extends Delegable {
  readonly kind: 'Subsidy';
  readonly doc: string | null;
  /** Coverage years; both null: any year in the policy's period. */
  readonly from: IntegerLiteral | null;
  readonly to: IntegerLiteral | null;
  readonly cites: readonly CitesClause[];
  readonly premium: PremiumClause | null;
  readonly table: TableNode | null;
}

/** `缴费标准 380元`, `缴费标准 按结算单`, `缴费标准 待定 "…"` */
export interface PremiumClause extends Node {
  readonly kind: 'Premium';
  readonly value: Expression | 'billed';
}

// ── what a document says and nothing computes ───────────────────────────────────────────────────────────────────

/** `条文 办法 { | 条款 | 内容 | 处理 | … }` */
export interface ArticlesDeclaration extends Node {
  readonly kind: 'Articles';
  readonly document: Name;
  readonly header: ArticleHeader | null;
  readonly rows: readonly ArticleRow[];
}

/** `| 条款 | 内容 | 处理 |` */
export interface ArticleHeader extends Node {
  readonly kind: 'ArticleHeader';
}

/** `| 第七条 至 第九条 | "资金管理" | 不计算 |` */
export interface ArticleRow extends Node {
  readonly kind: 'ArticleRow';
  readonly first: Name | Text;
  /** null: a single article. */
  readonly last: Name | Text | null;
  readonly subject: Text | null;
  /** null: formalised, so that something must cite it. */
  readonly handling: ArticleHandling | null;
}

export type ArticleHandling = DocumentedKind | 'Delegated';

export type DocumentedKind = 'Statistic' | 'Target' | 'Discretion' | 'Quota' | 'NotComputed';

/** `统计 人均救助水平 = 1200元 "全省人均" 依据 办法 第九条`: recorded and cited, never part of a settlement. */
export interface DocumentedDeclaration extends Node {
  readonly kind: DocumentedKind;
  readonly name: Name | null;
  readonly doc: string | null;
  /** null when it has no name. */
  readonly value: Expression | null;
  readonly text: Text;
  readonly cites: readonly CitationNode[];
}

// ── guarantees ──────────────────────────────────────────────────────────────────────────────────────────────────

/** `保证 特困人员 待遇不低于 低保对象  已知 "…" 依据 办法 第七条`: what must hold of every settlement. */
export interface GuaranteeDeclaration extends Node {
  readonly kind: 'Guarantee';
  readonly doc: string | null;
  readonly promise: PromiseNode;
  readonly cites: readonly CitationNode[];
  readonly acknowledged: readonly AcknowledgementNode[];
}

export type PromiseNode = PropertyPromise | OrderPromise | AlwaysPromise | TrendPromise | NoLossPromise;

/** `无断崖`, `拆分不变 相差 不超过 0.04元` */
export interface PropertyPromise extends Node {
  readonly kind: 'PropertyPromise';
  readonly property: GuaranteedPropertyName;
  /** What stands behind `相差 不超过`. */
  readonly most: Expression | null;
  /** With a minus before it, which is an error. */
  readonly negative: boolean;
}

/** `特困人员、孤儿 待遇不低于 低保对象` */
export interface OrderPromise extends Node {
  readonly kind: 'OrderPromise';
  readonly better: readonly Name[];
  readonly worse: readonly Name[];
}

/** `当 就诊 为 住院 : 个人自付 不超过 1万元`; without `当`, of every claim. */
export interface AlwaysPromise extends Node {
  readonly kind: 'AlwaysPromise';
  readonly given: Expression | null;
  readonly condition: Expression;
}

/** `个人自付 随 政策范围内费用 不减` */
export interface TrendPromise extends Node {
  readonly kind: 'TrendPromise';
  readonly value: Expression;
  readonly input: Name;
  readonly trend: 'never_falls' | 'never_rises' | 'at_most';
}

/** `待遇不低于 政策 甲2022` */
export interface NoLossPromise extends Node {
  readonly kind: 'NoLossPromise';
  readonly policy: Name;
}

/** `已知 对象 甲、乙 当 就诊 为 住院 "文件如此规定" 依据 办法 第七条` */
export interface AcknowledgementNode extends Node {
  readonly kind: 'Acknowledgement';
  /** null: of every group. */
  readonly groups: readonly Name[] | null;
  readonly condition: Expression | null;
  /** null when it is missing: an error, as are no citations. */
  readonly reason: Text | null;
  readonly cites: readonly CitationNode[];
}

// ── examples ────────────────────────────────────────────────────────────────────────────────────────────────────

/** `用例集 甘肃2022`: the examples of this file belong to that policy. */
export interface CasesDeclaration extends Node {
  readonly kind: 'Cases';
  readonly policy: Name;
}

/** `用例 "…" { 假设 {…} 已知 {…} 应得 {…} 已知 {…} 应得 {…} }`: the steps are claims of one person, in order. */
export interface CaseDeclaration extends Node {
  readonly kind: 'Case';
  readonly title: Text;
  readonly doc: string | null;
  readonly cites: readonly CitesClause[];
  readonly assumptions: readonly AssumptionNode[];
  readonly steps: readonly CaseStep[];
}

/** `倾斜救助 的 封顶线 = 不封顶`: fills the hole of that clause for this example. */
export interface AssumptionNode extends Node {
  readonly kind: 'Assumption';
  readonly tier: Name;
  readonly clause: 'threshold' | 'deductible' | 'ratio' | 'amount' | 'cap' | 'base';
  readonly value: Expression;
}

export interface CaseStep extends Node {
  readonly kind: 'CaseStep';
  readonly given: readonly GivenItem[];
  readonly expected: readonly ExpectedItem[];
}

/** `对象 低保对象`, `就诊 住院`, `政策范围内费用 79000元`, `已付 基本医保 43600元`, `认定 民政`, `参保年度 2024`. */
export interface GivenItem extends Node {
  readonly kind: 'Given';
  /** 'input' sets the built-in or declared input `name`; 'paid' what tier `name` has paid. `name` is null elsewhere. */
  readonly what: 'input' | 'paid' | 'group' | 'certified_by' | 'visit' | 'disease' | 'coverage_year' | 'premium';
  readonly name: Name | null;
  readonly values: readonly Expression[];
}

/** `医疗救助 11640元`, `倾斜救助 待定`, `大病保险 不适用`, `支付合计 …`, `个人负担 …`, `参保资助 310元`, `合规费用 …`, `医疗救助 的 基数 …`. */
export interface ExpectedItem extends Node {
  readonly kind: 'Expected';
  /** 'tier': the result of a name, a tier or a named cost; 'part': the amount of `part`. */
  readonly what: 'tier' | 'part' | 'total' | 'patient' | 'subsidy';
  /** Of 'tier'. */
  readonly name: Name | null;
  readonly part: TierPartExpression | null;
  readonly value: Expression | 'undetermined' | 'not_applicable';
}

// ── expressions ─────────────────────────────────────────────────────────────────────────────────────────────────

export type Expression =
  | MoneyLiteral
  | RatioLiteral
  | PointsLiteral
  | IntegerLiteral
  | DateLiteral
  | BooleanLiteral
  | KeywordLiteral
  | HoleNode
  | NameExpression
  | BinaryExpression
  | ExtremeExpression
  | RemainingExpression
  | TierPartExpression
  | RoundedExpression
  | QualifiedExpression
  | DelegatedExpression
  | AboutExpression
  | CompareExpression
  | MemberExpression
  | LogicalExpression
  | NotExpression
  | ShareExpression
  | OutcomeExpression
  | RangeNode;

/** `3000元`, `5万元`, `8475.50元`, `80100日元`; `fen` is exact in the smallest unit, or null when the literal is finer. */
export interface MoneyLiteral extends Node {
  readonly kind: 'Money';
  readonly fen: number | null;
  /** The code of that of the unit written, which need not be the policy's. */
  readonly currency: string;
  readonly text: string;
}

/** An exact decimal: value = `digits` / 10^`scale`; `70%` is 70 / 10^2, kept in lowest scale. */
export interface ExactDecimal {
  readonly digits: number;
  readonly scale: number;
}

/** `70%` */
export interface RatioLiteral extends Node {
  readonly kind: 'RatioLiteral';
  readonly value: ExactDecimal;
  readonly text: string;
}

/** `5个百分点` / `5 points`: `value` is the fraction, 5 points = 5 / 10^2. */
export interface PointsLiteral extends Node {
  readonly kind: 'Points';
  readonly value: ExactDecimal;
  readonly text: string;
}

/** `2024`; a number with a fraction is `digits`/10^`scale` with scale > 0 and an error where an integer belongs. */
export interface IntegerLiteral extends Node {
  readonly kind: 'Integer';
  readonly value: ExactDecimal;
  readonly text: string;
}

/** `2022-03-01` or `2022年3月1日`; `day` counts from 1970-01-01, null when there is no such day. */
export interface DateLiteral extends Node {
  readonly kind: 'Date';
  readonly day: number | null;
  readonly text: string;
}

export interface BooleanLiteral extends Node {
  readonly kind: 'Boolean';
  readonly value: boolean;
}

/** A keyword that is a value: `其他`, `不封顶`, `全额`, `不资助`. */
export interface KeywordLiteral extends Node {
  readonly kind: 'KeywordLiteral';
  readonly literal: 'other' | 'unlimited' | 'full' | 'no_grant';
}

/** `待定 "why"`, `待定 "why" 介于 5万元 至 6万元` */
export interface HoleNode extends Node {
  readonly kind: 'Hole';
  readonly why: Text | null;
  readonly low: Expression | null;
  readonly high: Expression | null;
}

/** A reference by name. The keywords `对象`, `就诊` and `病种` in a condition come here too, `text` as written. */
export interface NameExpression extends Node {
  readonly kind: 'NameExpression';
  readonly name: Name;
  /** Set when the name is one of the three keywords. */
  readonly builtin: 'group' | 'visit' | 'disease' | null;
}

export interface BinaryExpression extends Node {
  readonly kind: 'Binary';
  readonly operator: '+' | '-' | '×' | '÷';
  readonly left: Expression;
  readonly right: Expression;
}

/** `取小(a、b)`, `取大(a、b)` */
export interface ExtremeExpression extends Node {
  readonly kind: 'Extreme';
  readonly which: 'min' | 'max';
  readonly operands: readonly Expression[];
}

/** `政策范围内自付 余额`: the operand less what earlier tiers paid. */
export interface RemainingExpression extends Node {
  readonly kind: 'Remaining';
  readonly operand: Expression;
}

/** `住院救助 的 支付额`, `基本医保 的 起付线以下部分` */
export interface TierPartExpression extends Node {
  readonly kind: 'TierPart';
  readonly tier: Name;
  readonly part: TierPart;
}

/** `收入 × 10% 截断 至 1元` */
export interface RoundedExpression extends Node {
  readonly kind: 'Rounded';
  readonly operand: Expression;
  readonly mode: RoundingMode;
  readonly unit: MoneyLiteral;
}

/** `70% 以上`, `暂按 3000元`, `人均 50元` */
export interface QualifiedExpression extends Node {
  readonly kind: 'Qualified';
  readonly operand: Expression;
  readonly status: 'floor' | 'ceiling' | 'provisional' | 'average';
}

/** `授权 5万元 介于 3万元 至 8万元`: used as it stands; a lower level may set its own within the bounds. */
export interface DelegatedExpression extends Node {
  readonly kind: 'Delegated';
  readonly operand: Expression;
  readonly low: Expression | null;
  readonly high: Expression | null;
}

/** `2100元 约合 (收入 × 10%)`: the first governs, the second explains it. */
export interface AboutExpression extends Node {
  readonly kind: 'About';
  readonly operand: Expression;
  readonly explanation: Expression;
}

export interface CompareExpression extends Node {
  readonly kind: 'Compare';
  readonly operator: '>' | '>=' | '<' | '<=' | '=' | '≠';
  readonly left: Expression;
  readonly right: Expression;
}

/** `病种 属于 重特大疾病`, `就诊 为 住院`, `就医地 不属于 本县、本市`; `negated` for 不属于 and 不为. */
export interface MemberExpression extends Node {
  readonly kind: 'Member';
  readonly subject: Expression;
  readonly members: readonly Name[];
  readonly negated: boolean;
  /** true when written `为` / `不为` (one member). */
  readonly single: boolean;
}

export interface LogicalExpression extends Node {
  readonly kind: 'Logical';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

export interface NotExpression extends Node {
  readonly kind: 'Not';
  readonly operand: Expression;
}

/** `医疗救助基金 40%` in the 出资 column. */
export interface ShareExpression extends Node {
  readonly kind: 'Share';
  readonly payer: Name;
  readonly share: RatioLiteral;
}

/** `个人自付`, `支付合计`: what a settlement comes to; in a guarantee. */
export interface OutcomeExpression extends Node {
  readonly kind: 'Outcome';
  readonly outcome: 'own' | 'total';
}

/** As a value, `80% 至 90%`: the document leaves the figure open between the two. In a key column: `2 至 4`, `2024-01-01 起`, `超过 1万元 不超过 5万元`; `3 以上` is a qualified value. */
export interface RangeNode extends Node {
  readonly kind: 'Range';
  /** As it was written. */
  readonly form: 'to' | 'from' | 'bounds';
  /** null is open. */
  readonly low: Expression | null;
  readonly lowIncluded: boolean;
  readonly high: Expression | null;
  readonly highIncluded: boolean;
}

export type AstNode =
  | MonthDayNode
  | FileNode
  | Declaration
  | PolicyClause
  | GroupClause
  | TierClause
  | CitationNode
  | ArticleHeader
  | ArticleRow
  | PeriodNode
  | InputTypeNode
  | TiltItem
  | ValueNode
  | ExceptionNode
  | TableNode
  | HeaderRow
  | ColumnNode
  | TableRow
  | TableCell
  | PremiumClause
  | PromiseNode
  | AcknowledgementNode
  | AssumptionNode
  | CaseStep
  | GivenItem
  | ExpectedItem
  | Expression
  | Name
  | Text;
