// Look-up of the built-in vocabulary by either spelling.

import { type BuiltinInput, type BuiltinValue, builtinInputs } from './builtins.js';

const inputs: readonly BuiltinInput[] = builtinInputs;

const inputsByName: ReadonlyMap<string, BuiltinInput> = new Map(
  inputs.flatMap((input) => [[input.zh, input] as const, [input.en, input] as const]),
);

const valuesByName: ReadonlyMap<string, { readonly input: BuiltinInput; readonly value: BuiltinValue }> = new Map(
  inputs.flatMap((input) =>
    input.values.flatMap((value) => [[value.zh, { input, value }] as const, [value.en, { input, value }] as const]),
  ),
);

export function builtinInputNamed(text: string): BuiltinInput | undefined {
  return inputsByName.get(text);
}

/** The built-in value of that name, with the input it belongs to. */
export function builtinValueNamed(text: string): { readonly input: BuiltinInput; readonly value: BuiltinValue } | undefined {
  return valuesByName.get(text);
}

export function builtinInputWithId(id: 'visit' | 'disease' | 'admission' | 'discharge' | 'settlement' | 'inPolicy'): BuiltinInput {
  return inputs.find((input) => input.id === id) as BuiltinInput;
}

export const builtinInputNames: readonly string[] = [...inputsByName.keys()];
