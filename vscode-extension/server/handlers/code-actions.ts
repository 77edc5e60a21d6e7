// The fixes that the findings in a range carry.

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { codeActionsIn } from '../../../language/index.js';
import { toLspDiagnostic, toLspEdits, toSpan } from '../convert.js';
import type { Feature } from '../feature.js';

export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  register: (connection, session) =>
    connection.onCodeAction(({ textDocument, range }): CodeAction[] | null => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      return codeActionsIn(file, toSpan(file.source, range)).map((action) => ({
        title: action.title[session.language()],
        kind: CodeActionKind.QuickFix,
        isPreferred: action.preferred,
        diagnostics: [toLspDiagnostic(action.diagnostic, session.analysis(), session.language())],
        edit: { changes: { [textDocument.uri]: toLspEdits(file.source, action.edits) } },
      }));
    }),
};
