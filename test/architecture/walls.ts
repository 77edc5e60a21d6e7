// Who may import whom. A room reads the rooms of its row and its own files, and nothing else: a room inside it is another one.

export interface Wall {
  /** A folder or a file; the longest that fits a path is its room. */
  readonly room: string;
  readonly reads: readonly string[];
  /** Packages and parts of Node (`node:*` for all of them). */
  readonly packages: readonly string[];
}

function wall(room: string, reads: readonly string[] = [], packages: readonly string[] = []): Wall {
  return { room, reads, packages };
}

const door = 'language/index.ts';
const target = ['compiler/ir', 'compiler/targets/shared', 'compiler/targets/target.ts'];

/** Read as types only: nothing of these rooms may end up in the room's running code. */
export const typesOnly: readonly { readonly room: string; readonly target: string }[] = [
  { room: 'runtime', target: 'compiler/ir' },
  { room: 'compiler/to-ir', target: 'runtime' },
];

export const walls: readonly Wall[] = [
  // Knows the text. Each room reads those above it.
  wall('language/source'),
  wall('language/diagnostics', ['language/source']),
  wall('language/syntax', ['language/source', 'language/diagnostics'], ['chevrotain']),
  wall('language/names', ['language/source', 'language/diagnostics', 'language/syntax']),
  wall('language/articles', ['language/source', 'language/diagnostics', 'language/syntax', 'language/names']),
  wall('language/types', ['language/source', 'language/diagnostics', 'language/syntax', 'language/names']),
  wall('language/workspace/workspace.ts', ['language/source']),
  wall('language/workspace/analysis.ts', [
    'language/source',
    'language/diagnostics',
    'language/syntax',
    'language/names',
    'language/types',
    'language/workspace/workspace.ts',
  ]),
  wall('language/lints', [
    'language/source',
    'language/diagnostics',
    'language/syntax',
    'language/names',
    'language/types',
    'language/articles',
    'language/workspace/analysis.ts',
  ]),
  wall('language/format', ['language/source', 'language/diagnostics', 'language/syntax']),
  wall('language/workspace', [
    'language/source',
    'language/diagnostics',
    'language/syntax',
    'language/names',
    'language/types',
    'language/articles',
    'language/lints',
    'language/workspace',
  ]),
  wall('language/services', [
    'language/source',
    'language/diagnostics',
    'language/syntax',
    'language/names',
    'language/types',
    'language/articles',
    'language/lints',
    'language/format',
    'language/workspace',
  ]),
  wall('language', ['language']),

  // Knows the plan.
  wall('compiler/ir', []),
  wall('compiler/diagnostics', [door]),
  // Examples become the people and claims that the runtime takes.
  // What a patient bears is the cost as it is proved of, in the plan as it settles.
  wall('compiler/to-ir', [
    door,
    'compiler/ir',
    'compiler/passes',
    'compiler/prove/domain/cost.ts',
    'compiler/diagnostics',
    'runtime/claim.ts',
  ]),
  wall('compiler/passes', ['compiler/ir']),
  // What a search finds is believed only when the reference settles it so.
  wall('compiler/plan', [
    door,
    'compiler/ir',
    'compiler/to-ir',
    'compiler/passes',
    'compiler/targets/reference/reference-kernel.ts',
    // Many claims are tried, fast.
    'compiler/prove/piecewise/evaluate',
    'compiler/diagnostics',
    'compiler/plan',
    'runtime/index.ts',
  ]),
  // What proves stands apart from what settles: it never reads a target.
  wall('compiler/prove/solver', ['compiler/prove'], ['node:*', 'z3-solver']),
  // The emitted module is data to it: a text, read as a syntax tree.
  wall('compiler/prove/code', ['compiler/ir', 'compiler/prove', 'compiler/targets/shared'], ['acorn']),
  wall('compiler/prove', ['compiler/ir', 'compiler/prove']),
  wall('compiler/targets/shared', ['compiler/ir']),
  wall('compiler/targets/target.ts', ['compiler/ir']),
  wall('compiler/targets/reference', target, ['decimal.js']),
  wall('compiler/targets/javascript', target),
  // The published schemas are those by which the runtime checks.
  wall('compiler/targets/schema', [...target, 'runtime/index.ts'], ['zod']),
  wall('compiler/targets', ['compiler/ir', 'compiler/targets']),
  // What is proved of a policy, with the reference at hand, as findings and as examples.
  wall('compiler/verification', [
    door,
    'compiler/verification',
    'compiler/ir',
    'compiler/prove',
    'compiler/targets/reference/reference-kernel.ts',
    'compiler/targets/shared',
    'compiler/diagnostics',
    'runtime/index.ts',
  ]),
  // The command line and the editor run the examples of a policy in one way, by the runtime that settles claims.
  wall('compiler/examples', [door, 'compiler/plan', 'compiler/to-ir', 'compiler/targets/reference', 'runtime/index.ts']),
  // What settles is held against the reference, on claims chosen by the rooms that know where a plan bends.
  wall('compiler/agreement', ['compiler/agreement', 'compiler/ir', 'compiler/prove', 'compiler/targets/reference/reference-kernel.ts']),
  // Judges everything else, so it may enter all of it.
  wall('compiler/fuzz', [
    door,
    'compiler/fuzz',
    'compiler/agreement',
    'compiler/ir',
    'compiler/plan',
    'compiler/prove',
    'compiler/targets',
    'runtime/index.ts',
  ]),
  // Only the language server's verb enters the extension.
  wall('compiler/cli/commands/lsp.ts', ['compiler/cli', 'vscode-extension/server/main.ts']),
  // Widths, the version and the file names of an artifact are leaves: by the doors the help of every verb and the settlement
  // under a built policy would wait for the grammar.
  wall(
    'compiler/cli',
    [
      door,
      'language/source/display-width.ts',
      'compiler/index.ts',
      'compiler/version.ts',
      // `check` starts without the targets.
      'compiler/plan',
      'compiler/ir/artifact.ts',
      'compiler/cli/commands/lsp.ts',
      // What only some runs ask for is loaded by them alone.
      'compiler/agreement/index.ts',
      'compiler/fuzz/index.ts',
      'runtime/index.ts',
    ],
    ['node:*', 'commander', 'csv-parse', 'cli-progress', 'picocolors'],
  ),
  wall(
    'compiler',
    [
      door,
      'compiler/ir',
      'compiler/to-ir',
      'compiler/plan',
      'compiler/prove',
      'compiler/targets',
      'compiler/examples',
      'compiler/verification',
      'compiler/diagnostics',
    ],
    ['node:crypto'],
  ),

  // Ships alone.
  wall('runtime/index.ts', ['runtime']),
  wall('runtime/load', ['runtime', 'compiler/ir'], ['node:*', 'zod']),
  wall('runtime/series', ['runtime', 'runtime/load', 'compiler/ir']),
  wall('runtime', ['compiler/ir'], ['decimal.js', 'zod']),

  // Talks to editors.
  wall('vscode-extension/protocol'),
  wall('vscode-extension/client', ['vscode-extension/protocol'], ['vscode', 'vscode-languageclient']),
  // The compiler settles and renders examples, so the server needs nothing of the runtime itself.
  wall(
    'vscode-extension/server',
    [door, 'compiler/index.ts', 'vscode-extension/protocol'],
    ['node:*', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  ),
  wall('vscode-extension/grammar', [door]),
  wall('vscode-extension/package.mjs', [], ['node:*', 'esbuild', '@vscode/vsce']),

  // Checks what was built, and believes nobody.
  wall('test/independent', [], ['node:crypto', 'node:fs', 'node:path', 'node:url', 'node:util']),
];
