// The host of the real command line: disk, terminal, environment.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Host, Progress, Sink } from './host.js';
import { chooseLanguage } from './terminal/choose-language.js';

export function nodeHost(argumentList: readonly string[]): Host {
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
    stream: (path) => createReadStream(path, { highWaterMark: 1 << 18 }),
    size: async (path) => (await stat(path)).size,
    write: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    open,
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

async function open(path: string): Promise<Sink> {
  await mkdir(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    write: async (text) => {
      if (failure !== null) throw failure;
      // `once` rejects when the stream fails first.
      if (!stream.write(text)) await once(stream, 'drain');
    },
    close: () =>
      new Promise((resolve, reject) => {
        if (failure !== null) reject(failure);
        else stream.end((error?: Error | null) => (error ? reject(error) : resolve()));
      }),
  };
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
