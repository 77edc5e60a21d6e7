// A hole's id in words: which figure of which tier is open.

import type { Bilingual } from '../values/bilingual.js';

const parts: Readonly<Record<string, Bilingual>> = {
  threshold: { zh: '门槛', en: 'threshold' },
  deductible: { zh: '起付线', en: 'deductible' },
  ratio: { zh: '比例', en: 'ratio' },
  amount: { zh: '支付额', en: 'payment' },
  bands: { zh: '分段', en: 'bands' },
  cap: { zh: '封顶线', en: 'cap' },
  base: { zh: '费用', en: 'base' },
  condition: { zh: '条件', en: 'condition' },
  value: { zh: '数值', en: 'value' },
  premium: { zh: '缴费标准', en: 'premium' },
  members: { zh: '名单', en: 'list' },
};

/** `倾斜救助.cap#2` → `倾斜救助 的 封顶线（第 2 处）` */
export function holeName(id: string, language: keyof Bilingual): string {
  const [, owner = '', part = '', number] = /^(.*)\.([^.#]+)(?:#(\d+))?$/.exec(id) ?? [];
  const name = parts[part]?.[language];
  if (name === undefined) return id;
  const occurrence = number === undefined ? '' : { zh: `（第 ${number} 处）`, en: ` (no. ${number})` }[language];
  return `${owner}${language === 'zh' ? ' 的 ' : ' '}${name}${occurrence}`;
}
