// `jiuzhu init`: a new policy to start from, commented, that checks and passes its own example.

import { join, resolve } from 'node:path';
import { type CommandInput, textOption } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { misuse } from '../misuse.js';
import { policyTemplate } from '../policies/policy-template.js';
import { say } from '../terminal/say.js';

export async function init(input: CommandInput, host: Host): Promise<ExitCode> {
  const [operand = '.'] = input.operands;
  const surface = textOption(input, 'surface') === 'en' ? 'en' : 'zh';
  const isFile = operand.endsWith('.jz');
  const path = isFile ? operand : join(operand, surface === 'zh' ? '新政策.jz' : 'new-policy.jz');
  const full = resolve(host.workingDirectory, path);
  if ((await host.kindOf(full)) !== 'missing') throw misuse(`${path} 已存在，不覆盖`, `${path} exists and is left alone`);
  await host.write(full, policyTemplate[surface]);
  host.print(say(host, `写好了 ${path}`, `wrote ${path}`));
  host.print(say(host, `接着：jiuzhu check ${path}，jiuzhu test ${path}`, `next: jiuzhu check ${path}, jiuzhu test ${path}`));
  host.print(say(host, '一步一步学：language/TUTORIAL.zh-CN.md', 'step by step: language/TUTORIAL.md'));
  return exitCode.fine;
}
