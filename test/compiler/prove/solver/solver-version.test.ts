// The solver that a certificate names is the one that is installed.

import { expect, it } from 'vitest';
import { solverVersion } from '../../../../compiler/prove/solver/solver-version.js';
import packageFile from '../../../../package.json' with { type: 'json' };

it('is the version that the package pins', () => {
  expect(solverVersion).toBe(`z3-solver ${packageFile.dependencies['z3-solver']}`);
});
