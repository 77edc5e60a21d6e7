// A request that cannot be carried out, with the sentence to tell the user; caught at the entry point.

import type { Bilingual } from '../../language/index.js';

export class Misuse extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'Misuse';
    this.text = text;
  }
}

export function misuse(zh: string, en: string): Misuse {
  return new Misuse({ zh, en });
}
