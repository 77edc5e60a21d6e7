// The premium subsidy of one person in one coverage year.

import { unreachable } from '../../ir/invariant.js';
import type { PolicyIr, Subsidy, SubsidyRow } from '../../ir/ir.js';
import { type SubsidyTrace, unknownAmount } from '../../ir/kernel.js';
import { type Amount, anyUnknown, earlierClaims, fen, greatest, known, least, minus, nothing, unknownBecause } from './amount.js';
import { firstCase } from './evaluate.js';
import { exactRatio, round } from './round.js';
import { ascending, shown } from './shown.js';
import { personOnly, type Working } from './working.js';

/** A premium that the caller would have to give; not a hole, so nothing is reported for it. */
const notGiven = { known: false, because: new Set<number>() } as const;

export function subsidise(plan: PolicyIr, group: number, values: readonly number[], year: number, premium: number): SubsidyTrace {
  const given: Amount = premium === unknownAmount ? notGiven : fen(premium);
  const tableIndex = plan.subsidies.findIndex((table) => (table.from ?? year) <= year && year <= (table.to ?? year));
  const table = plan.subsidies[tableIndex];
  const working = personOnly(plan, group, values);
  if (table === undefined) return trace(working, { table: -1, row: -1, premium: given, granted: nothing, shares: [] });

  const due = premiumOf(table, given);
  const rows = table.rows.map((row) => ({ ...row, value: row }));
  const found = firstCase(rows, working);
  if (found === null) return trace(working, { table: tableIndex, row: -1, premium: due, granted: nothing, shares: [] });
  if (!found.known) return trace(working, { table: tableIndex, row: -1, premium: due, granted: found, shares: [] });
  const granted = grantOf(found.value.value, due, working);
  const shares = sharesOf(found.value.value, granted);
  return trace(working, { table: tableIndex, row: found.value.index, premium: due, granted, shares });
}

function premiumOf({ premium }: Subsidy, given: Amount): Amount {
  switch (premium.kind) {
    case 'fixed':
      return fen(premium.fen);
    case 'billed':
      return given;
    case 'hole':
      return given.known ? given : unknownBecause(premium.hole);
    default:
      return unreachable(premium);
  }
}

function grantOf({ grant }: Pick<SubsidyRow, 'grant'>, premium: Amount, working: Working): Amount {
  if ('note' in grant && grant.note !== null) working.notes.add(grant.note);
  switch (grant.kind) {
    case 'full':
      return premium;
    case 'fixed':
      return premium.known ? least([fen(grant.fen), premium]) : fen(grant.fen);
    case 'percentage': {
      if (!premium.known) return premium;
      const rounded = round(premium.value.times(exactRatio(grant.ratio)), working.plan.rounding);
      return least([premium, known(rounded)]);
    }
    case 'larger':
    case 'smaller': {
      const amounts = grant.operands.map((one) => grantOf({ grant: one }, premium, working));
      return anyUnknown(amounts) ?? (grant.kind === 'larger' ? greatest(amounts) : least(amounts));
    }
    case 'none':
      return nothing;
    case 'hole':
      return unknownBecause(grant.hole);
    default:
      return unreachable(grant);
  }
}

/** Each payer but the first its share rounded down, the first the rest. */
function sharesOf({ payers }: SubsidyRow, granted: Amount): number[] {
  if (!granted.known) return payers.map(() => unknownAmount);
  const total = granted.value;
  const others = payers.slice(1).map(({ share }) => total.times(exactRatio(share)).floor());
  const rest = others.reduce((left, share) => left.minus(share), total);
  return payers.length === 0 ? [] : [rest.toNumber(), ...others.map((share) => share.toNumber())];
}

interface Found {
  readonly table: number;
  readonly row: number;
  readonly premium: Amount;
  readonly granted: Amount;
  readonly shares: number[];
}

function trace(working: Working, found: Found): SubsidyTrace {
  const own = minus(found.premium, found.granted);
  const holes = own.known ? [] : [...own.because].filter((reason) => reason !== earlierClaims);
  return {
    ...found,
    premium: shown(found.premium),
    granted: shown(found.granted),
    own: shown(own),
    holes: ascending(holes),
    notes: ascending(working.notes),
  };
}
