// The language the user reads: what the extension says, else the editor's locale.

import type { Language } from '../../language/index.js';

/** `options` is what the client passed at initialisation, of any shape. */
export function userLanguage(options: unknown, locale: string | undefined): Language {
  const chosen = typeof options === 'object' && options !== null && 'language' in options ? options.language : null;
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}
