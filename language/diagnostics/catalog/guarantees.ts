// What is said about guarantees and their acknowledged exceptions: JZ35xx.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const guaranteeDiagnostics = {
  groupsExpected: define(
    'JZ3501',
    'error',
    () => '「待遇不低于」两边写对象的名称，如「特困人员、低保对象 待遇不低于 低保边缘家庭成员」。要比较金额，请写「不低于」。',
    () => 'Groups stand on both sides of “no_worse_than”: “GroupA, GroupB no_worse_than GroupC”. To compare amounts, write “no_less_than”.',
  ),
  groupOnBothSides: define<Words<'name'>>(
    'JZ3502',
    'error',
    (a) => `「${a.name}」同时写在「待遇不低于」的两边，与自身相比没有意义。请从一边删去。`,
    (a) => `“${a.name}” stands on both sides of “no_worse_than”, and a group is never worse off than itself. Remove it from one side.`,
  ),
  saidTwice: define<Words<'text'>>(
    'JZ3503',
    'error',
    (a) => `「保证 ${a.text}」写了两次。请并成一项，例外都写在它的「已知」里。`,
    (a) => `“guarantee ${a.text}” stands twice. Keep one, with all its exceptions as “acknowledged”.`,
  ),
  withoutReason: define(
    'JZ3504',
    'error',
    () => '「已知」要写明理由，如「已知 "文件规定一次性支付" 依据 办法 第七条」。没有理由的例外等于没有保证。',
    () =>
      'State the reason of an acknowledged exception: “acknowledged "the document pays a lump sum" cites Rules Article_7”. Without it the guarantee means nothing.',
  ),
  withoutSource: define(
    'JZ3505',
    'error',
    () => '「已知」要写明依据，即文件里使保证不成立的那一条，如「依据 办法 第七条」。找不到这样的条款，请改正规定，或删去这项保证。',
    () =>
      'Cite the article that breaks the guarantee: “cites Rules Article_7”. If no document does, change the rule or remove the guarantee.',
  ),
  acknowledgesAmounts: define<Words<'text'>>(
    'JZ3506',
    'error',
    (a) => `「已知」的条件只看费用单和人员的事实，不能看「${a.text}」。金额的例外请写在理由里；对象写成「已知 对象 甲、乙 …」。`,
    (a) =>
      `The condition of “acknowledged” rests on facts of the claim and the person, not on “${a.text}”. Say of amounts what there is to say in the reason; write groups as “acknowledged group A, B …”.`,
  ),
  ranksByBenefit: define(
    'JZ3507',
    'error',
    () => '本政策的多重身份「就高 按 待遇额」，类别没有高低，「类别不倒挂」无从谈起。请写「保证 甲 待遇不低于 乙」。',
    () =>
      'In this policy “identities highest by benefit” holds, so groups have no ranks that could be kept. Write “guarantee GroupA no_worse_than GroupB”.',
  ),
  allowance: define<Words<'text'>>(
    'JZ3508',
    'error',
    (a) => `「相差 不超过」后面写一个固定的金额，不小于 0，如 0.04元；「${a.text}」不是。`,
    (a) => `Behind “differing no_more_than” stands a fixed amount of 0 or more, like 0.04 yuan; “${a.text}” is none.`,
  ),
  allowanceOfOther: define<Words<'zh' | 'en'>>(
    'JZ3509',
    'error',
    (a) => `「${a.zh}」没有差额可言，「相差 不超过 …」只用在「拆分不变」后面。请删去。`,
    (a) => `“${a.en}” knows no difference; “differing no_more_than …” follows “split_alike” only. Remove it.`,
  ),
  outcomeOutside: define<Words<'zh' | 'en'>>(
    'JZ3510',
    'error',
    (a) => `「${a.zh}」是结算的结果，只能用在「保证」里。这里请写费用，或「待遇名 的 支付额」。`,
    (a) => `“${a.en}” is what a settlement comes to and stands in guarantees only. Write a cost here, or “TIER of payment_amount”.`,
  ),
  notACost: define<Words<'name'>>(
    'JZ3511',
    'error',
    (a) => `「随」后面写费用单上的一项金额，如「政策范围内费用」；「${a.name}」不是，不会随费用单上升。`,
    (a) => `Behind “along” stands an amount of the claim, like in_policy_cost; “${a.name}” is none that a claim could raise.`,
  ),
  comparesItself: define<Words<'name'>>(
    'JZ3512',
    'error',
    (a) => `「${a.name}」就是本政策，与自身相比没有意义。请写另一项政策，如上一个版本。`,
    (a) => `“${a.name}” is this policy itself. Name another one, such as the version before.`,
  ),
  nothingSettled: define(
    'JZ3513',
    'error',
    () => '本政策没有待遇，没有结算可以保证。请先写「待遇 名称 { … }」，或删去这项保证。',
    () =>
      'This policy has no tier, so there is no settlement to guarantee anything of. Write “tier NAME { … }” first, or drop the guarantee.',
  ),
  unknownFigure: define<Words<'text'>>(
    'JZ3514',
    'error',
    (a) => `保证里不能写待定的数值「${a.text}」：与不知道的数相比，什么也证明不了。请写明数值。`,
    (a) => `A guarantee cannot contain an unknown figure, “${a.text}”: nothing is proved by comparing with it. State the figure.`,
  ),
  unknownPolicy: define<Words<'name' | 'suggestion'>>(
    'JZ3515',
    'error',
    (a) =>
      `找不到政策「${a.name}」，无从比较${a.suggestion === '' ? '' : `；是不是「${a.suggestion}」`}。请写已有政策的名称，并把它的文件一并打开或列出。`,
    (a) =>
      `There is no policy “${a.name}” to compare with${a.suggestion === '' ? '' : `; did you mean “${a.suggestion}”`}. Name a policy that is there, and open or list its file as well.`,
  ),
} as const;
