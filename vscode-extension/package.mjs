// Builds the extension and packs it: bundles client and server, gathers what ships, writes dist/jiuzhu-<version>.vsix.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';

const source = dirname(fileURLToPath(import.meta.url));
const root = dirname(source);
const stage = join(root, 'dist', 'vscode-extension');
const shipped = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'language-configuration.json',
  'l10n',
  'media',
  'syntaxes',
  '.vscodeignore',
];

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const name of shipped) cpSync(join(source, name), join(stage, name), { recursive: true });
const licence = join(root, 'LICENSE');
if (existsSync(licence)) cpSync(licence, join(stage, 'LICENSE'));

const options = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  // The parser asks its classes for their names.
  keepNames: true,
  external: ['vscode'],
  logLevel: 'warning',
};
await build({ ...options, entryPoints: [join(source, 'client', 'extension.ts')], outfile: join(stage, 'dist', 'client.cjs') });
await build({
  ...options,
  entryPoints: [join(source, 'server', 'node-process.ts')],
  outfile: join(stage, 'dist', 'server.cjs'),
  // The thread of the solver is found beside the file that starts it.
  define: { 'import.meta.url': 'jiuzhuServerUrl' },
  banner: { js: "const jiuzhuServerUrl = require('node:url').pathToFileURL(__filename).href;" },
});
// The solver: its thread, and of its package what the thread reads.
cpSync(join(root, 'compiler', 'prove', 'solver', 'z3-worker.mjs'), join(stage, 'dist', 'z3-worker.mjs'));
const z3 = dirname(dirname(createRequire(import.meta.url).resolve('z3-solver')));
for (const name of ['package.json', 'build/z3-built.js', 'build/z3-built.wasm']) {
  cpSync(join(z3, name), join(stage, 'dist', 'node_modules', 'z3-solver', name), { recursive: true });
}

const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
await createVSIX({
  cwd: stage,
  packagePath: join(root, 'dist', `jiuzhu-${version}.vsix`),
  dependencies: false,
  allowMissingRepository: true,
});
