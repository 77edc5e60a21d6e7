// How fast the built command line is: start-up, proving each policy, and settling a long file. `npm run bench`, or with a number of claims.

import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  return { milliseconds: performance.now() - began, output: run.stdout, told: run.stderr };
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

/** Tells the most memory that a process had, in kilobytes, as it ends. */
const telling = 'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))';

/** Every policy with all that it takes, from the start of the process on; nothing remembered. */
function proofs() {
  const names = readdirSync(join(root, 'policies'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.jz') && !name.includes('cases')).map((name) => join('policies', name));
  return files.map((file, at) => {
    const { milliseconds, told } = node('--import', telling, 'dist/jiuzhu.mjs', 'verify', file, '--cache', join(folder, `${at}`));
    const peaks = [...told.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes));
    return { file, milliseconds, megabytes: Math.max(...peaks) / 1024 };
  });
}

function sayProofs() {
  const all = proofs();
  const most = (of) => [...all].sort((one, other) => of(other) - of(one)).slice(0, 3);
  for (const { file, milliseconds } of most((one) => one.milliseconds))
    say('jiuzhu verify, slowest', `${milliseconds.toFixed(0)} ms, ${file}`);
  for (const { file, megabytes } of most((one) => one.megabytes)) say('jiuzhu verify, most memory', `${megabytes.toFixed(0)} MB, ${file}`);
}

const say = (what, value) => process.stdout.write(`${what.padEnd(40)} ${value}\n`);
try {
  say('node', process.version);
  say('jiuzhu --version', coldStart('--version'));
  say('jiuzhu help', coldStart('help'));
  say('jiuzhu check, one policy', coldStart('check', policy));
  sayProofs();
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
