// The verdict of a property in a few words, and what decided it.

import type { Engine, PropertyResult, Words } from '../../prove/property-result.js';
import type { Ink } from './ink.js';

export interface VerdictTold extends Words {
  readonly ink: keyof Ink;
}

export function verdictTold({ verdict, breaches }: Pick<PropertyResult, 'verdict' | 'breaches'>): VerdictTold {
  switch (verdict) {
    case 'proved':
      return { zh: '✓ 证明', en: '✓ proved', ink: 'green' };
    case 'refuted':
      return breaches.every(({ acknowledged }) => acknowledged !== null)
        ? { zh: '! 不成立，已说明', en: '! refuted, acknowledged', ink: 'yellow' }
        : { zh: '✗ 不成立，见下', en: '✗ refuted, see below', ink: 'red' };
    case 'not_decided':
      return { zh: '? 没有判定', en: '? not decided', ink: 'yellow' };
    case 'not_asked':
      return { zh: '– 不问', en: '– not asked', ink: 'dim' };
  }
}

/** In the order in which they are told. */
export const engineNames: Readonly<Record<Engine, Words>> = {
  structure: { zh: '由结算规则', en: 'by the settlement step' },
  contract: { zh: '逐表', en: 'by tables' },
  piecewise: { zh: '逐段', en: 'piece by piece' },
  smt: { zh: 'z3', en: 'z3' },
};

export const engineOrder = Object.keys(engineNames) as readonly Engine[];

/** How many combinations of group and facts each engine settled: `逐表 53 · z3 8`. */
export function enginesTold({ engines, most }: PropertyResult, language: keyof Words): string {
  const parts = engineOrder.flatMap((engine) => {
    const count = engines[engine] ?? 0;
    if (count === 0) return [];
    const name = engineNames[engine][language];
    return [engine === 'structure' ? name : `${name} ${count}`];
  });
  if (most !== null && parts.length > 0) parts.push(language === 'zh' ? `至多 ${most} 分` : `at most ${most}`);
  return parts.join(' · ');
}
