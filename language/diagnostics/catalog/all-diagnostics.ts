// Every definition of the catalogs, in order of code: for the reference manual, and for tests that no code is used twice.

import type { DiagnosticDefinition } from '../define-diagnostics.js';
import { currencyDiagnostics } from './currency.js';
import { figureDiagnostics } from './figures.js';
import { groupDiagnostics } from './groups.js';
import { guaranteeDiagnostics } from './guarantees.js';
import * as lexical from './lexical.js';
import { lintDiagnostics } from './lints.js';
import { nameDiagnostics } from './names.js';
import { paymentDiagnostics } from './payments.js';
import * as syntax from './syntax.js';
import { tierDiagnostics } from './tiers.js';
import { typeDiagnostics } from './types.js';
import { valueDiagnostics } from './values.js';
import { yearDiagnostics } from './years.js';

type AnyDefinition = DiagnosticDefinition<never>;

/** Published codes: none is ever renumbered or used for something else. */
export const allDiagnostics: readonly AnyDefinition[] = [
  lexical,
  syntax,
  nameDiagnostics,
  typeDiagnostics,
  groupDiagnostics,
  guaranteeDiagnostics,
  tierDiagnostics,
  paymentDiagnostics,
  figureDiagnostics,
  valueDiagnostics,
  currencyDiagnostics,
  yearDiagnostics,
  lintDiagnostics,
]
  .flatMap((catalog): AnyDefinition[] => Object.values(catalog))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
