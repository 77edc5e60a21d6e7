// How the words of a page are set off: with colours on a terminal, not at all in an editor.

type Set = (text: string) => string;

export interface Ink {
  readonly bold: Set;
  readonly dim: Set;
  readonly green: Set;
  readonly yellow: Set;
  readonly red: Set;
}

const asIs: Set = (text) => text;

export const plainInk: Ink = { bold: asIs, dim: asIs, green: asIs, yellow: asIs, red: asIs };
