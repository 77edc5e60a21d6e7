// The list of features: a new one is its service, its handler and its line here.

import type { Feature } from './feature.js';
import { codeActions } from './handlers/code-actions.js';
import { codeLenses } from './handlers/code-lenses.js';
import { completion } from './handlers/completion.js';
import { definition } from './handlers/definition.js';
import { documentSymbols } from './handlers/document-symbols.js';
import { foldingRanges } from './handlers/folding-ranges.js';
import { formatting } from './handlers/formatting.js';
import { hover } from './handlers/hover.js';
import { proofPages } from './handlers/proof-pages.js';
import { provePolicy } from './handlers/prove-policy.js';
import { receipts } from './handlers/receipts.js';
import { references } from './handlers/references.js';
import { semanticTokens } from './handlers/semantic-tokens.js';

export const features: readonly Feature[] = [
  hover,
  completion,
  definition,
  references,
  documentSymbols,
  semanticTokens,
  formatting,
  codeActions,
  foldingRanges,
  receipts,
  codeLenses,
  proofPages,
  provePolicy,
];
