// The order of payment lists every tier once.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { fix } from '../diagnostics/define-diagnostics.js';
import type { Fix } from '../diagnostics/diagnostic.js';
import type { OrderDeclaration } from '../syntax/ast.js';
import { type NameContext, say, within, word } from './name-context.js';
import { resolve, wanted } from './resolve.js';

export function checkOrder(context: NameContext): void {
  const { order, tiers } = context.scope;
  if (order === null) {
    const second = tiers[1];
    if (second === undefined || !context.complete) return;
    const inside = within(context, second);
    say(inside, nameDiagnostics.orderMissing, second.name.span, {}, { fixes: inside === context ? [orderFix(context)] : [] });
    return;
  }
  const listed = checkListed(context, order);
  for (const tier of tiers) {
    if (listed.has(tier.name.text) || tier.name.text === '' || !context.complete) continue;
    const message = { zh: '待遇在这里声明', en: 'the tier is declared here' };
    const args = { name: tier.name.text };
    // An order that an upper policy wrote is not where the author of this tier has to write.
    if (within(context, order) !== context) {
      const related = [
        { uri: within(context, order).uri, span: order.span, message: { zh: '承接的顺序在这里', en: 'the order taken over is here' } },
      ];
      say(within(context, tier), nameDiagnostics.orderMissesTier, tier.name.span, args, { related });
      continue;
    }
    const related = [{ uri: within(context, tier).uri, span: tier.name.span, message }];
    say(context, nameDiagnostics.orderMissesTier, order.span, args, { related, fixes: [appendFix(order, tier.name.text)] });
  }
}

function checkListed(context: NameContext, order: OrderDeclaration): ReadonlySet<string> {
  const inside = within(context, order);
  const listed = new Set<string>();
  for (const name of order.tiers) {
    const symbol = resolve(inside, name, wanted.tier);
    if (symbol !== null && listed.has(name.text)) say(inside, nameDiagnostics.orderRepeatsTier, name.span, { name: name.text });
    listed.add(name.text);
  }
  return listed;
}

function appendFix(order: OrderDeclaration, name: string): Fix {
  const last = order.tiers[order.tiers.length - 1];
  const end = last === undefined ? order.span.end : last.span.end;
  const newText = last === undefined ? ` ${name}` : `、${name}`;
  return fix(`把「${name}」排在最后`, `Put “${name}” last`, { start: end, end }, newText);
}

/** The tiers as they are declared: the author's own sequence, to be confirmed. */
function orderFix(context: NameContext): Fix {
  const { tiers } = context.scope;
  const start = tiers[0]?.span.start ?? 0;
  const newText = `${word(context, 'Order')} ${tiers.map((tier) => tier.name.text).join('、')}\n\n`;
  return fix('按声明的先后写「待遇顺序」', 'Write the order as declared', { start, end: start }, newText);
}
