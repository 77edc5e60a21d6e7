// `待遇名 的 …`: an amount of an earlier tier, which must have the clause that the part comes from.

import { tierDiagnostics } from '../diagnostics/catalog/tiers.js';
import { say } from '../names/name-context.js';
import { resolve, wanted } from '../names/resolve.js';
import type { TierPartExpression } from '../syntax/ast.js';
import { type KeywordName, keywords } from '../syntax/keywords.js';
import { type TierPart, tierParts } from '../syntax/tier-parts.js';
import { type CheckContext, error } from './check-context.js';
import type { Type } from './type.js';

const clauseBehind: Partial<Record<TierPart, 'Deductible' | 'Cap'>> = {
  deductible: 'Deductible',
  below: 'Deductible',
  eligible: 'Deductible',
  cut: 'Cap',
};

export function tierPartType(context: CheckContext, expression: TierPartExpression): Type {
  const symbol = resolve(context, expression.tier, wanted.tier);
  if (symbol?.kind !== 'tier') return error;
  const clause = clauseBehind[expression.part];
  if (clause === undefined || !context.complete || symbol.declaration.clauses.some(({ kind }) => kind === clause)) return { kind: 'money' };
  const part = keywords[keywordOfPart(expression.part)];
  const args = {
    tier: expression.tier.text,
    partZh: part.zh,
    partEn: part.en,
    clauseZh: keywords[clause].zh,
    clauseEn: keywords[clause].en,
  };
  const message = { zh: `待遇「${args.tier}」在这里`, en: `the tier “${args.tier}” is here` };
  const related = [{ uri: context.uri, span: symbol.declaration.name.span, message }];
  say(context, tierDiagnostics.partWithoutClause, expression.span, args, { related });
  return error;
}

function keywordOfPart(part: TierPart): KeywordName {
  return tierParts.find((each) => each.part === part)?.keyword ?? 'PaymentOf';
}
