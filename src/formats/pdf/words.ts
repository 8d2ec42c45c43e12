// Words that a document prints around its drawings.
export interface BookWords {
  /** Titles of several processes: as maps of work, or as SOPs. */
  readonly processes: string;
  readonly procedures: string;
  readonly contents: string;
  readonly legend: string;
  readonly page: string;
  /** What the outline calls the pages of an SOP's identity. */
  readonly identity: string;
  /** The five symbols, with what each is used for. */
  readonly symbols: readonly { readonly shape: SymbolShape; readonly name: string; readonly use: string }[];
}

export type SymbolShape = 'capsule' | 'rect' | 'diamond' | 'arrow' | 'pentagon';

export const bookWords: Readonly<Record<'en' | 'id', BookWords>> = {
  en: {
    processes: 'Processes',
    procedures: 'Standard Operating Procedures',
    contents: 'Contents',
    legend: 'Symbols',
    page: 'Page',
    identity: 'Identity',
    symbols: [
      { shape: 'capsule', name: 'Capsule', use: 'Start or end of the procedure' },
      { shape: 'rect', name: 'Box', use: 'An activity that is carried out' },
      { shape: 'diamond', name: 'Diamond', use: 'An activity that decides; the answer stands beside each way out' },
      { shape: 'arrow', name: 'Arrow', use: 'Direction of the flow; a dashed one leads back' },
      {
        shape: 'pentagon',
        name: 'Connector',
        use: 'The flow goes on at the connector with the same letter on another page',
      },
    ],
  },
  id: {
    processes: 'Proses',
    procedures: 'Standar Operasional Prosedur',
    contents: 'Daftar Isi',
    legend: 'Keterangan Simbol',
    page: 'Halaman',
    identity: 'Identitas',
    symbols: [
      { shape: 'capsule', name: 'Kapsul', use: 'Awal atau akhir prosedur' },
      { shape: 'rect', name: 'Kotak', use: 'Kegiatan yang dilaksanakan' },
      {
        shape: 'diamond',
        name: 'Belah ketupat',
        use: 'Kegiatan yang mengambil keputusan; jawabannya tertulis di setiap jalan keluar',
      },
      { shape: 'arrow', name: 'Anak panah', use: 'Arah alur; yang putus-putus kembali ke langkah sebelumnya' },
      {
        shape: 'pentagon',
        name: 'Segilima',
        use: 'Alur berlanjut pada segilima dengan huruf yang sama di halaman lain',
      },
    ],
  },
};
