// Where the name under the cursor is used.

import { referencesAt } from '../../../language/index.js';
import { toLspLocations, toOffset } from '../convert.js';
import type { Feature } from '../feature.js';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register: (connection, session) =>
    connection.onReferences(({ textDocument, position, context }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const analysis = session.analysis();
      const options = { declaration: context.includeDeclaration };
      return toLspLocations(analysis, referencesAt(analysis, file, toOffset(file.source, position), options));
    }),
};
