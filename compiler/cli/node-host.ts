// The host of the real command line: disk, terminal, environment.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Host, Progress, Sink } from './host.js';
import { runProgram } from './run-program.js';
import { chooseLanguage } from './terminal/choose-language.js';

export function nodeHost(argumentList: readonly string[]): Host {
  endQuietlyWhenNobodyReads();
  const environment = process.env;
  return {
    language: chooseLanguage(argumentList, environment),
    color: wantsColor(environment),
    workingDirectory: process.cwd(),
    environment,
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
    kindOf,
    list: async (path) => (await readdir(path)).sort(),
    read: (path) => readFile(path, 'utf8'),
    stream,
    size: async (path) => (await stat(path)).size,
    write: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    open,
    run: runProgram,
    progress,
    now: () => performance.now(),
  };
}

function wantsColor(environment: NodeJS.ProcessEnv): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false;
  if ((environment.FORCE_COLOR ?? '0') !== '0') return true;
  return process.stdout.isTTY === true && environment.TERM !== 'dumb';
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** Opened when it is first read from, so that a file that cannot be opened fails whoever reads. */
async function* stream(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 1 << 18 });
}

/** `jiuzhu … | head`: the reader leaves early, which is no fault of ours. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

async function open(path: string): Promise<Sink> {
  await mkdir(dirname(path), { recursive: true });
  // A device or a pipe is written to as it is: nothing can take its place.
  const written = (await isReplaceable(path)) ? `${path}.partial` : path;
  const output = createWriteStream(written);
  let failure: Error | null = null;
  output.on('error', (error) => {
    failure = error;
  });
  await once(output, 'open');
  return {
    write: async (text) => {
      if (failure !== null) throw failure;
      // `once` rejects when the stream fails first.
      if (!output.write(text)) await once(output, 'drain');
    },
    close: async () => {
      output.end();
      await finished(output);
      if (written !== path) await rename(written, path);
    },
    discard: async () => {
      output.destroy();
      if (written !== path) await rm(written, { force: true });
    },
  };
}

/** True for a file and where nothing is yet; a folder is left to the system to refuse. */
async function isReplaceable(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return true;
  }
}

async function progress(total: number, label: string): Promise<Progress> {
  if (process.stderr.isTTY !== true) return { update: () => {}, stop: () => {} };
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar({ format: `${label} {bar} {percentage}% {duration_formatted}`, hideCursor: true }, Presets.shades_classic);
  bar.start(total, 0);
  return {
    update: (done) => bar.update(done),
    stop: () => {
      bar.update(total);
      bar.stop();
    },
  };
}
