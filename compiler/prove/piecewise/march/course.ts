// How far the decisions of a settlement certainly stay as they fall here.

import { envelopeOf, type Form, fine, floorOf } from './form.js';

/** Of one evaluation at a place x; places are counted from it. */
export interface Course {
  /** The last place up to which every decision so far certainly stays. */
  until: bigint;
  /** Where the last of the decisions that are not certain even at the next place becomes so; null: never. */
  settledFrom: bigint | null;
}

/** Beyond every bill. */
export const endless = 1n << 62n;

export function newCourse(): Course {
  return { until: endless, settledFrom: 0n };
}

/** Whether the amount, which may be a difference, is at least 0 here; the course remembers up to where. */
export function atLeastZero(form: Form, course: Course): boolean {
  const holds = form.value >= 0n;
  const { low, high } = envelopeOf(form);
  // A whole number is at least 0 while it is above −1, and below 0 while it is.
  const above = fine * form.period * (form.value + 1n) + form.period * low;
  const below = -fine * form.period * form.value - form.period * high;
  const rise = fine * form.increment;
  const margin = holds ? above : below;
  const change = holds ? rise : -rise;
  if (margin > 0n) {
    if (change < 0n) stopAt((margin - 1n) / -change, course);
    return holds;
  }
  stopAt(0n, course);
  waitFor(change > 0n ? floorOf(-margin, change) + 1n : change === 0n ? null : floorOf(-(holds ? below : above), -change) + 1n, course);
  return holds;
}

function stopAt(place: bigint, course: Course): void {
  if (place < course.until) course.until = place;
}

function waitFor(place: bigint | null, course: Course): void {
  if (course.settledFrom === null) return;
  if (place === null) course.settledFrom = null;
  else if (place > course.settledFrom) course.settledFrom = place;
}
