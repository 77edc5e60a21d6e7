// Where the name under the cursor is declared.

import { definitionAt } from '../../../language/index.js';
import { toLspLocation, toOffset } from '../convert.js';
import type { Feature } from '../feature.js';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register: (connection, session) =>
    connection.onDefinition(({ textDocument, position }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const found = definitionAt(file, toOffset(file.source, position));
      return found && toLspLocation(session.analysis(), found);
    }),
};
