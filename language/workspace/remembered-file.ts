// What was read from a file once and holds as long as the file object lives: a text never changes under its object.

import type { PolicyFindings } from './analyze-policy.js';
import { type ParsedFile, parseFile } from './parsed-file.js';
import type { WorkspaceFile } from './workspace.js';

interface Remembered {
  readonly parsed: ParsedFile;
  /** The findings about the policy of this file, with all they were made from. */
  findings: { readonly madeFrom: readonly unknown[]; readonly value: PolicyFindings } | null;
}

// The only state of the language: a pure function's results, kept beside their argument and gone with it.
const remembered = new WeakMap<WorkspaceFile, Remembered>();

function rememberedOf(file: WorkspaceFile): Remembered {
  const known = remembered.get(file);
  if (known !== undefined) return known;
  const made: Remembered = { parsed: parseFile(file), findings: null };
  remembered.set(file, made);
  return made;
}

export function parsedFile(file: WorkspaceFile): ParsedFile {
  return rememberedOf(file).parsed;
}

/** The findings of a policy, made anew only when its file or something else they are made from is another. */
export function findingsOf(
  file: WorkspaceFile,
  madeFrom: readonly unknown[],
  make: (policy: ParsedFile) => PolicyFindings,
): PolicyFindings {
  const entry = rememberedOf(file);
  const known = entry.findings;
  const same = known !== null && known.madeFrom.length === madeFrom.length && known.madeFrom.every((each, at) => each === madeFrom[at]);
  if (same) return known.value;
  const value = make(entry.parsed);
  entry.findings = { madeFrom, value };
  return value;
}
