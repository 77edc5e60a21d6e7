// What proving reports: JZ5101 and following, one for each property. A code is never renumbered or reused.

import { type Bilingual, type DiagnosticDefinition, define } from '../../language/index.js';

/** The claim that shows it, in both languages. */
export type ProofArguments = Readonly<{ claimZh: string; claimEn: string }>;

/** `headline`: what is wrong, without the claim. */
export type ProofDefinition = DiagnosticDefinition<ProofArguments> & { readonly headline: Bilingual };

function broken(code: string, zh: string, en: string): ProofDefinition {
  const definition = define<ProofArguments>(
    code,
    'error',
    (a) => `${zh}：${a.claimZh}。请改正条款；文件确实这样规定的，在保证里写 已知 和依据。`,
    (a) => `${en}: ${a.claimEn}. Correct the clause; if the document does say so, state it as known in a guarantee, with its source.`,
  );
  return { ...definition, headline: { zh, en } };
}

export const proofDiagnostics = {
  withinBase: broken('JZ5101', '支付超过它的费用', 'A payment is above its base'),
  withinCost: broken('JZ5102', '各项支付合计超过费用', 'The payments together are above the cost'),
  neverFalls: broken('JZ5103', '个人自付或支付合计随费用上升而下降', 'The own payment or the payments fall as the cost rises'),
  capsKept: broken('JZ5104', '支付超过封顶线', 'A cap is passed'),
  ranksKept: broken('JZ5105', '类别高的对象付得更多', 'A group of higher rank bears more than the next'),
  noCliff: broken('JZ5106', '个人自付的增加超过费用的增加', 'The own payment rises by more than the cost'),
  split: broken('JZ5107', '一笔费用分两次结算，合计不同', 'A bill in two parts is paid otherwise than in one'),
  exact: broken('JZ5109', '中间结果可能超出精确整数范围', 'An intermediate can leave the exact integers'),
  tables: broken('JZ5110', '表格有遗漏或重叠', 'A table has a gap or an overlap'),
  order: broken('JZ5111', '保证待遇较好的对象付得更多', 'The group that is promised to be better off bears more'),
  always: broken('JZ5112', '保证的条件不成立', 'What is guaranteed does not hold'),
  monotone: broken('JZ5113', '保证的增减不成立', 'What is guaranteed of a rising cost does not hold'),
  noLoss: broken('JZ5114', '有人比在另一政策下付得多', 'Somebody bears more than under the other policy'),
  /** Only a release needs a decision. */
  notDecided: define<{ property: string; propertyEn: string; reason: string; reasonEn: string }>(
    'JZ5120',
    'warning',
    (a) => `没有判定“${a.property}”是否成立：${a.reason}。`,
    (a) => `Whether “${a.propertyEn}” holds is not decided: ${a.reasonEn}.`,
  ),
  /** A fault of the compiler: nothing is written. */
  codeUnproved: define<{ where: string; whereEn: string; reason: string; reasonEn: string }>(
    'JZ5130',
    'error',
    (a) => `生成的程序没有证明与政策相同，因此没有写出：${a.where}，${a.reason}。这是编译器的问题，请连同本政策报告给维护者。`,
    (a) =>
      `The emitted program was not proved to equal the policy, so nothing is written: ${a.whereEn}: ${a.reasonEn}. This is a fault of the compiler; report it with the policy.`,
  ),
  /** A fault of the compiler: nothing is written. */
  codeDiffers: define<{ fields: string }>(
    'JZ5131',
    'error',
    (a) => `生成的程序运行测试集时与参考实现结算不同，因此没有写出：${a.fields}。这是编译器的问题，请连同本政策报告给维护者。`,
    (a) =>
      `On its test set the emitted program settles otherwise than the reference, so nothing is written: ${a.fields}. This is a fault of the compiler; report it with the policy.`,
  ),
} as const;
