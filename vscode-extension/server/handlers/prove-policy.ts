// A policy proved in full, with z3: a request of our own, which tells how far it is and can be cancelled.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type ProvePolicyAnswer, type ProvePolicyQuestion, type Proving, provePolicyMethod, provingMethod } from '../../protocol/proofs.js';
import type { Feature } from '../feature.js';
import { showPage } from '../proof-actions.js';
import { verdictsCounted } from '../verdict-words.js';

export const provePolicy: Feature = {
  capabilities: {},
  register: (connection, session, proofs) =>
    connection.onRequest(
      provePolicyMethod,
      async ({ textDocument }: ProvePolicyQuestion, token: CancellationToken): Promise<ProvePolicyAnswer> => {
        const analysis = session.analysis();
        const policy = session.file(textDocument.uri)?.policy ?? null;
        const file = policy === null ? undefined : analysis.files.get(policy.uri);
        const plan = file === undefined ? null : proofs.plan(file, analysis);
        const language = session.language();
        if (plan === null) return { problem: problems[policy === null ? 'none' : 'errors'][language], summary: '', page: null };
        const verification = await proofs.prove(plan, analysis, async (done, total) => {
          // Lets the editor be answered between two questions.
          await new Promise((resolve) => setImmediate(resolve));
          if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
          void connection.sendNotification(provingMethod, { done, total } satisfies Proving);
        });
        const asked = { verification, language, spelled: (uri: string) => uri };
        const [page] = showPage(asked, { kind: 'table' }, '').arguments ?? [];
        return { problem: null, summary: verdictsCounted({ verification, full: true }, language), page };
      },
    ),
};

const problems = {
  none: { zh: '这个文件不属于任何政策。请打开政策文件。', en: 'This file belongs to no policy. Open a policy.' },
  errors: { zh: '政策有错误，改正「问题」面板中的错误后才能证明。', en: 'The policy has errors. Mend those in the Problems panel first.' },
};
