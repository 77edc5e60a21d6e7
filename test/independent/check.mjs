// Checks the certificate of a built policy against its plan: node check.mjs <folder>. Shares no code with the compiler.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { premisesThatDiffer } from './premises.mjs';
import { checkProperties } from './properties.mjs';

/** Chinese first, for officials. @typedef {{ zh: string, en: string }} Words */
const words = (zh, en = zh) => ({ zh, en });

/**
 * `files`: by name. `wrong` is empty for a certificate that can be relied on; `trusted`: what it rests on besides.
 * @param {Record<string, string>} files
 * @returns {{ checked: Words[], trusted: Words[], wrong: Words[] }}
 */
export function check(files) {
  const report = { checked: [], trusted: [], wrong: [] };
  const [manifest, plan, certificate] = ['manifest.json', 'plan.json', 'certificate.json'].map((name) => JSON.parse(files[name]));
  report.wrong.push(...strangersIn(files, manifest), ...isOfThese(certificate, manifest, plan));
  if (report.wrong.length === 0)
    report.checked.push(
      words(
        `${Object.keys(manifest.files).length} 个文件的哈希，证书所说的政策、范围和待定数值`,
        `hashes of ${Object.keys(manifest.files).length} files; policy, domain and missing figures of the certificate`,
      ),
    );
  const differ = premisesThatDiffer(plan, certificate.tiers);
  report.wrong.push(...differ.map((place) => words(`各层前提与方案不符：${place}`, `premises of a tier differ from the plan: ${place}`)));
  if (differ.length === 0)
    report.checked.push(words(`各层前提 ${certificate.tiers.length} 条`, `premises of tiers: ${certificate.tiers.length}`));
  checkProperties(plan, certificate, manifest, report);
  report.trusted.push(words('程序与方案相同（这里只核对哈希）', 'the code equals the plan (only its hash is checked here)'));
  return report;
}

/** Files that are not those the manifest speaks of. */
function strangersIn(files, manifest) {
  const { 'manifest.json': _, ...others } = files;
  const names = new Set([...Object.keys(others), ...Object.keys(manifest.files)]);
  return [...names]
    .filter((name) => others[name] === undefined || sha256(others[name]) !== manifest.files[name])
    .map((name) => words(`哈希不符：${name}`, `hash differs: ${name}`));
}

function sha256(text) {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What a certificate tells of its artifact, field by field. */
function isOfThese(certificate, manifest, plan) {
  const { 'certificate.json': _, ...files } = manifest.files;
  const expected = {
    ...{
      format: 'jiuzhu-certificate',
      formatVersion: 1,
      policy: plan.policy.name,
      sourceHash: manifest.sourceHash,
      files,
      compilerVersion: manifest.compilerVersion,
    },
    ...{ domain: plan.bounds, holes: plan.holes.map(({ id }) => id), assumptions: plan.assumptions.map(({ text }) => text) },
  };
  const wrong = Object.keys(expected).filter((field) => !isSame(certificate[field], expected[field]));
  return wrong.map((field) => words(`证书的 ${field} 与文件不符`, `${field} of the certificate is not that of the files`));
}

const sorted = (value) =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
const isSame = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The files of the manifest in a folder, with what the manifest says of them or not. */
function filesIn(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const names = ['manifest.json', ...Object.keys(JSON.parse(read('manifest.json')).files)];
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

function main(folder) {
  const { checked, trusted, wrong } = check(filesIn(folder));
  const tell = (sign, lines) => console.log(lines.map(({ zh, en }) => `${sign} ${zh}\n  ${en}`).join('\n'));
  tell('✓', checked);
  tell(
    '○',
    trusted.map(({ zh, en }) => words(`未复核，采信：${zh}`, `on trust, not checked: ${en}`)),
  );
  tell('✗', wrong);
  console.log(
    wrong.length === 0
      ? `${basename(folder)}：证书可信 · the certificate stands`
      : `${basename(folder)}：${wrong.length} 处不符 · ${wrong.length} complaints`,
  );
  return wrong.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv[2] ?? '.');
