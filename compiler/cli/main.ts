// The command line: finds the verb, runs it, and turns whatever happens into an exit code.

import { CommanderError, Option, Command as Program } from 'commander';
import type { CommandInput, Verb } from './command.js';
import { type ExitCode, exitCode } from './exit-code.js';
import type { Host } from './host.js';
import { Misuse } from './misuse.js';
import { helpWords, usageFault } from './terminal/help-words.js';
import { say, tell } from './terminal/say.js';
import { systemFault } from './terminal/system-fault.js';
import { verbs } from './verbs.js';

export async function main(argumentList: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const program = createProgram(host);
  for (const verb of verbs) {
    addVerb(program, verb, host, async (input) => {
      code = await (await verb.load())(input, host);
    });
  }
  try {
    if (argumentList.length === 0) {
      program.outputHelp();
      return exitCode.misuse;
    }
    if (argumentList[0] === '-V' || argumentList[0] === '--version') {
      host.print((await import('../version.js')).compilerVersion);
      return exitCode.fine;
    }
    await program.parseAsync(argumentList, { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, host);
  }
}

function createProgram(host: Host): Program {
  const program = new Program('jiuzhu')
    .usage(say(host, '[选项] [命令]', '[options] [command]'))
    .description(
      say(
        host,
        '救助：写医疗救助政策的语言，编译成经核验的结算函数。',
        'Jiuzhu: a language for medical-assistance policies, compiled to a verified settlement function.',
      ),
    )
    .option('-V, --version', say(host, '显示版本', 'show the version'))
    .addOption(languageOption(host))
    .exitOverride();
  dress(program, host);
  program.helpCommand('help [verb]', say(host, '显示某个命令的帮助', 'show the help of a verb'));
  program.addHelpText(
    'after',
    say(
      host,
      '\n例：\n  jiuzhu check policies             检查文件夹里所有 .jz\n  jiuzhu test policies              运行用例\n  jiuzhu settle 政策.jz 费用单.csv  结算\n\n退出码：0 没有问题；1 有错误、用例不符或费用单被退回；2 用法不对。',
      '\nExamples:\n  jiuzhu check policies               check every .jz below a folder\n  jiuzhu test policies                run the examples\n  jiuzhu settle policy.jz claims.csv  settle claims\n\nExit codes: 0 all is well; 1 errors, failing examples or refused claims; 2 misuse.',
    ),
  );
  return program;
}

function dress(program: Program, host: Host): void {
  program.configureHelp(helpWords(host));
  program.configureOutput({
    writeOut: (text) => host.print(text.replace(/\n$/, '')),
    writeErr: (text) => host.print(text.replace(/\n$/, '')),
    // What went wrong is said once, by `explainFailure`, in the user's language.
    outputError: () => {},
  });
  program.helpOption('-h, --help', say(host, '显示帮助', 'show help'));
}

function languageOption(host: Host): Option {
  return new Option('--lang <lang>', say(host, '输出的语言', 'the language of the output')).choices(['zh', 'en']);
}

function addVerb(program: Program, verb: Verb, host: Host, run: (input: CommandInput) => Promise<void>): void {
  const command = program.command(verb.name).summary(tell(host, verb.summary)).description(tell(host, verb.summary));
  const operands = verb.operands.map((operand) => operand.term).join(' ');
  command.usage(`${say(host, '[选项]', '[options]')} ${operands}`.trim()).exitOverride();
  dress(command, host);
  for (const operand of verb.operands) command.argument(operand.term, tell(host, operand.text));
  for (const spec of verb.options) {
    const option = new Option(spec.flags, tell(host, spec.text));
    if (spec.choices !== undefined) option.choices(spec.choices);
    if (spec.fallback !== undefined) option.default(spec.fallback);
    if (spec.repeatable === true) option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
    if (spec.required === true) option.makeOptionMandatory();
    command.addOption(option);
  }
  command.addOption(languageOption(host));
  if (verb.notes !== undefined) command.addHelpText('after', `\n${tell(host, verb.notes)}`);
  command.action(async () => {
    await run({ operands: command.processedArgs.flat().filter((value) => value !== undefined), options: command.opts() });
  });
}

function explainFailure(error: unknown, host: Host): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.fine;
    host.warn(`jiuzhu: ${tell(host, usageFault(error))}`);
    return exitCode.misuse;
  }
  if (error instanceof Misuse) {
    host.warn(`jiuzhu: ${tell(host, error.text)}`);
    return exitCode.misuse;
  }
  if (error instanceof Error && 'syscall' in error) {
    host.warn(`jiuzhu: ${tell(host, systemFault(error as NodeJS.ErrnoException))}`);
    return exitCode.misuse;
  }
  return explainBug(error, host);
}

/** A trace helps whoever mends the program, and nobody else. */
function explainBug(error: unknown, host: Host): ExitCode {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  host.warn(
    say(
      host,
      `jiuzhu: 程序内部错误：${what}。请报告这个错误；设置 JIUZHU_DEBUG=1 再运行一次可得到细节。`,
      `jiuzhu: an internal error: ${what}. Please report it; run again with JIUZHU_DEBUG=1 for the details.`,
    ),
  );
  if ((host.environment.JIUZHU_DEBUG ?? '') !== '' && error instanceof Error) host.warn(error.stack ?? '');
  return exitCode.misuse;
}
