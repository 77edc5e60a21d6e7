// The artifact of a policy text with its certificate.

import { type Artifact, certify, createProver } from '../../compiler/index.js';
import { compileText } from './compile-text.js';

/** No solver is asked. */
export async function certifiedText(text: string): Promise<Artifact> {
  const { ir, artifact } = compileText(text);
  return certify(artifact, await createProver({ solver: false }).verify(ir));
}
