// Word formation of Indonesian verbs: me-, di- and pe-…-an from a root. The first sound of the root melts into the prefix or keeps.

import { list, wordSet } from './words.js';
import { irregular, roots } from './words-id.js';

/** Roots of one syllable take menge-, penge-. */
const short = wordSet('sah cek cap tes las bom pel lap cat bor rem lem');
/** Roots that keep their first sound though others like them lose it. */
const keeping = wordSet('kaji punya');
/** Roots in per- that lose the p: memeriksa, but memperbaiki. */
const melting = list('periksa perlu perintah perinci pergok peran perkosa');

/** Puts me- or pe- before a root, with or without an ending: `me` + `susun` is `menyusun`. */
export function nasal(prefix: 'me' | 'pe', stem: string): string {
  const root = stem.replace(/(?:kan|i|an)$/, '');
  if (short.has(root) || short.has(stem)) return `${prefix}nge${stem}`;
  const [first = '', second = ''] = stem;
  if (keeping.has(root) || keeping.has(stem)) return `${prefix}${first === 'k' ? 'ng' : 'm'}${stem}`;
  if (stem.startsWith('per') && !melting.some((word) => stem.startsWith(word))) return `${prefix}m${stem}`;
  const cluster = !'aiueo'.includes(second);
  if ('aiueoghq'.includes(first)) return `${prefix}ng${stem}`;
  if (first === 'k') return `${prefix}ng${cluster ? stem : stem.slice(1)}`;
  if ('bfv'.includes(first)) return `${prefix}m${stem}`;
  if (first === 'p') return `${prefix}m${cluster ? stem : stem.slice(1)}`;
  if ('cdjz'.includes(first)) return `${prefix}n${stem}`;
  if (first === 't') return `${prefix}n${cluster ? stem : stem.slice(1)}`;
  if (first === 's') return cluster ? `${prefix}n${stem}` : `${prefix}ny${stem.slice(1)}`;
  return `${prefix}${stem}`;
}

/** The active verb of a passive one: `diperiksa` is `memeriksa`. */
export function activeOf(passive: string): string {
  return nasal('me', passive.slice(2));
}

interface Known {
  /** Nouns of doing, orders and loan words → the verb: `penyusunan`, `kirim`, `verifikasi`. */
  readonly verbs: ReadonlyMap<string, string>;
  readonly passives: ReadonlySet<string>;
}

function learn(): Known {
  const verbs = new Map<string, string>();
  const passives = new Set<string>();
  for (const entry of roots) {
    const bare = entry.endsWith('~') ? entry.slice(0, -1) : entry;
    const [root = '', ending = ''] = bare.split('+');
    const verb = nasal('me', root + ending);
    passives.add(`di${root}`).add(`di${root}${ending}`);
    const noun = `${nasal('pe', root)}an`;
    if (!verbs.has(noun)) verbs.set(noun, verb);
    const orders = [
      ending === '' ? '' : root + ending,
      bare === entry && (ending === '' || root.endsWith('si')) ? root : '',
    ];
    for (const order of orders) if (order !== '' && !verbs.has(order)) verbs.set(order, verb);
  }
  for (const [noun, verb] of irregular) if (verb !== '') verbs.set(noun, verb);
  for (const verb of verbs.values()) if (verb.startsWith('memper')) passives.add(`di${verb.slice(3)}`);
  return { verbs, passives };
}

/** What the lists say, with every form. */
export const known: Known = learn();
