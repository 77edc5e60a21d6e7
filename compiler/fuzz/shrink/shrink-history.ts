// The smallest history that still shows a failure: fewer claims, zeros, smaller amounts.

import type { History } from '../../agreement/history.js';
import type { KernelClaim, YearState } from '../../ir/kernel.js';

interface Shrinking {
  history: History;
  left: number;
  readonly fails: (history: History) => boolean;
}

/** `fails` holds of `history`, and of what comes out; at most `attempts` histories are tried. */
export function shrinkHistory(history: History, fails: (history: History) => boolean, attempts: number): History {
  const shrinking: Shrinking = { history, left: attempts, fails };
  for (;;) {
    const before = shrinking.history;
    dropClaims(shrinking);
    simplifyStart(shrinking);
    for (let at = 0; at < shrinking.history.claims.length; at++) simplifyClaim(shrinking, at);
    if (shrinking.history === before || shrinking.left <= 0) return shrinking.history;
  }
}

function takes(shrinking: Shrinking, history: History): boolean {
  if (shrinking.left <= 0) return false;
  shrinking.left -= 1;
  if (!shrinking.fails(history)) return false;
  shrinking.history = history;
  return true;
}

function dropClaims(shrinking: Shrinking): void {
  for (let at = 0; at < shrinking.history.claims.length && shrinking.history.claims.length > 1; ) {
    const { start, claims } = shrinking.history;
    if (!takes(shrinking, { start, claims: claims.toSpliced(at, 1) })) at++;
  }
}

function simplifyStart(shrinking: Shrinking): void {
  const changed = (start: YearState) => takes(shrinking, { ...shrinking.history, start });
  changed({ counters: shrinking.history.start.counters.map(() => 0), holes: [] });
  shrinking.history.start.counters.forEach((_, at) => {
    smaller(shrinking.history.start.counters[at] ?? 0, (counter) => {
      const counters = shrinking.history.start.counters.with(at, counter);
      return changed({ counters, holes: counters.some((each) => each < 0) ? shrinking.history.start.holes : [] });
    });
  });
}

function simplifyClaim(shrinking: Shrinking, at: number): void {
  const now = () => shrinking.history.claims[at] as KernelClaim;
  const changed = (claim: KernelClaim) => takes(shrinking, { ...shrinking.history, claims: shrinking.history.claims.with(at, claim) });
  now().billed.forEach((billed, tier) => {
    if (billed >= 0 && !changed({ ...now(), billed: now().billed.with(tier, -1) })) {
      smaller(billed, (amount) => changed({ ...now(), billed: now().billed.with(tier, amount) }));
    }
  });
  now().values.forEach((value, input) => {
    smaller(value, (amount) => changed({ ...now(), values: now().values.with(input, amount) }));
  });
  smaller(now().group, (group) => changed({ ...now(), group }));
}

/** The smallest number that still shows it: 0, or what halving the way to it leads to. */
function smaller(number: number, takesIt: (number: number) => boolean): void {
  if (number === 0 || takesIt(0)) return;
  let low = 0;
  let high = number;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (takesIt(middle)) high = middle;
    else low = middle;
  }
}
