// The examples of a file's policy, settled: a request of our own.

import { settleExamples } from '../../../compiler/index.js';
import { type ReceiptsAnswer, type ReceiptsQuestion, receiptsMethod } from '../../protocol/receipts.js';
import type { Feature } from '../feature.js';
import { toReceipts, whyNotSettled } from '../to-receipts.js';

export const receipts: Feature = {
  capabilities: {},
  register: (connection, session) =>
    connection.onRequest(receiptsMethod, ({ textDocument }: ReceiptsQuestion): ReceiptsAnswer => {
      const policy = session.file(textDocument.uri)?.policy ?? null;
      const language = session.language();
      if (policy === null || !policy.valid || policy.cases.length === 0) return whyNotSettled(policy, language);
      return toReceipts(settleExamples(policy, session.analysis()), policy, session.analysis(), language);
    }),
};
