// Pages about what is proved of a file's policy: a request of our own.

import { type ProofPageAnswer, type ProofPageQuestion, proofPageMethod } from '../../protocol/proofs.js';
import type { Feature } from '../feature.js';
import { toProofPage } from '../to-proof-page.js';
import { documentsOf } from '../to-receipts.js';

export const proofPages: Feature = {
  capabilities: {},
  register: (connection, session, proofs) =>
    connection.onRequest(proofPageMethod, async ({ textDocument, page }: ProofPageQuestion): Promise<ProofPageAnswer> => {
      const analysis = session.analysis();
      const policy = session.file(textDocument.uri)?.policy ?? null;
      const file = policy === null ? undefined : analysis.files.get(policy.uri);
      const plan = file === undefined ? null : proofs.plan(file, analysis);
      if (plan !== null) await proofs.proveQuickly(plan);
      const text = toProofPage(page, plan === null ? null : proofs.known(plan), analysis, session.language());
      return { text, policyUri: policy?.uri ?? null, documents: policy === null ? [] : documentsOf(policy, analysis) };
    }),
};
