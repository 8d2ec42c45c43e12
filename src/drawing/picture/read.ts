// Reads a picture that somebody hands in. Nothing in it is trusted: a bitmap is only measured, a drawing is taken apart.
import type { Picture } from './picture.js';
import { readPng } from './png.js';
import { readSvg } from './svg.js';

/** Largest file that is taken, in bytes. */
const most = 2 * 1024 * 1024;

/** Takes the bytes of a PNG or SVG file and gives the picture; `undefined` for anything else, and for what a page cannot show. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  if (bytes.length > most) return undefined;
  return readPng(bytes) ?? readSvg(new TextDecoder().decode(bytes));
}
