// What is under the mouse.

import { hoverAt } from '../../../language/index.js';
import { toOffset, toRange } from '../convert.js';
import type { Feature } from '../feature.js';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, session) =>
    connection.onHover(({ textDocument, position }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const found = hoverAt(session.analysis(), file, toOffset(file.source, position), session.language());
      return found && { range: toRange(file.source, found.span), contents: { kind: 'markdown', value: found.markdown } };
    }),
};
