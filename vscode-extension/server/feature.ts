// One thing the editor can ask: what the server announces for it, and how it answers.

import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Proofs } from './proofs.js';
import type { Session } from './session.js';

export interface Feature {
  readonly capabilities: ServerCapabilities;
  readonly register: (connection: Connection, session: Session, proofs: Proofs) => void;
}
