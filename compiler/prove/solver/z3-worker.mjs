// Runs z3 in a thread of its own: takes a script, evaluates it at one go, posts what z3 printed and the values of a `sat`.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import initZ3 from 'z3-solver/build/z3-built.js';

// A thread that follows another one is handed what that one compiled.
const module = workerData.module ?? (await compiled());
const z3 = await initZ3({
  instantiateWasm: (imports, receive) => {
    const instance = new WebAssembly.Instance(module, imports);
    rememberEntries(instance.exports.__indirect_function_table);
    receive(instance, module);
    return instance.exports;
  },
});

async function compiled() {
  const file = createRequire(import.meta.url).resolve('z3-solver/build/z3-built.wasm');
  return WebAssembly.compile(await readFile(file));
}

/** The package asks the table for every function that it calls, to assert that its own list of them is true: a third of all time. */
function rememberEntries(table) {
  const entries = new Array(table.length).fill(null);
  const read = table.get.bind(table);
  Object.defineProperty(table, 'get', { value: (index) => (entries[index] ??= read(index)) });
}

/** z3's two ways to reckon with integers: the older one is quicker, but gives up where much hangs on products. */
const quick = { arithmetic: 2, share: 3 };
const thorough = { arithmetic: 6, share: 1 };

/** What z3 can count to. */
const most = 2 ** 32 - 1;

function checked({ script, askedValues, rlimit, way }) {
  if (way === 'thorough') return checkedBy(thorough, script, askedValues, rlimit);
  const first = checkedBy(quick, script, askedValues, rlimit);
  return first.printed === 'unknown' && way !== 'quick' ? checkedBy(thorough, script, askedValues, rlimit) : first;
}

/** In a context of its own, so that an answer and the work it takes do not depend on what was asked before. */
function checkedBy({ arithmetic, share }, script, askedValues, rlimit) {
  const configuration = z3._Z3_mk_config();
  const context = z3._Z3_mk_context(configuration);
  z3._Z3_del_config(configuration);
  z3._set_noop_error_handler(context);
  const evaluate = (text) => z3.ccall('Z3_eval_smtlib2_string', 'string', ['number', 'string'], [context, text]).trim();
  // A limit of time makes some versions spin for ever, and answers differ from run to run.
  const options = `(set-option :rlimit ${Math.min(rlimit * share, most)})\n(set-option :smt.arith.solver ${arithmetic})\n`;
  const printed = evaluate(`${options}${inItsWay(script)}`);
  const values = printed === 'sat' ? evaluate(askedValues) : '';
  z3._Z3_del_context(context);
  return { printed, values };
}

/**
 * What z3 does for sums decides products of these questions too, and sooner: what it does for products is to try out their bits.
 * Nor does it pay to rewrite a script at length before the search.
 */
function inItsWay(script) {
  return script.replace('(set-logic QF_NIA)', '(set-logic QF_LIA)').replace('(check-sat)', '(check-sat-using smt)');
}

parentPort.on('message', (question) => parentPort.postMessage(checked(question)));
// The first script takes longest, and is nobody's question.
checkedBy(quick, '(declare-const x Int)(assert (< 0 (* 2 x) 3))(check-sat)', '(get-value (x))', 1_000);
parentPort.postMessage({ module });
