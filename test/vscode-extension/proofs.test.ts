// What proving finds reaches the editor a moment after the findings of compiling, at the clause that is to blame.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openClient } from '../support/language-client.js';
import { smallPolicy } from '../support/small-policy.js';

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-proofs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an open policy that breaks a property is shown the claim', async () => {
  const place = join(folder, '试验.jz');
  const text = smallPolicy({ tier: '  门槛 每次 含本数 2万元\n  比例 60%' });
  writeFileSync(place, text);
  const { connection, findingsOf } = await openClient(folder);
  const uri = pathToFileURL(place).href;
  const textDocument = { uri, languageId: 'jiuzhu', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const found = await findingsOf(uri, (findings) => findings.some(({ code }) => code === 'JZ5103'));
  expect(found.find(({ code }) => code === 'JZ5103')?.message).toMatch(/20000\.00 元/);
  connection.dispose();
});
