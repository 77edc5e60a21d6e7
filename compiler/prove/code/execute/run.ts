// Statements and calls: runs a function of the module on terms, all its ways at once.

import type { BlockStatement, ForOfStatement, ForStatement, IfStatement, Statement, VariableDeclaration } from 'acorn';
import type { Condition } from '../../terms/term.js';
import type { ModuleText } from '../read-module.js';
import { narrowed, takeOver } from './branch.js';
import { contentOf } from './content-of.js';
import { bind, evaluate, type Program, truthOf } from './evaluate.js';
import { demand, isFalse, isTrue, type Machine, refuse, textOf } from './machine.js';
import { mergeStates } from './merge.js';
import { missing, type State, type Value } from './value.js';

export interface Run {
  readonly state: State;
  call(name: string, args: readonly Value[], state: State): Value;
}

/** The module as it stands after loading. */
export function loadOnTerms(module: ModuleText, machine: Machine): Run {
  const names = new Map<string, number>();
  const state: State = { variables: new Map(), heap: new Map(), path: machine.terms.truth(true) };
  const program: Program = {
    machine,
    assignable: new Set(),
    call: (callee, args, at, node) => callFunction(callee, args, at, node, program),
  };
  for (const [name, node] of module.functions) {
    const slot = machine.fresh();
    names.set(name, slot);
    state.variables.set(slot, { kind: 'function', node, names });
  }
  for (const { name, value } of module.constants)
    bind({ type: 'Identifier', name, start: 0, end: 0 }, evaluate(value, names, state, program), names, state, program);
  return {
    state,
    call(name, args, at) {
      const node = module.functions.get(name);
      if (node === undefined) return refuse(machine, { start: 0, end: 0 }, `no function ${name}`);
      return callFunction({ kind: 'function', node, names }, args, at, node, program);
    },
  };
}

/** A way out of a statement, taken when its condition holds and none before it was taken. */
interface Exit {
  readonly kind: 'return' | 'continue';
  readonly when: Condition;
  readonly value: Value;
  readonly state: State;
}

interface Flow {
  readonly exits: readonly Exit[];
  /** Where it goes on; null when it does not. */
  readonly on: State | null;
}

function callFunction(callee: Value, args: readonly Value[], state: State, at: { start: number; end: number }, program: Program): Value {
  const { machine } = program;
  if (callee.kind !== 'function') return refuse(machine, at, 'a call');
  const name = callee.node.type === 'FunctionDeclaration' ? callee.node.id.name : '';
  const stand = machine.stands.get(name);
  const run = () => runFunction(callee, args, state, program);
  return stand === undefined ? run() : stand(args, state, run);
}

function runFunction({ node, names }: Extract<Value, { kind: 'function' }>, args: readonly Value[], state: State, program: Program): Value {
  const { machine } = program;
  const inner = new Map(names);
  const before = [...state.variables.keys()];
  for (const [index, parameter] of node.params.entries()) bind(parameter, args[index] ?? missing, inner, state, program);
  const { path } = state;
  if (node.body.type !== 'BlockStatement') return evaluate(node.body, inner, state, program);
  const { exits, on } = runAll((node.body as BlockStatement).body, inner, state, program);
  const ends = [
    ...exits,
    ...(on === null ? [] : [{ kind: 'return', when: machine.terms.truth(true), value: missing, state: on } as const]),
  ];
  if (ends.some(({ kind }) => kind === 'continue')) return refuse(machine, node, 'a way out');
  const value = joined(ends, path, state, machine);
  const kept = new Set(before);
  for (const slot of state.variables.keys()) if (!kept.has(slot)) state.variables.delete(slot);
  return value;
}

/** All ends as one; the last of them is taken when no other is. */
function joined(ends: readonly Exit[], path: Condition, state: State, machine: Machine): Value {
  const last = ends.at(-1);
  if (last === undefined) return missing;
  let { value } = last;
  let after = last.state;
  for (const end of ends.slice(0, -1).toReversed()) {
    const merged = mergeStates(machine, end.when, end.state, after, path);
    value = merged.value(end.value, value);
    after = merged.state;
  }
  takeOver(state, { ...after, path });
  return value;
}

function runAll(statements: readonly Statement[], names: Map<string, number>, state: State, program: Program): Flow {
  const { terms } = program.machine;
  const exits: Exit[] = [];
  let on: State | null = state;
  for (const statement of statements) {
    if (on === null) break;
    const flow: Flow = runOne(statement, names, on, program);
    exits.push(...flow.exits);
    on = flow.on;
    if (on !== null && flow.exits.length > 0) on.path = terms.and(on.path, ...flow.exits.map(({ when }) => terms.not(when)));
  }
  return { exits, on };
}

