// What the verdict of one property rests on, as a page: who decided it, for which claims, what was assumed and what is left out.

import type { Language } from '../../../language/index.js';
import { wrapped } from '../../../runtime/index.js';
import type { PolicyIr } from '../../ir/ir.js';
import { amountWithUnit } from '../../ir/print/amount-text.js';
import { factTold } from '../../prove/differences/place-told.js';
import type { Cell } from '../../prove/domain/chain.js';
import type { Apart, Engine, PropertyResult, Words } from '../../prove/property-result.js';
import { caseTold } from '../case-told.js';
import { engineOrder, verdictTold } from './verdict-told.js';

/** Ends with a line break. */
export function basisPage(plan: PolicyIr, result: PropertyResult, language: Language): string {
  const word = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const { asked, apart, breaches, remarks, most, verdict } = result;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [word('对哪些费用单', 'Of which claims'), verdict === 'not_asked' ? [] : [domainTold(plan)[language]]],
    [word('由什么判定', 'What decided it'), enginesExplained(result, language)],
    [word('不由逐表推出的', 'Not by tables'), apart.flatMap((one) => apartTold(one, plan, language))],
    [word('允许相差', 'Difference allowed'), most === null ? [] : [word(`至多 ${most} 分`, `at most ${most} of the smallest unit`)]],
    [word('假定', 'Assumed'), plan.assumptions.map(({ text }) => text)],
    [word('说明', 'Remarks'), remarks.map((remark) => remark[language])],
    [word('反例', 'Claims that break it'), breaches.map((breach) => caseTold(plan, breach)[language])],
    [word('这不表示', 'What this does not say'), notSaid[language].split('\n')],
  ];
  const rule = '═'.repeat(78);
  const title = [rule, ` ${asked.statement[language]}`, ` ${verdictTold(result)[language]}`, rule];
  const body = sections.flatMap(([heading, lines]) =>
    lines.length === 0 ? [] : ['', `▸ ${heading}`, ...lines.flatMap((line) => wrapped('  ', line))],
  );
  return `${[...title, ...body].join('\n')}\n`;
}

function domainTold({ bounds, currency }: PolicyIr): Words {
  const [claim, year] = [amountWithUnit(bounds.claimMoney, currency), amountWithUnit(bounds.counter, currency)];
  return {
    zh: `每一笔费用（以分计，不超过 ${claim.zh}），每一类对象和各种情形，年度内此前支付的任何累计（每项不超过 ${year.zh}），含取整`,
    en: `every cost in fen up to ${claim.en}, every group and all facts, whatever was paid before in the year (each sum up to ${year.en}), rounding included`,
  };
}

const explained: Readonly<Record<Engine, Words>> = {
  structure: { zh: '结算的步骤使它必然如此，与数值无关', en: 'the settlement step makes it so, whatever the figures' },
  contract: {
    zh: '查各层表格的整数前提（分段相接、比例在 0 与 1 之间、封顶线扣除已用、费用是前面各层的余额），由对一切数值证明过的引理推出',
    en: 'integer premises of every tier table (bands meet, ratios lie within 0 and 1, caps are reduced by what is used, the base is what the tiers before have left); it follows by lemmas that are proved for all figures',
  },
  piecewise: {
    zh: '把费用分成有限几段，逐段算尽，含取整的每一个周期',
    en: 'the cost falls into finitely many pieces, each reckoned exhaustively, every period of rounding included',
  },
  smt: { zh: 'z3 求解器在整数上证明没有反例', en: 'the solver z3 proves over integers that no claim breaks it' },
};

function enginesExplained({ engines, verdict }: PropertyResult, language: Language): readonly string[] {
  const lines = engineOrder.flatMap((engine) => {
    const count = engines[engine] ?? 0;
    if (count === 0) return [];
    const words = explained[engine][language];
    if (engine === 'structure') return [words];
    return [language === 'zh' ? `${count} 种对象与情形：${words}` : `${count} combinations of group and facts: ${words}`];
  });
  if (lines.length > 0 || verdict === 'not_asked') return lines;
  return [language === 'zh' ? '还没有方法判定' : 'nothing has decided it yet'];
}

/** Places that are shown; the certificate of a built policy has all. */
const mostPlaces = 20;

function apartTold({ engine, places }: Apart, plan: PolicyIr, language: Language): readonly string[] {
  if (engine === 'structure') return [];
  const names = { piecewise: { zh: '逐段', en: 'piece by piece' }, smt: { zh: 'z3', en: 'z3' } };
  const name = engine === null ? { zh: '没有判定', en: 'not decided' } : names[engine];
  const told = places.slice(0, mostPlaces).map((cells) => `${name[language]}  ${placeTold(cells, plan, language)}`);
  const more = places.length - told.length;
  return more === 0 ? told : [...told, language === 'zh' ? `…… 另有 ${more} 种` : `… and ${more} more`];
}

/** The cells of two groups have the same facts. */
function placeTold(cells: readonly Cell[], { groups, inputs }: PolicyIr, language: Language): string {
  const who = cells.map(({ group }) => groups[group]?.name ?? (language === 'zh' ? '所有人' : 'everybody'));
  const facts = [...(cells[0]?.facts ?? [])].flatMap(([input, range]) => factTold(inputs[input], range)?.[language] ?? []);
  return [[...new Set(who)].join(language === 'zh' ? ' 与 ' : ' and '), ...facts].join(language === 'zh' ? '，' : ', ');
}

const notSaid: Words = {
  zh: '政策文本与文件原意一致；费用单、人员身份属实；认定标准附近的人之间公平',
  en: 'that the text means what the documents mean; that claims and identities are true; fairness on either side of an eligibility threshold',
};
