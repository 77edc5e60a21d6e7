// What is said about values that are computed, named or left open: JZ34xx.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const figureDiagnostics = {
  computedNumber: define(
    'JZ3401',
    'error',
    () => '乘数要写固定的数，或单独一项整数事实，不能再是算式。请分开写，例如「A × 人数 + A × 2」。',
    () => 'A factor is a fixed number or a whole-number fact by itself, not a calculation. Write it apart: “A × members + A × 2”.',
  ),
  delegatedOutside: define<Words<'text' | 'bounds'>>(
    'JZ3402',
    'error',
    (a) => `「${a.text}」不在「${a.bounds}」之内。授权下级在这个范围里另定，本级的数值也要在范围之内，请核对。`,
    (a) => `“${a.text}” does not lie within “${a.bounds}”, the bounds for a lower level’s own figure. State one that does.`,
  ),
  otherKind: define<Words<'isZh' | 'isEn' | 'wantedZh' | 'wantedEn'>>(
    'JZ3403',
    'error',
    (a) => `前面的数值是${a.wantedZh}，这里写的是${a.isZh}。请写成同一种值。`,
    (a) => `The figure is ${a.wantedEn}, and this is ${a.isEn}. Write both as values of one kind.`,
  ),
} as const;
