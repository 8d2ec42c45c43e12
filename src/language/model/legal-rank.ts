// The order of a legal basis: by the rank of the rules in Indonesian law, then by year.

/**
 * Kinds of rules by the words that they begin with (ranks: Undang-Undang 12/2011, articles 7 and 8; decrees and circulars stand
 * behind the regulations of their tier). The first pattern that fits counts, so what begins like another stands before it.
 */
const kinds: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0, /^(undang-undang dasar|uud|(the )?constitution)\b/],
  [1, /^(ketetapan (majelis|mpr)|tap mpr)/],
  [3, /^(peraturan pemerintah(?! pengganti)|pp\b|government regulation(?! in lieu)|regulation of the government)/],
  [2, /^(undang-undang|uu\b|peraturan pemerintah pengganti|perp+u\b|law\b|act\b|government regulation in lieu)/],
  [4, /^(peraturan presiden|perpres\b|presidential regulation|regulation of the president)/],
  [5, /^(keputusan presiden|kep+res\b|instruksi presiden|inpres\b|presidential (decree|instruction))/],
  [8, /^(peraturan daerah (provinsi|daerah istimewa|khusus)|perda prov|qanun aceh|provincial regulation)/],
  [9, /^(peraturan gubernur|pergub\b|governor('s)? regulation|regulation of the governor)/],
  [10, /^(peraturan daerah|perda\b|qanun|(regional|district|municipal) regulation)/],
  [11, /^(peraturan (bupati|wali ?kota)|perbup\b|perwa(l|li|ko)\b)/],
  [11, /^((regent|mayor)('s)? regulation|regulation of the (regent|mayor))/],
  [12, /^(keputusan (gubernur|bupati|wali ?kota|sekretaris daerah|kepala dinas|camat|lurah)|kep(gub|bup|wal)\b)/],
  [13, /^(peraturan (desa|kepala desa|nagari)|perdes\b|village regulation)/],
  [14, /^(surat edaran|se\b|circular)/],
  [6, /^(peraturan|permen|per(ka|ban|lem|ma)\b|per\/|p(mk|kpu)\b|ministerial regulation|regulation of)/],
  [7, /^(keputusan|kepmen|kepka\b|instruksi|ministerial decree|decree of)/],
];
const unknown = 99;

/** Rank of a rule by the words that it begins with, 0 the highest; what is no known kind of rule comes last. */
export function rankOf(rule: string): number {
  const words = rule.toLowerCase().replace(/\s+/g, ' ').trim();
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? unknown;
}

/** Is it the rank of a known kind of rule? */
export const isKnownRank = (rank: number): boolean => rank < unknown;

/** The year of a rule: the first one named as such ("Tahun 2014"), else one behind its number ("12/2011"), else any; without one the last of all. */
export function yearOf(rule: string): number {
  const found =
    /\b(?:tahun|year|of)\s+(\d{4})\b/i.exec(rule) ??
    /\d\/(?:[A-Z.-]+\/)?(\d{4})\b/i.exec(rule) ??
    /\b((?:19|20)\d\d)\b/.exec(rule);
  return found === null ? Number.MAX_SAFE_INTEGER : Number(found[1]);
}

/** Rules in the order in which a legal basis is printed: by rank, then by year, those without one last; otherwise as written. */
export function byRank(rules: readonly string[]): string[] {
  return rules
    .map((rule, place) => ({ rule, place, rank: rankOf(rule), year: yearOf(rule) }))
    .sort((a, b) => a.rank - b.rank || a.year - b.year || a.place - b.place)
    .map(({ rule }) => rule);
}
