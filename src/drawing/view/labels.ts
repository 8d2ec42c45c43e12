// Every word that the program itself prints in a drawing, in English and Indonesian, and how a file renames them.
import type { Process } from '../../language/model/model.js';
import type { Locale } from '../../language/source/locale.js';
import type { Headings } from './view.js';

/** Printed words by what they stand for. The keys that the language knows are those that a file may rename. */
export interface Words {
  readonly rowNumber: string;
  readonly activity: string;
  readonly actor: string;
  readonly standard: string;
  readonly needs: string;
  readonly time: string;
  readonly output: string;
  readonly note: string;
  readonly yes: string;
  readonly no: string;
  readonly otherwise: string;
  readonly start: string;
  readonly end: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    rowNumber: 'No',
    activity: 'Activity',
    actor: 'Actors',
    standard: 'Quality standard',
    needs: 'Requirements',
    time: 'Time',
    output: 'Output',
    note: 'Notes',
    yes: 'Yes',
    no: 'No',
    otherwise: 'Otherwise',
    start: 'Start',
    end: 'End',
  },
  id: {
    rowNumber: 'No',
    activity: 'Kegiatan',
    actor: 'Pelaksana',
    standard: 'Mutu Baku',
    needs: 'Kelengkapan',
    time: 'Waktu',
    output: 'Output',
    note: 'Keterangan',
    yes: 'Ya',
    no: 'Tidak',
    otherwise: 'Selain itu',
    start: 'Mulai',
    end: 'Selesai',
  },
};

/** The words that a process prints: those of its language, and in their stead the ones that it names in `labels`. */
export function wordsOf(process: Process): Words {
  const known = words[process.language];
  const renamed = Object.entries(process.labels).filter(([key]) => key !== 'rowNumber' && Object.hasOwn(known, key));
  return { ...known, ...Object.fromEntries(renamed) };
}

/** The heading of a process's flowchart table. */
export function headingsOf(process: Process): Headings {
  const said = wordsOf(process);
  const order = process.columns ?? [];
  const keys = [...new Set([...order, 'needs', 'time', 'output'] as const)];
  return {
    number: said.rowNumber,
    activity: said.activity,
    performers: said.actor,
    standard: said.standard,
    columns: keys.map((key) => ({ key, title: said[key] })),
    note: said.note,
  };
}
