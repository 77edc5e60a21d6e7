// How long a large folder takes: 3,000 files made of the real policies, analysed from cold, beside looking at their words alone.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, createWorkspace, tokenize, type WorkspaceFile } from '../../language/index.js';

const wanted = 3_000;

function say(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(52)} ${value}\n`);
}

/** The policies and their examples again and again, each time under other names. */
function largeWorkspace(): readonly WorkspaceFile[] {
  const texts = readdirSync('policies', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jz'))
    .map((name) => ({ name, text: readFileSync(join('policies', name), 'utf8') }));
  const names = texts.flatMap(({ text }) => /^政策 (\S+) \{/m.exec(text)?.[1] ?? []);
  return Array.from({ length: wanted }, (_, at) => {
    const { name, text } = texts[at % texts.length] as (typeof texts)[number];
    const round = Math.floor(at / texts.length);
    const renamed = round === 0 ? text : names.reduce((changed, each) => changed.replaceAll(each, `${each}之${round}`), text);
    return { uri: `file:///${round}/${name}`, text: renamed };
  });
}

function timed(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

const files = largeWorkspace();
const characters = files.reduce((sum, { text }) => sum + text.length, 0);
const cold = timed(() => void analyze(createWorkspace(files)));
const words = timed(() => {
  for (const { text } of files) tokenize(text);
});
const again = files.map(({ uri, text }) => ({ uri, text }));
const warm = timed(() => void analyze(createWorkspace(again)));

say('files, characters', `${files.length}, ${characters}`);
say('analyse from cold', `${(cold / 1000).toFixed(2)} s, ${(cold / words).toFixed(1)} × their words alone`);
say('analyse new texts once more', `${(warm / 1000).toFixed(2)} s, ${(warm / words).toFixed(1)} × their words alone`);
say('memory', `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
