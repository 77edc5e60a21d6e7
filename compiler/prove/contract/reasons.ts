// Why the contract does not reach a clause.

import type { Words } from '../property-result.js';

export const reasons = {
  hole: { zh: '基数取决于文件没有给出的数', en: 'the base depends on a figure that no document gives' },
  scale: { zh: '金额乘以会变或大于 1 的比例', en: 'an amount times a ratio that moves or is above 1' },
  unit: { zh: '舍入到大于 1 分的单位', en: 'payments are rounded to more than the smallest unit' },
  rounding: { zh: '两项政策的舍入不同', en: 'the two policies round otherwise' },
  moving: { zh: '随费用一升一降的金额', en: 'an amount that can rise or fall with the cost' },
  choice: { zh: '按金额选择的值，在界限处会跳变', en: 'a value chosen by an amount jumps where the choice changes' },
  gate: { zh: '按金额决定是否支付，在界限处会跳变', en: 'whether the tier pays depends on an amount, and jumps where that changes' },
  threshold: { zh: '达到门槛后全部费用计入，在门槛处跳变', en: 'from the threshold on all of the base counts: a jump' },
  bands: { zh: '各段比例不在 0 到 1 之间，或各段不相接', en: 'the bands do not meet, or a ratio lies outside 0 to 1' },
  start: { zh: '分段的起点随费用移动', en: 'where the bands begin moves with the cost' },
  perVisit: { zh: '按次计算的条款：分开结算本来就不同', en: 'a clause per visit: two bills are meant to be paid otherwise than one' },
  counted: {
    zh: '按次数适用的条款：分开结算本来就不同',
    en: 'a clause that counts claims: two bills are meant to be paid otherwise than one',
  },
  rest: { zh: '基数不是前面各层支付后的余额', en: 'the base is not what the tiers before it have left' },
  shared: { zh: '同一张费用单里前面的层也动用这个累计', en: 'a tier before it uses the same counter in the same claim' },
  otherCost: { zh: '还读了不随费用分开的金额', en: 'it also reads amounts that are not split with the cost' },
  above: { zh: '支付合计可能超过费用', en: 'the payments may add up to more than the cost' },
  roundings: { zh: '舍入次数多于允许的差额', en: 'more is rounded than the difference that is allowed' },
  notFollowed: { zh: '不是逐层前提所能说明的性质', en: 'not a property that the premises of the tiers decide' },
  notAlike: { zh: '两类对象在这一层的算法不同，不能逐层比较', en: 'the two groups are paid by this tier in ways that do not compare' },
  less: { zh: '对象应更优，但这一层给得更少', en: 'this tier gives less to the group that should be better off' },
} as const satisfies Readonly<Record<string, Words>>;
