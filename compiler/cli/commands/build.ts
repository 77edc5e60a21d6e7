// `jiuzhu build`: writes every policy as a folder that a system can load: plan, JavaScript, types, schemas, certificate, manifest.

import { join, resolve } from 'node:path';
import { analyze, type Diagnostic } from '../../../language/index.js';
import { allVectors, settlesAlike, vectorsOfBuild } from '../../agreement/index.js';
import {
  type Artifact,
  artifactFiles,
  certify,
  codeFinding,
  compile,
  createProver,
  type ProgramHeld,
  type Prover,
  partingFinding,
  toIr,
} from '../../index.js';
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
  const most = flagOption(input, 'vectors') ? allVectors : vectorsOfBuild;
  const left: string[] = [];
  try {
    for (const policy of analysis.policies) {
      if (!asked.includes(policy.uri)) continue;
      const { value, diagnostics } = compile(policy, analysis, { release: flagOption(input, 'release') });
      findings.push(...diagnostics);
      const held = value === null ? null : await programHeld(value, prover, most);
      if (value !== null && held !== null && 'tested' in held) {
        await writeArtifact(certify(value.artifact, await prover.verify(value.ir), held), out, host);
      } else {
        if (held !== null && 'severity' in held) findings.push(held);
        left.push(policy.declaration.name.text);
      }
    }
  } finally {
    await prover.close();
  }
  const errors = findings.filter((finding) => finding.severity === 'error');
  printFindings(errors, workspace, host);
  for (const name of left) await tellOfEarlier(name, out, host);
  if (errors.length === 0) return exitCode.fine;
  host.print(sentenceOfCounts(countFindings(errors), asked.length, host));
  return exitCode.findings;
}

type Compiled = NonNullable<ReturnType<typeof compile>['value']>;

/** The program proved to be its plan, and run on the test set; or why it must not be written. */
async function programHeld({ ir, artifact }: Compiled, prover: Prover, most: number): Promise<ProgramHeld | Diagnostic> {
  const text = artifact.files[artifactFiles.module] ?? '';
  const code = await prover.proveCode(ir, text);
  if (code.verdict !== 'equal') return codeFinding(code, ir);
  const { set, parting } = settlesAlike(ir, text, most);
  if (parting !== null) return partingFinding(parting.fields, ir);
  const { vectors, questions, chains, complete } = set;
  return { code: code.figures, tested: { chains, vectors: vectors.length, questions: questions.length, complete } };
}

/** What an earlier build wrote stays, so that nobody must do without it; but nobody should take it for this build. */
async function tellOfEarlier(name: string, out: string, host: Host): Promise<void> {
  const folder = join(out, folderName(name));
  if ((await host.kindOf(resolve(host.workingDirectory, folder, artifactFiles.manifest))) !== 'file') return;
  const told = say(
    host,
    `${folder} 里还是以前编译的，这次没有更新：它不含政策文件后来的改动，不要当作这次的结果交付。`,
    `${folder} is still what an earlier build wrote, and was not brought up to date: it lacks what was changed since; do not ship it as this build.`,
  );
  host.print(paint(host).yellow(told));
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
