// The columns of a claims table: Chinese headings or the paths of the JSON form, and where each one's text goes.

import type { Input } from '../../index.js';
import type { ClaimColumns } from '../policies/rule.js';

/** A claim under construction: the text of each cell that a heading assigns. */
export interface Row {
  readonly person: Record<string, unknown>;
  readonly identity: Record<IdentityPart, string>;
  readonly claim: Record<string, unknown>;
  readonly cost: Record<string, string>;
  readonly paid: Record<string, string>;
  readonly personFacts: Record<string, unknown>;
  readonly claimFacts: Record<string, unknown>;
}

export type IdentityPart = 'group' | 'certifiedBy' | 'from' | 'to';

export type Column = (row: Row, text: string) => void;

/** The fixed headings besides the built-in facts: Chinese, JSON path. */
export const fixedColumns = [
  { zh: '费用单号', path: 'claim.id' },
  { zh: '人员编号', path: 'person.id' },
  { zh: '对象', path: 'person.group' },
  { zh: '认定部门', path: 'person.certifiedBy' },
  { zh: '认定起始', path: 'person.from' },
  { zh: '认定终止', path: 'person.to' },
  { zh: '冲销', path: 'claim.reverses' },
] as const;

export const requiredColumns = ['claim.id', 'person.id', 'claim.visit', 'claim.cost.inPolicy'] as const;

/** JSON path → what to do with a cell, for the path a heading stands for; null for a heading that is none of ours. */
export function columnFor(heading: string, plan: ClaimColumns): { readonly path: string; readonly column: Column } | null {
  const path = pathOf(heading.trim(), plan);
  if (path === null) return null;
  const column = columnOf(path, plan);
  return column === null ? null : { path, column };
}

function pathOf(heading: string, plan: ClaimColumns): string | null {
  const fixed = fixedColumns.find((column) => column.zh === heading || column.path === heading);
  if (fixed !== undefined) return fixed.path;
  const builtin = plan.inputs.find((input) => input.builtin && [input.label.zh, input.label.en, builtinPath(input)].includes(heading));
  if (builtin !== undefined) return builtinPath(builtin);
  const paid = /^(?:已付|claim\.paid|paid)[.．](.+)$/.exec(heading);
  if (paid !== null) return plan.tiers.some((tier) => tier.name === paid[1]) ? `claim.paid.${paid[1]}` : null;
  const name = heading.replace(/^(?:person|claim)\.facts\./, '');
  const declared = plan.inputs.find(
    (input) => !input.builtin && input.scope !== 'year' && [input.id, input.label.zh, input.label.en].includes(name),
  );
  return declared === undefined ? null : `${declared.scope}.facts.${declared.id}`;
}

export function chineseHeading(path: string, plan: ClaimColumns): string {
  const fixed = fixedColumns.find((column) => column.path === path);
  return fixed?.zh ?? plan.inputs.find((input) => input.builtin && builtinPath(input) === path)?.label.zh ?? path;
}

function builtinPath(input: Input): string {
  return input.type.kind === 'money' ? `claim.cost.${input.id}` : `claim.${input.id}`;
}

function columnOf(path: string, plan: ClaimColumns): Column | null {
  const [scope, first = '', ...more] = path.split('.');
  const rest = more.join('.');
  if (scope === 'person') {
    if (first === 'id') return (row, text) => assign(row.person, 'id', text);
    if (first === 'facts') return factColumn(rest, 'personFacts', plan);
    return (row, text) => assign(row.identity, first, text);
  }
  if (first === 'cost') return (row, text) => assign(row.cost, rest, text);
  if (first === 'paid') return (row, text) => assign(row.paid, rest, text);
  if (first === 'facts') return factColumn(rest, 'claimFacts', plan);
  const builtin = plan.inputs.find((input) => input.builtin && input.id === first);
  if (builtin?.type.kind === 'boolean') return (row, text) => assign(row.claim, first, readBoolean(text));
  return (row, text) => assign(row.claim, first, text);
}

function factColumn(id: string, to: 'personFacts' | 'claimFacts', plan: ClaimColumns): Column | null {
  const input = plan.inputs.find((candidate) => !candidate.builtin && candidate.id === id);
  switch (input?.type.kind) {
    case undefined:
      return null;
    case 'boolean':
      return (row, text) => assign(row[to], id, readBoolean(text));
    case 'integer':
      return (row, text) => assign(row[to], id, /^-?\d+$/.test(text) ? Number(text) : text);
    default:
      return (row, text) => assign(row[to], id, text);
  }
}

/** Defined, not assigned: a tier may bear the name `__proto__`. */
function assign(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A text that is no boolean is left as it is, and the runtime says what is wrong with it. */
function readBoolean(text: string): boolean | string {
  if (['是', 'true', 'TRUE', 'yes', '1'].includes(text)) return true;
  if (['否', 'false', 'FALSE', 'no', '0'].includes(text)) return false;
  return text;
}
