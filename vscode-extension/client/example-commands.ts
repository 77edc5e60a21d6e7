// The commands that settle the examples of the policy in the editor: one as a receipt, or all as passed and failed.

import * as vscode from 'vscode';
import type { ExampleReceipt, ReceiptsAnswer } from '../protocol/receipts.js';
import type { TextPage, TextPages } from './text-pages.js';

export type AskReceipts = (file: vscode.Uri) => Promise<ReceiptsAnswer>;

/** What a page of a receipt asks for. */
export interface ReceiptQuestion {
  readonly kind: 'receipt';
  /** Of the policy, or of a file of its examples. */
  readonly file: string;
  readonly example: string;
  readonly title: string;
}

export async function receiptPage({ file, example, title }: ReceiptQuestion, ask: AskReceipts): Promise<TextPage> {
  const { examples, problem, policyUri, documents } = await ask(vscode.Uri.parse(file));
  const found = examples.find((each) => each.uri === example && each.title === title);
  const text = found?.page ?? `${problem ?? vscode.l10n.t('This example is no longer there.')}\n`;
  return { text, policyUri, documents };
}

export function exampleCommands(ask: AskReceipts, pages: TextPages): vscode.Disposable {
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
    failures,
    vscode.commands.registerCommand('jiuzhu.settleExample', async () => {
      const found = await settled();
      if (found === null) return;
      const example = exampleAtCursor(found.editor, found.answer) ?? (await pick(found.editor, found.answer));
      if (example !== undefined) await showReceipt(example, found.editor.document.uri, pages);
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

async function showReceipt({ title, uri }: ExampleReceipt, file: vscode.Uri, pages: TextPages): Promise<void> {
  const question: ReceiptQuestion = { kind: 'receipt', file: file.toString(), example: uri, title };
  await pages.show(`${vscode.l10n.t('Receipt')} ${title}`, question);
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
