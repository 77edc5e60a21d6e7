// Names that every JavaScript object already has: as the key of a claim they would be found where nothing was written.

import { report } from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import type { Lowering } from './lowering.js';

/** Inputs and tiers are keys of a claim: `facts`, `paid`. */
export function reportReservedNames({ policy, diagnostics }: Lowering): void {
  for (const declaration of policy.ast.declarations) {
    if (declaration.kind !== 'Input' && declaration.kind !== 'Tier') continue;
    const { text, span } = declaration.name;
    if (text in Object.prototype)
      diagnostics.push(report(compileDiagnostics.reservedName, policy.writtenIn.get(declaration) ?? policy.uri, span, { name: text }));
  }
}
