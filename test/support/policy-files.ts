// Every policy file of the project, and what analysing them all gives.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Analysis, analyze, createWorkspace } from '../../language/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface PolicyFile {
  /** Path from the root of the project; also the address of the file in the analysis. */
  readonly uri: string;
  readonly text: string;
}

export function filesUnder(folder: string, ending: string): PolicyFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => {
      const path = join(root, folder, name);
      return { uri: relative(root, path), text: readFileSync(path, 'utf8') };
    });
}

/** The policies of the regions and the published examples, with their cases. */
export const policyFiles: readonly PolicyFile[] = [...filesUnder('policies', '.jz'), ...filesUnder('test/conformance', '.jz')];

export const policyFolders: readonly string[] = [
  ...new Set(filesUnder('policies', '.jz').map((file) => dirname(file.uri).replace(/\/cases$/, ''))),
];

export function analyzePolicies(): Analysis {
  return analyze(createWorkspace(policyFiles));
}
