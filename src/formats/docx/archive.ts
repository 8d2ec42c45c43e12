// The same document, the same bytes: what the library writes of the day is taken out of the archive.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a ZIP archive can name. */
const firstDay = new Date(1980, 0, 1);

/** The archive with a fixed day in every entry, and in what the document says of itself `date`, or none. */
export function settled(archive: Uint8Array, date: Date | undefined): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    const mend = mends.get(path);
    const said = mend ? strToU8(mend(strFromU8(bytes), date)) : bytes;
    entries[path] = [said, { mtime: firstDay, level: /\.(png|jpe?g)$/.test(path) ? 0 : 6 }];
  }
  return zipSync(entries);
}

/** What the library counts through all documents that it has ever written: drawings and bookmarks, and where bookmarks are named. */
const counted: readonly RegExp[] = [
  /(<(?:wp:docPr|wps:cNvPr|pic:cNvPr|wpg:cNvPr)\b[^>]*? id=")(\d+)(?=")/g,
  /(<wps:cNvPr id="\d+" name="Canvas )(\d+)(?="><a:extLst>)/g,
  /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(?=")/g,
  /(<w:bookmarkStart\b[^>]*? w:name="_Toc|<w:hyperlink\b[^>]*? w:anchor="_Toc|<w:instrText\b[^>]*>PAGEREF _Toc)(\d+)/g,
];

/** The same document with everything counted from 1. Texts of the input cannot be meant: in them no `<` is left. */
function renumbered(xml: string): string {
  return counted.reduce((text, pattern) => {
    const numbers = new Map<string, number>();
    return text.replace(pattern, (_, start, id) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${start}${number}`;
    });
  }, xml);
}

const withDate = (xml: string, date: Date | undefined): string =>
  xml.replace(/<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/g, (_, name, attributes) =>
    date === undefined ? '' : `<dcterms:${name}${attributes}>${date.toISOString().slice(0, 19)}Z</dcterms:${name}>`,
  );

const mends: ReadonlyMap<string, (xml: string, date: Date | undefined) => string> = new Map([
  ['docProps/core.xml', withDate],
  ['word/document.xml', renumbered],
]);
