// Marks carried by a schema as its message, so that a failed check can be told in our own words.

/** What the value at a failed place should have been. */
export type Mark =
  | { readonly kind: 'text' | 'boolean' | 'money' | 'ratio' | 'date' | 'integer' | 'counter' | 'list' | 'years' }
  | { readonly kind: 'choice'; readonly of: 'value' | 'group' | 'department' | 'hole'; readonly names: readonly string[] }
  | {
      readonly kind: 'object';
      readonly of: 'record' | 'paid' | 'personFacts' | 'claimFacts' | 'counters';
      readonly fields: readonly string[];
      /** Fields that must be there. */
      readonly required: readonly string[];
    };

export type SimpleKind = Exclude<Mark['kind'], 'choice' | 'object'>;

/** The marks of one policy's schemas by the message that stands for them. */
export interface Marks {
  readonly byMessage: ReadonlyMap<string, Mark>;
  /** Registers a mark and gives its message. */
  readonly add: (name: string, mark: Mark) => string;
}

export function createMarks(): Marks {
  const simple: readonly SimpleKind[] = ['text', 'boolean', 'money', 'ratio', 'date', 'integer', 'counter', 'list', 'years'];
  const byMessage = new Map<string, Mark>(simple.map((kind) => [kind, { kind }]));
  return {
    byMessage,
    add: (name, mark) => {
      byMessage.set(name, mark);
      return name;
    },
  };
}

/** A simple mark as a schema's message. */
export function marked(kind: SimpleKind): { readonly error: SimpleKind } {
  return { error: kind };
}
