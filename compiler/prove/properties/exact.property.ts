// V9: every amount can be computed exactly.

import type { Words } from '../property-result.js';
import type { Property } from './property.js';

/** `largestIntermediate`: the largest whole number that a settlement computes, as the compiler found it; null when it found none too large without saying which. */
export function exact(largestIntermediate: number | null): Property {
  return {
    number: 'V9',
    statement: { zh: '中间结果都在精确整数范围内', en: 'no intermediate is beyond the exact integers' },
    asks: 'plan',
    notAsked: () => null,
    exempt: () => null,
    structure: () => {
      if (largestIntermediate === null) return { verdict: 'not_decided', remarks: [noBound] };
      return largestIntermediate <= Number.MAX_SAFE_INTEGER
        ? { verdict: 'proved', remarks: [] }
        : { verdict: 'not_decided', remarks: [tooLarge] };
    },
    shows: () => null,
  };
}

const noBound: Words = { zh: '没有算出中间结果的上界', en: 'no bound of the intermediates is known' };
const tooLarge: Words = {
  zh: '有金额可能超出精确整数范围，这样的政策不能编译',
  en: 'an amount may leave the exact integers; such a policy does not compile',
};
