// Words that a document prints around its tables and pictures.
export interface BookWords {
  /** Titles of several chapters: as maps, or all of them as SOPs. */
  readonly processes: string;
  readonly procedures: string;
  readonly contents: string;
  readonly page: string;
  /** What a reader says of the symbols over a table. */
  readonly drawing: (title: string) => string;
}

export const bookWords: Readonly<Record<'en' | 'id', BookWords>> = {
  en: {
    processes: 'Processes',
    procedures: 'Standard Operating Procedures',
    contents: 'Contents',
    page: 'Page',
    drawing: (title) => `Symbols and arrows of “${title}”; the rows of the table say the same in words.`,
  },
  id: {
    processes: 'Proses',
    procedures: 'Standar Operasional Prosedur',
    contents: 'Daftar Isi',
    page: 'Halaman',
    drawing: (title) => `Simbol dan panah “${title}”; baris tabel menyatakan hal yang sama dengan kata-kata.`,
  },
};
