// What may be written at the cursor.

import { completionsAt } from '../../../language/index.js';
import { toLspCompletion, toOffset } from '../convert.js';
import type { Feature } from '../feature.js';

export const completion: Feature = {
  // Where something particular is expected; letters ask by themselves. No brace and no space: Enter after them means a new line.
  capabilities: { completionProvider: { triggerCharacters: ['、', ',', '，', '|', '｜', ':', '：', '=', '＝'] } },
  register: (connection, session) =>
    connection.onCompletion(({ textDocument, position }) => {
      const file = session.file(textDocument.uri);
      if (file === null) return null;
      const items = completionsAt(session.analysis(), file, toOffset(file.source, position), session.language());
      return { isIncomplete: false, items: items.map((item, order) => toLspCompletion(file.source, item, order)) };
    }),
};
