// The file in its one layout.

import { formatDocument } from '../../../language/index.js';
import { toLspEdits } from '../convert.js';
import type { Feature } from '../feature.js';

export const formatting: Feature = {
  capabilities: { documentFormattingProvider: true },
  register: (connection, session) =>
    connection.onDocumentFormatting(({ textDocument }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const { text } = file.source;
      const newText = formatDocument(text);
      return newText === text ? [] : toLspEdits(file.source, [{ span: { start: 0, end: text.length }, newText }]);
    }),
};
