// z3, compiled to WebAssembly, kept warm in one thread; the package is read only when a solver is opened.

import { Worker } from 'node:worker_threads';
import { readValues, valuesAsked } from './read-values.js';
import type { Budget, Checked, Solver } from './solver.js';

export interface SolverOptions {
  /** A check that takes longer by the clock is given up, for a solver that does not keep its budget. */
  readonly watchdogMilliseconds?: number;
}

const undecided: Checked = { answer: 'unknown', model: new Map() };

/** Where the file of the thread stands: beside this one, in the source as in the bundle. */
const threadFile = './z3-worker.mjs';

export async function openSolver({ watchdogMilliseconds = 60_000 }: SolverOptions = {}): Promise<Solver> {
  let thread = await startThread(null);
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function run(script: string, budget: Budget): Promise<Checked> {
    if (closed) return undecided;
    const reply = await ask(thread.worker, { script, askedValues: valuesAsked(script), ...budget }, watchdogMilliseconds);
    if (reply !== null) return checked(reply);
    if (closed) return undecided;
    await thread.worker.terminate();
    thread = await startThread(thread.module);
    if (closed) await thread.worker.terminate();
    return undecided;
  }

  return {
    check: (script, budget) => {
      const turn = last.then(() => run(script, budget));
      last = turn.catch(() => {});
      return turn;
    },
    close: async () => {
      closed = true;
      await thread.worker.terminate();
    },
  };
}

interface Thread {
  readonly worker: Worker;
  /** The compiled package, for the thread that follows. */
  readonly module: unknown;
}

function startThread(module: unknown): Promise<Thread> {
  const worker = new Worker(new URL(threadFile, import.meta.url), { workerData: { module } });
  return new Promise((resolve, reject) => {
    worker.once('error', reject).once('message', (started: { readonly module: unknown }) => {
      worker.off('error', reject);
      resolve({ worker, module: started.module });
    });
  });
}

interface Reply {
  readonly printed: string;
  readonly values: string;
}

/** Null when the thread ends, as it does when memory runs out, or does not answer in time. */
function ask(
  worker: Worker,
  message: { readonly script: string; readonly askedValues: string } & Budget,
  patience: number,
): Promise<Reply | null> {
  return new Promise((resolve) => {
    const settle = (reply: Reply | null) => {
      clearTimeout(watchdog);
      worker.off('message', settle).off('error', giveUp).off('exit', giveUp);
      resolve(reply);
    };
    const giveUp = () => settle(null);
    const watchdog = setTimeout(giveUp, patience);
    worker.on('message', settle).on('error', giveUp).on('exit', giveUp);
    worker.postMessage(message);
  });
}

function checked({ printed, values }: Reply): Checked {
  switch (printed) {
    case 'sat':
      return { answer: 'sat', model: readValues(values) };
    case 'unsat':
    case 'unknown':
      return { answer: printed, model: new Map() };
    default:
      throw new Error(`z3: ${printed}`);
  }
}
