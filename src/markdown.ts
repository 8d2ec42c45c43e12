// From what is to be shown to a Markdown text: of flows their steps, actors and handoffs, of maps the tables that they say in words.
import type { Drawn, Wanted } from './document.js';
import { lay } from './document.js';
import type { IdentityRow, IdentityView } from './drawing/view/identity.js';
import type { Subject } from './drawing/view/subject.js';
import type { MarkdownChapter } from './formats/markdown/index.js';
import type { Diagnostic, Outcome } from './language/diagnostic/diagnostic.js';
import type { Model, Process } from './language/model/model.js';
import { tablesOf } from './reading.js';
import type { RenderOptions } from './render-options.js';

const bookTitles = { en: 'Processes', id: 'Proses' } as const;

/** Writes flows or maps as one text; nothing where there is nothing to show. */
export async function writeMarkdown(
  model: Model,
  { map, subjects }: Wanted,
  options: RenderOptions,
): Promise<Outcome<string | undefined>> {
  const chapters: MarkdownChapter[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [done, subject] of subjects.entries()) {
    options.progress?.({ done, total: subjects.length, process: subject.id });
    const drawing = options.drawingAt?.(subject.id);
    const at = drawing === undefined ? {} : { drawing };
    if (map === undefined) chapters.push({ ...(await flowChapter(model, subject)), ...at });
    else {
      const drawn = await lay(model, subject, { ...options, view: map });
      diagnostics.push(...drawn.diagnostics);
      chapters.push({ ...(await mapChapter(model, drawn.value)), ...at });
    }
  }
  if (chapters.length === 0) return { value: undefined, diagnostics };
  const { toMarkdown } = await import('./formats/markdown/index.js');
  return { value: toMarkdown(chapters, { title: bookTitles[subjects[0]?.language ?? 'en'] }), diagnostics };
}

async function mapChapter(model: Model, { subject, view, layout }: Drawn): Promise<MarkdownChapter> {
  const { title, description } = layout;
  return { title, description, identity: [], tables: await tablesOf(model, subject, view) };
}

async function flowChapter(model: Model, subject: Subject): Promise<MarkdownChapter> {
  const [{ flowView }, { identityView }] = await Promise.all([
    import('./drawing/view/flow.js'),
    import('./drawing/view/identity.js'),
  ]);
  const { process, title } = subject;
  const description = process === undefined ? '' : flowView(model, process, 'table').description;
  const identity = hasIdentity(process) ? listed(identityView(model, process)) : [];
  return { title, description, identity, tables: await tablesOf(model, subject) };
}

const hasIdentity = (process: Process | undefined): process is Process => process?.sop !== undefined;

/** The identity as labels with their values; what is not said stays blank, as on paper. */
function listed({ rows, people, sections }: IdentityView): MarkdownChapter['identity'] {
  return [
    ...[...rows, ...people].map((row) => ({ label: row.label, values: valuesOf(row) })),
    ...sections.map(({ title, items, numbered }) => ({
      label: title,
      values: numbered ? items.map((item, k) => `${k + 1}. ${item}`) : items,
    })),
  ];
}

const valuesOf = (row: IdentityRow): string[] =>
  row.type === 'text' ? [row.value] : [row.position, row.name, row.rank, row.nip].filter((line) => line !== '');
