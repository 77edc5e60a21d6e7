// From zod's issues to our errors: one of ours for each, with code, path and remedy.

import type { z } from 'zod';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { InputError } from '../claim.js';
import type { Mark, Marks } from '../schema/marks.js';
import { yearKeyOf } from '../schema/year-key.js';
import { moneyWithUnit } from '../values/money.js';
import { catalog } from './catalog/catalog.js';
import { faultAt } from './define-fault.js';
import { at, pathTo, valueAt } from './json-path.js';
import { suggestion } from './nearest-name.js';
import { clipped, shown } from './shown.js';
import { unknownField } from './unknown-field.js';
import { valueFault, wrongType } from './value-fault.js';

type Issue = z.core.$ZodIssue;

interface Failure {
  readonly mark: Mark;
  readonly path: string;
  readonly value: unknown;
  readonly plan: PolicyIr;
}

/** All that is wrong with `root`, which stands at `rootPath` (`$.claim`). */
export function explainFailure(
  issues: readonly Issue[],
  root: unknown,
  rootPath: string,
  plan: PolicyIr,
  marks: Marks,
): readonly InputError[] {
  return issues.flatMap((issue) => {
    const mark = marks.byMessage.get(issue.message);
    if (mark === undefined) throw new TypeError(`a schema without a mark at ${pathTo(rootPath, issue.path)}: ${issue.message}`);
    const failure = { mark, path: pathTo(rootPath, issue.path), value: valueAt(root, issue.path), plan };
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, failure.path, mark, plan));
    if (issue.code === 'invalid_key')
      return [faultAt(catalog.state.yearKey, failure.path, { key: clipped(String(issue.path.at(-1))), example: yearKeyOf(plan).example })];
    return failure.value === undefined ? missing(failure, issue, marks) : [invalid(failure)];
  });
}

function missing({ mark, path, plan }: Failure, issue: Issue, marks: Marks): readonly InputError[] {
  const field = String(issue.path.at(-1) ?? '');
  if (mark.kind === 'object' && (mark.of === 'personFacts' || mark.of === 'claimFacts')) {
    return mark.required.map((fact) => faultAt(catalog.fact.missing, at(path, fact), { fact }));
  }
  const parent = issue.path.at(-2);
  if (parent === 'facts') return [faultAt(catalog.fact.missing, path, { fact: field })];
  if (parent === 'counters') return [faultAt(catalog.state.missingCounter, path, { counter: field })];
  const input = plan.inputs.find((candidate, index) => candidate.builtin && candidate.id === field && index === plan.year.by);
  const isClaim = isClaimField(field, marks);
  if (isClaim && input !== undefined) {
    return [faultAt(catalog.date.yearDateMissing, path, { zh: input.label.zh, en: input.label.en, field })];
  }
  const read = plan.inputs.find((candidate) => candidate.builtin && candidate.used && candidate.id === field);
  if (isClaim && read !== undefined && field !== 'visit' && field !== 'inPolicy') {
    return [faultAt(catalog.shape.builtinNeeded, path, { field, zh: read.label.zh, en: read.label.en })];
  }
  return [faultAt(catalog.shape.missingField, path, { field })];
}

function isClaimField(field: string, marks: Marks): boolean {
  return ['object:claim', 'object:cost'].some((name) => {
    const mark = marks.byMessage.get(name);
    return mark?.kind === 'object' && mark.fields.includes(field);
  });
}

function invalid({ mark, path, value, plan }: Failure): InputError {
  switch (mark.kind) {
    case 'money':
    case 'ratio':
    case 'date':
    case 'integer':
    case 'text':
      return valueFault(mark.kind, value, path, plan);
    case 'boolean':
      return wrongType(path, value, ' true 或 false', 'true or false');
    case 'list':
      return wrongType(path, value, '数组', 'an array');
    case 'years':
    case 'object':
      return wrongType(path, value, '对象', 'an object');
    case 'counter':
      return counterFault(value, path, plan);
    case 'choice':
      return choiceFault(mark, value, path);
  }
}

function counterFault(value: unknown, path: string, { bounds, currency }: PolicyIr): InputError {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return faultAt(catalog.state.notFen, path, { written: shown(value) });
  if (value < 0) return faultAt(catalog.state.negative, path, { written: shown(value) });
  return faultAt(catalog.state.tooLarge, path, {
    written: moneyWithUnit(value, currency),
    limit: moneyWithUnit(bounds.counter, currency),
  });
}

function choiceFault(mark: Extract<Mark, { kind: 'choice' }>, value: unknown, path: string): InputError {
  // Several departments may stand as a list; the first that is wrong is told.
  if (mark.of === 'department' && Array.isArray(value)) {
    if (value.length === 0) return faultAt(catalog.shape.emptyList, path, {});
    const index = value.findIndex((name) => typeof name !== 'string' || !mark.names.includes(name));
    return choiceFault(mark, value[index], at(path, index));
  }
  if (typeof value !== 'string') return wrongType(path, value, '文字', 'text');
  const remedy = suggestion(value, mark.names);
  const written = clipped(value);
  switch (mark.of) {
    case 'value':
      return faultAt(catalog.shape.unknownChoice, path, { written, ...remedy });
    case 'group':
      return faultAt(catalog.identity.unknownGroup, path, { group: written, ...remedy });
    case 'department':
      return faultAt(catalog.identity.unknownDepartment, path, { department: written, ...remedy });
    case 'hole':
      return faultAt(catalog.state.unknownHole, path, { hole: written, ...remedy });
  }
}
