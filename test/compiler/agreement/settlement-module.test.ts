// An emitted module run from its text settles as the imported one does.

import { expect, it } from 'vitest';
import { settlementModule } from '../../../compiler/agreement/settlement-module.js';
import { randomClaims } from '../../../compiler/fuzz/claims/random-claims.js';
import { emitJavaScript } from '../../../compiler/targets/javascript/emit-javascript.js';
import { loadModule } from '../../support/load-module.js';
import { randomIr } from '../../support/random-ir.js';

it('settles as the imported module', async () => {
  for (let seed = 0; seed < 5; seed++) {
    const plan = randomIr(seed);
    const { module } = emitJavaScript(plan);
    const imported = await loadModule(module);
    const { start, claims } = randomClaims(plan).history(seed);
    for (const claim of claims) expect(settlementModule(module).settle(claim, start)).toEqual(imported.settle(claim, start));
  }
});
