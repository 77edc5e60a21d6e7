// Runs a program of this machine, which is ended when it takes more than it was allowed.

import { spawn } from 'node:child_process';
import type { Allowance, Finished } from './host.js';

/** Null when the machine has no program of that name. */
export function runProgram(program: string, options: readonly string[], input: string, allowed: Allowance): Promise<Finished | null> {
  const [command, ...rest] = withinMemory([program, ...options], allowed);
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'ignore'] });
  const watchdog = setTimeout(() => child.kill('SIGKILL'), allowed.milliseconds);
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  // A program that ends before it has read everything has said why.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(watchdog);
      if (error.code === 'ENOENT') resolve(null);
      else reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(watchdog);
      resolve(code === missing ? null : { output: Buffer.concat(pieces).toString('utf8'), code });
    });
  });
}

/** What a shell says of a program that is not there. */
const missing = 127;

/** A shell sets the limit where the system has one, and becomes the program. */
function withinMemory(words: readonly [string, ...string[]], { megabytes }: Allowance): readonly [string, ...string[]] {
  if (process.platform === 'win32') return words;
  return ['/bin/sh', '-c', 'ulimit -v "$0" 2>/dev/null; exec "$@" 2>/dev/null', String(megabytes * 1024), ...words];
}
