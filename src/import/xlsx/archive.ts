// The parts of a workbook, unpacked with care: sizes are capped before anything is inflated, and names are keys of a Map.
import { unzipSync } from 'fflate';
import { Refused } from '../refused.js';

const mostBytes = 60_000_000;
const mostParts = 4_000;
/** A part that grows more than so many times when it is unpacked is no document (texts grow less). */
const mostGrowth = 400;
const harmless = 200_000;

/** The XML parts by their paths. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refused('old-workbook');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refused('not-a-workbook');
  let total = 0;
  let count = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1;
        if (count > mostParts) throw new Refused('too-large');
        if (!/^(?:xl|docProps|_rels)\/.*\.(?:xml|rels)$/i.test(name)) return false;
        total += originalSize;
        if (total > mostBytes) throw new Refused('too-large');
        if (originalSize > harmless && originalSize > size * mostGrowth) throw new Refused('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('not-a-workbook');
  }
  const decoder = new TextDecoder();
  return new Map(Object.entries(files).map(([name, data]) => [name, decoder.decode(data)]));
}
