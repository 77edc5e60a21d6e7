// The language server's door: speaks the protocol over standard input and output, a Node channel or two streams.

import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from './serve.js';

/** How messages come in and go out; the streams are for a host in the same process. */
export type Transport = 'stdio' | 'ipc' | { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/** Starts the server; it ends with the protocol's `exit`. */
export function startServer(transport: Transport): void {
  const connection = connect(transport);
  serve(connection);
  connection.listen();
}

function connect(transport: Transport): Connection {
  if (transport === 'ipc') {
    return createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  const { input, output } = transport === 'stdio' ? { input: process.stdin, output: process.stdout } : transport;
  return createConnection(ProposedFeatures.all, new StreamMessageReader(input), new StreamMessageWriter(output));
}
