// Reads the Markdown files that tests run: fenced blocks, each with the heading above it and the words behind its fence.
import { readdirSync, readFileSync } from 'node:fs';

export interface Block {
  /** Text of the nearest heading above, without its `#`s. */
  readonly heading: string;
  /** First word behind the fence, and the rest of that line. */
  readonly language: string;
  readonly info: string;
  /** What stands between the fences, last line end included. */
  readonly text: string;
  /** Lines (from 0) of the two fences. */
  readonly open: number;
  readonly close: number;
}

/** All fenced blocks of a page, in order. A block ends at a fence of the same length. */
export function blocksOf(page: string): Block[] {
  const lines = page.split('\n');
  const blocks: Block[] = [];
  let heading = '';
  for (let i = 0; i < lines.length; i++) {
    const title = /^#+ +(.*)$/.exec(lines[i] ?? '');
    if (title !== null) heading = title[1]?.trim() ?? '';
    const fence = /^(`{3,})\s*(\S*)\s*(.*)$/.exec(lines[i] ?? '');
    if (fence === null) continue;
    let close = i + 1;
    while (close < lines.length && lines[close] !== fence[1]) close++;
    const text = lines
      .slice(i + 1, close)
      .map((line) => `${line}\n`)
      .join('');
    blocks.push({ heading, language: fence[2] ?? '', info: fence[3]?.trim() ?? '', text, open: i, close });
    i = close;
  }
  return blocks;
}

/** The blocks right under the title: what a case is about. */
export function givenIn(page: string): Block[] {
  const title = /^# +(.*)$/m.exec(page)?.[1]?.trim();
  return blocksOf(page).filter((block) => block.heading === title);
}

/** The page with other texts between the fences of some blocks. */
export function withTexts(page: string, texts: ReadonlyMap<Block, string>): string {
  const lines = page.split('\n');
  for (const [block, text] of [...texts].sort(([a], [b]) => b.open - a.open)) {
    lines.splice(block.open + 1, block.close - block.open - 1, ...text.split('\n').slice(0, -1));
  }
  return lines.join('\n');
}

export interface Page {
  /** Path below the folder, without its ending. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** All Markdown files of a folder and the folders in it, in the order of their names; none where there is no folder. */
export function pagesIn(folder: string): Page[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      name: name.slice(0, -3),
      path: `${folder}/${name}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
}

/**
 * Files that some blocks stand for: the words behind the fence name them, `input.proc` where they do not. Where the fence says
 * `escaped`, `\\u{7}` stands for the letter of that number; where it says `repeated`, `(a × 3)` stands for `aaa`.
 */
export function filesOf(blocks: readonly Block[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const block of blocks.filter((block) => block.language === 'proc')) {
    const words = block.info.split(/\s+/);
    let { text } = block;
    if (words.includes('escaped')) {
      text = text.replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
    }
    if (words.includes('repeated')) {
      text = text.replace(/\(([^()]*) × (\d+)\)/g, (_, piece: string, count: string) => piece.repeat(Number(count)));
    }
    files.set(words.find((word) => word.endsWith('.proc')) ?? 'input.proc', text);
  }
  return files;
}
