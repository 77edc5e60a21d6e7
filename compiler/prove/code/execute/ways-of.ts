// What two ways through the program have left apart, each with the condition under which it is so.

import type { Condition, Terms } from '../../terms/term.js';
import type { Content } from './value.js';

/** What something is, and when. */
export interface Way {
  readonly content: Content;
  readonly when: Condition;
}

export function waysOf(content: Content, when: Condition, terms: Terms): readonly Way[] {
  if (content.kind !== 'either') return [{ content, when }];
  return [
    ...waysOf(content.then, terms.and(when, content.when), terms),
    ...waysOf(content.otherwise, terms.and(when, terms.not(content.when)), terms),
  ];
}
