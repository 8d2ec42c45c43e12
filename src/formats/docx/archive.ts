// The same document, the same bytes: what the library writes of the day is taken out of the archive.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a ZIP archive can name. */
const firstDay = new Date(1980, 0, 1);

/** The archive with a fixed day in every entry, and in what the document says of itself `date`, or none. */
export function settled(archive: Uint8Array, date: Date | undefined): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    const said = path === 'docProps/core.xml' ? strToU8(withDate(strFromU8(bytes), date)) : bytes;
    entries[path] = [said, { mtime: firstDay, level: /\.(png|jpe?g)$/.test(path) ? 0 : 6 }];
  }
  return zipSync(entries);
}

const withDate = (xml: string, date: Date | undefined): string =>
  xml.replace(/<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/g, (_, name, attributes) =>
    date === undefined ? '' : `<dcterms:${name}${attributes}>${date.toISOString().slice(0, 19)}Z</dcterms:${name}>`,
  );
