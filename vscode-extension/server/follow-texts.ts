// Keeps the session's texts as the editor and the disk have them; what the editor shows wins over the disk.

import { pathToFileURL } from 'node:url';
import { type Connection, FileChangeType, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from './canonical-uri.js';
import type { Session } from './session.js';
import { upperTexts } from './upper-texts.js';
import { readWorkspaceFile, readWorkspaceFiles } from './workspace-files.js';

export interface Texts {
  /** Takes in every policy file below a folder. */
  readonly load: (folder: string) => Promise<void>;
  /** Takes in what the texts extend and no folder has; true when there was something, which is a change. */
  readonly bringUppers: () => Promise<boolean>;
  readonly isOpen: (uri: string) => boolean;
  /** Whether the user works on it: what is only read for those below it is not told on. */
  readonly isOurs: (uri: string) => boolean;
  /** The address of an open text as its editor spells it, else as given. */
  readonly spelled: (uri: string) => string;
}

export function followTexts(connection: Connection, session: Session, changed: () => void): Texts {
  const documents = new TextDocuments(TextDocument);
  const open = new Map<string, string>();
  const folders: string[] = [];
  const uppers = upperTexts();
  let loading = 0;
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
  documents.onDidOpen(uppers.forget);
  documents.onDidSave(() => {
    uppers.forget();
    changed();
  });
  documents.onDidClose(async ({ document }) => {
    open.delete(canonicalUri(document.uri));
    await fromDisk(document.uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    uppers.forget();
    for (const { uri, type } of changes) {
      if (type !== FileChangeType.Deleted || !open.has(canonicalUri(uri))) await fromDisk(uri);
    }
  });
  documents.listen(connection);
  return {
    load: async (folder) => {
      folders.push(`${pathToFileURL(folder).href.replace(/\/$/, '')}/`);
      loading++;
      for (const file of await readWorkspaceFiles(folder)) {
        if (!open.has(canonicalUri(file.uri))) session.setFile(file);
      }
      loading--;
      changed();
    },
    bringUppers: async () => {
      // What is not here yet may be on its way.
      if (loading > 0) return false;
      const files = (await uppers.missing(session.analysis())).filter(({ uri }) => !open.has(canonicalUri(uri)));
      for (const file of files) session.setFile(file);
      if (files.length > 0) changed();
      return files.length > 0;
    },
    isOpen: (uri) => open.has(uri),
    isOurs: (uri) => open.has(uri) || folders.some((folder) => uri.startsWith(folder)),
    spelled: (uri) => open.get(uri) ?? uri,
  };
}
