// An artifact with what is proved of its plan beside it.

import type { Artifact } from './ir/artifact.js';
import { withCertificate } from './manifest.js';
import { certificateOf } from './prove/certificate/certificate-of.js';
import type { CodeFigures } from './prove/code/code-verdict.js';
import type { Verification } from './prove/verify-plan.js';

/** Whatever the verdicts are, the certificate says so. `code`: how the program was proved to be the plan; null: it was not asked. */
export function certify(artifact: Artifact, verification: Verification, code: CodeFigures | null = null): Artifact {
  return withCertificate(artifact, certificateOf(verification, artifact.manifest, code));
}
