// Where the name under the cursor is declared.

import { definitionsAt } from '../../../language/index.js';
import { toLspLocation, toOffset } from '../convert.js';
import type { Feature } from '../feature.js';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register: (connection, session) =>
    connection.onDefinition(({ textDocument, position }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const analysis = session.analysis();
      return definitionsAt(analysis, file, toOffset(file.source, position)).flatMap((each) => toLspLocation(analysis, each) ?? []);
    }),
};
