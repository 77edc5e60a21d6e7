// The outline of a file.

import { documentSymbols as symbolsOf } from '../../../language/index.js';
import { toLspSymbol } from '../convert.js';
import type { Feature } from '../feature.js';

export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register: (connection, session) =>
    connection.onDocumentSymbol(({ textDocument }) => {
      const file = session.file(textDocument.uri);
      return file && symbolsOf(file, session.language()).map((symbol) => toLspSymbol(file.source, symbol));
    }),
};
