// What the server remembers between messages: the texts, the user's language and the analysis of the texts as they are.

import {
  type Analysis,
  analyze,
  createWorkspace,
  type FileAnalysis,
  type Language,
  type Workspace,
  type WorkspaceFile,
  withFile,
  withoutFile,
} from '../../language/index.js';
import { canonicalUri } from './canonical-uri.js';

export interface Session {
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => void;
  /** A text as it is now, on disk or in the editor. */
  readonly setFile: (file: WorkspaceFile) => void;
  readonly removeFile: (uri: string) => void;
  /** Of the present texts; worked out when first asked for after a change. */
  readonly analysis: () => Analysis;
  /** The file a message speaks of, null when it is none of ours. */
  readonly file: (uri: string) => FileAnalysis | null;
}

export function createSession(): Session {
  let language: Language = 'zh';
  let workspace: Workspace = createWorkspace([]);
  let analysis: Analysis | null = null;
  const change = (next: Workspace): void => {
    workspace = next;
    analysis = null;
  };
  const current = (): Analysis => {
    analysis ??= analyze(workspace);
    return analysis;
  };
  return {
    language: () => language,
    setLanguage: (chosen) => {
      language = chosen;
    },
    setFile: (file) => {
      const uri = canonicalUri(file.uri);
      if (workspace.files.get(uri)?.text !== file.text) change(withFile(workspace, { uri, text: file.text }));
    },
    removeFile: (uri) => change(withoutFile(workspace, canonicalUri(uri))),
    analysis: current,
    file: (uri) => current().files.get(canonicalUri(uri)) ?? null,
  };
}
