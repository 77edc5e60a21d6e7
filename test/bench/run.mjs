// Bundles the benchmark and runs it: `node test/bench/run.mjs`.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const directory = await mkdtemp(join(tmpdir(), 'jiuzhu-bench-'));
try {
  const outfile = join(directory, 'settle.bench.mjs');
  const entryPoints = [join(here, 'settle.bench.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' });
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(directory, { recursive: true });
}
