// Every word that the program itself prints in a drawing, in English and Indonesian, and how a file renames them.
import type { Process } from '../../language/model/model.js';
import type { Locale } from '../../language/source/locale.js';
import type { Headings } from './view.js';

/** Printed words by what they stand for. The keys that the language knows are those that a file may rename. */
export interface Words {
  readonly row: string;
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
    row: 'No',
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
    row: 'No',
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
  return renamed(words[process.language], process);
}

/** Printed words, and in their stead the ones that a process names in `labels`. */
export function renamed<W extends { readonly [key in keyof W]: string }>(known: W, process: Process): W {
  const own = Object.entries(process.labels).filter(([key]) => Object.hasOwn(known, key));
  return { ...known, ...Object.fromEntries(own) };
}

/** The heading of a process's flowchart table. */
export function headingsOf(process: Process): Headings {
  const said = wordsOf(process);
  const order = process.columns ?? [];
  const keys = [...new Set([...order, 'needs', 'time', 'output'] as const)];
  return {
    number: said.row,
    activity: said.activity,
    performers: said.actor,
    standard: said.standard,
    columns: keys.map((key) => ({ key, title: said[key] })),
    note: said.note,
  };
}
