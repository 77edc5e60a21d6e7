// Sends what there is to say about the texts, a moment after the last change and only where it differs.

import type { Connection } from 'vscode-languageserver';
import { breachFindings, proofFindings } from '../../compiler/index.js';
import { type Analysis, type Diagnostic, diagnosticsOf, type FileAnalysis } from '../../language/index.js';
import { toLspDiagnostic } from './convert.js';
import type { Texts } from './follow-texts.js';
import type { Proofs } from './proofs.js';
import type { Session } from './session.js';

// Short enough to feel immediate, long enough that a burst of keys is one check.
const pauseMilliseconds = 50;
// What proving finds follows when the author stops for a moment: it never holds up the findings of a keystroke.
const proofPauseMilliseconds = 400;

export interface Told {
  readonly connection: Connection;
  readonly session: Session;
  readonly texts: Texts;
  readonly proofs: Proofs;
  /** Told when more is proved than before. */
  readonly proved: () => void;
}

/** Gives back the function that asks for a round of sending. */
export function publishDiagnostics({ connection, session, texts, proofs, proved }: Told): () => void {
  const sent = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  let proofTimer: NodeJS.Timeout | null = null;
  const send = (uri: string, diagnostics: ReturnType<typeof toLspDiagnostic>[]): void => {
    const content = JSON.stringify(diagnostics);
    if ((sent.get(uri) ?? '[]') === content) return;
    sent.set(uri, content);
    void connection.sendDiagnostics({ uri: texts.spelled(uri), diagnostics });
  };
  /** Our own bug: said in the output channel, and the next change tries again. */
  const complain = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  const tell = (analysis: Analysis): void => {
    for (const uri of sent.keys()) if (!analysis.files.has(uri)) send(uri, []);
    for (const file of analysis.files.values()) {
      send(
        file.uri,
        findingsOf(file, analysis).map((diagnostic) => toLspDiagnostic(diagnostic, analysis, session.language())),
      );
    }
  };
  const findingsOf = (file: FileAnalysis, analysis: Analysis): readonly Diagnostic[] => {
    if (!texts.isOurs(file.uri)) return [];
    if (!texts.isOpen(file.uri)) return diagnosticsOf(file);
    const plan = proofs.plan(file, analysis);
    const known = plan === null ? null : proofs.known(plan);
    const found = known === null ? [] : known.full ? proofFindings(known.verification) : breachFindings(known.verification);
    return [...diagnosticsOf(file), ...proofs.compileFindings(file, analysis), ...found.filter(({ uri }) => uri === file.uri)];
  };
  const prove = async (): Promise<void> => {
    proofTimer = null;
    try {
      const analysis = session.analysis();
      let isNew = false;
      for (const file of analysis.files.values()) {
        const plan = texts.isOurs(file.uri) && texts.isOpen(file.uri) ? proofs.plan(file, analysis) : null;
        if (plan !== null && (await proofs.proveQuickly(plan))) isNew = true;
      }
      if (!isNew || session.analysis() !== analysis) return;
      tell(analysis);
      proved();
    } catch (error) {
      complain(error);
    }
  };
  const round = async (): Promise<void> => {
    timer = null;
    try {
      // A policy may extend one that lies above the opened folders: that it is unknown is told only once it was looked for there.
      if (await texts.bringUppers()) return;
      tell(session.analysis());
      proofTimer = setTimeout(prove, proofPauseMilliseconds);
    } catch (error) {
      complain(error);
    }
  };
  return () => {
    if (timer !== null) clearTimeout(timer);
    if (proofTimer !== null) clearTimeout(proofTimer);
    timer = setTimeout(round, pauseMilliseconds);
  };
}
