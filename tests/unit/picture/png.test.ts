// PNG logos are measured, unpacked to see that they are whole, and handed on without anything but the image.
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../../src/drawing/picture/inflate.js';
import { readPicture } from '../../../src/drawing/picture/read.js';

const crcOf = (bytes: Uint8Array): number => {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};
const chunk = (kind: string, data: Uint8Array | readonly number[]): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), Buffer.from(data as Uint8Array)]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  crc.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, crc]);
};
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width: number, height: number, depth: number, type: number, interlace = 0): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, type, 0, 0, interlace], 8);
  return chunk('IHDR', data);
};
const end = chunk('IEND', []);
const pngOf = (...chunks: readonly Buffer[]): Uint8Array => new Uint8Array(Buffer.concat([signature, ...chunks, end]));
const rows = (count: number, bytes: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, k) => Buffer.from([k % 5, ...Buffer.alloc(bytes, k)])));
const image = (data: Uint8Array): Buffer => chunk('IDAT', deflateSync(data));
const good = pngOf(header(6, 5, 8, 6), chunk('tEXt', Buffer.from('Author\0me')), image(rows(5, 24)));

describe('takes', () => {
  const cases: Readonly<Record<string, Uint8Array>> = {
    'colours with transparency': good,
    grey: pngOf(header(6, 5, 1, 0), image(rows(5, 1))),
    'a palette': pngOf(header(6, 5, 2, 3), chunk('PLTE', [1, 2, 3, 4, 5, 6]), chunk('tRNS', [0, 9]), image(rows(5, 2))),
    'deep colours': pngOf(header(6, 5, 16, 2), image(rows(5, 36))),
    // of 6 × 5 pixels the seven passes have 1, 1, 2, 4, 6, 6 and 12
    'an interlaced image': pngOf(
      header(6, 5, 8, 0, 1),
      image(Buffer.concat([rows(1, 1), rows(1, 1), rows(1, 2), rows(2, 1), rows(1, 3), rows(3, 3), rows(2, 6)])),
    ),
    'an image in several parts': pngOf(
      header(6, 5, 8, 2),
      ...[0, 9].map((at) => chunk('IDAT', deflateSync(rows(5, 18)).subarray(at, at === 0 ? 9 : undefined))),
    ),
  };
  test.each(Object.entries(cases))('%s', (_, bytes) => {
    expect(readPicture(bytes)).toMatchObject({ type: 'bitmap', width: 6, height: 5 });
  });
  test('nothing of the file but the image', () => {
    const picture = readPicture(good);
    const kept = pngOf(header(6, 5, 8, 6), image(rows(5, 24)));
    expect(picture?.type === 'bitmap' && picture.data).toBe(Buffer.from(kept).toString('base64'));
    const shifted = new Uint8Array(good.length + 7).fill(1);
    shifted.set(good, 7);
    expect(readPicture(shifted.subarray(7))).toEqual(picture);
  });
});

describe('refuses', () => {
  const cases: Readonly<Record<string, Uint8Array>> = {
    'another format': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    'no pixels': pngOf(header(0, 5, 8, 6), image(rows(5, 0))),
    'too many pixels': pngOf(header(8000, 8000, 8, 6), image(rows(5, 24))),
    'a depth that does not exist': pngOf(header(6, 5, 4, 6), image(rows(5, 12))),
    'no palette': pngOf(header(6, 5, 2, 3), image(rows(5, 2))),
    'a filter that does not exist': pngOf(header(6, 5, 8, 6), image(Buffer.alloc(125, 7))),
    'too few rows': pngOf(header(6, 5, 8, 6), image(rows(4, 24))),
    'more than it says': pngOf(header(6, 5, 8, 6), image(Buffer.alloc(50_000_000))),
    'no image': pngOf(header(6, 5, 8, 6)),
    'data that is not packed': pngOf(header(6, 5, 8, 6), chunk('IDAT', rows(5, 24))),
    'data without its frame': pngOf(header(6, 5, 8, 6), chunk('IDAT', deflateRawSync(rows(5, 24)))),
  };
  test.each(Object.entries(cases))('%s', (_, bytes) => {
    expect(readPicture(bytes)).toBeUndefined();
  });
  test('what is cut off, and what has a bit changed', () => {
    for (let length = 0; length < good.length; length++) expect(readPicture(good.subarray(0, length))).toBeUndefined();
    for (let bit = 0; bit < good.length * 8; bit += 3) {
      const changed = good.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(readPicture(changed), `bit ${bit}`).toBeUndefined();
    }
  });
});

test('unpacks what zlib packs, in every way that it packs', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc
      .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 900 }))
      .map(([part, times]) => new Uint8Array(Buffer.concat(Array(times).fill(part)))),
  );
  fc.assert(
    fc.property(bytes, fc.constantFrom(0, 1, 6, 9), fc.constantFrom(0, 2, 3, 4), (data, level, strategy) => {
      const packed = new Uint8Array(deflateSync(data, { level, strategy }));
      expect(inflate(packed, data.length)).toEqual(data);
      expect(inflate(packed, data.length + 1)).toBeUndefined();
      if (data.length > 0) expect(inflate(packed, data.length - 1)).toBeUndefined();
    }),
    { numRuns: 300, seed: 11 },
  );
});

test('broken data never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
      expect(inflate(new Uint8Array([0x78, 0x9c, ...data]), 5000)?.length ?? 5000).toBe(5000);
    }),
    { numRuns: 2000, seed: 5 },
  );
});
