// PNG files: read to see that they are whole, and put together anew from nothing but the image, so that whoever draws them need
// trust nothing.
import { inflate } from './inflate.js';
import type { Bitmap } from './picture.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Longest side that is taken, and most pixels in all. */
const most = { side: 8192, all: 8_388_608 };

interface Chunk {
  readonly kind: string;
  readonly data: Uint8Array;
  /** The chunk as it stands in the file: length, kind, data, checksum. */
  readonly whole: Uint8Array;
}

/** Takes bytes and gives the bitmap; `undefined` if they are no whole PNG file of a sensible size. */
export function readPng(bytes: Uint8Array): Bitmap | undefined {
  if (!signature.every((byte, k) => bytes[k] === byte)) return undefined;
  const chunks = chunksOf(bytes);
  const header = chunks && headerOf(chunks);
  if (!chunks || !header || !isWhole(chunks, header)) return undefined;
  const kept = chunks.filter(({ kind, data }) => {
    if (kind === 'tRNS') return isTransparency(data, header);
    return kind === 'IHDR' || kind === 'IDAT' || kind === 'IEND' || (kind === 'PLTE' && header.type === 3);
  });
  const file = [Uint8Array.from(signature), ...kept.map(({ whole }) => whole)];
  return { type: 'bitmap', width: header.width, height: header.height, data: base64(file) };
}

/** The chunks up to the end of the image; `undefined` if one is cut off or altered. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length || checksum(bytes, at + 4, end - 4) !== view.getUint32(end - 4)) return undefined;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ kind, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (kind === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlaced: boolean;
}

/** Bits of one sample that each type of image may have, and its samples for each pixel. */
const types: Readonly<Record<number, { readonly depths: readonly number[]; readonly samples: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
};

function headerOf(chunks: readonly Chunk[]): Header | undefined {
  const [first] = chunks;
  if (first?.kind !== 'IHDR' || first.data.length !== 13) return undefined;
  const view = new DataView(first.data.buffer, first.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, type = 0, compression, filter, interlace = 0] = first.data.subarray(8);
  const sensible = width > 0 && height > 0 && width <= most.side && height <= most.side && width * height <= most.all;
  const known = types[type]?.depths.includes(depth) === true && compression === 0 && filter === 0 && interlace <= 1;
  return sensible && known ? { width, height, depth, type, interlaced: interlace === 1 } : undefined;
}

/** Columns and rows that each of the seven passes of an interlaced image starts with and steps by. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Does the image unpack to just as many rows as it must have, each with a filter that exists; and has it its colours? */
function isWhole(chunks: readonly Chunk[], { width, height, depth, type, interlaced }: Header): boolean {
  const palettes = chunks.filter(({ kind }) => kind === 'PLTE');
  const colors = palettes[0]?.data.length ?? 0;
  if (type === 3 && (palettes.length !== 1 || colors === 0 || colors % 3 !== 0 || colors > 3 << depth)) return false;
  const data = chunks.filter(({ kind }) => kind === 'IDAT').map((chunk) => chunk.data);
  const bits = depth * types[type]!.samples;
  const parts = (interlaced ? passes : ([[0, 0, 1, 1]] as const))
    .map(([x, y, dx, dy]) => ({ columns: Math.ceil((width - x) / dx), rows: Math.ceil((height - y) / dy) }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
    .map(({ columns, rows }) => ({ rows, row: 1 + Math.ceil((columns * bits) / 8) }));
  const pixels = inflate(
    joined(data),
    parts.reduce((sum, { rows, row }) => sum + rows * row, 0),
  );
  if (!pixels) return false;
  let at = 0;
  for (const { rows, row } of parts) {
    for (let k = 0; k < rows; k++, at += row) if (pixels[at]! > 4) return false;
  }
  return true;
}

const isTransparency = ({ length }: Uint8Array, { type, depth }: Header): boolean =>
  (type === 0 && length === 2) || (type === 2 && length === 6) || (type === 3 && length <= 1 << depth);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let k = 0; k < 8; k++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Checksum of a part of the file (CRC-32). */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let value = 0xffffffff;
  for (let at = from; at < to; at++) value = remainders[(value ^ bytes[at]!) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(parts: readonly Uint8Array[]): string {
  const bytes = joined(parts);
  const words: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const sign = (shift: number): string => letters[(word >> shift) & 63]!;
    words.push(sign(18) + sign(12) + (b === undefined ? '=' : sign(6)) + (c === undefined ? '=' : sign(0)));
  }
  return words.join('');
}
