// Help and usage errors in the user's language.

import type { CommanderError, HelpConfiguration } from 'commander';
import type { Bilingual } from '../../../language/index.js';
import { displayWidth } from '../../../language/source/display-width.js';
import type { Host } from '../host.js';

const chineseTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：',
};

export function helpWords(host: Host): HelpConfiguration {
  return {
    displayWidth,
    styleTitle: (title) => (host.language === 'zh' ? (chineseTitles[title] ?? title) : title),
    subcommandTerm: (command) => command.name(),
    optionDescription: (option) => {
      const facts: string[] = [];
      if (option.argChoices !== undefined) facts.push(option.argChoices.join(' | '));
      if (typeof option.defaultValue === 'string') {
        facts.push(host.language === 'zh' ? `缺省 ${option.defaultValue}` : `default ${option.defaultValue}`);
      }
      if (facts.length === 0) return option.description;
      return host.language === 'zh' ? `${option.description}（${facts.join('，')}）` : `${option.description} (${facts.join(', ')})`;
    },
  };
}

/** Commander says what is wrong in English; the code tells which sentence it is, the quoted word which argument. */
export function usageFault(error: CommanderError): Bilingual {
  const [sentence = '', hint = ''] = error.message.replace(/^error: /, '').split('\n');
  const word = /'([^']*)'/.exec(sentence)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(.*)\?/.exec(hint)?.[1];
  return {
    zh: `${inChinese(error.code, word, sentence)}。${near === undefined ? '' : `是不是 ${near}？`}运行 jiuzhu help 查看用法。`,
    en: `${sentence.replace(/\.$/, '')}. ${near === undefined ? '' : `Did you mean ${near}? `}Run jiuzhu help to see how it is used.`,
  };
}

function inChinese(code: string, word: string, english: string): string {
  switch (code) {
    case 'commander.unknownCommand':
      return `没有“${word}”这个命令`;
    case 'commander.unknownOption':
      return `没有“${word}”这个选项`;
    case 'commander.missingArgument':
      return `缺少参数“${word}”`;
    case 'commander.optionMissingArgument':
      return `选项“${word}”后面缺少内容`;
    case 'commander.missingMandatoryOptionValue':
      return `必须写明选项“${word}”`;
    case 'commander.excessArguments':
      return '参数太多';
    case 'commander.invalidArgument':
      return `选项“${word}”的值“${/argument '([^']*)' is invalid/.exec(english)?.[1] ?? ''}”不对，可用：${choicesIn(english)}`;
    default:
      return english;
  }
}

function choicesIn(english: string): string {
  return (/Allowed choices are ([^.]*)/.exec(english)?.[1] ?? '').replaceAll(', ', '、');
}
