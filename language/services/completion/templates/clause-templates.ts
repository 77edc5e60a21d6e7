// How a clause that takes a body, or several parts, is begun: its shape with a stop at everything the author has to say.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the stops of a snippet look like that

import type { KeywordName, Surface } from '../../../syntax/keywords.js';
import type { Block } from '../blocks.js';

type Templates = Partial<Readonly<Record<KeywordName, Readonly<Record<Surface, readonly string[]>>>>>;

const conflict: Templates = {
  Conflict: {
    zh: ['分歧 "${1:各文件怎样说}" 依据 ${2:实施意见}'],
    en: ['conflict "${1:what each document says}" cites ${2:Opinion}'],
  },
};

const exception: Templates = {
  Exception: {
    zh: ['例外 当 ${1:急诊抢救} : ${2:8万元}'],
    en: ['except when ${1:emergency} : ${2:80000 yuan}'],
  },
};

/** What goes on with a declaration that stands already. */
export const continuationTemplates: Templates = {
  Acknowledged: {
    zh: ['已知 "${1:文件怎样规定}" 依据 ${2:实施意见} ${3:第六条}'],
    en: ['acknowledged "${1:what the document says}" cites ${2:Opinion} ${3:Article_6}'],
  },
};

/** Lines with `${1:text}` stops and `${1|a,b|}` choices. */
export const clauseTemplates: Partial<Readonly<Record<Block, Templates>>> = {
  file: exception,
  policy: {
    ...conflict,
    Document: {
      zh: ['文件 ${1:实施意见} = "${2:文号}" 等级 ${3|A,B,C|}'],
      en: ['document ${1:Opinion} = "${2:document number}" grade ${3|A,B,C|}'],
    },
  },
  group: {
    ...conflict,
    Derived: {
      zh: ['推定 当 ${1:急诊抢救}'],
      en: ['derived when ${1:emergency}'],
    },
  },
  tier: {
    ...conflict,
    ...exception,
    Advance: {
      zh: ['先行支付 当 ${1:急诊抢救} 向 ${2:责任人} 追偿'],
      en: ['advance when ${1:emergency} from ${2:Liable} recoverable'],
    },
    Threshold: {
      zh: ['门槛 ${1|每次,每年|} ${2:1000元} ${3|含本数,不含本数|}'],
      en: ['threshold ${1|per_visit,yearly|} ${2:1000 yuan} ${3|inclusive,exclusive|}'],
    },
    TopUp: {
      zh: ['补足 至 ${1:90%} 按 ${2:政策范围内费用}'],
      en: ['top_up to ${1:90%} by ${2:in_policy_cost}'],
    },
    Bands: {
      zh: [
        '分段 按 ${1|超出起付线部分,费用全额|} ${2|累计 每年,每次,每年|} {',
        '  | 超过 | 至 | 比例 |',
        '  | ${3:0元} | ${4:1万元} | ${5:60%} |',
        '  | ${4:1万元} | | ${6:70%} |',
        '}',
      ],
      en: [
        'bands by ${1|excess,absolute|} ${2|cumulative yearly,per_visit,yearly|} {',
        '  | more_than | to | ratio |',
        '  | ${3:0 yuan} | ${4:10000 yuan} | ${5:60%} |',
        '  | ${4:10000 yuan} | | ${6:70%} |',
        '}',
      ],
    },
    Tilt: {
      zh: ['倾斜 ${1:特困人员} {', '  起付线 ${2:取消}', '  比例 + ${3:5个百分点}', '}'],
      en: ['tilt ${1:Destitute} {', '  deductible ${2:removed}', '  ratio + ${3:5 points}', '}'],
    },
    Adjust: {
      zh: ['调整 当 ${1:急诊抢救} {', '  起付线 × ${2:50%}', '  比例 - ${3:5个百分点}', '}'],
      en: ['adjust when ${1:emergency} {', '  deductible * ${2:50%}', '  ratio - ${3:5 points}', '}'],
    },
    TimesPaid: {
      zh: ['次数 每年 ${1:12}'],
      en: ['times yearly ${1:12}'],
    },
  },
  exceptions: exception,
  case: {
    Assume: {
      zh: ['假设 { ${1:医疗救助} 的 ${2|起付线,比例,封顶线|} = ${3:2000元} }'],
      en: ['assume { ${1:MedicalAid} of ${2|deductible,ratio,cap|} = ${3:2000 yuan} }'],
    },
    Given: {
      zh: ['已知 { 对象 ${1:特困人员}  就诊 ${2:住院}  政策范围内费用 ${3:10000元} }'],
      en: ['given { group ${1:Destitute}  visit ${2:inpatient}  in_policy_cost ${3:10000 yuan} }'],
    },
    Expected: {
      zh: ['应得 { ${1:医疗救助} ${2:5000元} }'],
      en: ['expected { ${1:MedicalAid} ${2:5000 yuan} }'],
    },
  },
};
