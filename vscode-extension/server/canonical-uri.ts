// One spelling of an address: editors escape Chinese, colons and brackets each in their own way.

import { fileURLToPath, pathToFileURL } from 'node:url';

export function canonicalUri(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  try {
    return pathToFileURL(fileURLToPath(uri)).href;
  } catch {
    // An address of another host is no path of this one; it is taken as written.
    return uri;
  }
}
