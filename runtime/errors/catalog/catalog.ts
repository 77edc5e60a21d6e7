// All faults of the data handed in and of artifacts: the one list of JZ6xxx.

import { costFaults, factFaults, paidFaults } from './claim.js';
import { loadFaults } from './load.js';
import { identityFaults } from './person.js';
import { shapeFaults } from './shape.js';
import { dateFaults, moneyFaults } from './value.js';
import { stateFaults, subsidyFaults, yearFaults } from './year.js';

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
  load: loadFaults,
} as const;

export const faultCodes: readonly string[] = Object.values(catalog).flatMap((part) => Object.values(part).map((entry) => entry.code));
