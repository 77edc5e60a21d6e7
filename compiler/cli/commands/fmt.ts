// `jiuzhu fmt`: one layout for every policy, in either surface.

import { resolve } from 'node:path';
import { createSourceFile, formatDocument, parse, type Surface } from '../../../language/index.js';
import { type CommandInput, flagOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { printFindings } from '../terminal/print-findings.js';
import { paint, say } from '../terminal/say.js';

export async function fmt(input: CommandInput, host: Host): Promise<ExitCode> {
  const paths = input.operands.length === 0 ? ['.'] : input.operands;
  const { workspace, asked } = await loadWorkspace(paths, host);
  const surface = textOption(input, 'surface') as Surface | null;
  const onlyCheck = flagOption(input, 'check');
  let changed = 0;
  let broken = 0;
  for (const uri of asked) {
    const text = workspace.files.get(uri)?.text ?? '';
    const faults = parse(createSourceFile(uri, text)).diagnostics.filter((finding) => finding.severity === 'error');
    if (faults.length > 0) {
      broken += 1;
      printFindings(faults, workspace, host);
      continue;
    }
    const formatted = formatDocument(text, surface === null ? {} : { surface });
    if (formatted === text) continue;
    changed += 1;
    host.print(uri);
    if (!onlyCheck) await host.write(resolve(host.workingDirectory, uri), formatted);
  }
  host.print(sentence(asked.length, changed, broken, onlyCheck, host));
  return broken > 0 || (onlyCheck && changed > 0) ? exitCode.findings : exitCode.fine;
}

function sentence(files: number, changed: number, broken: number, onlyCheck: boolean, host: Host): string {
  const colors = paint(host);
  const formatted = onlyCheck
    ? say(host, `${changed} 个文件需要整理`, `${changed} would change`)
    : say(host, `${changed} 个文件已整理`, `${changed} formatted`);
  const faulty = broken > 0 ? colors.red(say(host, `，${broken} 个有语法错误，未动`, `, ${broken} left alone: syntax errors`)) : '';
  return say(host, `共 ${files} 个文件，${formatted}${faulty}`, `${files} files, ${formatted}${faulty}`);
}
