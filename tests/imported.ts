// What comes of the files of other kinds on a page: a table (`csv`, with what is drawn over it in a block `drawing`) or BPMN (`xml`).
import { type Compilation, compile } from '../src/compile.js';
import { importFile } from '../src/import.js';
import type { Block } from './markdown.js';

/** The block that is to be taken over, if the page has one and no text of ours. */
export function importedBlock(blocks: readonly Block[]): Block | undefined {
  if (blocks.some(({ language }) => language === 'proc')) return undefined;
  return blocks.find(({ language }) => language === 'csv' || language === 'xml');
}

/** The new text, compiled, with what the import says of it. */
export async function importBlocks(block: Block, blocks: readonly Block[]): Promise<Compilation> {
  const drawing = blocks.find(({ language }) => language === 'drawing');
  const bytes =
    drawing === undefined ? bytesOf(block) : (await import('./sheet.js')).workbookOf(block.text, drawing.text);
  const [, sheet] = /--sheet (\S+)/.exec(block.info) ?? [];
  const [, list = ''] = /--columns (\S+)/.exec(block.info) ?? [];
  const columns = new Map([...list.matchAll(/(\w+)=([^,]+)/g)].map(([, role = '', heading = '']) => [role, heading]));
  const path = `input.${drawing === undefined ? block.language : 'xlsx'}`;
  const { text, diagnostics } = await importFile(bytes, path, { columns, ...(sheet === undefined ? {} : { sheet }) });
  return { ...compile(text ?? ''), diagnostics };
}

function bytesOf({ text, info }: Block): Uint8Array {
  return Buffer.from(text, info.includes('--encoding windows-1252') ? 'latin1' : 'utf8');
}
