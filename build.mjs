// Bundles what ships: the command line (with the language server in a part of its own) and the runtime, into dist/.

import { rmSync } from 'node:fs';
import { build } from 'esbuild';

for (const name of ['chunks', 'jiuzhu.mjs', 'runtime.mjs']) rmSync(`dist/${name}`, { recursive: true, force: true });

await build({
  entryPoints: {
    jiuzhu: 'compiler/cli/jiuzhu.ts',
    runtime: 'runtime/index.ts',
    // A thread starts from a file, which whoever starts it finds beside itself.
    'chunks/z3-worker': 'compiler/prove/solver/z3-worker.mjs',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  // Thirty megabytes that few verbs ask for.
  external: ['z3-solver'],
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
