// actor/not-a-person: a column for an application or a document, where people and offices act.
import type { Report } from '../../diagnostic/diagnostic.js';
import { wordsOf } from '../acts.js';
import type { Whole } from '../rule.js';

/** Things that do not act, as the first word of an Indonesian title. */
const things = {
  system: new Set(['aplikasi', 'sistem', 'website', 'situs', 'portal', 'server', 'database', 'peladen', 'basis']),
  document: new Set(['surat', 'berkas', 'dokumen', 'formulir', 'laporan', 'lembar', 'buku', 'kwitansi', 'kuitansi']),
};

/** The same as the last word of an English title, before any "of …". */
const englishThings = {
  system: new Set(['application', 'app', 'system', 'website', 'portal', 'server', 'database', 'software']),
  document: new Set(['letter', 'document', 'form', 'report', 'file', 'register', 'invoice', 'receipt']),
};

/** Each such actor once, where it is declared; used in any flow. */
export function notAPerson({ model }: Whole, report: Report): void {
  const users = new Map<string, string>();
  for (const process of model.processes) {
    for (const { actors } of process.steps)
      for (const actor of actors) if (!users.has(actor)) users.set(actor, process.id);
  }
  for (const actor of model.actors) {
    const process = users.get(actor.id);
    if (process === undefined || actor.undeclared) continue;
    const kind = actor.system ? 'system' : kindOf(actor.title);
    if (kind !== undefined) report('actor/not-a-person', actor.origin, { name: actor.title, kind }, { process });
  }
}

function kindOf(title: string): 'system' | 'document' | undefined {
  const words = wordsOf(title);
  const head = wordsOf(title.split(/ (?:of|for|in|at)\b|[,(/]/i)[0] ?? '').at(-1) ?? '';
  return (['system', 'document'] as const).find(
    (kind) => things[kind].has(words[0] ?? '') || englishThings[kind].has(head),
  );
}
