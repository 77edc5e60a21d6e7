// What is said about values that are computed, named or left open: JZ34xx.

import { define } from '../define-diagnostics.js';

export const figureDiagnostics = {
  computedNumber: define(
    'JZ3401',
    'error',
    () => '乘数要写固定的数，或单独一项整数事实，不能再是算式。请分开写，例如「A × 人数 + A × 2」。',
    () => 'A factor is a fixed number or a whole-number fact by itself, not a calculation. Write it apart: “A × members + A × 2”.',
  ),
} as const;
