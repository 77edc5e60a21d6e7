// Lenses: above the policy how much of it is proved, above each 保证 what became of it.

import type { CodeLens } from 'vscode-languageserver';
import { provePolicyCommand } from '../../protocol/proofs.js';
import { toRange } from '../convert.js';
import type { Feature } from '../feature.js';
import { showPage } from '../proof-actions.js';
import { verdictShort, verdictsCounted } from '../verdict-words.js';

export const codeLenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  register: (connection, session, proofs) =>
    connection.onCodeLens(({ textDocument }): CodeLens[] | null => {
      const file = session.file(textDocument.uri);
      const plan = file && proofs.plan(file, session.analysis());
      if (file === null || plan === null) return null;
      const language = session.language();
      const lens = ({ start }: { start: number }, command: CodeLens['command']): CodeLens => {
        return { range: toRange(file.source, { start, end: start }), ...(command === undefined ? {} : { command }) };
      };
      const word = (zh: string, en: string): string => (language === 'zh' ? zh : en);
      const provable = { title: word('证明本政策', 'Prove this policy'), command: provePolicyCommand, arguments: [textDocument.uri] };
      const known = proofs.known(plan);
      if (known === null) return [lens(plan.policy.origin, provable)];
      const { verification, full } = known;
      const asked = { verification, language, spelled: () => textDocument.uri };
      const head = lens(plan.policy.origin, showPage(asked, { kind: 'table' }, verdictsCounted(known, language)));
      const clauses = verification.results
        .filter(({ asked: { declared, origin } }) => declared && origin.uri === file.uri)
        .map((result) => {
          const page = { kind: 'basis', property: result.asked.statement.zh } as const;
          return lens(result.asked.origin, showPage(asked, page, verdictShort(result, full, language), result));
        });
      return [head, ...(full ? [] : [lens(plan.policy.origin, provable)]), ...clauses];
    }),
};
