// Bytes ↔ text. A file keeps its own encoding: what comes in as UTF-16 with a byte order mark goes out as such.

/** How a text is stored: UTF-8 without or with a byte order mark, or UTF-16 (always with one). */
export type Encoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be';

/** A text as it was found in a file. The byte order mark is no part of it. */
export interface StoredText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads bytes as text; `undefined` if they are no text in UTF-8 or UTF-16. */
export function decode(bytes: Uint8Array): StoredText | undefined {
  const encoding = encodingOf(bytes);
  const name = encoding === 'utf-8-mark' ? 'utf-8' : encoding;
  try {
    return { text: new TextDecoder(name, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** The bytes of a text in an encoding, byte order mark included. A half surrogate becomes U+FFFD. */
export function encode({ text, encoding }: StoredText): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-mark') return Buffer.from(`\uFEFF${text}`, 'utf8');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-mark';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
