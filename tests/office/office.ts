// LibreOffice as a judge: what it makes of a document, as PDF and as words.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is everything installed that these tests need? */
export const hasOffice =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

if (!hasOffice) console.warn('Skipped: soffice (LibreOffice) and pdftotext (Poppler) are not installed.');

/** The words of every page that a program for offices makes of a file. */
export function pagesOf(bytes: Uint8Array, name: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'alur-office-'));
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)]);
  const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return stdout.split('\f').slice(0, -1);
}
