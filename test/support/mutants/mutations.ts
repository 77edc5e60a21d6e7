// Every small change that can be made to the text of an emitted module: one operator, figure, name, condition or statement.

import { type AnyNode, type FunctionDeclaration, parse, type VariableDeclaration } from 'acorn';

export const operators = [
  'arithmetic',
  'comparison',
  'constant',
  'rounding',
  'extreme',
  'condition dropped',
  'condition negated',
  'branches swapped',
  'statement dropped',
  'index',
  'variable',
  'connective',
  'return',
] as const;

export type Operator = (typeof operators)[number];

export interface Mutation {
  readonly operator: Operator;
  /** The function it stands in. */
  readonly within: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export function mutated(text: string, { start, end, replacement }: Mutation): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/**
 * Of the functions that these call, in the order of the text. Names and lists beside functions change no settlement; the heads of
 * loops, which run over lists and might not end, stay.
 */
export function mutationsOf(text: string, roots: readonly string[]): readonly Mutation[] {
  const program = parse(text, { ecmaVersion: 2022, sourceType: 'module', preserveParens: true });
  const functions = program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declared?.type === 'FunctionDeclaration' && declared.id ? [declared as FunctionDeclaration] : [];
  });
  const called = calledFrom(roots, new Map(functions.map((one) => [one.id.name, text.slice(one.body.start, one.body.end)])));
  return functions.flatMap((declared) => {
    if (!called.has(declared.id.name)) return [];
    const names = declared.params.flatMap((param) => (param.type === 'Identifier' && !lists.has(param.name) ? [param.name] : []));
    const place: Place = { text, within: declared.id.name, names, mutations: [] };
    visit(declared.body, place);
    return place.mutations;
  });
}

function calledFrom(roots: readonly string[], bodies: ReadonlyMap<string, string>): ReadonlySet<string> {
  const called = new Set(roots);
  for (const one of called) for (const [word] of (bodies.get(one) ?? '').matchAll(/\w+/g)) if (bodies.has(word)) called.add(word);
  return called;
}

interface Place {
  readonly text: string;
  readonly within: string;
  /** Amounts that can be named here. */
  readonly names: readonly string[];
  readonly mutations: Mutation[];
}

/** Names of lists and objects, which are no amounts. */
const lists: ReadonlySet<string> = new Set([
  'working',
  'values',
  'billed',
  'counters',
  'payments',
  'parts',
  'claim',
  'state',
  'bands',
  'caps',
  'limits',
  'lows',
  'useds',
]);

function visit(node: AnyNode, place: Place): void {
  mutate(node, place);
  switch (node.type) {
    case 'BlockStatement': {
      let names = place.names;
      for (const statement of node.body) {
        visit(statement, { ...place, names });
        if (statement.type === 'VariableDeclaration') names = [...names, ...declaredBy(statement)];
      }
      return;
    }
    case 'ForStatement':
    case 'ForOfStatement':
      visit(node.body, place);
      return;
    case 'MemberExpression':
      visit(node.object, place);
      if (node.computed && node.property.type !== 'Literal') visit(node.property, place);
      return;
    case 'VariableDeclarator':
      if (node.init) visit(node.init, place);
      return;
    case 'CallExpression':
      if (node.callee.type !== 'Identifier') visit(node.callee, place);
      for (const argument of node.arguments) visit(argument, place);
      return;
    case 'ArrowFunctionExpression':
      visit(node.body, place);
      return;
    case 'Property':
      if (!node.shorthand) visit(node.value, place);
      return;
    case 'AssignmentExpression':
      visit(node.right, place);
      return;
    default:
      for (const child of childrenOf(node)) visit(child, place);
  }
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value;
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
}

function declaredBy({ declarations }: VariableDeclaration): readonly string[] {
  return declarations.flatMap(({ id }) => (id.type === 'Identifier' && !lists.has(id.name) ? [id.name] : []));
}

const otherOperators: Readonly<Record<string, readonly string[]>> = {
  '+': ['-', '*'],
  '-': ['+', '*'],
  '*': ['+', '/'],
  '/': ['*', '%'],
  '%': ['/', '*'],
  '+=': ['-='],
  '<': ['<=', '>', '>='],
  '<=': ['<', '>', '>='],
  '>': ['>=', '<', '<='],
  '>=': ['>', '<', '<='],
  '===': ['!==', '<', '>'],
  '!==': ['===', '<', '>'],
};

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '===', '!==']);

const otherFunctions: Readonly<Record<string, readonly string[]>> = {
  floor: ['ceil', 'round'],
  ceil: ['floor', 'round'],
  round: ['floor', 'ceil'],
  min: ['max'],
  max: ['min'],
};

function mutate(node: AnyNode, place: Place): void {
  const { text, within, names, mutations } = place;
  const source = ({ start, end }: Span) => text.slice(start, end);
  const change = (operator: Operator, { start, end }: Span, replacement: string) => {
    mutations.push({ operator, within, start, end, replacement });
  };
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression': {
      const operator = comparisons.has(node.operator) ? 'comparison' : 'arithmetic';
      const between: Span = { start: node.left.end, end: node.right.start };
      for (const other of otherOperators[node.operator] ?? []) change(operator, between, ` ${other} `);
      return;
    }
    case 'LogicalExpression':
      change('connective', node, `((${source(node.left)}) ${node.operator === '&&' ? '||' : '&&'} (${source(node.right)}))`);
      change('condition dropped', node, source(node.left));
      change('condition dropped', node, source(node.right));
      return;
    case 'Literal':
      if (typeof node.value !== 'number') return;
      change('constant', node, String(node.value + 1));
      change('constant', node, `(${node.value - 1})`);
      return;
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || source(callee.object) !== 'Math') return;
      const called = source(callee.property);
      for (const other of otherFunctions[called] ?? []) change(called.startsWith('m') ? 'extreme' : 'rounding', callee.property, other);
      return;
    }
    case 'IfStatement':
    case 'ConditionalExpression':
      change('condition dropped', node.test, 'true');
      change('condition dropped', node.test, 'false');
      change('condition negated', node.test, `!(${source(node.test)})`);
      if (node.alternate)
        change('branches swapped', joined(node.consequent, node.alternate), swapped(text, node.consequent, node.alternate));
      return;
    case 'ExpressionStatement':
      change('statement dropped', node, ';');
      return;
    case 'MemberExpression': {
      const { property } = node;
      if (!node.computed || property.type !== 'Literal' || typeof property.value !== 'number') return;
      for (const at of [property.value + 1, property.value - 1]) if (at >= 0) change('index', property, String(at));
      return;
    }
    case 'Identifier':
      if (names.includes(node.name)) for (const name of names) if (name !== node.name) change('variable', node, name);
      return;
    case 'ReturnStatement': {
      const { argument } = node;
      if (!argument || argument.type === 'ObjectExpression' || argument.type === 'ArrayExpression') return;
      change('return', argument, `(${source(argument)}) + 1`);
      change('return', argument, '0');
      return;
    }
    default:
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function joined(first: Span, second: Span): Span {
  return { start: first.start, end: second.end };
}

function swapped(text: string, first: Span, second: Span): string {
  return text.slice(second.start, second.end) + text.slice(first.end, second.start) + text.slice(first.start, first.end);
}
