// What each name stands for, as colours.

import { SemanticTokensBuilder } from 'vscode-languageserver';
import { semanticTokenTypes, semanticTokens as tokensOf } from '../../../language/index.js';
import { toRange } from '../convert.js';
import type { Feature } from '../feature.js';

const legend = { tokenTypes: [...semanticTokenTypes], tokenModifiers: ['declaration'] };

export const semanticTokens: Feature = {
  capabilities: { semanticTokensProvider: { legend, full: true } },
  register: (connection, session) =>
    connection.languages.semanticTokens.on(({ textDocument }) => {
      const file = session.file(textDocument.uri);
      const builder = new SemanticTokensBuilder();
      if (file === null) return builder.build();
      for (const token of tokensOf(file)) {
        const { start } = toRange(file.source, token.span);
        const type = semanticTokenTypes.indexOf(token.type);
        builder.push(start.line, start.character, token.span.end - token.span.start, type, token.declares ? 1 : 0);
      }
      return builder.build();
    }),
};
