// All questions that a property comes to: of each chain, or of the chains of two groups under the same facts.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import type { Chain } from '../domain/chain.js';
import { pairing } from '../domain/chain-pairs.js';
import type { Chains } from '../domain/chains-of.js';
import type { Property } from '../properties/property.js';
import { apartByFacts } from './apart-by-facts.js';
import type { Question } from './question.js';

export interface Questions {
  readonly questions: readonly Question[];
  /** False when there are more than are asked. */
  readonly complete: boolean;
}

export function questionsOf(plan: PolicyIr, claim: GuaranteeClaim, property: Property, { chains, complete }: Chains): Questions {
  switch (property.asks) {
    case 'plan':
    case 'versions':
      return { questions: [], complete: true };
    case 'chains': {
      const asked = chains.filter((chain) => property.exempt(chain.plan) === null);
      const apart = claim.kind === 'always' ? apartByFacts(plan, claim, asked) : asked;
      return { questions: apart.map((chain) => about(chain, { plan, claim, property })), complete };
    }
    case 'pairs': {
      const pairsOf = pairing(plan);
      const found = orders(plan, claim).map(([better, worse]) => pairsOf(better, worse));
      const questions = found
        .flatMap(({ pairs }) => pairs)
        .map(({ better, worse }): Question => {
          const places = better.cells.map((cell, at) => [cell, worse.cells[at] ?? cell]);
          return { plan, claim, property, chain: better, beside: worse, versions: null, places };
        });
      return { questions, complete: found.every((each) => each.complete) };
    }
  }
}

function about(chain: Chain, asking: Pick<Question, 'plan' | 'claim' | 'property'>): Question {
  return { ...asking, chain, beside: null, versions: null, places: chain.cells.map((cell) => [cell]) };
}

/** Better groups and worse ones; of a ranking, each group and the next. */
function orders({ groups }: PolicyIr, claim: GuaranteeClaim): readonly (readonly [readonly number[], readonly number[]])[] {
  if (claim.kind === 'order') return [[claim.better, claim.worse]];
  return groups.slice(1).map((_, group) => [[group], [group + 1]]);
}
