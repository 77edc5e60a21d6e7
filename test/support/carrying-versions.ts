// The critical-illness insurance of Henan around 2022-05-01 as made-up files, with the clauses that say what becomes of an open year.

import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import { policyFromKernel } from '../../runtime/index.js';
import { compileText } from './compile-text.js';
import { loadModule } from './load-module.js';

export interface Wording {
  readonly name?: string;
  readonly period?: string;
  /** `接续 重算`, `身份变化 重算` */
  readonly clauses?: string;
  /** Bands measure the whole cost, as Henan writes them, or the excess over the deductible. */
  readonly bands?: '费用全额' | '超出起付线部分';
  /** What the poor have better; null for a version that does not know them. */
  readonly tilt?: string | null;
  readonly cap?: string;
}

/** 11,000 a year; 60 % up to 100,000 and 70 % above; the poor 5,500, 65 %, 75 % and no cap. */
export function henanText(wording: Wording = {}): string {
  const { name = '河南', period = '2022-01-01 起', clauses = '', bands = '费用全额', cap = '40万元' } = wording;
  const { tilt = '起付线 × 50%  比例 + 5个百分点  封顶线 取消' } = wording;
  return `政策 ${name} {
  名称 "${name}"
  地区 河南省
  施行 ${period}
  系列 河南大病保险
  ${clauses}
  年度 保险年度 按 出院日期
  舍入 四舍五入 至 0.01元
}
部门 民政
${tilt === null ? '' : '对象 低保对象 { 认定 民政 }'}
对象 普通参保人 { 其余人员 }
待遇 大病保险 {
  费用 政策范围内费用
  起付线 每年 1.1万元
  分段 按 ${bands} 累计 每年 {
    | 超过   | 至     | 比例 |
    | 0元    | 10万元 | 60%  |
    | 10万元 |        | 70%  |
  }
  ${tilt === null ? '' : `倾斜 低保对象 { ${tilt} }`}
  封顶线 每年 ${cap}
}
`;
}

/** The same policy on the reference and on the emitted module. */
export async function onBothKernels(text: string) {
  const plan = compileText(text).ir;
  return {
    reference: policyFromKernel(plan, referenceKernel(plan)),
    javascript: policyFromKernel(plan, await loadModule(emitJavaScript(plan).module)),
  };
}

/** On the minimum-income list between the days given, both included. */
export function poor(from?: string, to?: string) {
  return { id: '甲', identities: [{ group: '低保对象', certifiedBy: '民政', ...(from && { from }), ...(to && { to }) }] };
}
