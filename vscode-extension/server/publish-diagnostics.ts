// Sends what there is to say about the texts, a moment after the last change and only where it differs.

import type { Connection } from 'vscode-languageserver';
import { diagnosticsOf } from '../../language/index.js';
import { rememberedCompileFindings } from './compile-findings.js';
import { toLspDiagnostic } from './convert.js';
import type { Texts } from './follow-texts.js';
import type { Session } from './session.js';

// Short enough to feel immediate, long enough that a burst of keys is one check.
const pauseMilliseconds = 50;

/** Gives back the function that asks for a round of sending. */
export function publishDiagnostics(connection: Connection, session: Session, texts: Texts): () => void {
  const compileFindings = rememberedCompileFindings();
  const sent = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  const send = (uri: string, diagnostics: ReturnType<typeof toLspDiagnostic>[]): void => {
    const content = JSON.stringify(diagnostics);
    if ((sent.get(uri) ?? '[]') === content) return;
    sent.set(uri, content);
    void connection.sendDiagnostics({ uri: texts.spelled(uri), diagnostics });
  };
  const round = (): void => {
    timer = null;
    try {
      const analysis = session.analysis();
      for (const uri of sent.keys()) if (!analysis.files.has(uri)) send(uri, []);
      for (const file of analysis.files.values()) {
        const findings = texts.isOpen(file.uri) ? [...diagnosticsOf(file), ...compileFindings(file, analysis)] : diagnosticsOf(file);
        send(
          file.uri,
          findings.map((diagnostic) => toLspDiagnostic(diagnostic, analysis, session.language())),
        );
      }
    } catch (error) {
      // Our own bug: said in the output channel, and the next change tries again.
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  return () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(round, pauseMilliseconds);
  };
}
