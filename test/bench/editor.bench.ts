// How long an author waits: from a keystroke to its findings and to a completion list, by the server's own protocol.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../../vscode-extension/server/main.js';

const policyFolder = join(process.cwd(), 'policies/gansu/medical-aid');
const policyName = '甘肃医疗救助2022';
const policy = readFileSync(join(policyFolder, '2022.jz'), 'utf8');
const upper = readFileSync(join(process.cwd(), 'policies/national/medical-aid/2021.jz'), 'utf8');
const cases = readdirSync(join(policyFolder, 'cases')).map((name) => ({
  name,
  text: readFileSync(join(policyFolder, 'cases', name), 'utf8'),
}));
const keystrokes = 100;

interface Editor {
  readonly connection: ProtocolConnection;
  /** Resolves when findings about the file are published, with an error among them or without. */
  readonly findings: (uri: string, error: boolean) => Promise<void>;
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly severity: number }[];
}

function say(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(52)} ${value}\n`);
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

/** Gansu's policy with its examples, `count` times under other names; gives back the addresses of the policies. */
function writeWorkspace(folder: string, count: number): readonly string[] {
  const uris: string[] = [];
  writeFileSync(join(folder, 'upper.jz'), upper);
  for (let number = 0; number < count; number++) {
    const rename = (text: string) => text.replaceAll(policyName, number === 0 ? policyName : `${policyName}之${number}`);
    const place = join(folder, String(number));
    mkdirSync(join(place, 'cases'), { recursive: true });
    writeFileSync(join(place, '2022.jz'), rename(policy));
    for (const { name, text } of cases) writeFileSync(join(place, 'cases', name), rename(text));
    uris.push(pathToFileURL(join(place, '2022.jz')).href);
  }
  return uris;
}

async function openEditor(folder: string): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer({ input: toServer, output: toClient });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const waiting: { uri: string; error: boolean; resolve: () => void }[] = [];
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Published) => {
    const error = diagnostics.some(({ severity }) => severity === 1);
    const at = waiting.findIndex((each) => each.uri === uri && each.error === error);
    if (at >= 0) waiting.splice(at, 1)[0]?.resolve();
  });
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'w' }];
  await connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return { connection, findings: (uri, error) => new Promise((resolve) => waiting.push({ uri, error, resolve })) };
}

/** One character taken away and put back, each a new finding or one less. */
async function measure(editor: Editor, uri: string): Promise<{ readonly findings: number[]; readonly completion: number[] }> {
  const lines = policy.split('\n');
  const line = lines.findIndex((text) => text.includes('起付线 每年 6000元'));
  const character = (lines[line] ?? '').indexOf('元');
  const textDocument = (version: number) => ({ uri, version });
  const findings: number[] = [];
  const completion: number[] = [];
  for (let version = 2; version < 2 + keystrokes; version++) {
    const took = version % 2 === 0;
    const range = { start: { line, character }, end: { line, character: took ? character + 1 : character } };
    const published = editor.findings(uri, took);
    const began = performance.now();
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: textDocument(version),
      contentChanges: [{ range, text: took ? '' : '元' }],
    });
    // Asked before the findings, as an editor does: it waits for the text to be read.
    await editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line, character } });
    completion.push(performance.now() - began);
    await published;
    findings.push(performance.now() - began);
  }
  return { findings, completion };
}

async function bench(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-editor-'));
  try {
    const uris = writeWorkspace(folder, count);
    const uri = uris[0] ?? '';
    const began = performance.now();
    const editor = await openEditor(folder);
    // The policy has advice in every copy, so every copy is heard of; the folder is read after the open file.
    const [first, all] = [editor.findings(uri, false), Promise.all(uris.slice(1).map((each) => editor.findings(each, false)))];
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'jiuzhu', version: 1, text: policy },
    });
    await first;
    const opened = performance.now() - began;
    await all;
    const files = count * (1 + cases.length);
    say(`${count} ${count === 1 ? 'policy' : 'policies'}, ${files} files`, `first findings after ${opened.toFixed(0)} ms`);
    if (count > 1) say('  findings of the whole folder', `after ${(performance.now() - began).toFixed(0)} ms`);
    await measure(editor, uri);
    const { findings, completion } = await measure(editor, uri);
    say('  keystroke to findings (50 ms of it a pause)', percentiles(findings));
    say('  keystroke to completion list', percentiles(completion));
    editor.connection.dispose();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const count of [1, 300]) await bench(count);
process.exit(0);
