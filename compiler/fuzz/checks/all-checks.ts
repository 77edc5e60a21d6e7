// Every check, in the order in which they are asked: the first that fails is what is told of a text.

import type { Bilingual } from '../../../language/index.js';
import type { Check, CheckName } from '../check.js';
import { analysisCheck } from './analysis.js';
import { flattenedCheck } from './flattened.js';
import { kernelsCheck } from './kernels.js';
import { layoutCheck } from './layout.js';
import { programCheck } from './program.js';
import { proverCheck } from './prover.js';
import { receiptsCheck } from './receipts.js';
import { storedPlanCheck } from './stored-plan.js';
import { surfacesCheck } from './surfaces.js';

export const allChecks: readonly Check[] = [
  analysisCheck,
  layoutCheck,
  surfacesCheck,
  storedPlanCheck,
  flattenedCheck,
  kernelsCheck,
  receiptsCheck,
  programCheck,
  proverCheck,
];

/** What each asks, for people. */
export const checkNames = Object.fromEntries(allChecks.map(({ name, asks }) => [name, asks])) as Readonly<Record<CheckName, Bilingual>>;
