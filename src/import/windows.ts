// Windows-1252, the encoding of old office files in the west.

/** Signs of the bytes 0x80 to 0x9f; a blank where there is none. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The text of bytes in Windows-1252. Some versions of Node decode it as Latin-1, with controls in the place of dashes and quotes. */
export function windowsText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? ' ');
}
