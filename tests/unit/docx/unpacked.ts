// A Word document taken apart: its files, and the words in them.
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';

/** The parts that are XML, by their paths. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(docx)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** What is not well-formed in files. */
export async function malformed(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [path, contents] of files) {
    const xml = { fileName: path.replaceAll('/', '-'), contents };
    const { valid, rawOutput } = await validateXML({ xml, normalization: 'c14n' });
    if (!valid) found.push(`${path}: ${rawOutput}`);
  }
  return found;
}

/** The document itself, without the second telling of each canvas for programs that know none. */
export function bodyOf(docx: Uint8Array): string {
  return (partsOf(docx).get('word/document.xml') ?? '').replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The words of every paragraph, in order. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity]!))
      .join(''),
  );
}
