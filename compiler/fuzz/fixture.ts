// A failure as a folder that can be kept and run again: the texts, and what was asked of them.

import type { History, PersonQuestion } from '../agreement/history.js';
import type { CheckName, Failure } from './check.js';
import { historyFailure, kernelPair, questionFailure } from './checks/kernels.js';
import { findFailure } from './find-failure.js';
import type { Found } from './found.js';
import { seedOf } from './random-source.js';
import { examine, type Subject } from './subject.js';
import type { Tools } from './tools.js';

/** Names inside a fixture's folder. */
export const fixtureFiles = { policy: 'policy.jz', about: 'fixture.json' } as const;

interface About {
  readonly check: CheckName;
  readonly seed: number;
  readonly index: number;
  readonly details: readonly string[];
  /** Of the workspace: the name in this folder, and the address it had. */
  readonly files: readonly { readonly name: string; readonly uri: string }[];
  readonly history?: History;
  readonly question?: PersonQuestion;
}

/** Text by file name; the policy under test comes first. */
export function fixtureOf({ seed, index, subject, failure }: Found): Readonly<Record<string, string>> {
  const others = subject.files.filter(({ uri }) => uri !== subject.uri);
  const own = subject.files.find(({ uri }) => uri === subject.uri) ?? { uri: subject.uri, text: '' };
  const named = [{ name: fixtureFiles.policy as string, ...own }, ...others.map((file, at) => ({ name: `other-${at + 1}.jz`, ...file }))];
  const { check, details, history, question } = failure;
  const about: About = {
    check,
    seed,
    index,
    details: details.slice(0, 40),
    files: named.map(({ name, uri }) => ({ name, uri })),
    ...(history === undefined ? {} : { history }),
    ...(question === undefined ? {} : { question }),
  };
  const texts = Object.fromEntries(named.map(({ name, text }) => [name, text]));
  return { ...texts, [fixtureFiles.about]: `${JSON.stringify(about, null, 2)}\n` };
}

/** The names of the texts that a fixture is made of, as its description says. */
export function fixtureTexts(about: string): readonly string[] {
  return (JSON.parse(about) as About).files.map(({ name }) => name);
}

/** What fails now; null when nothing does any more. */
export async function replayFixture(files: Readonly<Record<string, string>>, tools: Tools): Promise<Failure | null> {
  const about = JSON.parse(files[fixtureFiles.about] ?? '') as About;
  const [first] = about.files;
  const subject: Subject = {
    uri: first?.uri ?? fixtureFiles.policy,
    files: about.files.map(({ name, uri }) => ({ uri, text: files[name] ?? '' })),
  };
  if (about.check !== 'kernels')
    return findFailure(subject, tools, seedOf(about.seed, 'check', about.index), { histories: 200, settings: 60 }, about.check);
  const { plan } = examine(subject, tools);
  if (plan === null) return { check: 'analysis', details: ['the policy has errors'] };
  const pair = kernelPair(plan, tools);
  const settled = about.history === undefined ? null : historyFailure(pair, about.history);
  return settled ?? (about.question === undefined ? null : questionFailure(pair, about.question));
}
