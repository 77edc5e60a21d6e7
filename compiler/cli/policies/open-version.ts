// One policy to compare: a file, or of a folder with the versions of a series one by its name, the one in force on a day, or the latest.

import { resolve } from 'node:path';
import type { PolicyIr } from '../../index.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { openRule } from './open-rule.js';
import type { PolicyRequest } from './policy-request.js';

export interface ChosenPath {
  readonly path: string;
  /** What stands behind `@`: the name of a policy, or a day. */
  readonly chosen: string | null;
}

/** `policies/某县@2023-05-01`, `policies/某县@某县救助2023`; a path that is there is taken as it is. */
export async function chosenPath(operand: string, host: Host): Promise<ChosenPath> {
  const at = operand.lastIndexOf('@');
  const there = (await host.kindOf(resolve(host.workingDirectory, operand))) !== 'missing';
  return there || at <= 0 ? { path: operand, chosen: null } : { path: operand.slice(0, at), chosen: operand.slice(at + 1) };
}

/** What is asked about every version alike. */
type Asked = Omit<PolicyRequest, 'path'>;

/** Null when a source has errors, which have been printed. */
export async function openVersion({ path, chosen }: ChosenPath, asked: Asked, host: Host): Promise<PolicyIr | null> {
  const day = chosen === null ? null : dayOf(chosen);
  const name = day === null ? (chosen ?? asked.name) : asked.name;
  const versions = await versionsAt({ ...asked, path, name }, host);
  if (versions === null) return null;
  const found = day === null ? versions.at(-1) : versions.findLast((version) => isInForce(version, day));
  if (found !== undefined) return found;
  const names = versions.map(({ policy }) => policy.name).join('、');
  throw misuse(`${path} 里没有 ${chosen} 施行的版本；有 ${names}`, `no version in ${path} is in force on ${chosen}; there are ${names}`);
}

/** The two versions of a folder that took effect last. */
export async function openLatestTwo(path: string, asked: Asked, host: Host): Promise<readonly [PolicyIr, PolicyIr] | null> {
  const versions = await versionsAt({ ...asked, path }, host);
  if (versions === null) return null;
  const [old, recent] = versions.slice(-2);
  if (old !== undefined && recent !== undefined) return [old, recent];
  throw misuse(`${path} 里只有一个版本；请再写一项政策来比较`, `there is one version in ${path}; name another policy to compare it with`);
}

/** In the order in which they take effect. */
async function versionsAt(request: PolicyRequest, host: Host): Promise<readonly PolicyIr[] | null> {
  const rule = await openRule(request, host);
  if (rule === null) return null;
  if (rule.plans.length === 0) throw misuse(`${request.path} 里没有政策`, `no policy in ${request.path}`);
  return rule.plans;
}

/** `2023-05-01` as the plan counts days; null for anything else. */
function dayOf(text: string): number | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Math.floor(Date.parse(text) / 86_400_000) : null;
}

function isInForce({ policy: { effective } }: PolicyIr, day: number): boolean {
  return (effective.from ?? day) <= day && day <= (effective.to ?? day);
}
