// PNG files: their size from the header, and whether they are whole. The image itself is never decoded here.
import type { Bitmap } from './picture.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Widest and highest image that is taken, in pixels. */
const most = 8192;

/** Takes bytes and gives the bitmap; `undefined` if they are no whole PNG file of a sensible size. */
export function readPng(bytes: Uint8Array): Bitmap | undefined {
  if (!signature.every((byte, k) => bytes[k] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isWhole(view)) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0 || width > most || height > most) return undefined;
  return { type: 'bitmap', width, height, data: base64(bytes) };
}

/** Chunks follow one another from the header to the end, with image data between. */
function isWhole(view: DataView): boolean {
  const [header, data, end] = [0x49484452, 0x49444154, 0x49454e44];
  let [at, hasData] = [signature.length, false];
  while (at + 12 <= view.byteLength) {
    const [length, kind] = [view.getUint32(at), view.getUint32(at + 4)];
    if (at === signature.length && (kind !== header || length !== 13)) return false;
    if (kind === data) hasData = true;
    at += 12 + length;
    if (kind === end) return hasData && at <= view.byteLength;
  }
  return false;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const sign = (shift: number): string => letters[(word >> shift) & 63]!;
    parts.push(sign(18) + sign(12) + (b === undefined ? '=' : sign(6)) + (c === undefined ? '=' : sign(0)));
  }
  return parts.join('');
}
