// A sentence in both languages, and lists of names inside one.

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** 甲、乙、丙 */
export function listZh(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

/** "a", "b", "c" */
export function listEn(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
