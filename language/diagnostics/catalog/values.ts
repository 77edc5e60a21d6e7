// What is said about exceptions and about columns of numbers, days and amounts: JZ3xxx too.

import { define } from '../define-diagnostics.js';

type Words<K extends string> = Readonly<Record<K, string>>;

export const valueDiagnostics = {
  exceptionsTogether: define<Words<'first' | 'second' | 'claimZh' | 'claimEn'>>(
    'JZ3068',
    'error',
    (a) =>
      `两个例外可以同时成立，一个是「${a.first}」，一个是「${a.second}」，不知道取哪个。例如：${a.claimZh}。请把一个写进另一个的「{ }」里，或让两个条件互相排除。`,
    (a) =>
      `Two exceptions can hold at once, one with “${a.first}”, one with “${a.second}”, and nothing says which counts. For example: ${a.claimEn}. Write one inside the “{ }” of the other, or let the conditions exclude one another.`,
  ),
  exceptionsNotApart: define<Words<'first' | 'second'>>(
    'JZ3069',
    'error',
    (a) =>
      `看不出这两个例外不会同时成立，一个是「${a.first}」，一个是「${a.second}」。请把一个写进另一个的「{ }」里，或在一个条件后加「且 非 (另一个条件)」。`,
    (a) =>
      `Nothing shows that these two exceptions, one with “${a.first}”, one with “${a.second}”, never hold at once. Write one inside the “{ }” of the other, or add “and not (the other condition)” to one of them.`,
  ),
} as const;
