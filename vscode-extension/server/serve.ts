// One conversation with an editor: initialisation, the texts as they change, and every feature of the list.

import { fileURLToPath } from 'node:url';
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { features } from './features.js';
import { followTexts, type Texts } from './follow-texts.js';
import { rememberedProofs } from './proofs.js';
import { publishDiagnostics } from './publish-diagnostics.js';
import { createSession } from './session.js';
import { userLanguage } from './user-language.js';

export function serve(connection: Connection): void {
  const session = createSession();
  const texts: Texts = followTexts(connection, session, () => publish());
  let refreshes = false;
  const refreshLenses = (): void => {
    if (refreshes) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  };
  const proofs = rememberedProofs(() => {
    publish();
    refreshLenses();
  });
  const publish = publishDiagnostics({ connection, session, texts, proofs, proved: refreshLenses });
  let folders: readonly string[] = [];
  let watches = false;
  for (const feature of features) feature.register(connection, session, proofs);
  connection.onInitialize((params) => {
    session.setLanguage(userLanguage(params.initializationOptions, params.locale));
    folders = foldersOf(params);
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    refreshes = params.capabilities.workspace?.codeLens?.refreshSupport === true;
    return { capabilities: capabilities(), serverInfo: { name: 'jiuzhu' } };
  });
  connection.onInitialized(async () => {
    if (watches) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.jz' }] });
    }
    await Promise.all(folders.map(texts.load));
  });
}

function capabilities(): ServerCapabilities {
  const texts: ServerCapabilities = { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } };
  return Object.assign(texts, ...features.map((feature) => feature.capabilities));
}

function foldersOf(params: InitializeParams): string[] {
  const uris = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
}
