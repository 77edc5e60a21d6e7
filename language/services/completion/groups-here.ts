// The groups that the tier being written is for.

import { tierGroups } from '../tier-groups.js';
import type { ItemContext } from './item-context.js';

/** Outside of a tier, every group. */
export function groupsHere(context: ItemContext): ReturnType<typeof tierGroups> {
  const { policy, ast } = context.file;
  if (policy === null) return [];
  const offset = context.place.typed.start;
  const tier = ast.declarations.find((node) => node.kind === 'Tier' && node.span.start <= offset && offset <= node.span.end);
  return tierGroups(policy, tier?.kind === 'Tier' ? tier : null);
}
