// A workspace of one marked text, or of that and further files, for tests of what an editor asks.

import { type Analysis, analyze, createWorkspace, type FileAnalysis, type WorkspaceFile } from '../../language/index.js';
import { type Mark, parseMarked } from './marked-source.js';

export interface MarkedFile {
  readonly analysis: Analysis;
  readonly file: FileAnalysis;
  /** Of `$0`. */
  readonly offset: number;
  readonly marks: readonly Mark[];
}

export function markedFile(marked: string, others: readonly WorkspaceFile[] = []): MarkedFile {
  const { text, cursor, marks } = parseMarked(marked);
  const uri = 'file:///policies/marked.jz';
  const analysis = analyze(createWorkspace([{ uri, text }, ...others]));
  const file = analysis.files.get(uri);
  if (file === undefined) throw new Error('the marked file was not analysed');
  return { analysis, file, offset: cursor ?? 0, marks };
}

/** A small policy that has one of most things; `replace` puts marks or broken text into it. */
export function smallPolicy(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the small policy: ${from}`);
    return text.replace(from, to);
  }, smallPolicyText);
}

const smallPolicyText = `/// 某地的三重制度
政策 某地2024 {
  名称 "某地医疗救助实施办法"
  地区 某地 (620000)
  文件 实施意见 = "某政办发〔2024〕1号" 等级 A 出处 "https://example.org/2024/1"
  施行 2024-01-01 起
  年度 自然年度 按 出院日期
  舍入 四舍五入 至 0.01元
}

部门 民政、医疗保障
基金 基本医保基金、医疗救助基金

/// 城乡特困人员
对象 特困人员 { 认定 民政  路径 直接  含 孤儿  依据 实施意见 第三条 }
对象 低保对象 { 认定 民政  路径 直接 }
对象 普通参保人 { 其余人员 }
多重身份 就高 按 类别

输入 费用单 救治方式 : 门诊治疗、手术治疗
病种 重特大疾病 = 终末期肾病、血友病
指数 上年人均可支配收入 {
  依据 实施意见
  | 数值 | 起用 |
  | 30000元 | 2024-01-01 |
  | 32001元 | 2025-01-01 |
}
费用 政策范围内自付 = 政策范围内费用 - 第三方支付
待遇顺序 基本医保、医疗救助

待遇 基本医保 {
  费用 政策范围内费用
  支付方 基本医保基金
  支付 按结算单
}

/// 按对象分档
待遇 医疗救助 {
  依据 实施意见 第六条
  就诊 住院、门诊慢特病
  对象 除 普通参保人
  费用 政策范围内自付 余额
  支付方 医疗救助基金
  起付线 每年 上年人均可支配收入 × 10%
  比例 {
    | 特困人员 | 100% |
    | 低保对象 | 70% |
  }
  封顶线 每年 5万元
    例外 当 病种 属于 重特大疾病 : 8万元
}

用例 "低保对象住院" {
  已知 { 对象 低保对象  就诊 住院  政策范围内费用 10000元  已付 基本医保 6000元 }
  应得 { 医疗救助 700元 }
}
`;
