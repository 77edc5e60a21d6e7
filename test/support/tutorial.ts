// A tutorial page played from its first block to its last: files grow, commands run, and the page comes back with what they printed.

import { posix } from 'node:path';
import { main } from '../../compiler/cli/main.js';
import { formatDocument } from '../../language/index.js';
import { withDeclarations } from './declarations.js';
import { memoryHost } from './memory-host.js';
import { runScript } from './run-script.js';

export type Files = Readonly<Record<string, string>>;

/**
 * A fenced block: ```` ```jiuzhu file.jz ````, with `from=other.jz` for a copy that is changed, `mistake` for one that does not check,
 * `unfinished` for one that has no tier yet, `whole` for all that the file has come to. */
export interface Block {
  readonly kind: string;
  readonly file: string;
  readonly words: readonly string[];
  readonly body: string;
}

export interface Played {
  readonly page: string;
  /** The files after each block that writes a policy, unless it is marked as a mistake. */
  readonly states: readonly { readonly block: Block; readonly files: Files }[];
  readonly files: Files;
}

export interface Spoken {
  readonly language: 'zh' | 'en';
  /** What a policy or a table of claims of the Chinese page is called on this one. */
  readonly say: (text: string) => string;
}

const fence = /```(\S+)([^\n]*)\n([\s\S]*?)```/g;

export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(fence)].map(([, kind = '', info = '', body = '']) => {
    const [file = '', ...words] = info.trim().split(/\s+/);
    return { kind, file, words, body };
  });
}

/** The page with its blocks filled from those of the Chinese page, and its commands from the command line. */
export async function playTutorial(page: string, source: readonly Block[], spoken: Spoken): Promise<Played> {
  const state = {
    chinese: {} as Record<string, string>,
    stored: new Map<string, string | Uint8Array>(),
    states: [] as Played['states'][number][],
  };
  const shown: string[] = [];
  for (const block of source) {
    shown.push(await playBlock(block, state, spoken));
  }
  let at = 0;
  const filled = page.replace(fence, (_, kind: string, info: string) => `\`\`\`${kind}${info}\n${shown[at++] ?? ''}\`\`\``);
  return { page: filled, states: state.states, files: texts(state.stored) };
}

interface State {
  /** The policies in Chinese, to which later blocks are added. */
  readonly chinese: Record<string, string>;
  readonly stored: Map<string, string | Uint8Array>;
  readonly states: Played['states'][number][];
}

async function playBlock(block: Block, state: State, spoken: Spoken): Promise<string> {
  if (block.kind === 'console') return commands(block.body, state, spoken);
  if (block.kind === 'jiuzhu') return policy(block, state, spoken);
  if (block.kind === 'output') return runScript(String(state.stored.get(block.file)), texts(state.stored));
  const text = spoken.say(block.body);
  if (block.file !== '') state.stored.set(block.file, text);
  return text;
}

function policy(block: Block, state: State, { language, say }: Spoken): string {
  const copied = block.words.find((word) => word.startsWith('from='))?.slice('from='.length);
  const before = state.chinese[copied ?? block.file] ?? '';
  const after = block.words.includes('whole') ? before : formatDocument(withDeclarations(before, block.body));
  state.chinese[block.file] = after;
  const spokenText = (text: string) => formatDocument(say(formatDocument(text, { surface: language })));
  state.stored.set(block.file, spokenText(after));
  if (!block.words.some((word) => word === 'mistake' || word === 'unfinished')) state.states.push({ block, files: texts(state.stored) });
  return spokenText(block.words.includes('whole') ? after : block.body);
}

function texts(stored: ReadonlyMap<string, string | Uint8Array>): Files {
  return Object.fromEntries(
    [...stored].map(([path, content]) => [path, typeof content === 'string' ? content : Buffer.from(content).toString('utf8')]),
  );
}

/** The lines that begin with `$`, each followed by what it prints now. */
async function commands(body: string, state: State, { language, say }: Spoken): Promise<string> {
  const lines: string[] = [];
  for (const written of body.split('\n').filter((line) => line.startsWith('$ '))) {
    const line = say(written);
    const host = memoryHost(Object.fromEntries(state.stored), language);
    const [verb = '', ...more] = line.split(/\s+/).slice(2);
    // What was proved before is remembered, as it is for those who type the command.
    await main([verb, ...more, ...(verb === 'verify' ? ['--cache', 'kept'] : [])], host);
    state.stored.clear();
    for (const [path, content] of host.files) state.stored.set(posix.relative(host.workingDirectory, path), content);
    lines.push(line, host.output().trimEnd());
  }
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
