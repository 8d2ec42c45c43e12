// XML as bytes → text, in the encoding that it says itself.
import { windowsText } from '../windows.js';

/** Does the file begin as XML does? */
export function isXml(bytes: Uint8Array): boolean {
  const head = decodeAs(bytes.subarray(0, 200), encodingOf(bytes)) ?? '';
  return /^\uFEFF?\s*<[?!a-z]/i.test(head);
}

/** The text of an XML file; `undefined` if its bytes are not in the encoding that it names. */
export function xmlText(bytes: Uint8Array): string | undefined {
  return decodeAs(bytes, encodingOf(bytes), true);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = decodeAs(bytes.subarray(0, 200), 'latin1') ?? '';
  return /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  try {
    if (/^(?:windows-1252|cp1252)$/i.test(encoding)) return windowsText(bytes);
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
