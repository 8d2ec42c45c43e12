// The font files that documents carry along, loaded when first asked for.
import type { Face } from './style.js';

/** One TrueType font for each face. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;

/** The fonts whose widths the tables hold: Arimo, regular and bold, cut down to the letters that the tables know. */
export async function loadFonts(): Promise<FontFiles> {
  const [regular, bold] = await Promise.all([import('./files/regular.js'), import('./files/bold.js')]);
  return { regular: bytesOf(regular.font), bold: bytesOf(bold.font) };
}

/** The same fonts as pages of the web embed them: WOFF2 in base64. */
export async function loadWebFonts(): Promise<Readonly<Record<Face, string>>> {
  const [regular, bold] = await Promise.all([import('./files/regular-woff2.js'), import('./files/bold-woff2.js')]);
  return { regular: regular.font.replace(/\s/g, ''), bold: bold.font.replace(/\s/g, '') };
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a text in base64; line ends and the signs that fill it up are passed over. */
export function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128).fill(64);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((base64.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < base64.length; i++) {
    const value = values[base64.charCodeAt(i)] ?? 64;
    if (value === 64) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return bytes.slice(0, length);
}
