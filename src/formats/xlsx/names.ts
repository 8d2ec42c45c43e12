// Names of sheets: at most 31 UTF-16 units, without the signs that spreadsheets forbid, each different in any case of letters.

const longest = 31;

/** Names like those wanted that may stand in one workbook, in the same order. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const plain = allowed(text);
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`;
      const name = `${cut(plain, longest - tail.length)}${tail}`;
      const key = name.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

function allowed(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
    .replace(/[\\/?*[\]:]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  // "History" is a name that one spreadsheet program keeps for itself
  if (plain === '' || plain.toLowerCase() === 'history') return plain === '' ? 'SOP' : `${plain}_`;
  return plain;
}

/** Cut at a whole letter, without a blank or an apostrophe at the end. */
function cut(text: string, length: number): string {
  let short = '';
  for (const letter of text) {
    if (short.length + letter.length > length) break;
    short += letter;
  }
  return short.replace(/[\s']+$/, '');
}
