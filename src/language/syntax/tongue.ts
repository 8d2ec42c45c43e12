// Which tongue a text is written in, judged by its words.
import type { Locale } from '../source/locale.js';
import { concepts, words } from './keywords.js';

const tongues = new Map<string, Locale>();
for (const concept of concepts) {
  const en = words(concept, 'en');
  const id = words(concept, 'id');
  for (const word of en) if (!id.includes(word)) tongues.set(word, 'en');
  for (const word of id)
    if (!en.includes(word)) tongues.set(word, tongues.has(word) ? (tongues.get(word) as Locale) : 'id');
}

/** The tongue of the first word that only one of the two has; comments and texts do not count. */
export function tongueOf(text: string): Locale | undefined {
  const skipped =
    /#[^\r\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\r\n])*["\r\n]|[“„][^"”\r\n]*|«[^»\r\n]*|`[^`\r\n]*`?|([\p{L}_][\p{L}\p{M}\d_]*(?:[-‑][\p{L}\d_]+)*)/gu;
  for (const match of text.matchAll(skipped)) {
    const tongue = match[1] === undefined ? undefined : tongues.get(match[1].normalize('NFC').toLowerCase());
    if (tongue !== undefined) return tongue;
  }
  return undefined;
}
