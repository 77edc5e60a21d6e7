// The server as a process of its own, the way the extension starts it.

import { startServer } from './main.js';

startServer(process.argv.includes('--stdio') ? 'stdio' : 'ipc');
