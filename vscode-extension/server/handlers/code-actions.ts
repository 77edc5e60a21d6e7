// The fixes that the findings in a range carry, and what can be done about claims that break a property.

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { codeActionsIn } from '../../../language/index.js';
import { toLspDiagnostic, toLspEdits, toSpan } from '../convert.js';
import type { Feature } from '../feature.js';
import { proofActions } from '../proof-actions.js';

export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  register: (connection, session, proofs) =>
    connection.onCodeAction(({ textDocument, range }): CodeAction[] | null => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const [analysis, language, within] = [session.analysis(), session.language(), toSpan(file.source, range)];
      const fixes = codeActionsIn(file, within).map((action) => ({
        title: action.title[language],
        kind: CodeActionKind.QuickFix,
        isPreferred: action.preferred,
        diagnostics: [toLspDiagnostic(action.diagnostic, analysis, language)],
        edit: { changes: { [textDocument.uri]: toLspEdits(file.source, action.edits) } },
      }));
      const plan = proofs.plan(file, analysis);
      const verification = plan === null ? null : (proofs.known(plan)?.verification ?? null);
      if (verification === null) return fixes;
      return [...fixes, ...proofActions({ verification, uri: file.uri, within, analysis, language, spelled: () => textDocument.uri })];
    }),
};
