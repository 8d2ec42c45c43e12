// Text as Markdown that says exactly that text.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text in one line, without markup: signs that mean something are escaped, and bare addresses and mentions are broken. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '')
      .trim()
      .replace(/[\\`*_{}[\]|~#@$]/g, '\\$&')
      .replace(/[&<>]/g, (sign) => entities[sign]!)
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
      // at the head of a line these begin a list, or make a heading of the line before
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}

/** Text in a cell of a table; its lines stay lines. */
export function inCell(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .join('<br>');
}
