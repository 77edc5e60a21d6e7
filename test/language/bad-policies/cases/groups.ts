// Groups that ask for facts which cannot decide who belongs to them.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');
const english = mistakes('en');
const lowIncome = '对象 低保对象 { 认定 民政  路径 直接 }';

export const groupCases: readonly BadCase[] = [
  bad('a group by a cost of the claim', [lowIncome, '对象 低保对象 { 认定 民政  推定 当 ⟦JZ3140:政策范围内费用⟧ 超过 5万元 }']),
  bad('a group by an input of the claim', [lowIncome, '对象 低保对象 { 认定 民政  条件 ⟦JZ3140:逐级转院⟧ }']),
  bad('a group by a cost base', [lowIncome, '对象 低保对象 { 认定 民政  推定 当 ⟦JZ3140:合规自付⟧ 超过 5万元 }']),
  bad('a group by the group itself', [lowIncome, '对象 低保对象 { 认定 民政  条件 ⟦JZ3140:对象⟧ 为 特困人员 }']),
  bad('a condition of a group twice', [lowIncome, '对象 低保对象 { 条件 户籍 为 本市户籍  ⟦JZ2005:条件 户籍 为 外市户籍⟧ }']),
  bad('a derivation without 当', [lowIncome, '对象 低保对象 { 推定 ⟦JZ1101:户籍⟧ 为 本市户籍 }']),
  bad('a disagreement that is not told', [lowIncome, '对象 低保对象 { 分歧 ⟦JZ1101:依据⟧ 办法 第三条 }']),
  english('a group by a fact of the claim', [
    'group LowIncome { certified_by Civil  route direct }',
    'group LowIncome { certified_by Civil  derived when ⟦JZ3140:emergency⟧ }',
  ]),
];
