// `jiuzhu lsp`: the language server, for editors other than VS Code.

import { startServer } from '../../../vscode-extension/server/main.js';
import type { CommandInput } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';

/** Answers at once; the server lives until the editor says `exit` or closes the pipe. */
export async function lsp(_input: CommandInput, _host: Host): Promise<ExitCode> {
  startServer('stdio');
  return exitCode.fine;
}
