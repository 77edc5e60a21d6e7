// Pieces of formulas that several lemmas share.

/** `rounded` is the `exact` amount in whole units of rounding, up from the share `1 - up` of a unit on: half up is 1/2, truncation 0. */
export function rounds(rounded: string, exact: string, up = 'up'): string {
  return `(and (<= (to_real ${rounded}) (+ ${exact} ${up})) (< (+ ${exact} ${up}) (to_real (+ ${rounded} 1))))`;
}

/** A way of rounding. */
export function isRounding(up = 'up'): string {
  return `(and (<= 0.0 ${up}) (< ${up} 1.0))`;
}

/** 0 <= `change` <= `most`. */
export function within(change: string, most: string, zero: '0' | '0.0' = '0'): string {
  return `(and (<= ${zero} ${change}) (<= ${change} ${most}))`;
}

/** `value` lies between 0 and `error`, or passes them by at most `slack`. */
export function between(value: string, error: string, slack: '0' | '1' | '0.0' | '1.0'): string {
  const zero = slack.includes('.') ? '0.0' : '0';
  const low = `(ite (< ${error} ${zero}) ${error} ${zero})`;
  const high = `(ite (< ${error} ${zero}) ${zero} ${error})`;
  return `(and (<= (- ${low} ${slack}) ${value}) (<= ${value} (+ ${high} ${slack})))`;
}

export function smallest(left: string, right: string): string {
  return `(ite (<= ${left} ${right}) ${left} ${right})`;
}

/** left - right, never below 0. */
export function above(left: string, right: string): string {
  return `(ite (<= ${left} ${right}) 0 (- ${left} ${right}))`;
}
