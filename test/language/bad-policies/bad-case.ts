// What a case of the bad-policy suite is: a clean policy with fragments replaced, one of them wrong and marked.

import type { WorkspaceFile } from '../../../language/index.js';
import { parseMarked } from '../../support/marked-source.js';
import { cleanPolicies, firstPayer, type Ground, lastPayer } from './clean-policies.js';

type Replacement = readonly [from: string, to: string];

export interface BadCase {
  readonly ground: Ground;
  readonly title: string;
  /** The whole file, with its mark. */
  readonly text: string;
  /** The same with a second mistake that has nothing to do with the first. */
  readonly withSecondMistake: string;
  readonly others: readonly WorkspaceFile[];
}

interface Circumstances {
  readonly others?: readonly WorkspaceFile[];
  /** The mistake takes the rest of the file with it by its nature: the second one then stands before it. */
  readonly reachesTheEnd?: boolean;
}

/** A mistake in a clean policy. */
export function mistakes(ground: Ground): (title: string, ...replacements: readonly (Replacement | Circumstances)[]) => BadCase {
  return (title, ...parts) => {
    const replacements = parts.filter((part): part is Replacement => Array.isArray(part));
    const circumstances = parts.filter((part): part is Circumstances => !Array.isArray(part));
    const reachesTheEnd = circumstances.some((each) => each.reachesTheEnd);
    const text = replacements.reduce((kept, part) => replaced(kept, part, title), cleanPolicies[ground]);
    const { right, wrong } = (reachesTheEnd ? firstPayer : lastPayer)[ground];
    return {
      ground,
      title,
      text,
      withSecondMistake: replaced(text, [right, wrong], title, reachesTheEnd),
      others: circumstances.flatMap((each) => each.others ?? []),
    };
  };
}

function replaced(text: string, [from, to]: Replacement, title: string, first = false): string {
  const at = first ? text.indexOf(from) : placeOf(text, from);
  if (at < 0) throw new Error(`${title}: not in the policy: ${from}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Of a text that occurs once; the marks count as part of it. */
function placeOf(text: string, from: string): number {
  const at = text.indexOf(from);
  if (at >= 0 && text.includes(from, at + 1)) throw new Error(`more than once in the policy: ${from}`);
  return at;
}

/** A file that is a case of its own, such as one of examples only. */
export function wholeFile(
  ground: Ground,
  title: string,
  text: string,
  withSecondMistake: string,
  others: readonly WorkspaceFile[] = [],
): BadCase {
  return { ground, title, text, withSecondMistake, others };
}

/** The clean policy as a file beside the one of the case. */
export function besides(ground: Ground, ...replacements: readonly Replacement[]): WorkspaceFile {
  const text = replacements.reduce((kept, part) => replaced(kept, part, 'beside'), cleanPolicies[ground]);
  return { uri: `file:///policies/beside.jz`, text: parseMarked(text).text };
}
