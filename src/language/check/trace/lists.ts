// Word lists of the trace rules: tools, documents that are simply there, records, states. Small, and rather too short than too long.
import { type Words, withoutEnding } from './words.js';

/** Words as they are written. */
const raw = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Written without their plural, as names are compared. */
const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/)
      .map((name) => name.split('-').map(withoutEnding).join('-')),
  );

/** Tools: in Indonesian the first word says what a thing is (`printer kantor`), in English the last one (`office printer`). */
const toolsFirst = words(`
  komputer laptop notebook printer pemindai scanner proyektor infokus telepon ponsel handphone kamera kalkulator faksimile flashdisk
  stapler atk kendaraan mobil motor meja kursi tinta pulpen bolpoin pensil gunting penggaris genset wifi internet stempel`);
const toolsLast = words(`
  computer laptop notebook printer scanner projector phone telephone camera calculator stationery vehicle photocopier copier stapler
  internet wifi`);
const toolNames = words(`
  alat-tulis alat-tulis-kantor jaringan-internet jaringan-komputer koneksi-internet mesin-fotokopi mesin-fotocopy mesin-ketik
  mesin-tik mesin-cetak perangkat-komputer kertas kertas-hvs kertas-f4 kertas-a4 paper office-supplies internet-connection stamp`);

/** Is a thing no document but something to work with? */
export function isTool({ list }: Words): boolean {
  if (list.length <= 2 && (toolsFirst.has(list[0] ?? '') || toolsLast.has(list.at(-1) ?? ''))) return true;
  return toolNames.has(list.join('-'));
}

/** What an office has at hand without a step that makes it: rules, blank forms, registers, files, plans, systems. */
const standingFirst = words(`
  peraturan undang uu permen permendagri permenpan pp perpres keppres instruksi pedoman juknis juklak petunjuk standar sop formulir
  blangko blanko template templat format buku register agenda arsip data database basis aplikasi sistem anggaran dpa rka renstra
  rpjmd renja kalender peta uraian tata ketentuan kebijakan media`);
const standingLast = words(`
  law regulation act policy guideline standard form template register checklist procedure manual budget database system`);

export function isStanding({ list }: Words): boolean {
  return (
    standingFirst.has(list[0] ?? '') ||
    standingLast.has(list.at(-1) ?? '') ||
    standingNames.has(list.slice(0, 3).join('-'))
  );
}

/** Standing documents whose abbreviation is written out in the list of words. */
const standingNames = words('dokumen-pelaksanaan-anggaran kartu-inventaris-barang');

/** Proofs and records: they are kept, not used by a later step. */
const records = words(`
  arsip tanda bukti resi dokumentasi register agenda ekspedisi rekaman log salinan tembusan
  archive archived receipt record log entry copy proof acknowledgement acknowledgment notice confirmation`);

export function isRecord({ list }: Words): boolean {
  return list.some((word) => records.has(word));
}

const stateWords = raw(`
  selesai menunggu lengkap disetujui diterima diperiksa ditandatangani diproses dikirim diarsipkan dicatat disampaikan ditolak
  dilaksanakan terlaksana terkirim tercatat tersusun terarsip terverifikasi terselesaikan siap oke ok ya beres lancar
  done finished complete completed waiting pending approved rejected checked sent received ready ok yes in-progress`);
/** Work, not what comes out of it; `Pemeriksaan` is no document, `Pengumuman` is one. */
const work = raw(`
  persiapan pelaksanaan pemeriksaan penandatanganan pengiriman penyerahan pencatatan pengarsipan penyusunan pembuatan pengumpulan
  pembahasan penggandaan pendistribusian penelaahan pengetikan penomoran pemantauan penyimpanan pemrosesan
  preparation checking signing sending waiting filing archiving`);
const verb = /^(?:men(?:g|y)?|mem)(?!u$|it$|tal|tor|ara|teri|o)\p{L}{4,}(?:kan|i)?$/u;
const nounsLikeVerbs = raw('memorandum mentah menit menteri mental mentor menara mengenai');
const happened = /^ter\p{L}{3,}nya$/u;

/** Is it said that something is done, or what is being done, instead of naming a thing? `raw`: the name's words as written. */
export function isState(name: string): boolean {
  const list = name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const [first = ''] = list;
  if (list.length === 0) return false;
  if (stateWords.has(list.join('-'))) return true;
  if (happened.test(first)) return true;
  if (/^(?:sudah|telah|belum|already)$/.test(first) && list.length > 1) return true;
  if (/^(?:selesai|waiting|menunggu)$/.test(first)) return true;
  if (work.has(first)) return true;
  return verb.test(first) && !nounsLikeVerbs.has(first);
}
