// The text of a policy with the claims that break a property added to it, as examples with what is settled today.

import { createSourceFile, parse, tokenize, usualSurface } from '../../language/index.js';
import type { PolicyIr } from '../ir/ir.js';
import type { Breach, PropertyResult } from '../prove/property-result.js';
import { examplesOf } from './examples-of.js';

export interface WithExamples {
  readonly text: string;
  readonly added: number;
  /** Breaches in a state of the year that no claims lead to. */
  readonly unreachable: number;
}

/** An example whose title the text has already is not written again. */
export function withExamples(text: string, plan: PolicyIr, found: readonly (readonly [PropertyResult, Breach])[]): WithExamples {
  const surface = usualSurface(tokenize(text).flatMap(({ keyword, image }) => (keyword === null ? [] : [image]))) ?? 'zh';
  const examples = found.map(([result, breach]) => examplesOf(plan, result, breach, surface));
  const taken = titlesIn(text);
  const fresh = examples.flat().filter(({ title }) => !taken.has(title) && taken.add(title));
  const parts = [text.trimEnd(), ...fresh.map((example) => example.text.trimEnd())];
  return {
    text: fresh.length === 0 ? text : `${parts.join('\n\n')}\n`,
    added: fresh.length,
    unreachable: examples.filter((each) => each.length === 0).length,
  };
}

function titlesIn(text: string): Set<string> {
  const { declarations } = parse(createSourceFile('', text)).value;
  return new Set(declarations.flatMap((one) => (one.kind === 'Case' ? [one.title.value] : [])));
}
