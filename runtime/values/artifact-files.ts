// The file names of a built policy, repeated so that the runtime ships alone; their type makes a drift fail to compile.

import type * as artifact from '../../compiler/ir/artifact.js';

export const artifactFiles: typeof artifact.artifactFiles = {
  manifest: 'manifest.json',
  plan: 'plan.json',
  module: 'policy.mjs',
  types: 'policy.d.mts',
  certificate: 'certificate.json',
  schemas: [
    'schema/person.schema.json',
    'schema/claim.schema.json',
    'schema/state.schema.json',
    'schema/receipt.schema.json',
    'schema/subsidy.schema.json',
  ],
};
