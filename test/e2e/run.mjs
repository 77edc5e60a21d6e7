// Drives the packed extension in a real VS Code: one server, one window a spec, screenshots in out/e2e.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { openEditor } from './drive/editor.mjs';
import { startVsCode } from './drive/vscode-server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const screenshots = join(root, 'out', 'e2e');
const only = process.argv.slice(2);

const vsix = packed();
const host = execFileSync(join(here, 'setup.sh'), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-e2e-'));
rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });

let passed = 0;
let failed = 0;
const servers = new Map();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const spec of await specs()) {
    const ok = (await attempt(spec, 1)) || (await attempt(spec, 2));
    if (ok) passed++;
    else failed++;
  }
} finally {
  await browser.close();
  for (const server of servers.values()) await (await server).stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** The extension as the sources are now, or one that was packed before. */
function packed() {
  if (process.env.JIUZHU_VSIX !== undefined) return process.env.JIUZHU_VSIX;
  execFileSync(process.execPath, [join(root, 'vscode-extension', 'package.mjs')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const found = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.vsix'));
  return join(root, 'dist', found.sort().at(-1));
}

/** One VS Code for each display language, started when a spec first needs it. */
function serverIn(locale) {
  const known = servers.get(locale) ?? startVsCode({ host, folder: join(folder, `code-${locale}`), vsix, locale });
  servers.set(locale, known);
  return known;
}

/**
 * A spec exports `title`, `workspace` (a folder beside it, or one of the project), `run`, `opened` where only a folder in the
 * workspace is opened, and `locale` unless it is English.
 */
async function specs() {
  const names = readdirSync(join(here, 'specs'))
    .filter((name) => name.endsWith('.spec.mjs'))
    .sort();
  const chosen = names.filter((name) => only.length === 0 || only.some((part) => name.includes(part)));
  return Promise.all(
    chosen.map(async (name) => ({ name: name.replace('.spec.mjs', ''), ...(await import(pathToFileURL(join(here, 'specs', name)).href)) })),
  );
}

async function attempt(spec, round) {
  const started = Date.now();
  const workspace = join(folder, `${spec.name}-${round}`);
  const source = [join(here, 'workspaces', spec.workspace), join(root, spec.workspace)].find((path) => existsSync(path));
  cpSync(source, workspace, { recursive: true });
  const { port } = await serverIn(spec.locale ?? 'en');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  try {
    const opened = join(workspace, spec.opened ?? '');
    await spec.run(openEditor({ page, port, workspace: opened, screenshots }), opened);
    console.log(`✓ ${spec.title} (${Math.round((Date.now() - started) / 100) / 10} s)`);
    return true;
  } catch (error) {
    await page.screenshot({ path: join(screenshots, `failed-${spec.name}-${round}.png`) }).catch(() => {});
    console.log(`✗ ${spec.title}${round === 1 ? ', once more' : ''}\n${error instanceof Error ? error.stack : error}`);
    return false;
  } finally {
    await context.close();
  }
}
