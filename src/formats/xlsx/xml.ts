// Text as XML of a spreadsheet. What comes from a file passes through here, and nothing else becomes markup.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text without what XML cannot hold (control characters but tab and line feed, halves of pairs), escaped; line ends are line feeds. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);
}

/** Text of an attribute; line ends become blanks. */
export const attribute = (text: string): string => escaped(text).replace(/\s+/g, ' ');

/** Text of a cell: spreadsheets read `_x0041_` as a letter, so what looks like that has its underscore written so. */
export const cellText = (text: string): string => escaped(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** A part of the document. */
export const part = (content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
