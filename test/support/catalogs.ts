// Every code that the project can report, read from the catalogs themselves.

import { posix, resolve } from 'node:path';
import { fileCatalog } from '../../compiler/cli/claims/file-catalog.js';
import { projectFiles, root } from './source-files.js';

export interface CatalogEntry {
  readonly code: string;
  readonly range: 'JZ1' | 'JZ2' | 'JZ3' | 'JZ4' | 'JZ5' | 'JZ6';
  readonly severity: 'error' | 'warning' | 'info';
  readonly zh: string;
  readonly en: string;
}

const catalogs: readonly { readonly folder: string; readonly file?: string; readonly range: CatalogEntry['range'] }[] = [
  { folder: 'language/diagnostics/catalog', file: 'lexical', range: 'JZ1' },
  { folder: 'language/diagnostics/catalog', file: 'syntax', range: 'JZ1' },
  { folder: 'language/diagnostics/catalog', file: 'names', range: 'JZ2' },
  { folder: 'language/diagnostics/catalog', file: 'types', range: 'JZ3' },
  { folder: 'language/diagnostics/catalog', file: 'tiers', range: 'JZ3' },
  { folder: 'language/diagnostics/catalog', file: 'payments', range: 'JZ3' },
  { folder: 'language/diagnostics/catalog', file: 'values', range: 'JZ3' },
  { folder: 'language/diagnostics/catalog', file: 'figures', range: 'JZ3' },
  { folder: 'language/diagnostics/catalog', file: 'lints', range: 'JZ4' },
  { folder: 'compiler/diagnostics', range: 'JZ5' },
  { folder: 'runtime/errors/catalog', range: 'JZ6' },
];

export async function catalogEntries(): Promise<readonly CatalogEntry[]> {
  const entries: CatalogEntry[] = [];
  const seen = new Set<unknown>();
  const gather = (value: unknown, range: CatalogEntry['range'], depth: number): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('code' in value && typeof value.code === 'string') entries.push(entryOf(value as Definition, range));
    else if (depth < 3) for (const inner of Object.values(value)) gather(inner, range, depth + 1);
  };
  const files = projectFiles();
  for (const { folder, file, range } of catalogs) {
    const own = files.filter((path) => posix.dirname(path) === folder && (file === undefined || posix.basename(path, '.ts') === file));
    for (const path of own) {
      if (path.endsWith('.ts')) gather({ ...(await import(resolve(root, path))) }, range, 0);
    }
  }
  gather(fileCatalog, 'JZ6', 0);
  return entries.sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface Definition {
  readonly code: string;
  readonly severity?: CatalogEntry['severity'];
  readonly zh: (args: Record<string, string>) => string;
  readonly en: (args: Record<string, string>) => string;
}

/** The sentences with a sign in place of every word that comes from the text. */
function entryOf(definition: Definition, range: CatalogEntry['range']): CatalogEntry {
  const signs = new Proxy<Record<string, string>>({}, { get: () => '…' });
  const { code, severity = 'error' } = definition;
  return { code, range, severity, zh: definition.zh(signs), en: definition.en(signs) };
}
