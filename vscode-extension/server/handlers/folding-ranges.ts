// The stretches of a file that can be folded away.

import { foldingRanges as rangesOf } from '../../../language/index.js';
import { toRange } from '../convert.js';
import type { Feature } from '../feature.js';

export const foldingRanges: Feature = {
  capabilities: { foldingRangeProvider: true },
  register: (connection, session) =>
    connection.onFoldingRanges(({ textDocument }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      return rangesOf(file).map((span) => {
        const { start, end } = toRange(file.source, span);
        // The line with the closing brace stays in sight.
        return { startLine: start.line, endLine: end.line - 1 };
      });
    }),
};
