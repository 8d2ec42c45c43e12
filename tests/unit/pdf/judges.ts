// What other programs read from a PDF: poppler and qpdf. Tests that need one that is not installed are skipped, and say so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tools = ['pdftotext', 'pdfinfo', 'pdffonts', 'qpdf'] as const;
const lost = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
export const missing = lost.length > 0 && !process.env['CI'];
if (missing) console.warn(`Tests of PDF files are skipped: ${lost.join(', ')} cannot be run.`);

/** Runs a tool on a file with these bytes; `FILE` among the arguments stands for its path. Gives what it printed. */
export function read(tool: (typeof tools)[number], args: readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'alur-pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync(
      tool,
      args.map((arg) => (arg === 'FILE' ? path : arg)),
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (status !== 0) throw new Error(`${tool} says ${status}: ${stdout}${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text in the order in which it is drawn, blanks made single. */
export const wordsOf = (bytes: Uint8Array): string =>
  read('pdftotext', ['-raw', 'FILE', '-'], bytes).replace(/\s+/g, ' ').trim();
