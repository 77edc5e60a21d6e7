// A folder of one city opened by itself: the policies it extends lie in the folders above.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LanguageClient, openClient } from '../support/language-client.js';
import { regionFiles } from '../support/region-chain.js';

const root = mkdtempSync(join(tmpdir(), 'jiuzhu-above-'));
const places = { nation: join(root, '国家/2021.jz'), province: join(root, '某省/2022.jz'), city: join(root, '某省/某市/2023.jz') };
const uris = { province: pathToFileURL(places.province).href, city: pathToFileURL(places.city).href };
let client: LanguageClient;
let text: string;

beforeAll(async () => {
  mkdirSync(join(root, '国家'));
  mkdirSync(join(root, '某省/某市'), { recursive: true });
  mkdirSync(join(root, '.git'));
  const [nation, province, city] = regionFiles().map((file) => file.text);
  writeFileSync(places.nation, `${nation}\n参数 用不到 = 1元\n`);
  writeFileSync(places.province, province ?? '');
  writeFileSync(places.city, city ?? '');
  text = readFileSync(places.city, 'utf8');
  client = await openClient(join(root, '某省/某市'));
  await open(1, text);
});

afterAll(() => {
  client.connection.dispose();
  rmSync(root, { recursive: true, force: true });
});

function open(version: number, content: string): Promise<void> {
  const textDocument = { uri: uris.city, languageId: 'jiuzhu', version, text: content };
  return client.connection.sendNotification('textDocument/didOpen', { textDocument });
}

function placeOf(fragment: string) {
  const before = text.slice(0, text.indexOf(fragment) + 3).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('what lies above the opened folder', () => {
  test('is found, over two levels: the policy knows what it extends, and definitions lead there', async () => {
    const unknown = text.replace('继承 某省2022', '继承 没有的政策');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uris.city } });
    await open(2, unknown);
    await client.findingsOf(uris.city, (found) => found.some(({ message }) => message.includes('没有的政策')));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uris.city } });
    await open(3, text);
    const found = await client.findingsOf(uris.city, (all) => all.every(({ message }) => !message.includes('没有的政策')));
    expect(found.filter(({ message }) => message.includes('某省2022'))).toEqual([]);
    const definition = await client.connection.sendRequest<{ uri: string }[]>('textDocument/definition', {
      textDocument: { uri: uris.city },
      position: placeOf('某省2022'),
    });
    expect(definition.map(({ uri }) => uri)).toEqual([uris.province]);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: uris.city },
      position: placeOf('| 低保对象'),
    });
    expect(hover.contents.value).toContain('承接自「国家2021」');
  });

  test('is read again when the city’s file is saved', async () => {
    const province = readFileSync(places.province, 'utf8');
    writeFileSync(places.province, province.replace('政策 某省2022', '政策 改了名'));
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uris.city } });
    await client.findingsOf(uris.city, (found) => found.some(({ message }) => message.includes('某省2022')));
    writeFileSync(places.province, province);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uris.city } });
    await client.findingsOf(uris.city, (found) => found.every(({ message }) => !message.includes('某省2022')));
  });

  test('is not itself told on', () => {
    expect([...client.published.keys()]).toEqual([decodeURIComponent(uris.city)]);
  });
});
