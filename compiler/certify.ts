// An artifact with what is proved of its plan beside it.

import type { Artifact } from './ir/artifact.js';
import { withCertificate } from './manifest.js';
import { certificateOf, type ProgramHeld } from './prove/certificate/certificate-of.js';
import type { Verification } from './prove/verify-plan.js';

const notHeld: ProgramHeld = { code: null, tested: null };

/** Whatever the verdicts are, the certificate says so. */
export function certify(artifact: Artifact, verification: Verification, held: ProgramHeld = notHeld): Artifact {
  return withCertificate(artifact, certificateOf(verification, artifact.manifest, held));
}
