// `jiuzhu build`: writes every policy as a folder that a system can load: plan, JavaScript, types, schemas, certificate, manifest.

import { join, resolve } from 'node:path';
import { analyze, type Diagnostic } from '../../../language/index.js';
import { type Artifact, artifactFiles, certify, codeFinding, compile, createProver, toIr } from '../../index.js';
import { type CommandInput, flagOption, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { loadWorkspace } from '../policies/load-workspace.js';
import { countFindings, printFindings, sentenceOfCounts } from '../terminal/print-findings.js';
import { paint, say } from '../terminal/say.js';

export async function build(input: CommandInput, host: Host): Promise<ExitCode> {
  const { workspace, asked } = await loadWorkspace(input.operands, host);
  const out = textOption(input, 'out') ?? 'dist';
  const analysis = analyze(workspace);
  const findings: Diagnostic[] = asked.flatMap((uri) => analysis.files.get(uri)?.diagnostics ?? []);
  const prover = createProver({
    planOf: (name) => {
      const other = analysis.policies.find(({ declaration }) => declaration.name.text === name);
      return other === undefined ? null : toIr(other, analysis).value;
    },
  });
  try {
    for (const policy of analysis.policies) {
      if (!asked.includes(policy.uri)) continue;
      const { value, diagnostics } = compile(policy, analysis, { release: flagOption(input, 'release') });
      findings.push(...diagnostics);
      if (value === null) continue;
      const { ir, artifact } = value;
      const code = await prover.proveCode(ir, artifact.files[artifactFiles.module] ?? '');
      if (code.verdict === 'equal') await writeArtifact(certify(artifact, await prover.verify(ir), code.figures), out, host);
      else findings.push(codeFinding(code, ir));
    }
  } finally {
    await prover.close();
  }
  const errors = findings.filter((finding) => finding.severity === 'error');
  printFindings(errors, workspace, host);
  if (errors.length === 0) return exitCode.fine;
  host.print(sentenceOfCounts(countFindings(errors), asked.length, host));
  return exitCode.findings;
}

async function writeArtifact(artifact: Artifact, out: string, host: Host): Promise<void> {
  const { manifest, files } = artifact;
  const folder = join(out, folderName(manifest.policy.id));
  let bytes = 0;
  for (const [name, text] of Object.entries(files)) {
    bytes += new TextEncoder().encode(text).length;
    await host.write(resolve(host.workingDirectory, folder, name), text);
  }
  const count = Object.keys(files).length;
  const size = `${Math.ceil(bytes / 1024)} KiB`;
  const draft = manifest.draft
    ? paint(host).yellow(say(host, `，草案：${manifest.holes.length} 处待定`, `, a draft: ${manifest.holes.length} unknown`))
    : '';
  host.print(`${folder}  ${say(host, `${count} 个文件，${size}`, `${count} files, ${size}`)}${draft}`);
}

/** What every file system takes: separators, the characters Windows forbids and leading dots are replaced. */
export function folderName(id: string): string {
  const safe = id
    .replace(/[\\/:*?"<>|\s]/g, '_')
    .replace(/^\.+|\.+$/g, '_')
    .slice(0, 80);
  return safe === '' ? '_' : safe;
}
