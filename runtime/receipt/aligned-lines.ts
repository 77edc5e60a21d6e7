// Lines of text that stay aligned in a terminal: Chinese characters take two cells.

// The language has widths of its own for any text; these serve what receipts hold, since the runtime ships alone.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud8ff][\udc00-\udfff]/g;

/** Width of every line, in cells. */
export const lineWidth = 78;

export function displayWidth(text: string): number {
  const wideCharacters = text.match(wide) ?? [];
  return text.length + wideCharacters.filter((character) => character.length === 1).length;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** `left` and `right` at the two ends of a line; of two lines where one is too short. */
export function apart(left: string, right: string, width = lineWidth): string {
  if (displayWidth(left) + 1 + displayWidth(right) > width) return `${left}\n${padStart(right, width)}`;
  return `${padEnd(left, width - displayWidth(right) - 1)} ${right}`;
}

/** A paragraph under a mark: `· ` on the first line, the others hang under the text. */
export function wrapped(mark: string, text: string, width = lineWidth): readonly string[] {
  const indent = ' '.repeat(displayWidth(mark));
  return wrap(text, width - displayWidth(mark)).map((line, index) => `${index === 0 ? mark : indent}${line}`);
}

// Chinese breaks between any two characters but before closing punctuation, other text at spaces.
const piece = /[^\s\u2e80-\u9fff\uff00-\uffef“”《》（）〔〕—]+[，。；：、）》〕”！？]*\s*|.[，。；：、）》〕”！？]*\s*/gsu;

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [part] of text.matchAll(piece)) {
    if (line !== '' && displayWidth((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}
