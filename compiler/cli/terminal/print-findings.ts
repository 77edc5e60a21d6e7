// Diagnostics on the terminal, and the line that counts them.

import { createSourceFile, type Diagnostic, renderDiagnostic, type SourceFile, type Workspace } from '../../../language/index.js';
import type { Host } from '../host.js';
import { paint, say } from './say.js';

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

export function countFindings(diagnostics: readonly Diagnostic[]): FindingCounts {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('info') };
}

export function printFindings(diagnostics: readonly Diagnostic[], workspace: Workspace, host: Host): void {
  const sources = new Map<string, SourceFile>();
  const sourceOf = (uri: string): SourceFile => {
    const source = sources.get(uri) ?? createSourceFile(uri, workspace.files.get(uri)?.text ?? '');
    sources.set(uri, source);
    return source;
  };
  for (const finding of diagnostics) {
    const options = { language: host.language, color: host.color, sourceOf };
    host.print(`${renderDiagnostic(finding, sourceOf(finding.uri), options).trimEnd()}\n`);
  }
}

export function sentenceOfCounts(counts: FindingCounts, files: number, host: Host): string {
  const colors = paint(host);
  if (counts.errors + counts.warnings + counts.hints === 0) {
    return colors.green(say(host, `检查了 ${files} 个文件，没有问题`, `${files} ${plural(files, 'file')} checked, nothing to report`));
  }
  const parts: string[] = [];
  if (counts.errors > 0) parts.push(colors.red(say(host, `${counts.errors} 个错误`, `${counts.errors} ${plural(counts.errors, 'error')}`)));
  if (counts.warnings > 0) {
    parts.push(colors.yellow(say(host, `${counts.warnings} 个警告`, `${counts.warnings} ${plural(counts.warnings, 'warning')}`)));
  }
  if (counts.hints > 0) parts.push(say(host, `${counts.hints} 条提示`, `${counts.hints} ${plural(counts.hints, 'hint')}`));
  return say(host, `检查了 ${files} 个文件：${parts.join('，')}`, `${files} ${plural(files, 'file')} checked: ${parts.join(', ')}`);
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}
