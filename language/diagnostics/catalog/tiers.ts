// What is said about the clauses of tiers, shared terms and the counters of the year: JZ31xx.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const tierDiagnostics = {
  partWithoutClause: define<Words<'tier' | 'partZh' | 'partEn' | 'clauseZh' | 'clauseEn'>>(
    'JZ3101',
    'error',
    (a) =>
      `待遇「${a.tier}」没有「${a.clauseZh}」，谈不上「${a.partZh}」。请在「${a.tier}」里写「${a.clauseZh}」，或改用「基数」「支付额」「自付部分」。`,
    (a) =>
      `The tier “${a.tier}” has no ${a.clauseEn}, so there is no “${a.partEn}”. Write one in “${a.tier}”, or read “base_amount”, “payment_amount” or “left_unpaid”.`,
  ),
  countReadsResult: define<Words<'text'>>(
    'JZ3102',
    'error',
    (a) => `计数只看费用单和人员的事实，“${a.text}”不是。请改用就诊、病种、医院级别、费用或输入的事实；只看某些对象时，把对象写在待遇里。`,
    (a) =>
      `A count rests on facts of the claim and the person, and “${a.text}” is none. Use the visit, the disease, the hospital level, costs or declared inputs; state groups in the tier.`,
  ),
  timesZero: define(
    'JZ3103',
    'error',
    () => '「次数 每年 0」使这项待遇永不支付。请写 1 或更大的整数，或删去这项待遇。',
    () => '“times yearly 0” means that the tier never pays. State 1 or more, or remove the tier.',
  ),
  mostOfYearly: define(
    'JZ3104',
    'error',
    () => '这个起付线已经按年累计，不必再写「每年 不超过」。请删去它，或把起付线改为「每次」。',
    () =>
      'This deductible is taken once a year already, so “yearly no_more_than” says nothing. Remove it, or make the deductible “per_visit”.',
  ),
  sharedPerVisit: define<Words<'name'>>(
    'JZ3105',
    'error',
    (a) => `共用起付线「${a.name}」按年累计，不能写「每次」。请写「起付线 共用 ${a.name}」。`,
    (a) => `The shared deductible “${a.name}” is yearly and cannot be “per_visit”. Write “deductible shares ${a.name}”.`,
  ),
  missingBound: define(
    'JZ3106',
    'error',
    () => '门槛正好达到时算不算，这里没有写明。请写「含本数」（达到即开始支付）或「不含本数」（超过才支付）。',
    () =>
      'It is not stated whether the threshold is open at exactly this amount. Write “inclusive” (from it on) or “exclusive” (only above it).',
  ),
  poolPerDisease: define<Words<'name'>>(
    'JZ3107',
    'error',
    (a) =>
      `共用限额「${a.name}」按它自己写明的期间累计，这里不能写「每病种」。请写「封顶线 共用 ${a.name}」，或另写「封顶线 每病种 数值」。`,
    (a) =>
      `The pool “${a.name}” has a period of its own, so “per_disease” cannot stand here. Write “cap shares ${a.name}”, or “cap per_disease VALUE” besides.`,
  ),
  noDiseases: define(
    'JZ3108',
    'error',
    () => '本政策没有列出任何病种，「每病种」分不出病种。请先写「病种 名称 = …」，列出各病种。',
    () => 'The policy lists no disease, so “per_disease” cannot tell one from another. List them first: “disease NAME = …”.',
  ),
  yearsUnstated: define(
    'JZ3109',
    'error',
    () => '用「参保年度」列时，要在「参保资助」后面写明起止年份，例如：参保资助 2021 至 2025 { … }。',
    () => 'A column “coverage_year” needs the years behind “subsidy”, for instance: subsidy 2021 to 2025 { … }.',
  ),
  yearCell: define<Words<'from' | 'to'>>(
    'JZ3110',
    'error',
    (a) => `「参保年度」列的每一格写 ${a.from} 至 ${a.to} 之间的年份，例如「${a.from}」「${a.from} 至 ${a.to}」。`,
    (a) => `Write years from ${a.from} to ${a.to} in each cell of the column “coverage_year”, like “${a.from}”, “${a.from} to ${a.to}”.`,
  ),
} as const;
