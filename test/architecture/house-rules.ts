// The numbers and the listed exceptions of the house rules.

export const limits = {
  lines: 500,
  /** The grammar is one class and stays one. */
  grammarLines: 1200,
  filesPerFolder: 12,
  medianLines: 120,
} as const;

export const longFiles: readonly string[] = ['language/syntax/grammar.ts', 'language/syntax/ast.ts'];

/** Folders that hold one kind of thing, one file each: they grow with the language. */
export const families: readonly string[] = [
  'language/lints',
  'language/names',
  'language/services',
  'language/syntax',
  'language/syntax/build-ast',
  'language/types/check',
  'language/diagnostics/catalog',
  'compiler/cli/commands',
  'compiler/to-ir',
  'compiler/prove/properties',
  'compiler/targets/javascript',
  'runtime/errors/catalog',
  'runtime/schema',
  'vscode-extension/server',
  'vscode-extension/server/handlers',
];

/** Files that start a program, or hold several functions about one subject after which they are named; catalogs are so by nature. */
export const namedForTheirSubject: readonly string[] = [
  'compiler/cli/jiuzhu.ts',
  'vscode-extension/server/node-process.ts',
  'vscode-extension/client/extension.ts',
  'vscode-extension/server/main.ts',
  'vscode-extension/server/convert.ts',
  'compiler/ir/conditions.ts',
  'compiler/to-ir/people.ts',
  'compiler/to-ir/cases/step-input.ts',
  'compiler/to-ir/values/members.ts',
  'runtime/values/kernel-constants.ts',
  'language/format/table-layout.ts',
  'compiler/to-ir/values/table.ts',
  'language/syntax/grammar.ts',
  'language/syntax/build-ast/cst-access.ts',
  'language/syntax/build-ast/vocabulary.ts',
  'language/syntax/build-ast/year-facts.ts',
  'language/types/check/year-facts.ts',
  'compiler/to-ir/year-facts.ts',
];

/** Rooms whose code is a pure function of its arguments. */
export const pureRooms: readonly string[] = ['language', 'compiler', 'runtime'];
export const impureRooms: readonly string[] = ['compiler/cli', 'runtime/load'];
