// What each kind of name is called in messages, hovers and outlines.

import type { Bilingual } from '../diagnostics/diagnostic.js';
import type { SymbolKind } from './symbol.js';

/** The English with its article, to stand in a sentence. */
export const kindNames = {
  policy: { zh: '政策', en: 'a policy' },
  series: { zh: '系列', en: 'a series' },
  document: { zh: '文件', en: 'a document' },
  department: { zh: '部门', en: 'a department' },
  fund: { zh: '基金', en: 'a fund' },
  party: { zh: '机构', en: 'a party' },
  group: { zh: '对象', en: 'a group' },
  identity: { zh: '对象所含的身份', en: 'an identity included in a group' },
  input: { zh: '输入的事实', en: 'a declared input' },
  value: { zh: '输入的取值', en: 'a value of an input' },
  diseaseList: { zh: '病种名单', en: 'a disease list' },
  diseaseName: { zh: '病种', en: 'a disease' },
  index: { zh: '指数', en: 'an index' },
  cost: { zh: '费用口径', en: 'a cost base' },
  parameter: { zh: '参数', en: 'a parameter' },
  pool: { zh: '共用限额', en: 'a shared cap' },
  documented: { zh: '只作记载的数', en: 'a figure that is only recorded' },
  sharedDeductible: { zh: '共用起付线', en: 'a shared deductible' },
  count: { zh: '计数', en: 'a count' },
  accumulator: { zh: '累计额', en: 'an accumulated amount' },
  tier: { zh: '待遇', en: 'a tier' },
  builtinInput: { zh: '费用单上的事实', en: 'a fact of the claim' },
  builtinValue: { zh: '费用单事实的取值', en: 'a value of a fact of the claim' },
} as const satisfies Record<SymbolKind, Bilingual>;
