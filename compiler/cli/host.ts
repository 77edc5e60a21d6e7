// What a command may ask of the world: files, the terminal, the language of the user. Commands get one, so tests need no disk.

import type { Language } from '../../language/index.js';

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** A file being written piece by piece. It takes the place of an earlier one only when it is closed, so none is ever half there. */
export interface Sink {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  /** Gives up: an earlier file stays as it was. */
  discard(): Promise<void>;
}

/** A program that ended: what it printed on standard output, and its exit code (null: it was killed). */
export interface Finished {
  readonly output: string;
  readonly code: number | null;
}

/** What a program may take; one that takes more is ended. Memory is bounded where the system can. */
export interface Allowance {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export interface Host {
  readonly language: Language;
  /** Colours are wanted: a terminal, and the user did not say NO_COLOR. */
  readonly color: boolean;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the user asked for: standard output. */
  print(text: string): void;
  /** What the user should know besides: standard error. */
  warn(text: string): void;
  kindOf(path: string): Promise<'file' | 'folder' | 'missing'>;
  /** Names inside a folder, sorted. */
  list(path: string): Promise<readonly string[]>;
  read(path: string): Promise<string>;
  /** The bytes of a file in pieces, for files that may not fit in memory. */
  stream(path: string): AsyncIterable<Uint8Array>;
  size(path: string): Promise<number>;
  /** Writes a file and the folders it needs. */
  write(path: string, text: string): Promise<void>;
  open(path: string): Promise<Sink>;
  /** Runs a program found on this machine with a text as its input; null when there is none of that name. */
  run(program: string, options: readonly string[], input: string, allowed: Allowance): Promise<Finished | null>;
  /** A progress bar on a terminal, nothing elsewhere. */
  progress(total: number, label: string): Promise<Progress>;
  /** Milliseconds since some moment. */
  now(): number;
}
