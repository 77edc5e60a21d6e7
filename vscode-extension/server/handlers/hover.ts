// What is under the mouse; of a 保证, also what became of it.

import { hoverAt } from '../../../language/index.js';
import { toOffset, toRange } from '../convert.js';
import type { Feature } from '../feature.js';
import { promisedAt, verdictMarkdown } from '../verdict-words.js';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, session, proofs) =>
    connection.onHover(({ textDocument, position }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const [offset, language] = [toOffset(file.source, position), session.language()];
      const found = hoverAt(session.analysis(), file, offset, language);
      const plan = proofs.plan(file, session.analysis());
      const known = plan === null ? null : proofs.known(plan);
      const promised = known === null ? null : promisedAt(known.verification, file.source, offset);
      const told = known === null || promised === null ? [] : [verdictMarkdown(promised, known.full, language)];
      const value = [...(found === null ? [] : [found.markdown]), ...told].join('\n\n---\n\n');
      if (value === '') return null;
      return { ...(found === null ? {} : { range: toRange(file.source, found.span) }), contents: { kind: 'markdown', value } };
    }),
};
