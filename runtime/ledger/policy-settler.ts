// One policy as a fold over claims sees it.

import { accountingYear } from '../settle/accounting-year.js';
import type { Prepared } from '../settle/prepare.js';
import { type ReadClaim, readClaim } from '../settle/read-claim.js';
import { type ReadPerson, readPerson } from '../settle/read-person.js';
import { settleClaim } from '../settle/settle-claim.js';
import type { FoldedClaim, Settler } from './settler.js';
import { readState, withYear, yearState } from './year-state.js';

export interface PolicyClaim extends FoldedClaim {
  readonly claim: ReadClaim;
}

export function policySettler(prepared: Prepared): Settler<ReadPerson, PolicyClaim> {
  return {
    readPerson: (raw) => readPerson(raw, prepared),
    readState: (raw) => readState(raw, prepared),
    readClaim: (raw, person) => {
      const read = readClaim(raw, prepared);
      if (!read.ok) return read;
      const { id, order } = read.value;
      const year = accountingYear(read.value, person, prepared);
      return year.ok ? { ok: true, value: { id, order, year: year.value, claim: read.value } } : year;
    },
    settle: (person, { claim, year }, state) => {
      const settled = settleClaim(prepared, person, claim, year, yearState(state, year, prepared));
      if (!settled.ok) return settled;
      const { receipt, after } = settled.value;
      return { ok: true, value: { receipt, state: withYear(state, year, after, prepared) } };
    },
  };
}
