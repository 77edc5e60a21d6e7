// Runs z3 in a thread of its own: takes a script, evaluates it at one go, posts what z3 printed and the model of a `sat`.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import initZ3 from 'z3-solver/build/z3-built.js';

// A thread that follows another one is handed what that one compiled.
const module = workerData.module ?? (await compiled());
const z3 = await initZ3({
  instantiateWasm: (imports, receive) => {
    const instance = new WebAssembly.Instance(module, imports);
    receive(instance, module);
    return instance.exports;
  },
});

async function compiled() {
  const file = createRequire(import.meta.url).resolve('z3-solver/build/z3-built.wasm');
  return WebAssembly.compile(await readFile(file));
}

/** z3's two ways to reckon with integers: the older one is quicker, but gives up where much hangs on products. */
const quick = { arithmetic: 2, share: 3 };
const thorough = { arithmetic: 6, share: 1 };

/** What z3 can count to. */
const most = 2 ** 32 - 1;

function checked(script, rlimit, brief) {
  const first = checkedBy(quick, script, rlimit);
  return first.printed === 'unknown' && !brief ? checkedBy(thorough, script, rlimit) : first;
}

/** In a context of its own, so that an answer and the work it takes do not depend on what was asked before. */
function checkedBy({ arithmetic, share }, script, rlimit) {
  const configuration = z3._Z3_mk_config();
  const context = z3._Z3_mk_context(configuration);
  z3._Z3_del_config(configuration);
  z3._set_noop_error_handler(context);
  const evaluate = (text) => z3.ccall('Z3_eval_smtlib2_string', 'string', ['number', 'string'], [context, text]).trim();
  // A limit of time makes some versions spin for ever, and answers differ from run to run.
  const options = `(set-option :rlimit ${Math.min(rlimit * share, most)})\n(set-option :smt.arith.solver ${arithmetic})\n`;
  const printed = evaluate(`${options}${linearly(script)}`);
  const model = printed === 'sat' ? evaluate('(get-model)') : '';
  z3._Z3_del_context(context);
  return { printed, model };
}

/** What z3 does for sums decides products of these questions too, and sooner: what it does for products is to try out their bits. */
function linearly(script) {
  return script.replace('(set-logic QF_NIA)', '(set-logic QF_LIA)');
}

parentPort.on('message', ({ script, rlimit, brief }) => parentPort.postMessage(checked(script, rlimit, brief)));
// The first script takes longest, and is nobody's question.
checkedBy(quick, '(declare-const x Int)(assert (< 0 (* 2 x) 3))(check-sat)', 1_000);
parentPort.postMessage({ module });
