// PNG logos are measured and passed on; whatever is no whole PNG file is not taken.
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { readPicture } from '../../../src/drawing/picture/read.js';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="31"><rect width="20" height="20" fill="red"/></svg>';
const font = { loadSystemFonts: false, fontFiles: [], defaultFontFamily: 'Arimo' } as const;
const png = new Uint8Array(new Resvg(svg, { fitTo: { mode: 'zoom', value: 1 }, font }).render().asPng());

test('a PNG file is taken with its size and its bytes', () => {
  const picture = readPicture(png);
  expect(picture).toMatchObject({ type: 'bitmap', width: 48, height: 31 });
  expect(picture?.type === 'bitmap' && picture.data).toBe(Buffer.from(png).toString('base64'));
  // a view into a bigger buffer is read from its own beginning
  const shifted = new Uint8Array(png.length + 7).fill(1);
  shifted.set(png, 7);
  expect(readPicture(shifted.subarray(7))).toEqual(picture);
});

test('no cut-off, empty or foreign file is taken', () => {
  for (let length = 0; length < png.length; length++)
    expect(readPicture(png.subarray(0, length)), `${length}`).toBeUndefined();
  expect(readPicture(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBeUndefined();
  const empty = png.slice();
  empty.fill(0, 16, 20);
  expect(readPicture(empty)).toBeUndefined();
  const huge = png.slice();
  huge.fill(0x7f, 16, 24);
  expect(readPicture(huge)).toBeUndefined();
});
