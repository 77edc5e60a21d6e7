// The plan's inputs: the built-in facts of a claim, then what the policy declares.

import {
  type BuiltinInput,
  builtinInputs,
  type CountDeclaration,
  type DiseaseDeclaration,
  type FileNode,
  type InputDeclaration,
} from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import { multiply, type Rational, toWhole, whole } from '../ir/exact-ratio.js';
import type { Input, InputType } from '../ir/ir.js';
import { ratioScale } from '../ir/kernel.js';
import { complainQuoting, type DiseaseList, type Lowering, nowhere, originOf } from './lowering.js';
import { constantOf } from './values/constant.js';
import { singleExact } from './values/constant-case.js';

/** Every disease of every list, in the order of declaration. */
export function diseaseNames(file: FileNode): string[] {
  const names = diseaseDeclarations(file).flatMap((one) => (isList(one.members) ? one.members.map((member) => member.text) : []));
  return [...new Set(names)];
}

function diseaseDeclarations(file: FileNode): DiseaseDeclaration[] {
  return file.declarations.filter((one) => one.kind === 'Disease');
}

function isList(members: DiseaseDeclaration['members']): members is Extract<DiseaseDeclaration['members'], readonly unknown[]> {
  return Array.isArray(members);
}

export function diseaseListsOf(file: FileNode, diseases: readonly string[]): Map<string, DiseaseList> {
  return new Map(
    diseaseDeclarations(file).map((one): [string, DiseaseList] => {
      const { members } = one;
      if (!isList(members)) return [one.name.text, { values: [], hole: members }];
      return [one.name.text, { values: members.map((member) => diseases.indexOf(member.text) + 1), hole: null }];
    }),
  );
}

export function builtinInput(builtin: BuiltinInput, diseases: readonly string[]): Input {
  const { id, zh, en } = builtin;
  return {
    id,
    label: { zh, en },
    builtin: true,
    scope: 'claim',
    type: builtinType(builtin, diseases),
    used: false,
    fallback: null,
    origin: null,
  };
}

function builtinType(builtin: BuiltinInput, diseases: readonly string[]): InputType {
  if (builtin.type !== 'enumeration') return { kind: builtin.type };
  if (builtin.id !== 'disease') return { kind: 'enumeration', values: builtin.values, open: false };
  return { kind: 'enumeration', values: diseases.map((name) => ({ id: name, zh: name, en: name })), open: true };
}

export function inputDeclarations(file: FileNode): InputDeclaration[] {
  return file.declarations.filter((one) => one.kind === 'Input');
}

export function declaredInput(lowering: Lowering, declaration: InputDeclaration): Input {
  const name = declaration.name.text;
  const type = declaredType(declaration);
  return {
    id: name,
    label: { zh: name, en: name },
    builtin: false,
    scope: declaration.scope,
    type,
    used: false,
    fallback: declaration.fallback && fallbackOf(lowering, declaration.fallback, type),
    origin: originOf(lowering, declaration),
  };
}

/** A count of the year is a fact like another, but that no claim states it. */
export function countInput(lowering: Lowering, declaration: CountDeclaration): Input {
  const name = declaration.name.text;
  return {
    id: name,
    label: { zh: name, en: name },
    builtin: false,
    scope: 'year',
    type: { kind: 'integer' },
    used: false,
    fallback: null,
    origin: originOf(lowering, declaration),
  };
}

function declaredType({ type }: InputDeclaration): InputType {
  if (type.kind === 'EnumerationType') {
    return { kind: 'enumeration', values: type.values.map(({ text }) => ({ id: text, zh: text, en: text })), open: false };
  }
  return { kind: type.type };
}

function fallbackOf(lowering: Lowering, fallback: NonNullable<InputDeclaration['fallback']>, type: InputType): number | null {
  if (type.kind === 'enumeration') {
    const at = fallback.kind === 'NameExpression' ? type.values.findIndex((value) => value.id === fallback.name.text) : -1;
    if (at >= 0) return at + 1;
  }
  const exact = singleExact(constantOf(lowering, nowhere, fallback));
  const value = exact && kernelValue(exact, type);
  if (value === null) complainQuoting(lowering, compileDiagnostics.notConstant, fallback);
  return value;
}

/** Fen, a whole number, a day, 0 or 1; of a ratio the millionths. */
export function kernelValue(exact: Rational, type: InputType | undefined): number | null {
  return toWhole(type?.kind === 'ratio' ? multiply(exact, whole(ratioScale)) : exact);
}

/** `builtin:` and the id for built-in inputs, the name for declared ones. */
export function inputIndexOf(declarations: readonly (InputDeclaration | CountDeclaration)[]): Map<string, number> {
  return new Map([
    ...builtinInputs.map(({ id }, at): [string, number] => [`builtin:${id}`, at]),
    ...declarations.map(({ name }, at): [string, number] => [name.text, builtinInputs.length + at]),
  ]);
}
