// The language to speak: `--lang`, then JIUZHU_LANG, then the locale; Chinese when nothing is said.

import type { Language } from '../../../language/index.js';

type Environment = Readonly<Record<string, string | undefined>>;

export function chooseLanguage(argumentList: readonly string[], environment: Environment): Language {
  return fromArguments(argumentList) ?? fromTag(environment.JIUZHU_LANG) ?? fromTag(locale(environment)) ?? 'zh';
}

function fromArguments(argumentList: readonly string[]): Language | null {
  const joined = argumentList.find((argument) => argument.startsWith('--lang='));
  if (joined !== undefined) return fromTag(joined.slice('--lang='.length));
  const at = argumentList.indexOf('--lang');
  return at < 0 ? null : fromTag(argumentList[at + 1]);
}

/** In the order in which POSIX reads them; `C` and `POSIX` say nothing about the user's language. */
function locale(environment: Environment): string | undefined {
  return [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value !== undefined && value !== '');
}

function fromTag(tag: string | undefined): Language | null {
  if (tag === undefined) return null;
  const lower = tag.toLowerCase();
  if (lower.startsWith('zh')) return 'zh';
  return lower === '' || lower === 'c' || lower.startsWith('c.') || lower === 'posix' ? null : 'en';
}
