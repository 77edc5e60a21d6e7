// The last inch: the server spoken to in its own protocol, over streams, as an editor does.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { type ReceiptsAnswer, receiptsMethod } from '../../vscode-extension/protocol/receipts.js';
import { type LanguageClient, openClient } from '../support/language-client.js';
import { smallPolicy } from '../support/marked-file.js';

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-lsp-'));
const uri = pathToFileURL(join(folder, '某地（试行）.jz')).href;
const text = smallPolicy();
let client: LanguageClient;
let connection: ProtocolConnection;

beforeAll(async () => {
  writeFileSync(join(folder, '某地（试行）.jz'), text);
  writeFileSync(join(folder, '用例.jz'), '用例集 没有的政策\n');
  client = await openClient(folder);
  connection = client.connection;
});

afterAll(() => {
  connection.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until what was published about a file satisfies. */
function diagnosticsOf(file: string, satisfies: (codes: readonly { code: string; message: string }[]) => boolean) {
  return client.findingsOf(pathToFileURL(join(folder, file)).href, satisfies);
}

function positionOf(fragment: string, shift = 0) {
  const offset = text.indexOf(fragment) + shift;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

const document = { uri };

describe('the language server', () => {
  test('announces each of its features', () => {
    expect(client.capabilities).toMatchObject({
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      documentFormattingProvider: true,
      foldingRangeProvider: true,
      completionProvider: {},
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      semanticTokensProvider: { full: true },
    });
  });

  test('checks the files of the folder before any is opened, in the locale’s language', async () => {
    const [finding] = await diagnosticsOf('用例.jz', (found) => found.length > 0);
    expect(finding?.code).toMatch(/^JZ2/);
    expect(finding?.message).toMatch(/[一-龥]/);
  });

  test('an open text wins over the disk, and a change is checked; closing goes back to the disk', async () => {
    const broken = text.replace('封顶线 每年 5万元', '封顶线 每年 5万');
    const open = { uri, languageId: 'jiuzhu', version: 1, text: broken };
    await connection.sendNotification('textDocument/didOpen', { textDocument: open });
    await diagnosticsOf('某地（试行）.jz', (found) => found.some(({ code }) => code.startsWith('JZ1')));
    const range = { start: positionOf('封顶线 每年'), end: positionOf('封顶线 每年', 10) };
    const actions = await connection.sendRequest<{ title: string; edit: unknown }[]>('textDocument/codeAction', {
      textDocument: document,
      range,
      context: { diagnostics: [] },
    });
    expect(JSON.stringify(actions)).toContain('5万元');
    await connection.sendNotification('textDocument/didClose', { textDocument: document });
    await diagnosticsOf('某地（试行）.jz', (found) => found.every(({ code }) => !code.startsWith('JZ1')));
  });

  test('says of an open policy what compiling would say', async () => {
    const inexact = text.replace('封顶线 每年 5万元', '封顶线 每年 0.01元 × 50%');
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'jiuzhu', version: 1, text: inexact } });
    await diagnosticsOf('某地（试行）.jz', (found) => found.some(({ code }) => code === 'JZ5001'));
    await connection.sendNotification('textDocument/didClose', { textDocument: document });
    await diagnosticsOf('某地（试行）.jz', (found) => found.every(({ code }) => code !== 'JZ5001'));
  });

  test('answers hover, completion, definition, references, symbols, tokens, folding and formatting', async () => {
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'jiuzhu', version: 2, text } });
    const at = (fragment: string, shift = 0) => ({ textDocument: document, position: positionOf(fragment, shift) });
    const ask = <T>(method: string, params: object) => connection.sendRequest<T>(method, params);
    const hover = await ask<{ contents: { value: string } }>('textDocument/hover', at('5万元', 1));
    expect(hover.contents.value).toContain('50,000 元');
    const completion = await ask<{ items: { label: string; textEdit: unknown }[] }>(
      'textDocument/completion',
      at('支付方 医疗救助基金', 5),
    );
    expect(completion.items.map((item) => item.label)).toContain('医疗救助基金');
    const [definition] = await ask<{ range: { start: { line: number } } }[]>('textDocument/definition', at('支付方 医疗救助基金', 5));
    expect(definition?.range.start.line).toBe(positionOf('基金 基本医保基金').line);
    const references = await ask<unknown[]>('textDocument/references', {
      ...at('支付方 医疗救助基金', 5),
      context: { includeDeclaration: true },
    });
    expect(references).toHaveLength(2);
    const symbols = await ask<{ name: string }[]>('textDocument/documentSymbol', { textDocument: document });
    expect(symbols[0]?.name).toBe('某地2024');
    const tokens = await ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: document });
    expect(tokens.data.length % 5).toBe(0);
    expect(tokens.data.length).toBeGreaterThan(50);
    const folding = await ask<{ startLine: number; endLine: number }[]>('textDocument/foldingRange', { textDocument: document });
    expect(folding.every(({ startLine, endLine }) => endLine >= startLine)).toBe(true);
    const edits = await ask<{ newText: string }[]>('textDocument/formatting', {
      textDocument: document,
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(Array.isArray(edits)).toBe(true);
  });

  test('settles the examples of the policy: a page each, what came out otherwise, and where documents are declared', async () => {
    const ask = () => connection.sendRequest<ReceiptsAnswer>(receiptsMethod, { textDocument: document });
    const right = await ask();
    expect(right.problem).toBeNull();
    expect(right.examples.length).toBeGreaterThan(0);
    expect(right.examples.every(({ passed, failures }) => passed && failures.length === 0)).toBe(true);
    expect(right.summary).toBe(`用例 ${right.examples.length} 个通过，0 个不符`);
    expect(right.examples[0]?.page).toContain('医疗救助结算单');
    const declared = right.documents[0];
    expect(text.split('\n')[(declared?.line ?? 0) - 1]).toContain(`文件 ${declared?.name}`);
    const change = (wanted: string, version: number) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: wanted }] });
    await change(text.replace(/(应得 \{[^}]*医疗救助 )\S+/, '$11元'), 3);
    const wrong = await ask();
    expect(wrong.examples.some(({ passed }) => !passed)).toBe(true);
    expect(wrong.examples.flatMap(({ failures }) => failures)[0]?.message).toMatch(/医疗救助：应得 1\.00 元，算得 /);
    await change(text.replace('封顶线 每年 5万元', '封顶线 每年 5万'), 4);
    expect((await ask()).problem).toMatch(/错误/);
    await change(text, 5);
  });

  test('a file it has never seen is answered with nothing', async () => {
    const unknown = { textDocument: { uri: 'file:///nowhere.jz' }, position: { line: 0, character: 0 } };
    expect(await connection.sendRequest('textDocument/hover', unknown)).toBeNull();
  });
});
