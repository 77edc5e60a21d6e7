// What each type is called in messages and hovers.

import type { Bilingual } from '../diagnostics/diagnostic.js';
import { unreachable } from '../source/invariant.js';
import type { Type } from './type.js';

/** The English with its article, to stand in a sentence. */
export function typeName(type: Type): Bilingual {
  switch (type.kind) {
    case 'money':
      return { zh: '金额', en: 'money' };
    case 'ratio':
      return { zh: '比例', en: 'a ratio' };
    case 'points':
      return { zh: '百分点', en: 'percentage points' };
    case 'integer':
      return { zh: '没有单位的数', en: 'a number without a unit' };
    case 'boolean':
      return { zh: '条件或是否', en: 'a condition or yes-or-no' };
    case 'date':
      return { zh: '日期', en: 'a date' };
    case 'enumeration': {
      const zh = 'kind' in type.of ? type.of.name.text : type.of.zh;
      const en = 'kind' in type.of ? type.of.name.text : type.of.en;
      return { zh: `「${zh}」这类有固定取值的事实`, en: `“${en}”, a fact with fixed values` };
    }
    case 'group':
      return { zh: '对象', en: 'a group' };
    case 'payer':
      return { zh: '出资方', en: 'a payer' };
    case 'keyword':
      return { zh: '关键词', en: 'a keyword' };
    case 'grant':
      return { zh: '资助额', en: 'a grant' };
    case 'hole':
      return { zh: '待定', en: 'an unknown' };
    case 'error':
      return { zh: '无法判断的内容', en: 'something unreadable' };
    default:
      return unreachable(type);
  }
}
