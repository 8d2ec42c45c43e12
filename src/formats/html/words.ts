// Words that an HTML page prints around drawings and tables.

export interface PageWords {
  /** Titles of several processes: as they are, or all of them as SOPs. */
  readonly processes: string;
  readonly procedures: string;
  readonly contents: string;
  readonly drawing: string;
  readonly skip: string;
  readonly identity: string;
  /** Before the lines of who issues an SOP. */
  readonly organization: string;
  readonly steps: string;
  readonly table: string;
  readonly caption: (title: string) => string;
  readonly next: string;
  readonly step: (number: number) => string;
  readonly end: string;
  readonly runs: (title: string) => string;
  readonly back: string;
}

export const pageWords: Readonly<Record<'en' | 'id', PageWords>> = {
  en: {
    processes: 'Processes',
    procedures: 'Standard Operating Procedures',
    contents: 'Contents',
    drawing: 'Drawing',
    skip: 'Skip the drawing: read it as a table',
    identity: 'Identity',
    table: 'The map as a table',
    organization: 'Organisation',
    steps: 'Steps as a table',
    caption: (title) => `Steps of “${title}”: who does what, and what comes next`,
    next: 'What comes next',
    step: (number) => `step ${number}`,
    end: 'end',
    runs: (title) => `Carried out as: ${title}`,
    back: 'Back to the contents',
  },
  id: {
    processes: 'Proses',
    procedures: 'Standar Operasional Prosedur',
    contents: 'Daftar isi',
    drawing: 'Gambar',
    skip: 'Lewati gambar: baca sebagai tabel',
    identity: 'Identitas',
    organization: 'Instansi',
    steps: 'Langkah-langkah dalam tabel',
    table: 'Peta dalam tabel',
    caption: (title) => `Langkah-langkah “${title}”: siapa mengerjakan apa, dan apa yang menyusul`,
    next: 'Selanjutnya',
    step: (number) => `langkah ${number}`,
    end: 'selesai',
    runs: (title) => `Dilaksanakan sebagai: ${title}`,
    back: 'Kembali ke daftar isi',
  },
};
