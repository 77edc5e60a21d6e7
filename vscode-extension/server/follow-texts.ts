// Keeps the session's texts as the editor and the disk have them; what the editor shows wins over the disk.

import { type Connection, FileChangeType, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from './canonical-uri.js';
import type { Session } from './session.js';
import { readWorkspaceFile, readWorkspaceFiles } from './workspace-files.js';

export interface Texts {
  /** Takes in every policy file below a folder. */
  readonly load: (folder: string) => Promise<void>;
  readonly isOpen: (uri: string) => boolean;
  /** The address of an open text as its editor spells it, else as given. */
  readonly spelled: (uri: string) => string;
}

export function followTexts(connection: Connection, session: Session, changed: () => void): Texts {
  const documents = new TextDocuments(TextDocument);
  const open = new Map<string, string>();
  const fromDisk = async (uri: string): Promise<void> => {
    const file = await readWorkspaceFile(uri);
    if (open.has(canonicalUri(uri))) return;
    if (file === null) session.removeFile(uri);
    else session.setFile(file);
    changed();
  };
  documents.onDidChangeContent(({ document }) => {
    open.set(canonicalUri(document.uri), document.uri);
    session.setFile({ uri: document.uri, text: document.getText() });
    changed();
  });
  documents.onDidClose(async ({ document }) => {
    open.delete(canonicalUri(document.uri));
    await fromDisk(document.uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) {
      if (type !== FileChangeType.Deleted || !open.has(canonicalUri(uri))) await fromDisk(uri);
    }
  });
  documents.listen(connection);
  return {
    load: async (folder) => {
      for (const file of await readWorkspaceFiles(folder)) {
        if (!open.has(canonicalUri(file.uri))) session.setFile(file);
      }
      changed();
    },
    isOpen: (uri) => open.has(uri),
    spelled: (uri) => open.get(uri) ?? uri,
  };
}
