// Reads a picture that somebody hands in. Nothing in it is trusted: a bitmap is only measured, a drawing is taken apart.
import type { Picture } from './picture.js';
import { readPng } from './png.js';

/** Takes the bytes of a PNG or SVG file and gives the picture; `undefined` for anything else. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  return readPng(bytes);
}
