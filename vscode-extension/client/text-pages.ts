// Read-only pages beside the policy: they follow the policy as it is typed, and lead back to its lines.

import * as vscode from 'vscode';
import type { CitedDocument } from '../protocol/receipts.js';

const scheme = 'jiuzhu-receipt';
const showLine = 'jiuzhu.showPolicyLine';
const pauseMilliseconds = 300;

export interface TextPage {
  readonly text: string;
  /** Whose lines the page speaks of. */
  readonly policyUri: string | null;
  readonly documents: readonly CitedDocument[];
}

export interface TextPages {
  /** `question`: what `answer` is asked for the page, now and after each change. */
  readonly show: (title: string, question: unknown) => Promise<void>;
  readonly refresh: () => void;
  readonly disposable: vscode.Disposable;
}

export function textPages(answer: (question: unknown) => Promise<TextPage>): TextPages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  // By page: what its links lead to.
  const sources = new Map<string, TextPage>();
  let timer: NodeJS.Timeout | undefined;
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const page = await answer(JSON.parse(uri.query));
      sources.set(uri.toString(), page);
      return page.text;
    },
  };
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
  };
  const links: vscode.DocumentLinkProvider = {
    provideDocumentLinks: (document) => {
      const known = sources.get(document.uri.toString());
      return known === undefined ? [] : linksOf(document, known);
    },
  };
  return {
    show: async (title, question) => {
      // The path is what the tab shows; what to ask stands in the query.
      const address = vscode.Uri.from({ scheme, path: `/${title.replaceAll('/', '／')}`, query: JSON.stringify(question) });
      const document = await vscode.workspace.openTextDocument(address);
      await vscode.languages.setTextDocumentLanguage(document, scheme);
      await makeRoom();
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false, preserveFocus: true });
    },
    refresh,
    disposable: vscode.Disposable.from(
      changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
      vscode.languages.registerDocumentLinkProvider({ scheme }, links),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId !== 'jiuzhu') return;
        clearTimeout(timer);
        timer = setTimeout(refresh, pauseMilliseconds);
      }),
      vscode.commands.registerCommand(showLine, showPolicyLine),
      new vscode.Disposable(() => clearTimeout(timer)),
    ),
  };
}

/** A page is wider than half a small screen; a layout that somebody has made is left as it is. */
async function makeRoom(): Promise<void> {
  if (vscode.window.tabGroups.all.length > 1) return;
  await vscode.commands.executeCommand('vscode.setEditorLayout', { orientation: 0, groups: [{ size: 0.42 }, { size: 0.58 }] });
}

/** 《…》 leads to where the policy names the document, a line number to that line. */
function linksOf(document: vscode.TextDocument, { documents, policyUri }: TextPage): vscode.DocumentLink[] {
  if (policyUri === null) return [];
  const named = new Map<string, CitedDocument>(documents.map((each) => [each.name, each]));
  return [...document.getText().matchAll(/《([^《》\n]+)》|第 (\d+) 行|line (\d+)|\.jz:(\d+):\d+/g)].flatMap((match) => {
    const cited = named.get(match[1] ?? '');
    const line = cited?.line ?? match[2] ?? match[3] ?? match[4];
    if (line === undefined) return [];
    const range = new vscode.Range(document.positionAt(match.index), document.positionAt(match.index + match[0].length));
    const link = new vscode.DocumentLink(range, lineLink(policyUri, Number(line)));
    link.tooltip = cited?.title ?? vscode.l10n.t('Show this line of the policy');
    return [link];
  });
}

/** A plain address would open the policy in the place of the page. */
function lineLink(policyUri: string, line: number): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: showLine, query: JSON.stringify([policyUri, line]) });
}

/** Where the policy is in sight already, else beside the page's left. */
async function showPolicyLine(policyUri: string, line: number): Promise<void> {
  const uri = vscode.Uri.parse(policyUri);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const place = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(place, place),
  });
}
