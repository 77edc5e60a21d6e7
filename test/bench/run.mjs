// Bundles the benchmarks and runs them one after another: `node test/bench/run.mjs`, or with a part of a name.

import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const benchmarks = ['settle', 'editor', 'workspace', 'verify'];

const here = dirname(fileURLToPath(import.meta.url));
const only = process.argv[2] ?? '';
// Where packages that are not bundled are found.
const cache = join(dirname(dirname(here)), 'node_modules', '.cache');
await mkdir(cache, { recursive: true });
const directory = await mkdtemp(join(cache, 'jiuzhu-bench-'));
try {
  for (const name of benchmarks.filter((each) => each.includes(only))) {
    const outfile = join(directory, `${name}.bench.mjs`);
    await build({
      entryPoints: { [`${name}.bench`]: join(here, `${name}.bench.ts`), 'z3-worker': 'compiler/prove/solver/z3-worker.mjs' },
      outdir: directory,
      outExtension: { '.js': '.mjs' },
      absWorkingDir: dirname(dirname(here)),
      bundle: true,
      external: ['z3-solver'],
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Packages in the older module form call `require` for what Node has built in.
      banner: { js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);" },
      logLevel: 'error',
    });
    const { status } = spawnSync(process.execPath, [outfile], { cwd: dirname(dirname(here)), stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  await rm(directory, { recursive: true });
}