function runOne(statement: Statement, names: Map<string, number>, state: State, program: Program): Flow {
  const { machine } = program;
  const { terms } = machine;
  switch (statement.type) {
    case 'EmptyStatement':
      return { exits: [], on: state };
    case 'ExpressionStatement':
      evaluate(statement.expression, names, state, program);
      return { exits: [], on: state };
    case 'VariableDeclaration':
      declare(statement, names, state, program);
      return { exits: [], on: state };
    case 'BlockStatement':
      return runAll(statement.body, new Map(names), state, program);
    case 'IfStatement':
      return runIf(statement, names, state, program);
    case 'ForStatement':
      return runLoop(counted(statement, names, program), statement.body, state, program);
    case 'ForOfStatement':
      return runLoop(listed(statement, names, state, program), statement.body, state, program);
    case 'ReturnStatement': {
      const value = statement.argument ? evaluate(statement.argument, names, state, program) : missing;
      return { exits: [{ kind: 'return', when: terms.truth(true), value, state }], on: null };
    }
    case 'ContinueStatement':
      return { exits: [{ kind: 'continue', when: terms.truth(true), value: missing, state }], on: null };
    case 'ThrowStatement':
      demand(machine, state, terms.truth(false), textOf(machine, statement));
      return { exits: [], on: null };
    default:
      refuse(machine, statement, 'a statement');
      return { exits: [], on: state };
  }
}

function declare({ declarations, kind }: VariableDeclaration, names: Map<string, number>, state: State, program: Program): void {
  for (const { id, init } of declarations) {
    const value = init ? evaluate(init, names, state, program) : missing;
    const { machine } = program;
    const kept = id.type === 'Identifier' && kind === 'const' ? machine.kept(machine, id.name, value, state, id) : value;
    bind(id, kept, names, state, program);
    const slot = id.type === 'Identifier' && kind === 'let' ? names.get(id.name) : undefined;
    if (slot !== undefined) program.assignable.add(slot);
  }
}

function runIf({ test, consequent, alternate }: IfStatement, names: Map<string, number>, state: State, program: Program): Flow {
  const { machine } = program;
  const when = truthOf(evaluate(test, names, state, program), test, machine);
  const then = (at: State) => runOne(consequent, new Map(names), at, program);
  const otherwise = (at: State): Flow => (alternate ? runOne(alternate, new Map(names), at, program) : { exits: [], on: at });
  if (isTrue(when)) return then(state);
  if (isFalse(when)) return otherwise(state);
  const [left, right] = narrowed(machine, state, when);
  if (isFalse(left.path)) return otherwise(state);
  if (isFalse(right.path)) return then(state);
  return together(when, then(left), otherwise(right), state, machine);
}

function together(when: Condition, then: Flow, otherwise: Flow, state: State, machine: Machine): Flow {
  const { terms } = machine;
  const exits = [
    ...then.exits.map((exit) => ({ ...exit, when: terms.and(when, exit.when) })),
    ...otherwise.exits.map((exit) => ({ ...exit, when: terms.and(terms.not(when), exit.when) })),
  ];
  if (then.on === null || otherwise.on === null) {
    const on = then.on ?? otherwise.on;
    // What follows runs only where this way was taken; its path says so.
    return { exits, on };
  }
  takeOver(state, mergeStates(machine, when, then.on, otherwise.on, state.path).state);
  return { exits, on: state };
}

// ── loops, as often as they run ─────────────────────────────────────────────────────────────────────────────────

/** Prepares the next round; null: there is none, `open`: that cannot be told. */
type Rounds = (state: State, round: number) => Map<string, number> | null | 'open';

function counted({ init, test, update }: ForStatement, names: Map<string, number>, program: Program): Rounds {
  const inner = new Map(names);
  const { machine } = program;
  return (state, round) => {
    if (init?.type !== 'VariableDeclaration' || !test || update?.type !== 'UpdateExpression' || update.argument.type !== 'Identifier')
      return 'open';
    if (round === 0) declare(init, inner, state, program);
    const slot = inner.get(update.argument.name);
    const value = slot === undefined ? undefined : state.variables.get(slot);
    if (slot === undefined || value?.kind !== 'number' || update.operator !== '++') return 'open';
    if (round > 0) state.variables.set(slot, { ...value, term: machine.terms.plus(value.term, machine.terms.constant(1)) });
    const again = truthOf(evaluate(test, inner, state, program), test, machine);
    return isTrue(again) ? new Map(inner) : isFalse(again) ? null : 'open';
  };
}

function listed({ left, right }: ForOfStatement, names: Map<string, number>, state: State, program: Program): Rounds {
  const list = evaluate(right, names, state, program);
  const content = contentOf(state, list);
  const pattern = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
  return (at, round) => {
    if (content?.kind !== 'array' || pattern === undefined) return 'open';
    const item = content.items[round];
    if (item === undefined) return null;
    const inner = new Map(names);
    bind(pattern, item, inner, at, program);
    return inner;
  };
}

const mostRounds = 1000;

function runLoop(rounds: Rounds, body: Statement, state: State, program: Program): Flow {
  const { machine } = program;
  const { terms } = machine;
  let on: State | null = state;
  for (let round = 0; on !== null; round++) {
    const inner = round < mostRounds ? rounds(on, round) : 'open';
    if (inner === null) break;
    if (inner === 'open') {
      refuse(machine, body, 'a loop');
      break;
    }
    const { path } = on;
    const flow: Flow = runOne(body, inner, on, program);
    if (flow.exits.some(({ kind }) => kind === 'return')) refuse(machine, body, 'a way out of a loop');
    const ends: Exit[] = [
      ...flow.exits,
      ...(flow.on === null ? [] : [{ kind: 'continue', when: terms.truth(true), value: missing, state: flow.on } as const]),
    ];
    const after: State = { ...on };
    joined(ends, path, after, machine);
    on = after;
  }
  return { exits: [], on };
}
