// What proving finds reaches the editor: findings, lenses, actions, pages, and a policy proved in full, in the protocol.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
  type NamedPage,
  type ProofPage,
  type ProofPageAnswer,
  type ProvePolicyAnswer,
  type Proving,
  proofPageMethod,
  provePolicyMethod,
  provingMethod,
} from '../../vscode-extension/protocol/proofs.js';
import { type LanguageClient, openClient } from '../support/language-client.js';
import { runJiuzhu } from '../support/memory-host.js';
import { smallPolicy } from '../support/small-policy.js';

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-proofs-'));
const place = join(folder, '试验.jz');
const uri = pathToFileURL(place).href;
const textDocument = { uri };
const text = smallPolicy({ tier: '  门槛 每次 含本数 2万元\n  比例 60%', after: '保证 支付不超费用\n保证 随费用不减' });
let client: LanguageClient;

beforeAll(async () => {
  writeFileSync(place, text);
  client = await openClient(folder);
  await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'jiuzhu', version: 1, text } });
  await client.findingsOf(uri, (findings) => findings.some(({ code }) => code === 'JZ5103'));
});

afterAll(() => {
  client.connection.dispose();
  rmSync(folder, { recursive: true, force: true });
});

interface Lens {
  readonly range: { readonly start: { readonly line: number } };
  readonly command: { readonly title: string; readonly command: string; readonly arguments: readonly NamedPage[] };
}

interface Action {
  readonly title: string;
  readonly command?: { readonly arguments: readonly NamedPage[] };
  readonly edit?: {
    readonly changes: Record<string, readonly { readonly range: { readonly start: Position }; readonly newText: string }[]>;
  };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

const lineOf = (fragment: string): number => text.split('\n').findIndex((line) => line.includes(fragment));
const lenses = () => client.connection.sendRequest<Lens[]>('textDocument/codeLens', { textDocument });
const page = async (asked: ProofPage) =>
  (await client.connection.sendRequest<ProofPageAnswer>(proofPageMethod, { textDocument, page: asked })).text;

async function actionsAt(line: number): Promise<readonly Action[]> {
  const at = { line, character: 4 };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument,
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
}

describe('a claim that breaks a property', () => {
  test('is kept as the example that the command line writes', async () => {
    const actions = await actionsAt(lineOf('门槛 每次'));
    const titles = actions.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['存为用例', '在面板中打开', '查看证明依据']));
    const [edit] = Object.values(actions.find(({ title }) => title === '存为用例')?.edit?.changes ?? {}).flat();
    const start = edit?.range.start ?? { line: 0, character: 0 };
    const before = text
      .split('\n')
      .slice(0, start.line + 1)
      .join('\n');
    const saved = before + (edit?.newText ?? '');
    const { file } = await runJiuzhu(['verify', '--save-as-example', 'a.jz'], { 'a.jz': text });
    expect(saved).toContain('用例 "费用上升');
    // Other properties are broken as well; their examples follow.
    for (const example of saved.slice(text.trimEnd().length).trim().split('\n\n')) expect(file('a.jz')).toContain(example);
  });

  test('is opened as its receipts', async () => {
    const open = (await actionsAt(lineOf('门槛 每次'))).find(({ title }) => title === '在面板中打开');
    const [named] = open?.command?.arguments ?? [];
    expect(named?.title).toMatch(/^反例 /);
    const shown = await page(named?.page ?? { kind: 'table' });
    expect(shown).toContain('20000.00 元');
    expect(shown).toContain('── 第 2 张');
    expect(shown.match(/^ ?═+$/gm)?.length).toBeGreaterThanOrEqual(4);
  });

  test('is not offered where nothing is broken', async () => {
    expect((await actionsAt(lineOf('保证 支付不超费用'))).map(({ title }) => title)).not.toContain('存为用例');
  });
});

describe('what is proved', () => {
  test('stands above the policy and above each promise, and under the mouse', async () => {
    const shown = await lenses();
    const at = (fragment: string) => shown.filter(({ range }) => range.start.line === lineOf(fragment)).map(({ command }) => command.title);
    expect(at('政策 试验')[0]).toMatch(/^\d 项已证明 · \d 项不成立/);
    expect(at('政策 试验')).toContain('证明本政策');
    expect(at('保证 支付不超费用')).toEqual(['✓ 已证明']);
    expect(at('保证 随费用不减')).toEqual(['✗ 不成立']);
    const position = { line: lineOf('保证 支付不超费用'), character: 1 };
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', { textDocument, position });
    expect(hover.contents.value).toContain('✓ 已证明');
  });

  test('says what it rests on', async () => {
    const [named] = (await lenses()).find(({ command }) => command.title === '✓ 已证明')?.command.arguments ?? [];
    const basis = await page(named?.page ?? { kind: 'table' });
    expect(basis).toMatch(/▸ 由什么判定/);
    expect(basis).toMatch(/▸ 对哪些费用单/);
    expect(basis).toMatch(/▸ 这不表示/);
  });

  test('is said to be quick until the whole is asked for, which can be cancelled and tells how far it is', async () => {
    expect(await page({ kind: 'table' })).toContain('只做了编辑时的快速核对');
    const cancelling = new CancellationTokenSource();
    const asked = client.connection.sendRequest<ProvePolicyAnswer>(provePolicyMethod, { textDocument }, cancelling.token);
    cancelling.cancel();
    await expect(asked).rejects.toThrow();
    const heard: Proving[] = [];
    client.connection.onNotification(provingMethod, (proving: Proving) => void heard.push(proving));
    const answer = await client.connection.sendRequest<ProvePolicyAnswer>(provePolicyMethod, { textDocument });
    expect(answer.problem).toBeNull();
    expect(answer.summary).toMatch(/项已证明 · \d 项不成立/);
    expect(heard.at(-1)?.done).toBe(heard.at(-1)?.total);
    const whole = await page(answer.page?.page ?? { kind: 'table' });
    expect(whole).not.toContain('快速核对');
    expect(whole).toMatch(/✓ 证明 +由结算规则/);
    expect((await lenses()).map(({ command }) => command.title)).not.toContain('证明本政策');
  });
});
