// The extension in the editor: starts the language server and offers its commands.

import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import {
  type NamedPage,
  type ProofPageAnswer,
  type ProofPageQuestion,
  type ProvePolicyAnswer,
  type ProvePolicyQuestion,
  type Proving,
  proofPageMethod,
  provePolicyMethod,
  provingMethod,
} from '../protocol/proofs.js';
import { type ReceiptsAnswer, type ReceiptsQuestion, receiptsMethod } from '../protocol/receipts.js';
import { type AskReceipts, exampleCommands, type ReceiptQuestion, receiptPage } from './example-commands.js';
import { type ProofServer, proofCommands } from './proof-commands.js';
import { type TextPages, textPages } from './text-pages.js';

type PageQuestion = ReceiptQuestion | (NamedPage & { readonly kind: 'proof' });

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = createClient(context);
  const receipts: AskReceipts = (file) => {
    const question: ReceiptsQuestion = { textDocument: { uri: client.code2ProtocolConverter.asUri(file) } };
    return client.sendRequest<ReceiptsAnswer>(receiptsMethod, question);
  };
  const pages = textPages((asked) => {
    const question = asked as PageQuestion;
    if (question.kind === 'receipt') return receiptPage(question, receipts);
    const { uri, page } = question;
    return client.sendRequest<ProofPageAnswer>(proofPageMethod, { textDocument: { uri }, page } satisfies ProofPageQuestion);
  });
  context.subscriptions.push(
    client,
    pages.disposable,
    exampleCommands(receipts, pages),
    proofCommands(proofServer(client, pages)),
    vscode.commands.registerCommand('jiuzhu.restartServer', () => {
      client.clientOptions.initializationOptions = initializationOptions();
      return client.restart();
    }),
    vscode.commands.registerCommand('jiuzhu.showOutput', () => client.outputChannel.show()),
  );
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The Jiuzhu language server could not be started: {0}', reason));
  }
}

function proofServer(client: LanguageClient, pages: TextPages): ProofServer {
  return {
    prove: async (file, cancelled, onProgress) => {
      const question: ProvePolicyQuestion = { textDocument: { uri: client.code2ProtocolConverter.asUri(file) } };
      const following = client.onNotification(provingMethod, (proving: Proving) => onProgress(proving));
      try {
        return await client.sendRequest<ProvePolicyAnswer>(provePolicyMethod, question, cancelled);
      } finally {
        following.dispose();
      }
    },
    show: (page) => pages.show(page.title, { kind: 'proof', ...page }),
    refresh: pages.refresh,
  };
}

function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'jiuzhu' }],
    initializationOptions: initializationOptions(),
  };
  return new LanguageClient('jiuzhu', vscode.l10n.t('Jiuzhu language server'), server, options);
}

/** What the server is told at its start; `auto` follows the display language. */
function initializationOptions(): { language: 'zh' | 'en' } {
  const chosen = vscode.workspace.getConfiguration('jiuzhu').get<string>('language', 'auto');
  if (chosen === 'zh' || chosen === 'en') return { language: chosen };
  return { language: vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en' };
}
