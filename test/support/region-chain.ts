// Three policies, each of which extends the one above: the state, a province, a city. Figures are invented.

import { type Analysis, analyze, createWorkspace, type PolicyAnalysis, type WorkspaceFile } from '../../language/index.js';

const nation = `// 国家：定范围，只给底线
政策 国家2021 {
  名称 "国家医疗救助意见"
  地区 全国
  文件 国家意见 = "国办发〔2021〕42号" 等级 A
  施行 2021-11-01 起
  年度 自然年度 按 出院日期
  舍入 四舍五入 至 0.01元
}

部门 民政、医疗保障
基金 医疗救助基金

对象 特困人员 { 认定 民政  路径 直接  依据 国家意见 "二" }
对象 低保对象 { 认定 民政  路径 直接  依据 国家意见 "二" }

病种 重特大疾病 = 待定 "由各省规定"

费用 政策范围内自付 = 政策范围内费用 - 第三方支付

待遇 医疗救助 {
  依据 国家意见 "三"
  就诊 住院
  费用 政策范围内自付 余额
  支付方 医疗救助基金
  比例 {
    | 特困人员 | 待定 "由各省规定" |
    | 低保对象 | 70% 以上        |
  }
  封顶线 每年 待定 "由各地规定" 介于 1万元 至 10万元
}
`;

const province = `// 某省：补上病种、比例，另加一类对象
政策 某省2022 {
  名称 "某省医疗救助实施意见"
  地区 某省 (620000)
  继承 国家2021
  文件 省意见 = "某政办发〔2022〕1号" 等级 A
  施行 2022-03-01 起
}

对象 低保边缘 { 认定 民政、医疗保障  路径 申请  依据 省意见 第三条 }

病种 重特大疾病 = 终末期肾病、血友病

待遇 医疗救助 {
  依据 省意见 第五条
  起付线 每年 {
    | 特困人员、低保对象 | 0元    |
    | 低保边缘           | 3000元 |
  }
  比例 {
    | 特困人员 | 100%     |
    | 低保对象 | 75% 以上 |
    | 低保边缘 | 60%      |
  } 依据 省意见 第六条
}
`;

const city = `// 某市：定封顶线，就低保对象提高比例
政策 某市2022 {
  名称 "某市医疗救助实施细则"
  地区 某市 (620100)
  继承 某省2022
  文件 市细则 = "某市政办发〔2022〕9号" 等级 A
  施行 2022-07-01 起
}

待遇 医疗救助 {
  比例 {
    | 特困人员 | 100% |
    | 低保对象 | 80%  |
    | 低保边缘 | 60%  |
  } 依据 市细则 第四条
  封顶线 每年 5万元 例外 当 病种 属于 重特大疾病 : 8万元 依据 市细则 第五条
}

用例 "低保对象住院" {
  已知 { 对象 低保对象  就诊 住院  政策范围内费用 10000元  出院日期 2022-08-01 }
  应得 { 医疗救助 8000元  个人负担 2000元 }
}

用例 "低保边缘先扣起付线" {
  已知 { 对象 低保边缘  就诊 住院  政策范围内费用 10000元  出院日期 2022-08-01 }
  应得 { 医疗救助 4200元  个人负担 5800元 }
}
`;

export const regionUris = { nation: 'file:///nation/2021.jz', province: 'file:///province/2022.jz', city: 'file:///city/2022.jz' } as const;

export type Level = keyof typeof regionUris;

const texts: Readonly<Record<Level, string>> = { nation, province, city };

type Replacement = readonly [from: string, to: string];

/** The three files, with fragments replaced in some of them. */
export function regionFiles(changes: Partial<Readonly<Record<Level, readonly Replacement[]>>> = {}): readonly WorkspaceFile[] {
  return (['nation', 'province', 'city'] as const).map((level) => ({
    uri: regionUris[level],
    text: (changes[level] ?? []).reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`not in ${level}: ${from}`);
      return text.replace(from, to);
    }, texts[level]),
  }));
}

export function analyzeRegions(changes?: Parameters<typeof regionFiles>[0]): Analysis {
  return analyze(createWorkspace(regionFiles(changes)));
}

export function policyAt(analysis: Analysis, level: Level): PolicyAnalysis {
  const policy = analysis.policies.find(({ uri }) => uri === regionUris[level]);
  if (policy === undefined) throw new Error(`no policy of the ${level}`);
  return policy;
}
