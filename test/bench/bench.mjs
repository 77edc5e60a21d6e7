// How fast the built command line is: start-up, and settling a long file. `npm run bench`, or with a number of claims.

import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const policy = 'policies/gansu/medical-aid/2022.jz';
const wanted = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-bench-'));

function node(...args) {
  const began = performance.now();
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (run.status === 2) throw new Error(run.stderr);
  return { milliseconds: performance.now() - began, output: run.stdout };
}

function jiuzhu(...args) {
  return node('dist/jiuzhu.mjs', ...args);
}

function median(runs) {
  return [...runs].sort((a, b) => a - b)[runs.length >> 1];
}

/** Beside a bare start of node in the same moments: what is ours, and how many times node's own. */
function coldStart(...args) {
  const pairs = Array.from({ length: 15 }, () => ({ bare: node('-e', '0').milliseconds, ours: jiuzhu(...args).milliseconds }));
  const [bare, ours] = [median(pairs.map((pair) => pair.bare)), median(pairs.map((pair) => pair.ours))];
  return `${ours.toFixed(0)} ms, ${(ours / bare).toFixed(1)} × node itself (${bare.toFixed(0)} ms)`;
}

/** The demo claims over and over, each time of other people. */
async function longFile() {
  const lines = readFileSync(join(root, 'policies/gansu/medical-aid/demo/claims-2022.ndjson'), 'utf8').trim().split('\n');
  const path = join(folder, 'claims.ndjson');
  const file = createWriteStream(path);
  for (let count = 0; count < wanted; count++) {
    const round = Math.floor(count / lines.length);
    const line = lines[count % lines.length].replaceAll(/"id":"/g, `"id":"${round}-`);
    if (!file.write(`${line}\n`)) await new Promise((resolve) => file.once('drain', resolve));
  }
  await new Promise((resolve) => file.end(resolve));
  return path;
}

const say = (what, value) => process.stdout.write(`${what.padEnd(40)} ${value}\n`);
try {
  say('node', process.version);
  say('jiuzhu --version', coldStart('--version'));
  say('jiuzhu help', coldStart('help'));
  say('jiuzhu check, one policy', coldStart('check', policy));
  say('jiuzhu test policies', `${jiuzhu('test', 'policies').milliseconds.toFixed(0)} ms`);
  const claims = await longFile();
  const run = jiuzhu('settle', policy, claims, '--lang', 'en', '--out', join(folder, 'receipts.ndjson'), '--receipts', 'summary');
  say(
    `jiuzhu settle, ${wanted} claims`,
    `${(run.milliseconds / 1000).toFixed(1)} s, ${Math.round((wanted / run.milliseconds) * 1000)} a second`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
