// Runs a script that a page shows, beside the files it reads, and gives what it prints.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadPolicy, renderReceipt } from '../../runtime/index.js';

type Script = (...parts: readonly unknown[]) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...source: readonly string[]) => Script;

export async function runScript(script: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-page-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const printed: string[] = [];
    const body = script.replace(/^import .*$/m, '');
    const run = new AsyncFunction('loadPolicy', 'renderReceipt', 'console', body);
    const log = (...words: readonly unknown[]) => void printed.push(words.join(' '));
    const load = (path: string, demands?: Parameters<typeof loadPolicy>[1]) => loadPolicy(join(folder, path), demands);
    await run(load, renderReceipt, { log });
    return `${printed.join('\n').trimEnd()}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
