// How a text is damaged: one piece of it replaced, a line lost or doubled, or a habit that runs through all of it.

/** Makes a wrong text of a right one. */
export type Change = (text: string) => string;

/** Replaces the nth place where a text stands. */
export const swap =
  (from: string, to: string, nth = 1): Change =>
  (text) => {
    let at = -1;
    for (let i = 0; i < nth; i++) at = text.indexOf(from, at + 1);
    if (at < 0) throw new Error(`not found: ${from}`);
    return text.slice(0, at) + to + text.slice(at + from.length);
  };

/** Deletes the first line that holds a text. */
export const lose = (held: string): Change => onLine(held, () => []);

/** Writes the first line that holds a text twice. */
export const twice = (held: string): Change => onLine(held, (line) => [line, line]);

function onLine(held: string, by: (line: string) => readonly string[]): Change {
  return (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes(held));
    if (at < 0) throw new Error(`no line: ${held}`);
    lines.splice(at, 1, ...by(lines[at] ?? ''));
    return lines.join('\n');
  };
}

/** Replaces everywhere. */
export const all =
  (pattern: RegExp, by: string): Change =>
  (text) =>
    text.replace(pattern, by);

/** Numbers the steps, as a list in a word processor. */
export const numbered: Change = (text) => {
  let number = 0;
  return text.replace(/^( {2})(?=(?:mulai|langkah|keputusan|selesai) )/gm, (blank) => `${blank}${++number}. `);
};
