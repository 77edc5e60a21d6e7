// Bundles the benchmarks and runs them one after another: `node test/bench/run.mjs`, or with a part of a name.

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const benchmarks = ['settle', 'editor', 'workspace', 'verify'];

const here = dirname(fileURLToPath(import.meta.url));
const only = process.argv[2] ?? '';
const directory = await mkdtemp(join(tmpdir(), 'jiuzhu-bench-'));
try {
  for (const name of benchmarks.filter((each) => each.includes(only))) {
    const outfile = join(directory, `${name}.bench.mjs`);
    await build({
      entryPoints: [join(here, `${name}.bench.ts`)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Packages in the older module form call `require` for what Node has built in.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'error',
    });
    const { status } = spawnSync(process.execPath, [outfile], { cwd: dirname(dirname(here)), stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  await rm(directory, { recursive: true });
}
