// Chooses the user's language, and colours words when colours are wanted.

import pc from 'picocolors';
import type { Bilingual } from '../../../language/index.js';
import type { Host } from '../host.js';

export function say(host: Host, zh: string, en: string): string {
  return host.language === 'zh' ? zh : en;
}

export function tell(host: Host, text: Bilingual): string {
  return text[host.language];
}

export type Paint = ReturnType<typeof pc.createColors>;

export function paint(host: Host): Paint {
  return pc.createColors(host.color);
}
