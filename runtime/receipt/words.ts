// The words of a printed receipt in both languages.

import type { Bilingual } from '../values/bilingual.js';

export const words = {
  receipt: { zh: '医疗救助结算单', en: 'MEDICAL ASSISTANCE SETTLEMENT' },
  subsidy: { zh: '参保资助单', en: 'PREMIUM SUBSIDY' },
  reversal: { zh: '冲销结算单', en: 'REVERSAL' },
  reverses: { zh: '冲销', en: 'Takes back' },
  resettlement: { zh: '重新结算差额单', en: 'SETTLED AGAIN: DIFFERENCES' },
  differences: { zh: '差额', en: 'Differences' },
  noDifference: { zh: '各张费用单都没有差额', en: 'no claim comes out otherwise' },
  newlySettled: { zh: '新结算', en: 'settled anew' },
  settledNoMore: { zh: '不再结算', en: 'settled no more' },
  toPay: { zh: '应补付', en: 'still to be paid' },
  toRecover: { zh: '应追回', en: 'to be recovered' },
  settled: { zh: '已结算', en: 'settled' },
  undetermined: { zh: '待定', en: 'undetermined' },
  notCovered: { zh: '不予资助', en: 'not covered' },
  policy: { zh: '政策', en: 'Policy' },
  draft: { zh: '草案：有待定的数', en: 'draft: some figures are open' },
  person: { zh: '人员', en: 'Person' },
  claim: { zh: '费用单', en: 'Claim' },
  date: { zh: '日期', en: 'Date' },
  year: { zh: '年度', en: 'Year' },
  group: { zh: '对象', en: 'Group' },
  noGroup: { zh: '不属于救助对象', en: 'in no group' },
  openGroup: { zh: '待定', en: 'open' },
  byClass: { zh: '多重身份按类别就高', en: 'several identities: the highest class counts' },
  byBenefit: { zh: '多重身份按待遇额就高', en: 'several identities: the larger benefit counts' },
  others: { zh: '另有', en: 'also' },
  certified: { zh: '认定', en: 'certified by' },
  cost: { zh: '费用', en: 'Cost' },
  tiers: { zh: '待遇', en: 'Tiers' },
  payer: { zh: '支付方', en: 'paid by' },
  notApplicable: { zh: '不适用', en: 'does not apply' },
  base: { zh: '可支付费用', en: 'cost it pays on' },
  threshold: { zh: '门槛', en: 'threshold' },
  inclusive: { zh: '含本数', en: 'inclusive' },
  exclusive: { zh: '不含本数', en: 'exclusive' },
  baseBefore: { zh: '此前本年费用', en: 'cost of the year before' },
  reached: { zh: '已达到，费用全额计算', en: 'reached: the whole cost counts' },
  notReached: { zh: '未达到，不支付', en: 'not reached: nothing is paid' },
  sharedDeductible: { zh: '共用起付线', en: 'shared deductible' },
  deductible: { zh: '起付线', en: 'deductible' },
  consumedBefore: { zh: '本年已扣', en: 'used before' },
  eligible: { zh: '起付线以上部分', en: 'above the deductible' },
  stated: { zh: '规定支付额', en: 'stated payment' },
  noMoreThanEligible: { zh: '不超过可支付部分', en: 'no more than there is to pay' },
  sum: { zh: '合计', en: 'sum' },
  halfUp: { zh: '四舍五入', en: 'rounded half up' },
  truncate: { zh: '截去尾数', en: 'truncated' },
  carriedBefore: { zh: '按年累计舍入，此前结转', en: 'carried so far (cumulative rounding)' },
  carriedAfter: { zh: '此后结转', en: 'carrying on' },
  cap: { zh: '封顶线', en: 'cap' },
  pool: { zh: '共用限额', en: 'shared cap' },
  used: { zh: '本年已用', en: 'used' },
  left: { zh: '剩余', en: 'left' },
  cut: { zh: '超出封顶线不付', en: 'cut by the cap' },
  payment: { zh: '支付', en: 'pays' },
  billedPayment: { zh: '支付（费用单所载）', en: 'pays (as the claim says)' },
  perVisit: { zh: '每次', en: 'per visit' },
  perDisease: { zh: '每病种', en: 'yearly for each disease' },
  perYear: { zh: '每年', en: 'yearly' },
  yearFacts: { zh: '本年度（含本次）', en: 'This year, with this claim' },
  timesUnit: { zh: ' 次', en: ' times' },
  totals: { zh: '合计', en: 'Totals' },
  paid: { zh: '支付合计', en: 'paid in all' },
  patient: { zh: '个人负担', en: 'borne by the patient' },
  patientInPolicy: { zh: '其中 政策范围内', en: 'of it within policy scope' },
  patientOutOfPolicy: { zh: '其中 政策范围外', en: 'of it outside policy scope' },
  holes: { zh: '待定的数', en: 'Open figures' },
  notes: { zh: '说明', en: 'Notes' },
  documents: { zh: '依据', en: 'Documents' },
  coverageYear: { zh: '参保年度', en: 'Coverage year' },
  premium: { zh: '缴费标准', en: 'premium' },
  granted: { zh: '资助合计', en: 'granted in all' },
  own: { zh: '个人缴费', en: 'own payment' },
  inUnit: { zh: '单位：', en: 'in ' },
  comma: { zh: '，', en: ', ' },
  listComma: { zh: '、', en: ', ' },
  colon: { zh: '：', en: ': ' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Word = keyof typeof words;

/** Fields of a claim's cost as a receipt names them. */
export const costWords: Readonly<Record<string, Bilingual>> = {
  total: { zh: '费用总额', en: 'total cost' },
  inPolicy: { zh: '政策范围内', en: 'within policy scope' },
  fullySelfPaid: { zh: '全自费', en: 'fully self-paid' },
  overLimit: { zh: '超限价', en: 'above price limits' },
  firstSelfPay: { zh: '先行自付', en: 'first self-payment' },
  waiver: { zh: '医疗机构减免', en: 'waived by the hospital' },
  thirdParty: { zh: '第三方支付', en: 'paid by a third party' },
  commercial: { zh: '商业保险支付', en: 'paid by commercial insurance' },
};

const digits = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十; beyond 99 as digits. */
export function chineseNumber(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}
