// Which way the parser goes is told by one token: the tables for it, made with each rule looked into only once.

import {
  Alternation,
  type ILookaheadStrategy,
  type IProduction,
  type IToken,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  type OptionalProductionType,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';
import { invariant } from '../source/invariant.js';

/** The tokens a part of the grammar may begin with, in its order; some may come twice. */
export type FirstTokens = (production: IProduction) => readonly TokenType[];

/** Remembers the answer for each rule: the ladder of expressions is below almost every other one. */
export function firstTokens(): FirstTokens {
  const known = new Map<Rule, readonly TokenType[]>();
  function ofRule(rule: Rule): readonly TokenType[] {
    const first = known.get(rule) ?? ofSequence(rule.definition);
    known.set(rule, first);
    return first;
  }
  function ofSequence(parts: readonly IProduction[]): readonly TokenType[] {
    // Invariant: no rule but the whole file can be empty, so that only these two may be passed over.
    const end = parts.findIndex((part) => !(part instanceof Option || part instanceof Repetition));
    return parts.slice(0, end < 0 ? parts.length : end + 1).flatMap(of);
  }
  function of(production: IProduction): readonly TokenType[] {
    if (production instanceof Terminal) return [production.terminalType];
    if (production instanceof NonTerminal) return ofRule(production.referencedRule);
    const parts = partsOf(production);
    return production instanceof Alternation ? parts.flatMap(of) : ofSequence(parts);
  }
  return of;
}

function partsOf(production: IProduction): readonly IProduction[] {
  return 'definition' in production ? (production.definition as readonly IProduction[]) : [];
}

const kinds = {
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
} as const satisfies Record<OptionalProductionType, unknown>;

type Kind = typeof Alternation | (typeof kinds)[OptionalProductionType];

function findIn(production: IProduction, kind: Kind, occurrence: number): IProduction | null {
  if (production instanceof NonTerminal) return null;
  for (const part of partsOf(production)) {
    const found = part instanceof kind && part.idx === occurrence ? part : findIn(part, kind, occurrence);
    if (found !== null) return found;
  }
  return null;
}

function partOf(rule: Rule, kind: Kind, occurrence: number): IProduction {
  const found = findIn(rule, kind, occurrence);
  invariant(found !== null, `the rule ${rule.name} lacks its part ${occurrence}`);
  return found;
}

/** The number of a token type and of those that count as it too. */
function numbersOf(type: TokenType): readonly number[] {
  return [type.tokenTypeIdx as number, ...(type.categoryMatches ?? [])];
}

/** The parser as its own look at the next token sees it. */
interface Reader {
  LA_FAST(howMuch: 1): IToken;
}

/** The same choices as the general strategy makes with a lookahead of one; the first alternative that fits is taken. */
export function firstTokenLookahead(): ILookaheadStrategy {
  const firstOf = firstTokens();
  const general = new LLkLookaheadStrategy({ maxLookahead: 1 });
  return {
    validate: (grammar) => general.validate(grammar),
    buildLookaheadForAlternation({ rule, prodOccurrence, hasPredicates }) {
      invariant(!hasPredicates, `an alternative of ${rule.name} has a gate, which is not looked at`);
      const choice = new Map<number, number>();
      for (const [at, alternative] of partsOf(partOf(rule, Alternation, prodOccurrence)).entries()) {
        for (const number of firstOf(alternative).flatMap(numbersOf)) if (!choice.has(number)) choice.set(number, at);
      }
      return function (this: Reader) {
        return choice.get(this.LA_FAST(1).tokenTypeIdx);
      };
    },
    buildLookaheadForOptional({ rule, prodOccurrence, prodType }) {
      const first = new Set(firstOf(partOf(rule, kinds[prodType], prodOccurrence)).flatMap(numbersOf));
      return function (this: Reader) {
        return first.has(this.LA_FAST(1).tokenTypeIdx);
      };
    },
  };
}
