// Diagnostics as SARIF 2.1.0, the form in which code hosts show findings beside the changed lines.

import { createSourceFile, type Diagnostic, type Language, positionAt, type Workspace } from '../../../language/index.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export function sarif(diagnostics: readonly Diagnostic[], workspace: Workspace, language: Language): string {
  const results = diagnostics.map((finding) => ({
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: finding.message[language] },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(finding.uri) }, region: region(finding, workspace) } }],
  }));
  const rules = [...new Set(diagnostics.map((finding) => finding.code))].sort().map((id) => ({ id }));
  const run = { tool: { driver: { name: 'jiuzhu', rules } }, columnKind: 'utf16CodeUnits', results };
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2);
}

/** Lines and columns counted from 1, the end exclusive. */
export function region(finding: Diagnostic, workspace: Workspace) {
  const source = createSourceFile(finding.uri, workspace.files.get(finding.uri)?.text ?? '');
  const start = positionAt(source.lines, finding.span.start);
  const end = positionAt(source.lines, finding.span.end);
  return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
