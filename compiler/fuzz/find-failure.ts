// Asks every check about a text; what is thrown is a failure, too.

import type { CheckName, Effort, Failure } from './check.js';
import { allChecks } from './checks/all-checks.js';
import { type Examined, examine, type Subject } from './subject.js';
import type { Tools } from './tools.js';

/** The first check that fails, or only the one that is named. */
export async function findFailure(
  subject: Subject,
  tools: Tools,
  seed: number,
  effort: Effort,
  only: CheckName | null = null,
): Promise<Failure | null> {
  const examined = await caught('analysis', () => examine(subject, tools));
  if (isFailure(examined)) return examined;
  for (const check of allChecks) {
    if (only !== null && check.name !== only) continue;
    const failure = await caught(check.name, () => check.find(examined, seed, effort));
    if (failure !== null) return failure;
  }
  return null;
}

function isFailure(examined: Examined | Failure): examined is Failure {
  return 'check' in examined;
}

/** Whatever a text makes our own code throw is what a fuzzer looks for. */
async function caught<T>(check: CheckName, ask: () => T | Promise<T>): Promise<T | Failure> {
  try {
    return await ask();
  } catch (error) {
    return { check, details: thrown(error) };
  }
}

function thrown(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [`thrown: ${String(error)}`];
  const where = (error.stack ?? '').split('\n').find((line) => line.includes(' at '));
  return [`thrown: ${error.name}: ${error.message}`, ...(where === undefined ? [] : [where.trim()])];
}
