// All faults of the data handed in and of artifacts: the one list of JZ6xxx.

import { costFaults } from './cost-faults.js';
import { dateFaults } from './date-faults.js';
import { factFaults } from './fact-faults.js';
import { historyFaults } from './history-faults.js';
import { identityFaults } from './identity-faults.js';
import { loadFaults } from './load-faults.js';
import { moneyFaults } from './money-faults.js';
import { paidFaults } from './paid-faults.js';
import { shapeFaults } from './shape-faults.js';
import { stateFaults } from './state-faults.js';
import { subsidyFaults } from './subsidy-faults.js';
import { yearFaults } from './year-faults.js';

/** A code is never renumbered or reused. */
export const catalog = {
  shape: shapeFaults,
  money: moneyFaults,
  date: dateFaults,
  cost: costFaults,
  fact: factFaults,
  identity: identityFaults,
  paid: paidFaults,
  state: stateFaults,
  year: yearFaults,
  subsidy: subsidyFaults,
  history: historyFaults,
  load: loadFaults,
} as const;

/** Every code the runtime can answer, in the order of the catalog. */
export const faultCodes: readonly string[] = Object.values(catalog).flatMap((part) => Object.values(part).map((entry) => entry.code));
