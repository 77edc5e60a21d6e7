// Where the files of a built policy come from: a folder, an address, or an object in memory.

import type { Artifact } from '../../compiler/ir/artifact.js';
import { catalog } from '../errors/catalog/catalog.js';
import { isRecord } from '../errors/json-path.js';
import { typeName } from '../errors/shown.js';
import { artifactFiles } from '../values/artifact-files.js';
import { reasonOf, refuse } from './policy-load-error.js';

/** Reads a file of the artifact as text; null when there is none. */
export type ReadFile = (file: string) => Promise<string | null>;

/** How to read the files of the source. */
export function readerOf(source: string | URL | Artifact): ReadFile {
  if (source instanceof URL) return atAddress(source);
  if (typeof source === 'string') return /^(?:https?|file):/i.test(source) ? atAddress(addressOf(source)) : inFolder(source);
  if (isRecord(source) && isRecord(source.files)) {
    const { files } = source;
    return async (file) => (typeof files[file] === 'string' ? files[file] : null);
  }
  return refuse(catalog.load.source, { found: typeName(source) });
}

function addressOf(source: string): URL {
  try {
    return new URL(source);
  } catch {
    return refuse(catalog.load.source, { found: source });
  }
}

/** The address of the folder or of its manifest. */
function atAddress(address: URL): ReadFile {
  const isManifest = address.pathname.endsWith(`/${artifactFiles.manifest}`);
  const folder = isManifest || address.pathname.endsWith('/') ? address : new URL(`${address.pathname}/`, address);
  switch (address.protocol) {
    case 'file:':
      return (file) => readFromDisk(new URL(file, folder), file);
    case 'http:':
    case 'https:':
      return (file) => fetchText(new URL(file, folder), file);
    default:
      return refuse(catalog.load.source, { found: address.protocol });
  }
}

function inFolder(path: string): ReadFile {
  const folder = path.replace(/(?:^|[/\\])manifest\.json$/, '').replace(/[/\\]+$/, (end) => (end === path ? '/' : '')) || '.';
  return (file) => readFromDisk(folder.endsWith('/') ? `${folder}${file}` : `${folder}/${file}`, file);
}

// Loaded when needed and by a name no bundler follows, so that the runtime also runs where there is no disk.
const diskModule = 'node:fs/promises';

async function readFromDisk(place: string | URL, file: string): Promise<string | null> {
  const { readFile } = (await import(/* @vite-ignore */ diskModule)) as typeof import('node:fs/promises');
  try {
    return await readFile(place, 'utf8');
  } catch (error) {
    if (isRecord(error) && error.code === 'ENOENT') return null;
    return refuse(catalog.load.unreadable, { file, reason: reasonOf(error) });
  }
}

async function fetchText(address: URL, file: string): Promise<string | null> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (error) {
    return refuse(catalog.load.unreadable, { file, reason: reasonOf(error) });
  }
  if (response.status === 404) return null;
  if (!response.ok) return refuse(catalog.load.unreadable, { file, reason: `HTTP ${response.status}` });
  return response.text();
}
