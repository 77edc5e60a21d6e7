// The parser's own tables choose as the general ones would, for every choice of the grammar and every token.

import { Alternation, type IProduction, type IToken, LLkLookaheadStrategy, Option, Repetition, RepetitionMandatory } from 'chevrotain';
import { expect, test } from 'vitest';
import { firstTokenLookahead } from '../../../language/syntax/first-token-lookahead.js';
import { JiuzhuParser } from '../../../language/syntax/grammar.js';
import { vocabulary } from '../../../language/syntax/tokens.js';

function productionsIn(production: IProduction): readonly IProduction[] {
  const parts = 'definition' in production && !('referencedRule' in production) ? (production.definition as readonly IProduction[]) : [];
  return [production, ...parts.flatMap(productionsIn)];
}

const optional = [
  { kind: Option, prodType: 'Option' },
  { kind: Repetition, prodType: 'Repetition' },
  { kind: RepetitionMandatory, prodType: 'RepetitionMandatory' },
] as const;

test('every choice falls on the same way', () => {
  const own = firstTokenLookahead();
  const general = new LLkLookaheadStrategy({ maxLookahead: 1 });
  const rest = { maxLookahead: 1, hasPredicates: false, dynamicTokensEnabled: false };
  let compared = 0;
  const compare = (one: () => unknown, other: () => unknown): void => {
    compared += 1;
    for (const { tokenTypeIdx } of vocabulary) {
      const reader = { LA_FAST: () => ({ tokenTypeIdx }) as IToken };
      expect(one.call(reader)).toBe(other.call(reader));
    }
  };
  for (const rule of Object.values(new JiuzhuParser(true).getGAstProductions())) {
    for (const production of productionsIn(rule)) {
      if (production instanceof Alternation) {
        const choice = { ...rest, rule, prodOccurrence: production.idx };
        compare(own.buildLookaheadForAlternation(choice), general.buildLookaheadForAlternation(choice));
      }
      for (const { kind, prodType } of optional) {
        if (!(production instanceof kind)) continue;
        const choice = { ...rest, rule, prodType, prodOccurrence: production.idx };
        compare(own.buildLookaheadForOptional(choice), general.buildLookaheadForOptional(choice));
      }
    }
  }
  expect(compared).toBeGreaterThan(80);
});
