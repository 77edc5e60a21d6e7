// What a certificate claims and what it does not, in words.

import type { PolicyIr } from '../../ir/ir.js';
import type { CertifiedTests } from '../../ir/policy/certificate.js';
import { amountWithUnit } from '../../ir/print/amount-text.js';
import type { Words } from '../property-result.js';

type Tested = Omit<CertifiedTests, 'file'> | null;

/** `code`: whether the program was proved to be the plan. */
export function claimsTold({ bounds, currency }: Pick<PolicyIr, 'bounds' | 'currency'>, code: boolean, tested: Tested): readonly Words[] {
  const [claim, year] = [amountWithUnit(bounds.claimMoney, currency), amountWithUnit(bounds.counter, currency)];
  return [
    {
      zh: `对每一笔各项费用为最小货币单位整数、不超过 ${claim.zh} 的费用单，每一类人员、每一种事实，以及本政策的费用单能够形成的、每项累计不超过 ${year.zh} 的年度状态：标为“proved”的性质都成立，含取整；性质的 remarks 里写明没有包括的除外。`,
      en: `For every claim whose costs are whole smallest units of money of at most ${claim.en}, every group, all facts and every state of the year that claims under this policy can lead to, with counters of at most ${year.en}: the properties marked “proved” hold exactly, rounding included, but for what the remarks of a property leave out.`,
    },
    {
      zh: '标为“refuted”的性质有一笔按参考实现结算的费用单为反例；标为“not_decided”的既未证明也未推翻，不得当作成立。',
      en: 'Of each property marked “refuted” a claim, settled by the reference, shows the breach; one marked “not_decided” is neither proved nor refuted, and must not be taken to hold.',
    },
    ...(code ? [codeProved] : []),
    ...(tested === null ? [] : [testedTold(tested)]),
  ];
}

function testedTold({ vectors, questions, complete }: NonNullable<Tested>): Words {
  const [zh, en] = complete ? ['全部', 'all'] : ['按固定次序取出的一部分', 'a part, always the same,'];
  return {
    zh: `写出的程序实际运行过测试集的${zh}：${vectors} 张费用单、${questions} 次人员查问，结算过程、累计、身份和资助都与参考实现相同，见 tested。`,
    en: `The program was run on ${en} of the test set: on ${vectors} claims and ${questions} questions about people its working, counters, membership and subsidies are those of the reference, see tested.`,
  };
}

const codeProved: Words = {
  zh: '对上述范围内的费用单和年度状态：程序的两个结算函数 pay 和 settle 算出的金额（各项支付、合计、拒付、年度累计、计算过程里的金额）以及所示的状态、条件和比例的序号、各段和各封顶线的明细与本方案相同，含取整；membership 给出的身份条件和直接认定、subsidy 给出的资助表、档次和各项金额、initialState 给出的年初累计也与本方案相同；这是就写出的程序文本证明的，见 code。',
  en: 'For claims and states of the year within the same bounds: the amounts that both settlement functions of the program, pay and settle, compute (payments, total, refusal, counters of the year, amounts of the working) and the status, gate, rate, bands and caps that the working tells equal the plan, rounding included; so do the conditions and derivations of groups that membership tells, the table, row and amounts that subsidy tells, and the counters of initialState; it was proved of the very text that is written, see code.',
};

export function disclaimsTold(code: boolean): readonly Words[] {
  return [code ? codeUnproved.rest : codeUnproved.whole, ...disclaimed];
}

const codeUnproved = {
  whole: {
    zh: '不证明生成的程序与本方案相同：性质是就方案证明的，程序与方案由测试对照。',
    en: 'It does not prove that the emitted code equals the plan: the properties are proved of the plan, and tests hold the code against it.',
  },
  rest: {
    zh: '程序的其余部分（列出哪些待定数值和说明）由测试与本方案对照，没有证明。',
    en: 'The rest of the program (which unknown figures and notes are listed) is held against the plan by tests, not proved.',
  },
} as const satisfies Record<string, Words>;

const disclaimed: readonly Words[] = [
  { zh: '不表示政策文本与文件原意一致。', en: 'It does not say that the text of the policy means what the documents mean.' },
  { zh: '不表示费用单、人员身份和年度状态属实。', en: 'It does not say that claims, identities and states of the year are true.' },
  {
    zh: '不涉及认定标准附近人员之间的公平。',
    en: 'It says nothing of fairness between people on either side of an eligibility threshold.',
  },
];
