// Where a piece of JavaScript is being written: the plan, what is known about it, and what the text needs around it.

import { invariant } from '../../ir/invariant.js';
import type { PolicyIr } from '../../ir/ir.js';
import type { Ranges } from '../../ir/ranges/ranges.js';
import type { PartRead } from '../shared/parts-read.js';
import type { Unknowns } from '../shared/unknowns.js';
import type { PreludeName } from './prelude.js';

/** What holds for the whole module. */
export interface ModuleScope {
  readonly plan: PolicyIr;
  readonly unknowns: Unknowns;
  readonly ranges: Ranges;
  /** Results of tiers that are kept for later ones, besides payments. */
  readonly parts: readonly PartRead[];
  /** Functions of the prelude that the text calls. */
  readonly preludes: Set<PreludeName>;
}

/** What holds inside one function. `trace`: the settlement with its working; otherwise only the numbers. */
export interface Scope extends ModuleScope {
  readonly trace: boolean;
  /** Inputs that the function reads. */
  readonly inputs: Set<number>;
  /** Temporaries of the function. */
  readonly temporaries: string[];
}

export function functionScope(module: ModuleScope, trace: boolean): Scope {
  return { ...module, trace, inputs: new Set(), temporaries: [] };
}

export function temporary(scope: Scope): string {
  const name = `t${scope.temporaries.length}`;
  scope.temporaries.push(name);
  return name;
}

/** A call of a prelude function. */
export function call(scope: Scope, name: PreludeName, ...args: readonly string[]): string {
  scope.preludes.add(name);
  return `${name}(${args.join(', ')})`;
}

/** Where reasons and notes are collected; the numbers-only settlement has no such place. */
export function workingArgument(scope: Scope): string {
  return scope.trace ? 'working' : 'null';
}

/** The unknown amount of a hole: with a trace, −1 − hole names the reason. */
export function holeCode(hole: number, scope: Scope): string {
  return scope.trace ? `(${-1 - hole})` : '(-1)';
}

function inputName(index: number, plan: PolicyIr): string {
  const input = plan.inputs[index];
  invariant(input, `no input ${index}`);
  return input.builtin ? input.id : `input${index}`;
}

export function inputCode(index: number, scope: Scope): string {
  scope.inputs.add(index);
  return inputName(index, scope.plan);
}

/** Without the parentheses around the whole, for places that have their own. */
export function bare(code: string): string {
  if (!code.startsWith('(') || !code.endsWith(')')) return code;
  let depth = 0;
  for (let index = 0; index < code.length - 1; index++) {
    if (code[index] === '(') depth++;
    else if (code[index] === ')') depth--;
    if (depth === 0) return code;
  }
  return bare(code.slice(1, -1));
}

/** Text of the author's, for a line comment. */
export function remark(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** A whole function: its inputs and temporaries are known once its body is written. */
export function wrapFunction(head: string, body: readonly string[], scope: Scope): string {
  const inputs = [...scope.inputs]
    .sort((a, b) => a - b)
    .map((index) => {
      const label = scope.plan.inputs[index]?.label.zh ?? '';
      return `const ${inputName(index, scope.plan)} = values[${index}]; // ${remark(label)}`;
    });
  const temporaries = scope.temporaries.length === 0 ? [] : [`let ${scope.temporaries.join(', ')};`];
  return [`${head} {`, ...indent([...inputs, ...temporaries, ...body]), '}'].join('\n');
}

export function indent(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : `  ${line}`));
}

/** A counter of the year, or of a run the one that an input chooses. */
export function counterCode(counter: number, by: number | null): string {
  return by === null ? `counters[${counter}]` : `counters[${counter} + values[${by}]]`;
}
