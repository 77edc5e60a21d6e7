// An editor for tests: the language server at the other end of two streams, and what it has published.

import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../../vscode-extension/server/main.js';

interface Finding {
  readonly code: string;
  readonly message: string;
}

export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly capabilities: Record<string, unknown>;
  /** By readable addresses. */
  readonly published: ReadonlyMap<string, readonly Finding[]>;
  /** Waits until what was published about a file satisfies. */
  readonly findingsOf: (uri: string, satisfies: (found: readonly Finding[]) => boolean) => Promise<readonly Finding[]>;
}

export async function openClient(folder: string): Promise<LanguageClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer({ input: toServer, output: toClient });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published = new Map<string, readonly Finding[]>();
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Finding[] }) => {
    published.set(decodeURIComponent(params.uri), params.diagnostics);
  });
  connection.listen();
  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }],
    capabilities: {},
    locale: 'zh-CN',
  });
  await connection.sendNotification('initialized', {});
  const findingsOf: LanguageClient['findingsOf'] = async (uri, satisfies) => {
    const address = decodeURIComponent(uri);
    for (let attempt = 0; attempt < 200; attempt++) {
      const found = published.get(address);
      if (found !== undefined && satisfies(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`not published about ${address}: ${JSON.stringify([...published])}`);
  };
  return { connection, capabilities, published, findingsOf };
}
