// The commands that settle the examples of the policy in the editor: one as a receipt, or all as passed and failed.

import * as vscode from 'vscode';
import type { ExampleReceipt, ReceiptsAnswer } from '../protocol/receipts.js';
import { receiptPages } from './receipt-pages.js';

export function exampleCommands(ask: (file: vscode.Uri) => Promise<ReceiptsAnswer>): vscode.Disposable {
  const pages = receiptPages(ask);
  const failures = vscode.languages.createDiagnosticCollection('jiuzhu-examples');
  const settled = async (): Promise<{ editor: vscode.TextEditor; answer: ReceiptsAnswer } | null> => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'jiuzhu') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy (.jz) first.'));
      return null;
    }
    const answer = await ask(editor.document.uri);
    if (answer.problem === null) return { editor, answer };
    void vscode.window.showWarningMessage(answer.problem);
    return null;
  };
  return vscode.Disposable.from(
    pages.disposable,
    failures,
    vscode.commands.registerCommand('jiuzhu.settleExample', async () => {
      const found = await settled();
      if (found === null) return;
      const example = exampleAtCursor(found.editor, found.answer) ?? (await pick(found.editor, found.answer));
      if (example !== undefined) await pages.show(example, found.editor.document.uri);
    }),
    vscode.commands.registerCommand('jiuzhu.runExamples', async () => {
      failures.clear();
      const found = await settled();
      if (found !== null) await report(found.answer, failures);
    }),
    // What was found holds for the text that was run.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'jiuzhu') failures.clear();
    }),
  );
}

function exampleAtCursor({ document, selection }: vscode.TextEditor, { examples }: ReceiptsAnswer): ExampleReceipt | undefined {
  return examples.find((example) => isOf(example, document) && rangeOf(example.range).contains(selection.active));
}

async function pick({ document }: vscode.TextEditor, { examples }: ReceiptsAnswer): Promise<ExampleReceipt | undefined> {
  // Those of the file in sight first.
  const own = examples.filter((example) => isOf(example, document));
  const items = [...own, ...examples.filter((example) => !own.includes(example))].map((example) => ({
    label: `$(${example.passed ? 'pass' : 'error'}) ${example.title}`,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(example.uri)),
    example,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Settle a claim'),
    placeHolder: vscode.l10n.t('Choose an example to see its receipt'),
    matchOnDescription: true,
  });
  return chosen?.example;
}

async function report({ examples, summary }: ReceiptsAnswer, failures: vscode.DiagnosticCollection): Promise<void> {
  const byFile = new Map<string, vscode.Diagnostic[]>();
  for (const { uri, failures: found } of examples) {
    const diagnostics = found.map(({ range, message }) => {
      const diagnostic = new vscode.Diagnostic(rangeOf(range), message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'jiuzhu';
      return diagnostic;
    });
    byFile.set(uri, [...(byFile.get(uri) ?? []), ...diagnostics]);
  }
  for (const [uri, diagnostics] of byFile) failures.set(vscode.Uri.parse(uri), diagnostics);
  if (examples.every(({ passed }) => passed)) {
    void vscode.window.showInformationMessage(summary);
    return;
  }
  const show = vscode.l10n.t('Show problems');
  if ((await vscode.window.showWarningMessage(summary, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function isOf(example: ExampleReceipt, document: vscode.TextDocument): boolean {
  return vscode.Uri.parse(example.uri).toString() === document.uri.toString();
}

function rangeOf({ start, end }: ExampleReceipt['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
