// The vocabulary every policy starts with: the facts of a claim and the values of its enumerations, in both languages.

export type BuiltinType = 'money' | 'boolean' | 'date' | 'enumeration';

/** One value of a built-in enumeration; `id` stands in the claim's JSON. */
export interface BuiltinValue {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** A fact of every claim, known without being declared. */
export interface BuiltinInput {
  /** Stable id; also the key in the claim's JSON (`cost.` for the cost components). */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly type: BuiltinType;
  /** For an enumeration, its values in order; empty for the disease, whose values a policy declares. */
  readonly values: readonly BuiltinValue[];
  readonly doc: { readonly zh: string; readonly en: string };
}

function input(
  id: string,
  zh: string,
  en: string,
  type: BuiltinType,
  docZh: string,
  docEn: string,
  values: readonly BuiltinValue[] = [],
): BuiltinInput {
  return { id, zh, en, type, values, doc: { zh: docZh, en: docEn } };
}

function value(id: string, zh: string, en = id): BuiltinValue {
  return { id, zh, en };
}

/** The built-in facts. Invariant: the order is the order of the IR's inputs; names are unique over inputs and values of each language. */
export const builtinInputs = [
  input('visit', '就诊', 'visit', 'enumeration', '就诊类型', 'kind of visit', [
    value('inpatient', '住院'),
    value('chronic_outpatient', '门诊慢特病'),
    value('outpatient', '普通门诊'),
  ]),
  input('hospitalLevel', '医院级别', 'hospital_level', 'enumeration', '定点医疗机构级别', 'level of the hospital', [
    value('level_1', '一级'),
    value('level_2', '二级'),
    value('level_3', '三级'),
    value('unrated', '未定级'),
  ]),
  input('place', '就医地', 'place', 'enumeration', '就医地相对参保地', 'place of care seen from the place of insurance', [
    value('own_county', '本县'),
    value('own_city', '本市'),
    value('own_province', '本省'),
    value('elsewhere', '省外'),
  ]),
  input('disease', '病种', 'disease', 'enumeration', '本次就诊的病种', 'disease of this visit'),
  input('referred', '规范转诊', 'referred', 'boolean', '是否按规定转诊', 'properly referred'),
  input('emergency', '急诊抢救', 'emergency', 'boolean', '是否急诊抢救', 'emergency or rescue'),
  input('admission', '入院日期', 'admission_date', 'date', '入院日期', 'day of admission'),
  input('discharge', '出院日期', 'discharge_date', 'date', '出院日期', 'day of discharge'),
  input('settlement', '结算日期', 'settlement_date', 'date', '结算日期', 'day of settlement'),
  input('total', '费用总额', 'total_cost', 'money', '医疗费用总额', 'total cost of the bill'),
  input(
    'inPolicy',
    '政策范围内费用',
    'in_policy_cost',
    'money',
    '符合政策范围的费用，不含先行自付',
    'cost within policy scope, without the first self-payment',
  ),
  input('fullySelfPaid', '全自费', 'fully_self_paid', 'money', '目录外全自费', 'cost outside the catalogue'),
  input('overLimit', '超限价', 'over_limit', 'money', '超过限价的费用', 'cost above price limits'),
  input('firstSelfPay', '先行自付', 'first_self_pay', 'money', '乙类等先行自付', 'first self-payment'),
  input(
    'waiver',
    '减免金额',
    'waived',
    'money',
    '医疗机构减免的金额（含在政策范围内费用中）',
    'waived by the hospital (part of the in-policy cost)',
  ),
  input('thirdParty', '第三方支付', 'third_party_paid', 'money', '由责任第三方支付的金额', 'paid by a liable third party'),
  input('commercial', '商业保险支付', 'commercial_paid', 'money', '商业健康保险支付的金额', 'paid by commercial insurance'),
  input('costDate', '费用日期', 'cost_date', 'date', '费用发生的日期', 'day on which the cost was incurred'),
] as const satisfies readonly BuiltinInput[];

export type BuiltinInputId = (typeof builtinInputs)[number]['id'];
