// A policy with the declarations of another text put in: one of the same name is replaced, a new one goes behind the last of its kind.

interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

export function withDeclarations(before: string, added: string): string {
  const all = [...declarationsOf(before)];
  for (const declaration of declarationsOf(added)) {
    const at = all.findIndex(({ name }) => name === declaration.name);
    if (at >= 0) all[at] = declaration;
    else all.splice(placeFor(declaration, all), 0, declaration);
  }
  return `${all.map(({ text }, at) => (text.includes('\n') || all[at - 1]?.kind !== all[at]?.kind ? '\n' : '') + text).join('\n')}\n`.trimStart();
}

/** Behind the last of its kind, else before the first example. */
function placeFor({ kind }: Declaration, all: readonly Declaration[]): number {
  const last = all.findLastIndex((other) => other.kind === kind);
  if (last >= 0) return last + 1;
  const example = all.findIndex((other) => other.kind === '用例');
  return example < 0 || kind === '用例' ? all.length : example;
}

/** A line that is not indented begins a declaration, with the comments above it. */
function declarationsOf(text: string): readonly Declaration[] {
  const texts: string[][] = [];
  let open = false;
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const begins = /^[^\s}|]/.test(line);
    if (begins && !open) texts.push([]);
    texts.at(-1)?.push(line);
    open = begins && line.startsWith('//');
  }
  return texts.map((lines) => named(lines.join('\n')));
}

const whole: readonly string[] = ['政策', '部门', '基金', '待遇顺序', '多重身份'];

function named(text: string): Declaration {
  const head = text.split('\n').find((line) => !line.startsWith('//')) ?? '';
  const [kind = '', second = '', third = ''] = head.split(/[\s{=:]+/);
  if (kind === '用例' || kind === '保证') return { kind, name: head, text };
  if (whole.includes(kind)) return { kind, name: kind, text };
  return { kind, name: `${kind} ${second}${kind === '输入' ? ` ${third}` : ''}`, text };
}
