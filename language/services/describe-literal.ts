// A literal's value and unit, told so that a slip of a factor of ten shows.

import type { Language } from '../diagnostics/diagnostic.js';
import type { Expression, HoleNode } from '../syntax/ast.js';
import { currencyNamed, renminbi } from '../syntax/money/currencies.js';
import { decimalText, percentText } from '../types/exact-decimal.js';
import { formatAmount } from './format-amount.js';

/** Null for what is no literal. */
export function describeLiteral(node: Expression, language: Language): string | null {
  const zh = language === 'zh';
  switch (node.kind) {
    case 'Money':
      return node.fen === null
        ? null
        : `**${formatAmount(BigInt(node.fen), currencyNamed(node.currency) ?? renminbi, language)}** — ${zh ? '金额' : 'an amount of money'}`;
    case 'RatioLiteral':
      return `**${percentText(node.value)}** — ${zh ? `比例，即 ${decimalText(node.value)}` : `a ratio, ${decimalText(node.value)}`}`;
    case 'Points':
      return `**${percentText(node.value).slice(0, -1)} ${zh ? '个百分点' : 'points'}** — ${zh ? '加在比例上或从比例中减去' : 'added to a ratio or taken from it'}`;
    case 'Integer':
      return `**${decimalText(node.value)}** — ${zh ? '数' : 'a number'}`;
    case 'Date':
      return node.day === null
        ? null
        : `**${isoDate(node.day)}** — ${zh ? `日期，${weekday(node.day, 'zh')}` : `a date, ${weekday(node.day, 'en')}`}`;
    case 'Hole':
      return hole(node, language);
    default:
      return null;
  }
}

function hole({ why, low, high }: HoleNode, language: Language): string {
  const told =
    language === 'zh'
      ? '文件没有给出的数值；用到它的结算以「待定」告终'
      : 'no source gives this figure; a settlement that needs it ends undetermined';
  const [least, most] = [low, high].map((bound) => (bound === null ? '' : figureOf(bound, language)));
  const zh = `介于 ${least} 至 ${most}`;
  const bounds = least === '' || most === '' ? '' : `\n\n${language === 'zh' ? zh : `between ${least} and ${most}`}`;
  return `**${language === 'zh' ? '待定' : 'unknown'}** — ${told}${bounds}${why === null ? '' : `\n\n> ${why.value}`}`;
}

/** Empty for what is worked out. */
function figureOf(node: Expression, language: Language): string {
  return /^\*\*(.+?)\*\*/.exec(describeLiteral(node, language) ?? '')?.[1] ?? '';
}

const dayMilliseconds = 86_400_000;

export function isoDate(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

function weekday(day: number, language: Language): string {
  const names = {
    zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  };
  return names[language][new Date(day * dayMilliseconds).getUTCDay()] ?? '';
}
