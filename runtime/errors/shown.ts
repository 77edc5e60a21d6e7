// Values of any kind as a message quotes them.

/** The value as JSON, short enough for a message. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(clipped(value));
  return typeof value === 'object' && value !== null ? clipped(shownObject(value)) : clipped(String(value));
}

/** What is written in JSON is a tree of few levels; a value in memory may go round in circles or be too deep to write. */
function shownObject(value: object): string {
  try {
    return JSON.stringify(value) ?? typeName(value);
  } catch {
    return typeName(value);
  }
}

/** A text short enough for a message. */
export function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The JSON type of a value, for messages. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
