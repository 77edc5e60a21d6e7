// The books of a settlement run: every person's state, and what is remembered for reversals.

import type { ClaimInput, PersonInput, Receipt } from '../../../runtime/index.js';
import { counterKeysOf, type Rule } from '../policies/rule.js';
import type { Ledger } from './ledgers.js';

/** A claim that stands, as it is settled now. */
export interface Standing {
  readonly person: PersonInput;
  readonly claim: ClaimInput;
  readonly receipt: Receipt;
}

export interface Books {
  readonly rule: Rule;
  readonly keys: readonly string[];
  /** Settle what follows a rejected claim all the same; its counters then lack that claim. */
  readonly keepGoing: boolean;
  readonly ledgers: Map<string, Ledger>;
  /** Person → accounting year (`''`: all) → the line whose rejection blocks it. Only people with a rejected claim stand here. */
  readonly blocked: Map<string, Map<string, number>>;
  /** Whose claims are remembered: those of people with a reversal, or everybody's. */
  readonly remembered: ReadonlySet<string> | 'all';
  readonly standing: Map<string, Standing[]>;
}

export interface BookOptions {
  readonly keepGoing?: boolean;
  readonly remembered?: ReadonlySet<string> | 'all';
}

export function openBooks(rule: Rule, { keepGoing = false, remembered = new Set() }: BookOptions = {}): Books {
  const keys = counterKeysOf(rule);
  return { rule, keys, keepGoing, ledgers: new Map(), blocked: new Map(), remembered, standing: new Map() };
}

export function remember(books: Books, standing: Standing): void {
  const { id } = standing.person;
  if (books.remembered !== 'all' && !books.remembered.has(id)) return;
  const known = books.standing.get(id);
  if (known === undefined) books.standing.set(id, [standing]);
  else known.push(standing);
}
