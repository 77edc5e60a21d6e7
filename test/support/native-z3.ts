// Asks the z3 of the machine, when there is one.

import { spawnSync } from 'node:child_process';

export const hasNativeZ3 = spawnSync('z3', ['--version']).status === 0;

/** What it prints, a line each. */
export function askZ3(script: string): readonly string[] {
  const { stdout } = spawnSync('z3', ['-in', '-T:20'], { input: script, encoding: 'utf8' });
  return stdout.trim().split('\n');
}
