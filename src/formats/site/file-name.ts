// File names from ids: safe on every system, never two alike.

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
/** Longest name in letters; with four bytes each it stays below what file systems take. */
const longest = 60;

/**
 * Gives names to ids, folder by folder. Letters are made small, what is no letter, digit, point or dash becomes `-`, and a name that is
 * taken gets a number; the same ids in the same order get the same names.
 */
export function fileNames(): (folder: string, id: string) => string {
  const taken = new Set<string>();
  return (folder, id) => {
    const plain = id
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}._-]/gu, '-');
    const cut = [...plain]
      .slice(0, longest)
      .join('')
      .replace(/[.]+$/, '')
      .replace(/^[.-]+/, '');
    const name = cut === '' || reserved.test(cut) ? `_${cut}` : cut;
    for (let number = 1; ; number++) {
      const full = number === 1 ? name : `${name}-${number}`;
      if (taken.has(`${folder}/${full}`)) continue;
      taken.add(`${folder}/${full}`);
      return full;
    }
  };
}
