// What only a file of claims can get wrong, its form and its order: JZ69xx. The runtime has the codes below.

import type { InputError } from '../../../runtime/index.js';

interface FileFault<A> {
  readonly code: string;
  readonly zh: (args: A) => string;
  readonly en: (args: A) => string;
}

function fault<A>(code: string, zh: (args: A) => string, en: (args: A) => string): FileFault<A> {
  return { code, zh, en };
}

/** A code is never renumbered or reused. */
export const fileCatalog = {
  notJson: fault<{ why: string }>(
    'JZ6901',
    (a) => `不是 JSON：${a.why}`,
    (a) => `not JSON: ${a.why}`,
  ),
  notAClaim: fault<Record<never, never>>(
    'JZ6902',
    () => '应写成 {"person": {…}, "claim": {…}}',
    () => 'write {"person": {…}, "claim": {…}}',
  ),
  wrongColumns: fault<{ found: string; expected: string }>(
    'JZ6903',
    (a) => `这一行有 ${a.found} 格，表头有 ${a.expected} 格；请补齐，或给含逗号的内容加上引号`,
    (a) => `this row has ${a.found} cells, the heading has ${a.expected}; complete it, or quote a cell that contains a comma`,
  ),
  outOfOrder: fault<{ date: string; last: string }>(
    'JZ6904',
    (a) => `结算日期 ${a.date} 早于此人已结算到的 ${a.last}；请按结算日期先后排列，重新结算；晚到的费用单用 jiuzhu resettle`,
    (a) =>
      `the day of settlement ${a.date} is before ${a.last}, up to which this person is settled; sort the claims and settle again, or use jiuzhu resettle for a late claim`,
  ),
  duplicate: fault<{ id: string }>(
    'JZ6905',
    (a) => `费用单 ${a.id} 前面已经结算过；请删去重复的一张或更正编号`,
    (a) => `claim ${a.id} has been settled above; drop the copy or correct the id`,
  ),
  blocked: fault<{ line: string }>(
    'JZ6906',
    (a) => `此人同一年度的第 ${a.line} 行被退回，累计量不可靠，本张暂不结算；请先更正那一行`,
    (a) => `line ${a.line}, of the same person and accounting year, was rejected, so the counters cannot be relied on; correct it first`,
  ),
  tooDeep: fault<Record<never, never>>(
    'JZ6907',
    () => '括号嵌套太深，不是费用单；应写成 {"person": {…}, "claim": {…}}',
    () => 'brackets are nested too deep for a claim; write {"person": {…}, "claim": {…}}',
  ),
  repeatedKey: fault<Record<never, never>>(
    'JZ6908',
    () => '同一个对象里有一项写了两次，分不清以哪一个为准；请删去一个',
    () => 'a key is written twice in one object, so it is open which one counts; drop one',
  ),
  cutOff: fault<Record<never, never>>(
    'JZ6909',
    () => '文件在这张费用单中间就结束了；请重新导出',
    () => 'the file ends in the middle of this claim; export it again',
  ),
  nothingToReverse: fault<{ id: string }>(
    'JZ6911',
    (a) => `此人前面没有可冲销的费用单 ${a.id}（没有、被退回，或已经冲销）；请核对编号和先后`,
    (a) => `this person has no settled claim ${a.id} above to reverse (none, rejected, or reversed already); check the id and the order`,
  ),
  cannotFoldAgain: fault<{ id: string; why: string; whyEn: string }>(
    'JZ6912',
    (a) => `冲销后重新结算时，费用单 ${a.id} 不能结算：${a.why}；请先更正它`,
    (a) => `when the year is settled again without the claim, ${a.id} cannot be settled: ${a.whyEn}; correct it first`,
  ),
  identityColumns: fault<{ column: string; found: string; groups: string }>(
    'JZ6910',
    (a) => `“${a.column}”有 ${a.found} 项，“对象”有 ${a.groups} 项；几个身份以分号隔开，各列须一一对应`,
    (a) =>
      `"${a.column}" has ${a.found} entries, the groups are ${a.groups}; several identities are separated by semicolons, alike in each column`,
  ),
} as const;

export function fileError<A>(definition: FileFault<A>, args: A, path = '$'): InputError {
  return { code: definition.code, path, message: { zh: definition.zh(args), en: definition.en(args) } };
}
