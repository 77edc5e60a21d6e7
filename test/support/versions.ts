// Versions of one made-up rule, loaded from what `build` writes, for tests of series.

import { type LoadedPolicy, loadPolicy } from '../../runtime/index.js';
import { compileText } from './compile-text.js';

export interface VersionText {
  readonly name: string;
  /** `2018-06-01 至 2022-02-28` */
  readonly period: string;
  readonly clauses?: string;
  readonly rounding?: string;
  readonly declarations?: string;
  /** The clauses of the one tier, 大病保险, behind its base and its deductible. */
  readonly tier?: string;
  readonly deductible?: string;
}

/** One tier that pays 60 % of what is above a yearly deductible of 10,000 yuan, for everybody. */
export function versionText({
  name,
  period,
  clauses = '',
  rounding = '四舍五入 至 0.01元',
  declarations = '',
  tier = '比例 60%',
  deductible = '每年 1万元',
}: VersionText): string {
  return `政策 ${name} {
  名称 "${name}"
  地区 某县
  施行 ${period}
  系列 某县大病保险
  年度 自然年度 按 出院日期
  舍入 ${rounding}
  ${clauses}
}
部门 民政
对象 特困人员 { 认定 民政 }
对象 参保人 { 其余人员 }
${declarations}
待遇 大病保险 {
  费用 政策范围内费用
  起付线 ${deductible}
  ${tier}
}
`;
}

export async function loadVersion(version: VersionText): Promise<LoadedPolicy> {
  return loadPolicy(compileText(versionText(version)).artifact);
}

export function stay(id: string, discharge: string, yuan: number) {
  return { id, visit: '住院', discharge, settlement: discharge, cost: { inPolicy: String(yuan) } };
}

export const insured = { id: '甲', identities: [] };
