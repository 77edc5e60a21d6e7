// Every lint.

import { articleCoverage } from './article-coverage.lint.js';
import { confusableNames } from './confusable-names.lint.js';
import { fixedCondition } from './fixed-condition.lint.js';
import { gradeC } from './grade-c.lint.js';
import { hiddenCharacter } from './hidden-character.lint.js';
import type { Lint } from './lint.js';
import { mixedSurfaces } from './mixed-surfaces.lint.js';
import { noExample } from './no-example.lint.js';
import { repeatedTitle } from './repeated-title.lint.js';
import { repeatedValue } from './repeated-value.lint.js';
import { shadowedRow } from './shadowed-row.lint.js';
import { uncited } from './uncited.lint.js';
import { unusedDeclaration } from './unused-declaration.lint.js';

export const allLints: readonly Lint[] = [
  articleCoverage,
  confusableNames,
  fixedCondition,
  gradeC,
  hiddenCharacter,
  mixedSurfaces,
  noExample,
  repeatedTitle,
  repeatedValue,
  shadowedRow,
  uncited,
  unusedDeclaration,
];
