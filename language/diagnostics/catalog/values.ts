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
  rangeOutOfPlace: define(
    'JZ3201',
    'error',
    () => '范围只能写在表的条件列里，这里需要一个值。请写一个值；文件只给出范围时写「待定 "缘由" 介于 A 至 B」。',
    () => 'A range stands in a key column of a table; one value is needed here. Write it, or “unknown "why" between A to B”.',
  ),
  orderedCell: define<Words<'name' | 'zh' | 'en'>>(
    'JZ3202',
    'error',
    (a) => `「${a.name}」列里写数值或范围，例如${a.zh}，或者写「其他」，或者留空。`,
    (a) => `The column “${a.name}” takes figures or ranges, such as ${a.en}, or “other”, or nothing.`,
  ),
  rangeEmpty: define(
    'JZ3203',
    'error',
    () => '这个范围里没有任何数值：下限高过上限。请核对两端。',
    () => 'Nothing lies in this range: its lower end is above its upper end. Check both.',
  ),
  moneyRangeEnds: define<Words<'first' | 'second'>>(
    'JZ3204',
    'error',
    (a) => `金额的范围要写明哪一端含本数。请写「${a.first}」或「${a.second}」。`,
    (a) => `A range of money says which end belongs to it. Write “${a.first}” or “${a.second}”.`,
  ),
  boundNotWritten: define(
    'JZ3205',
    'error',
    () =>
      '界限要直接写出数值，如「3万元」，不能是待定、指数或参数。不知道界限时，把不能确定的一段写成一行，数值写「待定 "缘由" 介于 A 至 B」。',
    () =>
      'A bound is a written figure, such as “30000 yuan”: not unknown, an index or a parameter. Where the bound is not known, make one row of what is open and write “unknown "why" between A to B” as its value.',
  ),
} as const;
