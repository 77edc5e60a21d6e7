// What a command line verb is: what it takes, what it says about itself, and how to load the code that does it.

import type { Bilingual } from '../../language/index.js';
import type { ExitCode } from './exit-code.js';
import type { Host } from './host.js';

export interface CommandInput {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

export type Command = (input: CommandInput, host: Host) => Promise<ExitCode>;

export interface VerbOption {
  readonly flags: string;
  readonly text: Bilingual;
  readonly choices?: readonly string[];
  readonly fallback?: string;
  readonly repeatable?: boolean;
  readonly required?: boolean;
}

export interface Verb {
  readonly name: string;
  readonly summary: Bilingual;
  /** In the form of commander, `<policy>`, `[paths...]`. */
  readonly operands: readonly { readonly term: string; readonly text: Bilingual }[];
  readonly options: readonly VerbOption[];
  /** Printed below the help of the verb. */
  readonly notes?: Bilingual;
  readonly load: () => Promise<Command>;
}

export function textOption(input: CommandInput, name: string): string | null {
  const value = input.options[name];
  return typeof value === 'string' ? value : null;
}

export function listOption(input: CommandInput, name: string): readonly string[] {
  const value = input.options[name];
  return Array.isArray(value) ? value : [];
}

export function flagOption(input: CommandInput, name: string): boolean {
  return input.options[name] === true;
}
