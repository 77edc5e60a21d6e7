// The small functions that a module may need; it carries those it calls.

import { ratioScale } from '../../ir/kernel.js';
import { halfScale } from '../../ir/ranges/product.js';

interface Prelude {
  readonly text: string;
  readonly needs?: readonly PreludeName[];
}

const unknownDoc = '// A negative amount is unknown. With a working, -1 - k stands for the reasons working.reasons[k].';

const preludes = {
  either: {
    text: `${unknownDoc}
function either(working, left, right) {
  if (left >= 0 || left === right) return right;
  if (right >= 0) return left;
  if (working === null) return -1;
  working.reasons.push([...working.reasons[-1 - left], ...working.reasons[-1 - right]]);
  return -working.reasons.length;
}`,
  },
  plus: {
    text: `function plus(working, left, right) {
  return left < 0 || right < 0 ? either(working, left, right) : left + right;
}`,
    needs: ['either'],
  },
  minus: {
    text: `function minus(working, left, right) {
  return left < 0 || right < 0 ? either(working, left, right) : Math.max(0, left - right);
}`,
    needs: ['either'],
  },
  least: {
    text: `function least(working, left, right) {
  if (left === 0 || right === 0) return 0;
  return left < 0 || right < 0 ? either(working, left, right) : Math.min(left, right);
}`,
    needs: ['either'],
  },
  greatest: {
    text: `function greatest(working, left, right) {
  return left < 0 || right < 0 ? either(working, left, right) : Math.max(left, right);
}`,
    needs: ['either'],
  },
  lowered: {
    text: `// A ratio less another, never below 0; the note says when it stopped there.
function lowered(working, note, left, right) {
  if (left >= 0 && right > left) working.notes.push(note);
  return minus(working, left, right);
}`,
    needs: ['minus'],
  },
  limited: {
    text: `function limited(working, note, most, ratio) {
  if (ratio <= most) return ratio;
  working.notes.push(note);
  return most;
}`,
  },
  productOfRatios: {
    text: `// Both in millionths.
function productOfRatios(working, left, right) {
  return left < 0 || right < 0 ? either(working, left, right) : Math.floor((left * right + ${halfScale}) / ${ratioScale});
}`,
    needs: ['either'],
  },
  both: {
    text: `// Conditions that may be unknown are 1, 0 or negative.
function both(working, left, right) {
  return right === 0 ? 0 : left < 0 || right < 0 ? either(working, left, right) : 1;
}`,
    needs: ['either'],
  },
  one: {
    text: `function one(working, left, right) {
  return right > 0 ? 1 : left < 0 || right < 0 ? either(working, left, right) : 0;
}`,
    needs: ['either'],
  },
  not: {
    text: `function not(truth) {
  return truth < 0 ? truth : 1 - truth;
}`,
  },
  countedOf: {
    text: `// The base where it passes the threshold, or just reaches an inclusive one; else 0.
function countedOf(working, base, threshold, before, inclusive) {
  if (base === 0) return 0;
  const unknown = either(working, either(working, base, threshold), before);
  if (unknown < 0) return unknown;
  return before + base > threshold || (inclusive && before + base === threshold) ? base : 0;
}`,
    needs: ['either'],
  },
  consumedOf: {
    text: `function consumedOf(working, base, deductible, before) {
  if (base === 0) return 0;
  const unknown = either(working, either(working, base, deductible), before);
  return unknown < 0 ? unknown : Math.min(base, Math.max(0, deductible - before));
}`,
    needs: ['either'],
  },
  consumedWithin: {
    text: `function consumedWithin(working, base, deductible, most, before) {
  if (base === 0) return 0;
  const unknown = either(working, either(working, either(working, base, deductible), most), before);
  return unknown < 0 ? unknown : Math.min(base, deductible, Math.max(0, most - before));
}`,
    needs: ['either'],
  },
  capped: {
    text: `// lows: the known lower bound of a limit that is a hole, else -1.
function capped(working, uncapped, limits, lows, useds) {
  let payment = uncapped < 0 ? Infinity : uncapped;
  for (let k = 0; k < limits.length; k++) {
    if (limits[k] >= 0 && useds[k] >= 0) payment = Math.min(payment, Math.max(0, limits[k] - useds[k]));
  }
  if (payment === 0) return 0;
  let unknown = uncapped;
  for (let k = 0; k < limits.length; k++) {
    if (limits[k] === Infinity || (limits[k] >= 0 && useds[k] >= 0)) continue;
    if (lows[k] >= 0 && useds[k] >= 0 && payment <= Math.max(0, lows[k] - useds[k])) continue;
    unknown = either(working, unknown, either(working, limits[k], useds[k]));
  }
  return unknown < 0 ? unknown : payment;
}`,
    needs: ['either'],
  },
  moved: {
    text: `function moved(working, counter, movement) {
  if (movement === 0) return counter;
  return counter < 0 || movement < 0 ? either(working, counter, movement) : counter + movement;
}`,
    needs: ['either'],
  },
  withCarry: {
    text: `// Whole units and a rest, on top of the rest of the year: the running total rounded, less the rounded total before it.
function withCarry(carry, whole, rest, unit, step, offset) {
  if (rest === 0) return whole;
  if (carry < 0) return carry;
  return whole + (Math.floor((carry + rest + offset) / step) - Math.floor((carry + offset) / step)) * unit;
}`,
  },
  carriedOn: {
    text: `function carriedOn(working, carry, rest, step) {
  if (rest === 0) return carry;
  return carry < 0 || rest < 0 ? either(working, carry, rest) : (carry + rest) % step;
}`,
    needs: ['either'],
  },
  met: {
    text: `// Remembers why a payment or a movement of a counter is unknown.
function met(working, amount) {
  if (amount < 0) working.holes.push(...working.reasons[-1 - amount]);
}`,
  },
  noted: {
    text: `function noted(working, note, value) {
  working.notes.push(note);
  return value;
}`,
  },
  shown: {
    text: `function shown(amount) {
  return amount < 0 ? -1 : amount;
}`,
  },
  band: {
    text: `function band(amount, ratio) {
  return { amount, ratio: amount > 0 ? ratio : 0 };
}`,
  },
  ascending: {
    text: `function ascending(numbers) {
  return [...new Set(numbers)].sort((a, b) => a - b);
}`,
  },
  workingOf: {
    text: `function workingOf() {
  return { tiers: [], notes: [], holes: [], reasons: reasonsOfHoles.map((reasons) => [...reasons]) };
}`,
  },
  notApplicable: {
    text: `function notApplicable(working, gate) {
  working.tiers.push({
    status: 'not_applicable', gate, base: 0, threshold: 0, thresholdBefore: 0, deductible: 0, deductibleBefore: 0, consumed: 0, eligible: 0,
    rate: -1, bands: [], carryBefore: 0, carry: 0, uncapped: 0, caps: [], cut: 0, payment: 0, recoverable: 0,
  });
  return 0;
}`,
  },
  undetermined: {
    text: `function undetermined(working, doubt) {
  working.tiers.push({
    status: 'undetermined', gate: -1, base: -1, threshold: -1, thresholdBefore: -1, deductible: -1, deductibleBefore: -1, consumed: -1, eligible: -1,
    rate: -1, bands: [], carryBefore: -1, carry: -1, uncapped: -1, caps: [], cut: -1, payment: -1, recoverable: -1,
  });
  met(working, doubt);
  return doubt;
}`,
    needs: ['met'],
  },
  refusal: {
    text: `// A billed payment above its base: nothing is settled and the year stays as it was.
function refusal(working, tier, state) {
  const unchanged = { counters: [...state.counters], holes: [...state.holes] };
  return { tiers: working.tiers, total: -1, holes: [], notes: [], state: unchanged, fault: tier };
}`,
  },
  finished: {
    text: `function finished(working, payments, counters, state) {
  let total = 0;
  for (const payment of payments) total = total < 0 || payment < 0 ? -1 : total + payment;
  const holes = ascending(working.holes.flatMap((hole) => (hole === earlierClaims ? state.holes : [hole])));
  const after = counters.map(shown);
  const carried = after.includes(-1) ? ascending([...state.holes, ...holes]) : [];
  return { tiers: working.tiers, total, holes, notes: ascending(working.notes), state: { counters: after, holes: carried }, fault: -1 };
}`,
    needs: ['ascending', 'shown'],
  },
  subsidised: {
    text: `function subsidised(working, table, row, premium, granted, shares) {
  const own = minus(working, premium, granted);
  const reasons = own < 0 ? working.reasons[-1 - own] : [];
  return {
    table, row, premium: shown(premium), shares, granted: shown(granted), own: shown(own),
    holes: ascending(reasons), notes: ascending(working.notes),
  };
}`,
    needs: ['minus', 'shown', 'ascending'],
  },
  memberOf: {
    text: `function memberOf(working, meets, facts) {
  const derived = meets === 0 ? 0 : both(working, meets, facts);
  const reasons = [meets, derived].flatMap((truth) => (truth < 0 ? working.reasons[-1 - truth] : []));
  return { meets: shown(meets), derived: shown(derived), holes: ascending(reasons), notes: ascending(working.notes) };
}`,
    needs: ['both', 'shown', 'ascending'],
  },
} as const satisfies Record<string, { text: string; needs?: readonly string[] }>;

export type PreludeName = keyof typeof preludes;

/** The texts of the named functions and of those they call, in a fixed order. */
export function preludeTexts(called: ReadonlySet<PreludeName>): readonly string[] {
  const wanted = new Set<PreludeName>();
  const want = (name: PreludeName) => {
    wanted.add(name);
    const { needs }: Prelude = preludes[name];
    for (const other of needs ?? []) if (!wanted.has(other)) want(other);
  };
  for (const name of called) want(name);
  return (Object.keys(preludes) as PreludeName[]).filter((name) => wanted.has(name)).map((name) => preludes[name].text);
}
