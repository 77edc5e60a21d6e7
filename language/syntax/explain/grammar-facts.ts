// What the grammar itself says about its blocks: which words may begin a clause of which block.

import type { Rule, TokenType } from 'chevrotain';
import { firstTokens } from '../first-token-lookahead.js';
import type { KeywordName } from '../keywords.js';
import { keywordOfToken, keywordToken } from '../tokens.js';

/** The clause rule of each block; the block is called by the keyword that opens it. */
const blocks = [
  { rule: 'policy', clause: 'policyClause', opener: 'Policy' },
  { rule: 'group', clause: 'groupClause', opener: 'Group' },
  { rule: 'tier', clause: 'tierClause', opener: 'Tier' },
  { rule: 'tilt', clause: 'tiltItem', opener: 'Tilt' },
  { rule: 'adjust', clause: 'tiltItem', opener: 'Adjust' },
  { rule: 'subsidy', clause: 'subsidyClause', opener: 'Subsidy' },
  { rule: 'example', clause: 'step', opener: 'Case' },
] as const satisfies readonly { rule: string; clause: string; opener: KeywordName }[];

export interface GrammarFacts {
  /** The tokens that may begin a declaration. */
  readonly declarations: readonly TokenType[];
  /** By rule name: the tokens that may begin a clause of the block. */
  readonly clauses: ReadonlyMap<string, readonly TokenType[]>;
  /** The blocks a keyword may begin a clause in, by their opening keyword. */
  readonly homes: ReadonlyMap<KeywordName, readonly KeywordName[]>;
}

export function grammarFacts(rules: Readonly<Record<string, Rule>>): GrammarFacts {
  const firstOf = firstTokens();
  const clauses = new Map<string, readonly TokenType[]>();
  const homes = new Map<KeywordName, KeywordName[]>();
  for (const { rule, clause, opener } of blocks) {
    const found = rules[clause];
    const first = found === undefined ? [] : firstOf(found);
    clauses.set(rule, first);
    for (const type of first) {
      const keyword = keywordOfToken(type);
      if (keyword !== null) homes.set(keyword, [...(homes.get(keyword) ?? []), opener]);
    }
  }
  // The steps of an example may follow its citations and its assumptions.
  clauses.set('example', [keywordToken.Cites, keywordToken.Assume, ...(clauses.get('example') ?? [])]);
  const declaration = rules.declaration;
  return { declarations: declaration === undefined ? [] : firstOf(declaration), clauses, homes };
}
