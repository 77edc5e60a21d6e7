// The test set of a policy settled by the reference and by the compiled code, told in a line; and written where somebody wants it.

import { resolve } from 'node:path';
import { allVectors, type PartingAt, settlesAlike, vectorLines } from '../../agreement/index.js';
import { artifactFiles, type compile } from '../../index.js';
import type { Host } from '../host.js';
import { paint, say } from '../terminal/say.js';

type Compiled = NonNullable<ReturnType<typeof compile>['value']>;

/** False when they part. `folder`: null writes nothing. */
export async function vectorsAgree({ ir, artifact }: Compiled, folder: string | null, host: Host): Promise<boolean> {
  const { set, parting } = settlesAlike(ir, artifact.files[artifactFiles.module] ?? '', allVectors);
  const [claims, questions] = [set.vectors.length.toLocaleString('en-US'), set.questions.length.toLocaleString('en-US')];
  const cut = set.complete ? '' : say(host, '，没有取全', ', not all there are');
  const told = say(
    host,
    `测试集：${set.chains} 条结算路径的 ${claims} 张费用单，人员查问 ${questions} 次${cut}`,
    `test set: ${claims} claims over ${set.chains} ways to settle, ${questions} about people${cut}`,
  );
  const colors = paint(host);
  if (parting === null) host.print(`${colors.green('✓')} ${ir.policy.name}  ${told}${say(host, '，全部相同', ', all alike')}`);
  else host.print(`${colors.red('✗')} ${ir.policy.name}  ${told}\n${different(parting, host)}`);
  if (folder !== null)
    await write(vectorLines(set, ir), resolve(host.workingDirectory, folder, `${fileName(ir.policy.name)}.ndjson`), host);
  return parting === null;
}

/** A fault of the compiler: told with all that reproduces it. */
function different({ fields, asked }: PartingAt, host: Host): string {
  const lines = [
    say(
      host,
      '编译出的代码与参照解释器结算不同，这是编译器的错误，请不要使用：',
      'the compiled code and the reference differ, a fault of the compiler; do not use it:',
    ),
    ...fields.slice(0, 5),
    JSON.stringify(asked),
  ];
  return lines.map((line) => `    ${line}`).join('\n');
}

function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]/g, '_');
}

/** Many at a time: a set can have a hundred thousand lines. */
const linesAtOnce = 500;

async function write(lines: Iterable<string>, path: string, host: Host): Promise<void> {
  const sink = await host.open(path);
  let held: string[] = [];
  for (const line of lines) {
    held.push(line);
    if (held.length < linesAtOnce) continue;
    await sink.write(`${held.join('\n')}\n`);
    held = [];
  }
  await sink.write(held.map((line) => `${line}\n`).join(''));
  await sink.close();
}
