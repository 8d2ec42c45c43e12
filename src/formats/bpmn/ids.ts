// Ids that every BPMN tool takes: letters, digits, `_`, `-` and `.` of ASCII, each once.

/** Gives out ids: `prefix_name`, with other letters as their numbers, and a number behind it where it would come twice. */
export function xmlIds(): (prefix: string, name: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (prefix, name) => {
    const wish = `${prefix}_${[...name].map(plain).join('')}`;
    let id = wish;
    for (let number = numbers.get(wish) ?? 2; taken.has(id); number++) {
      id = `${wish}_${number}`;
      numbers.set(wish, number + 1);
    }
    taken.add(id);
    return id;
  };
}

const plain = (letter: string): string =>
  /^[A-Za-z0-9._-]$/.test(letter) ? letter : `_${(letter.codePointAt(0) ?? 0).toString(16)}_`;

/** A text without what XML cannot hold; lone halves of characters and controls are left out. */
export function xmlText(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}
