// One version of a series, ready to settle.

import { isRecord } from '../errors/json-path.js';
import type { LoadedPolicy } from '../load/loaded-policy.js';
import { type Prepared, prepare } from '../settle/prepare.js';
import { yearDay } from '../settle/read-claim.js';
import { formatDay } from '../values/date.js';

export interface Version {
  /** The name of its policy. */
  readonly id: string;
  readonly prepared: Prepared;
  /** Days in force, both included; null is open. */
  readonly from: number | null;
  readonly to: number | null;
}

export function versionOf({ plan, kernel, manifest }: LoadedPolicy): Version {
  const { from, to } = plan.policy.effective;
  return { id: plan.policy.name, prepared: prepare(plan, kernel, manifest), from, to };
}

/** The day by which this version counts years; null when the claim does not say it. */
export function dayUnder({ prepared }: Version, raw: unknown): number | null {
  if (!isRecord(raw)) return null;
  return yearDay(raw, isRecord(raw.facts) ? raw.facts : {}, prepared);
}

export function isInForce({ from, to }: Version, day: number): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** `2018-06-01 至 2022-02-28` */
export function periodText({ from, to }: Version): string {
  return `${from === null ? '…' : formatDay(from)} 至 ${to === null ? '…' : formatDay(to)}`;
}

/** The newest version in whose period the claim's day lies, each version by its own date. */
export function versionFor(raw: unknown, versions: readonly Version[]): Version | undefined {
  return versions.findLast((version) => {
    const day = dayUnder(version, raw);
    return day !== null && isInForce(version, day);
  });
}
