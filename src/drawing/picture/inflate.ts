// Unpacks the compressed data of an image, to see that it is whole. Bounded: no more is unpacked than is expected.

/** A Huffman code: how many codes there are of each length, and their symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const longestCode = 15;

function codeOf(lengths: readonly number[]): Code | undefined {
  const counts = new Uint16Array(longestCode + 1);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  const starts = new Uint16Array(longestCode + 2);
  let free = 1;
  for (let length = 1; length <= longestCode; length++) {
    free = free * 2 - counts[length]!;
    if (free < 0) return undefined;
    starts[length + 1] = starts[length]! + counts[length]!;
  }
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[starts[length]!++] = symbol;
  });
  return { counts, symbols };
}

const repeat = (count: number, length: number): number[] => Array<number>(count).fill(length);
const fixed = {
  literals: codeOf([...repeat(144, 8), ...repeat(112, 9), ...repeat(24, 7), ...repeat(8, 8)])!,
  distances: codeOf(repeat(30, 5))!,
};
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const distanceBase = [
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097],
  ...[6145, 8193, 12289, 16385, 24577],
];
const lengthBits = (symbol: number): number => (symbol < 8 || symbol === 28 ? 0 : (symbol >> 2) - 1);
const distanceBits = (symbol: number): number => (symbol < 4 ? 0 : (symbol >> 1) - 1);
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Says that the data is broken; caught where the unpacking begins. */
class Broken extends Error {}

/**
 * Unpacks a zlib stream (RFC 1950, 1951) that holds exactly `size` bytes; `undefined` if it is broken, or holds more or fewer.
 */
export function inflate(source: Uint8Array, size: number): Uint8Array | undefined {
  const [method = 0, flags = 0] = source;
  if ((method & 15) !== 8 || (flags & 32) !== 0 || (method * 256 + flags) % 31 !== 0) return undefined;
  try {
    return unpack(source, size);
  } catch (error) {
    if (error instanceof Broken) return undefined;
    throw error;
  }
}

function unpack(source: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  let [at, out, hold, held] = [2, 0, 0, 0];
  const bits = (count: number): number => {
    while (held < count) {
      if (at >= source.length) throw new Broken();
      hold |= source[at++]! << held;
      held += 8;
    }
    const value = hold & ((1 << count) - 1);
    hold >>>= count;
    held -= count;
    return value;
  };
  const decode = ({ counts, symbols }: Code): number => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= longestCode; length++) {
      code |= bits(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Broken();
  };
  const put = (byte: number): void => {
    if (out >= size) throw new Broken();
    result[out++] = byte;
  };
  const stored = (): void => {
    [hold, held] = [0, 0];
    const length = bits(16);
    if (bits(16) !== (length ^ 0xffff)) throw new Broken();
    if (at + length > source.length || out + length > size) throw new Broken();
    result.set(source.subarray(at, at + length), out);
    [at, out] = [at + length, out + length];
  };
  const packed = (literals: Code, distances: Code): void => {
    for (;;) {
      const symbol = decode(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        put(symbol);
        continue;
      }
      const length = (lengthBase[symbol - 257] ?? 0) + bits(lengthBits(symbol - 257));
      const far = decode(distances);
      const distance = (distanceBase[far] ?? 0) + bits(distanceBits(far));
      if (length === 0 || distance === 0 || distance > out) throw new Broken();
      for (let k = 0; k < length; k++) put(result[out - distance]!);
    }
  };
  const described = (): readonly [Code, Code] => {
    const [literals, distances, known] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const meta = repeat(19, 0);
    for (let k = 0; k < known; k++) meta[order[k]!] = bits(3);
    const code = codeOf(meta);
    const lengths: number[] = [];
    while (code && lengths.length < literals + distances) {
      const symbol = decode(code);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16) {
        if (lengths.length === 0) throw new Broken();
        lengths.push(...repeat(3 + bits(2), lengths.at(-1)!));
      } else lengths.push(...repeat(symbol === 17 ? 3 + bits(3) : 11 + bits(7), 0));
    }
    const both = [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))] as const;
    if (lengths.length !== literals + distances || !both[0] || !both[1]) throw new Broken();
    return [both[0], both[1]];
  };
  for (let last = false; !last; ) {
    last = bits(1) === 1;
    const type = bits(2);
    if (type === 0) stored();
    else if (type === 1) packed(fixed.literals, fixed.distances);
    else if (type === 2) packed(...described());
    else throw new Broken();
  }
  const sum = new DataView(source.buffer, source.byteOffset, source.byteLength);
  if (out !== size || at + 4 > source.length || sum.getUint32(at) !== adler(result)) throw new Broken();
  return result;
}

function adler(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at++) {
      a += bytes[at]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
