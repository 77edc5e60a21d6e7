// A host without a disk: files in a map, everything printed kept.

import { posix } from 'node:path';
import type { Host } from '../../compiler/cli/host.js';
import { main } from '../../compiler/cli/main.js';

export interface MemoryHost extends Host {
  readonly files: Map<string, string | Uint8Array>;
  /** Everything printed, to either stream. */
  output(): string;
  /** What was printed as the result. */
  result(): string;
}

const root = '/home';

export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>, language: 'zh' | 'en' = 'zh'): MemoryHost {
  const stored = new Map(Object.entries(files).map(([path, content]) => [posix.resolve(root, path), content]));
  const printed: string[] = [];
  const results: string[] = [];
  const text = (path: string): string => {
    const content = stored.get(path);
    if (content === undefined) throw new Error(`no such file: ${path}`);
    return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  };
  return {
    files: stored,
    output: () => printed.join('\n'),
    result: () => results.join('\n'),
    language,
    color: false,
    workingDirectory: root,
    environment: {},
    print: (line) => {
      printed.push(line);
      results.push(line);
    },
    warn: (line) => void printed.push(line),
    kindOf: async (path) => {
      if (stored.has(path)) return 'file';
      return [...stored.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'missing';
    },
    list: async (path) => {
      const below = [...stored.keys()].filter((file) => file.startsWith(`${path}/`));
      return [...new Set(below.map((file) => file.slice(path.length + 1).split('/')[0] ?? ''))].sort();
    },
    read: async (path) => text(path),
    stream: async function* (path) {
      const bytes = Buffer.from(stored.get(path) ?? '');
      // Small pieces, so that characters, lines and records are cut in the middle.
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    },
    size: async (path) => text(path).length,
    write: async (path, content) => void stored.set(path, content),
    open: async (path) => {
      const pieces: string[] = [];
      return {
        write: async (piece) => void pieces.push(piece),
        close: async () => void stored.set(path, pieces.join('')),
        discard: async () => {},
      };
    },
    run: async () => null,
    progress: async () => ({ update: () => {}, stop: () => {} }),
    now: () => 0,
  };
}

export interface Run {
  readonly code: number;
  readonly output: string;
  /** Of that, the result. */
  readonly result: string;
  /** Content of a file afterwards. */
  readonly file: (path: string) => string | undefined;
  /** The names of all files afterwards, from where the user stands. */
  readonly names: () => readonly string[];
}

/** Runs the command line on files in memory. */
export async function runJiuzhu(
  argumentList: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  language: 'zh' | 'en' = 'zh',
): Promise<Run> {
  const host = memoryHost(files, language);
  const code = await main(argumentList, host);
  return {
    code,
    output: host.output(),
    result: host.result(),
    file: (path) => host.files.get(posix.resolve(root, path))?.toString(),
    names: () => [...host.files.keys()].map((path) => posix.relative(root, path)),
  };
}
