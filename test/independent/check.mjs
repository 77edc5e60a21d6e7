// Checks the certificate of a built policy against its plan: node check.mjs <folder>. Shares no code with the compiler.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { premisesThatDiffer } from './premises.mjs';
import { checkProperties } from './properties.mjs';

/** `files`: by name. `wrong` is empty for a certificate that can be relied on; `trusted`: what it rests on besides. Chinese first, for officials. */
export function check(files) {
  const report = { checked: [], trusted: [], noted: [], wrong: [] };
  const tell = Object.fromEntries(Object.entries(report).map(([kind, list]) => [kind, (zh, en) => list.push({ zh, en })]));
  try {
    const [manifest, plan, certificate] = ['manifest.json', 'plan.json', 'certificate.json'].map((name) => JSON.parse(files[name]));
    const { 'manifest.json': _, ...others } = files;
    const names = [...new Set([...Object.keys(others), ...Object.keys(manifest.files)])];
    const strange = names.filter((name) => others[name] === undefined || manifest.files[name] !== sha256(others[name]));
    for (const name of strange) tell.wrong(`哈希不符：${name}`, `hash differs: ${name}`);
    const told = { manifest, certificate };
    const expected = expectedOf(told, plan);
    const differing = (what) => Object.keys(expected[what]).filter((field) => !isDeepStrictEqual(told[what][field], expected[what][field]));
    const untrue = Object.keys(told).flatMap((what) => differing(what).map((field) => `${what} ${field}`));
    for (const field of untrue) tell.wrong(`${field} 与方案不符`, `${field} is not that of the plan`);
    if (strange.length + untrue.length === 0)
      tell.checked(`${names.length} 个文件的哈希，清单和证书所说`, `hashes of ${names.length} files, what manifest and certificate tell`);
    const differ = premisesThatDiffer(plan, certificate.tiers);
    for (const place of differ) tell.wrong(`各层前提与方案不符：${place}`, `premises of a tier differ from the plan: ${place}`);
    if (differ.length === 0) tell.checked(`各层前提 ${certificate.tiers.length} 条`, `premises of tiers: ${certificate.tiers.length}`);
    checkProperties(plan, certificate, manifest, tell);
    tell.trusted('程序与方案相同（这里只核对哈希）', 'the code equals the plan (only its hash is checked here)');
  } catch ({ message }) {
    tell.wrong(`文件缺少内容或者读不懂：${message}`, `files lack something or cannot be understood: ${message}`);
  }
  return report;
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Field by field; a solver is named where one was asked. */
function expectedOf({ manifest, certificate: { properties, solver, code } }, { policy, holes, irVersion, bounds, assumptions }) {
  const day = (days) => (days === null ? null : new Date(days * 86_400_000).toISOString().slice(0, 10));
  const effective = { ...policy.effective, from: day(policy.effective.from), to: day(policy.effective.to) };
  const { sourceHash, compilerVersion, files: all } = manifest;
  const { 'certificate.json': _, ...files } = all;
  const asked = (count, named) => (count > 0 ? (named ?? 'z3') : null);
  const smt = properties.reduce((sum, { engines }) => sum + (engines.smt ?? 0), 0);
  const said = assumptions.map(({ text }) => text);
  const both = { formatVersion: 1, holes: holes.map(({ id }) => id) };
  const named = { policy: { id: policy.name, title: policy.title }, region: policy.region, effective, draft: holes.length > 0, irVersion };
  const texts = { policy: policy.name, sourceHash, files, compilerVersion, domain: bounds, assumptions: said };
  const byCode = code && { ...code, file: 'policy.mjs', solver: asked(code.bySolver, code.solver) };
  return {
    manifest: { format: 'jiuzhu-policy', ...both, ...named },
    certificate: { format: 'jiuzhu-certificate', ...both, ...texts, solver: asked(smt, solver), code: byCode },
  };
}

function main(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const names = ['manifest.json', ...Object.keys(JSON.parse(read('manifest.json')).files)];
  const report = check(Object.fromEntries(names.map((name) => [name, read(name)])));
  const signs = { checked: ['✓'], trusted: ['○', '未复核，采信：', 'on trust, not checked: '], noted: ['·'], wrong: ['✗'] };
  for (const [kind, [sign, before = '', after = '']] of Object.entries(signs))
    for (const { zh, en } of report[kind]) console.log(`${sign} ${before}${zh}\n  ${after}${en}`);
  const { length } = report.wrong;
  console.log(`${basename(folder)}：${length === 0 ? '证书可信 · the certificate stands' : `${length} 处不符 · ${length} complaints`}`);
  return length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv[2] ?? '.');
