// The emitted module as a syntax tree: functions and constants, and nothing that runs on loading.

import { type Expression, type FunctionDeclaration, type Program, parse } from 'acorn';

export interface ModuleText {
  readonly source: string;
  readonly functions: ReadonlyMap<string, FunctionDeclaration>;
  /** In the order of the text. */
  readonly constants: readonly { readonly name: string; readonly value: Expression }[];
}

/** A sentence for a text that is no such module. */
export function readModule(source: string): ModuleText | string {
  const program = parsed(source);
  if (typeof program === 'string') return program;
  const functions = new Map<string, FunctionDeclaration>();
  const constants: { name: string; value: Expression }[] = [];
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'FunctionDeclaration' && declared.id && !declared.async && !declared.generator) {
      functions.set(declared.id.name, declared as FunctionDeclaration);
    } else if (declared?.type === 'VariableDeclaration' && declared.kind === 'const') {
      for (const { id, init } of declared.declarations) {
        if (id.type !== 'Identifier' || !init) return `not a plain constant: ${source.slice(statement.start, statement.start + 80)}`;
        constants.push({ name: id.name, value: init });
      }
    } else {
      return `neither a function nor a constant: ${source.slice(statement.start, statement.start + 80)}`;
    }
  }
  return { source, functions, constants };
}

function parsed(source: string): Program | string {
  try {
    return parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
