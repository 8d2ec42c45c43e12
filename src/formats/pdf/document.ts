// A PDF document as pdfkit begins and ends it: fonts, what the file says of itself, and its bytes.
import type PDFDocument from 'pdfkit';
import type { FontFiles } from '../../drawing/font/load.js';
import { setByTables } from './setting.js';

/** What a file says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly author?: string;
  readonly language: 'en' | 'id';
  /** Day on which it was made; without one the file says none, so that the same input gives the same bytes. */
  readonly date?: Date;
}

/** User units of 1/96 inch → points of 1/72 inch. */
export const points = 0.75;

/** An empty document, and the promise of all of its bytes, kept once it has been ended. */
export async function createPdf(
  info: DocumentInfo,
  fonts: FontFiles,
): Promise<{ pdf: PDFDocument; bytes: Promise<Uint8Array> }> {
  const { default: Document } = await import('pdfkit');
  const pdf = new Document({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: info.language,
    displayTitle: true,
    tagged: true,
    // No font yet: one that is given here would be opened anew for every line.
    font: null,
    info: {
      Title: info.title,
      ...(info.author !== undefined && { Author: info.author }),
      Creator: 'Alur',
      // The file's id is made of these fields; a fixed moment stands in for one that is not given.
      CreationDate: info.date ?? new Date(0),
    },
  });
  if (info.date === undefined) delete pdf.info.CreationDate;
  pdf.endMetadata = () => writeMetadata(pdf, info);
  for (const face of ['regular', 'bold'] as const) {
    pdf.registerFont(face, fonts[face]).font(face);
    setByTables(pdf._font, face);
  }
  const chunks: Uint8Array[] = [];
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(joined(chunks)));
    pdf.on('error', reject);
  });
  return { pdf, bytes };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The same facts as XMP; pdfkit's own writes titles unescaped and cannot do without a date. */
function writeMetadata(pdf: PDFDocument, info: DocumentInfo): void {
  const { title, author, language, date } = info;
  const creator =
    author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`;
  const created = date === undefined ? '' : `<xmp:CreateDate>${date.toISOString().slice(0, 19)}Z</xmp:CreateDate>`;
  const xml = `<?xpacket begin="${byteOrderMark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${creator}
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Alur</xmp:CreatorTool>${created}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const stream = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
  stream.compress = false;
  stream.write(xml);
  stream.end();
  pdf._root.data['Metadata'] = stream;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** In UTF-8, byte by byte, as pdfkit takes strings. */
const byteOrderMark = '\xef\xbb\xbf';

/** Text as XML in ASCII, without the signs that XML cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!)
    .replace(/[^ -~]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
