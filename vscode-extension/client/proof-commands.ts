// The commands about proofs: a policy proved in full with its progress, and the pages that lenses and actions open.

import * as vscode from 'vscode';
import { type NamedPage, type ProvePolicyAnswer, type Proving, provePolicyCommand, showProofCommand } from '../protocol/proofs.js';

export interface ProofServer {
  readonly prove: (
    file: vscode.Uri,
    cancelled: vscode.CancellationToken,
    onProgress: (proving: Proving) => void,
  ) => Promise<ProvePolicyAnswer>;
  readonly show: (page: NamedPage) => Promise<void>;
  /** Pages in sight are asked for again. */
  readonly refresh: () => void;
}

export function proofCommands(server: ProofServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(showProofCommand, (page: NamedPage) => server.show(page)),
    vscode.commands.registerCommand(provePolicyCommand, async (address?: unknown) => {
      const file = typeof address === 'string' ? vscode.Uri.parse(address) : policyInSight();
      if (file === null) void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy (.jz) first.'));
      else await proved(file, server);
    }),
  );
}

function policyInSight(): vscode.Uri | null {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'jiuzhu' ? editor.document.uri : null;
}

async function proved(file: vscode.Uri, { prove, show, refresh }: ProofServer): Promise<void> {
  const title = vscode.l10n.t('Proving {0}', vscode.workspace.asRelativePath(file));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const answer = await vscode.window.withProgress(options, async (progress, cancelled) => {
    let before = 0;
    try {
      return await prove(file, cancelled, ({ done, total }) => {
        const now = (100 * done) / total;
        progress.report({ increment: now - before, message: `${done}/${total}` });
        before = now;
      });
    } catch (error) {
      if (cancelled.isCancellationRequested) return null;
      throw error;
    }
  });
  if (answer === null) return;
  if (answer.page === null) {
    void vscode.window.showWarningMessage(answer.problem ?? '');
    return;
  }
  await show(answer.page);
  refresh();
  void vscode.window.showInformationMessage(answer.summary);
}
