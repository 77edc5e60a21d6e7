// Bundles what ships: the command line (with the language server in a part of its own) and the runtime, into dist/.

import { rmSync } from 'node:fs';
import { build } from 'esbuild';

for (const name of ['chunks', 'jiuzhu.mjs', 'runtime.mjs']) rmSync(`dist/${name}`, { recursive: true, force: true });

await build({
  entryPoints: { jiuzhu: 'compiler/cli/jiuzhu.ts', runtime: 'runtime/index.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  // Every verb loads its own part only.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  // Packages in the older module form call `require` for what Node has built in.
  banner: {
    js: "import { createRequire as jiuzhuCreateRequire } from 'node:module'; const require = jiuzhuCreateRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
