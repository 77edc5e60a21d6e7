#!/usr/bin/env node
// The executable `jiuzhu`: remembers compiled code between runs where Node can, then hands over to `main`.

import module from 'node:module';

// Node 22 and later keep compiled code on disk; Node 20 has no such function.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const argumentList = process.argv.slice(2);
const [{ main }, { nodeHost }] = await Promise.all([import('./main.js'), import('./node-host.js')]);
process.exitCode = await main(argumentList, nodeHost(argumentList));
