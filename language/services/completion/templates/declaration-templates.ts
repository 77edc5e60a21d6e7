// How each declaration is begun: its shape with a stop at everything the author has to say.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the stops of a snippet look like that

import type { Declaration } from '../../../syntax/ast.js';
import type { Surface } from '../../../syntax/keywords.js';

/** Lines with `${1:text}` stops and `${1|a,b|}` choices. */
export const declarationTemplates: Readonly<Record<Declaration['kind'], Readonly<Record<Surface, readonly string[]>>>> = {
  Policy: {
    zh: [
      '/// ${1:政策的一句话说明}',
      '政策 ${2:某地2024} {',
      '  名称  "${3:政策全称}"',
      '  地区  ${4:某省} (${5:620000})',
      '  文件  ${6:实施意见} = "${7:文号}"',
      '  施行  ${8:2024-01-01} 起',
      '  年度  自然年度 按 ${9|出院日期,入院日期,结算日期,费用日期|}',
      '}',
    ],
    en: [
      '/// ${1:what the policy is, in one sentence}',
      'policy ${2:Somewhere2024} {',
      '  title      "${3:full title}"',
      '  region     ${4:Somewhere} (${5:620000})',
      '  document   ${6:Opinion} = "${7:document number}"',
      '  effective  ${8:2024-01-01} onwards',
      '  year       calendar_year by ${9|discharge_date,admission_date,settlement_date,cost_date|}',
      '}',
    ],
  },
  Department: {
    zh: ['部门 ${1:民政}、${2:医疗保障}'],
    en: ['department ${1:CivilAffairs}'],
  },
  Fund: {
    zh: ['基金 ${1:医疗救助基金}'],
    en: ['fund ${1:AssistanceFund}'],
  },
  Party: {
    zh: ['机构 ${1:定点医院}'],
    en: ['party ${1:Hospital}'],
  },
  Group: {
    zh: ['对象 ${1:特困人员} { 认定 ${2:民政}  路径 ${3|直接,申请|} }'],
    en: ['group ${1:Destitute} { certified_by ${2:CivilAffairs}  route ${3|direct,application|} }'],
  },
  Identities: {
    zh: ['多重身份 就高 按 ${1|类别,待遇额|}'],
    en: ['identities highest by ${1|class,benefit|}'],
  },
  Input: {
    zh: ['输入 ${1|人员,费用单|} ${2:某项事实}: ${3|金额,比例,整数,是否,日期|}'],
    en: ['input ${1|person,claim|} ${2:name}: ${3|money,ratio,integer,boolean,date|}'],
  },
  Disease: {
    zh: ['病种 ${1:重特大疾病} = ${2:终末期肾病}、${3:血友病}'],
    en: ['disease ${1:MajorDiseases} = ${2:RenalFailure}, ${3:Haemophilia}'],
  },
  Index: {
    zh: ['指数 ${1:上年人均可支配收入} {', '  依据 ${2:实施意见}', '  | 数值 | 起用 |', '  | ${3:30000元} | ${4:2024-01-01} |', '}'],
    en: ['index ${1:Income} {', '  cites ${2:Opinion}', '  | value | in_force |', '  | ${3:30000 yuan} | ${4:2024-01-01} |', '}'],
  },
  Cost: {
    zh: ['费用 ${1:政策范围内自付} = ${2:政策范围内费用 - 第三方支付}'],
    en: ['cost ${1:SelfPay} = ${2:in_policy_cost - third_party_paid}'],
  },
  Parameter: {
    zh: ['参数 ${1:救助比例} = ${2:70%}'],
    en: ['parameter ${1:AidRatio} = ${2:70%}'],
  },
  Pool: {
    zh: ['共用限额 ${1:年度救助} ${2|每年,每次|} ${3:5万元}'],
    en: ['pool ${1:YearlyAid} ${2|yearly,per_visit|} ${3:50000 yuan}'],
  },
  SharedDeductible: {
    zh: ['共用起付线 ${1:年度起付线} 每年 ${2:1000元}'],
    en: ['shared_deductible ${1:YearlyDeductible} yearly ${2:1000 yuan}'],
  },
  Count: {
    zh: ['计数 ${1:住院次数} 每年 当 ${2:就诊 为 住院}'],
    en: ['count ${1:Stays} yearly when ${2:visit is inpatient}'],
  },
  Accumulator: {
    zh: ['累计额 ${1:年度自付} 每年 = ${2:政策范围内费用}'],
    en: ['accumulated ${1:SelfPaid} yearly = ${2:in_policy_cost}'],
  },
  Order: {
    zh: ['待遇顺序 ${1:基本医保}、${2:大病保险}、${3:医疗救助}'],
    en: ['order ${1:Basic}, ${2:CriticalIllness}, ${3:MedicalAid}'],
  },
  Tier: {
    zh: [
      '待遇 ${1:医疗救助} {',
      '  依据    ${2:实施意见} ${3:第六条}',
      '  就诊    ${4:住院}',
      '  费用    ${5:政策范围内费用} 余额',
      '  支付方  ${6:医疗救助基金}',
      '  起付线  ${7|每年,每次|} ${8:3000元}',
      '  比例    ${9:70%}',
      '  封顶线  ${10|每年,每次|} ${11:5万元}',
      '}',
    ],
    en: [
      'tier ${1:MedicalAid} {',
      '  cites       ${2:Opinion} "${3:article 6}"',
      '  visit       ${4:inpatient}',
      '  cost        ${5:in_policy_cost} remaining',
      '  payer       ${6:AssistanceFund}',
      '  deductible  ${7|yearly,per_visit|} ${8:3000 yuan}',
      '  ratio       ${9:70%}',
      '  cap         ${10|yearly,per_visit|} ${11:50000 yuan}',
      '}',
    ],
  },
  Subsidy: {
    zh: [
      '参保资助 ${1:2024} {',
      '  缴费标准 ${2:380元}',
      '  | 对象 | 资助 | 出资 |',
      '  | ${3:特困人员} | ${4:全额} | ${5:医疗救助基金} |',
      '}',
    ],
    en: [
      'subsidy ${1:2024} {',
      '  premium ${2:380 yuan}',
      '  | group | grant | paid_by |',
      '  | ${3:Destitute} | ${4:full} | ${5:AssistanceFund} |',
      '}',
    ],
  },
  Articles: {
    zh: [
      '条文 ${1:实施意见} {',
      '  | 条款 | 内容 | 处理 |',
      '  | ${2:第一条} | "${3:总则}" | ${4|不计算,授权,统计,目标,酌情,配额|} |',
      '}',
    ],
    en: [
      'articles ${1:Opinion} {',
      '  | article | subject | handling |',
      '  | ${2:Article_1} | "${3:general}" | ${4|not_computed,delegated,statistic,target,discretion,quota|} |',
      '}',
    ],
  },
  Statistic: {
    zh: ['统计 ${1:人均救助} = ${2:1200元} "${3:说明}" 依据 ${4:实施意见}'],
    en: ['statistic ${1:AverageAid} = ${2:1200 yuan} "${3:what it says}" cites ${4:Opinion}'],
  },
  Target: {
    zh: ['目标 ${1:补偿水平} = ${2:90%} "${3:说明}" 依据 ${4:实施意见}'],
    en: ['target ${1:Coverage} = ${2:90%} "${3:what it says}" cites ${4:Opinion}'],
  },
  Discretion: {
    zh: ['酌情 "${1:说明}" 依据 ${2:实施意见}'],
    en: ['discretion "${1:what it says}" cites ${2:Opinion}'],
  },
  Quota: {
    zh: ['配额 "${1:说明}" 依据 ${2:实施意见}'],
    en: ['quota "${1:what it says}" cites ${2:Opinion}'],
  },
  NotComputed: {
    zh: ['不计算 "${1:说明}" 依据 ${2:实施意见}'],
    en: ['not_computed "${1:what it says}" cites ${2:Opinion}'],
  },
  Guarantee: {
    zh: ['保证 ${1:特困人员} 待遇不低于 ${2:低保对象}'],
    en: ['guarantee ${1:Destitute} no_worse_than ${2:LowIncome}'],
  },
  Cases: {
    zh: ['用例集 ${1:某地2024}'],
    en: ['cases ${1:Somewhere2024}'],
  },
  Case: {
    zh: [
      '用例 "${1:说明}" {',
      '  已知 { 对象 ${2:特困人员}  就诊 ${3:住院}  政策范围内费用 ${4:10000元} }',
      '  应得 { ${5:医疗救助} ${6:5000元} }',
      '}',
    ],
    en: [
      'example "${1:what it shows}" {',
      '  given { group ${2:Destitute}  visit ${3:inpatient}  in_policy_cost ${4:10000 yuan} }',
      '  expected { ${5:MedicalAid} ${6:5000 yuan} }',
      '}',
    ],
  },
};
