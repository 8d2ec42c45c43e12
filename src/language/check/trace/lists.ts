// Word lists of the trace rules: tools, documents that are simply there, records, states. Small, and rather too short than too long.
import type { Words } from './words.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Things to work with; a name of which every word is here, or that begins with one of the first kind, is a tool. */
const toolHeads = words(`
  komputer laptop notebook printer pemindai scanner proyektor infokus telepon ponsel handphone kamera kalkulator faksimile faks flashdisk
  stapler atk kendaraan mobil motor meja kursi kertas tinta pulpen bolpoin pensil gunting penggaris genset wifi internet stempel
  computer phone telephone camera calculator projector stationery vehicle photocopier copier stamp`);
const toolNames = words(`
  alat-tulis alat-tulis-kantor jaringan-internet jaringan-komputer koneksi-internet mesin-fotokopi mesin-fotocopy mesin-ketik
  mesin-tik mesin-cetak perangkat-komputer office-supplie internet-connection`);

export function isTool({ list }: Words): boolean {
  const [first = ''] = list;
  if (toolHeads.has(first)) return list.length <= 3;
  return toolNames.has(list.slice(0, 3).join('-')) || toolNames.has(list.slice(0, 2).join('-'));
}

/** What an office has at hand without a step that makes it: rules, blank forms, registers, files, plans, systems. */
const standing = words(`
  peraturan undang uu permen permendagri permenpan pp perpre kepre instruksi pedoman juknis juklak petunjuk standar sop formulir
  blangko blanko templat template format buku register agenda arsip data database basis aplikasi sistem anggaran
  dokumen-pelaksanaan-anggaran rka renstra rpjmd renja kalender peta uraian tata ketentuan kebijakan media
  law regulation act policy guideline standard form template register checklist procedure manual budget database system file`);

export function isStanding({ list }: Words): boolean {
  return standing.has(list[0] ?? '') || (list.length > 1 && standing.has(list.slice(0, 3).join('-')));
}

/** Proofs and records: they are kept, not used by a later step. */
const records = words(`
  arsip tanda bukti resi dokumentasi register agenda ekspedisi rekaman log salinan tembusan
  archive archived receipt record log entry copy proof acknowledgement acknowledgment notice confirmation`);

export function isRecord({ list }: Words): boolean {
  return list.some((word) => records.has(word));
}

const stateWords = words(`
  selesai menunggu lengkap disetujui diterima diperiksa ditandatangani diproses dikirim diarsipkan dicatat disampaikan ditolak
  dilaksanakan terlaksana terkirim tercatat tersusun terarsip terverifikasi terselesaikan siap oke ok ya beres lancar
  done finished complete completed waiting pending approved rejected checked sent received ready ok yes in-progress`);
/** Work, not what comes out of it; `Pemeriksaan` is no document, `Pengumuman` is one. */
const work = words(`
  persiapan pelaksanaan pemeriksaan penandatanganan pengiriman penyerahan pencatatan pengarsipan penyusunan pembuatan pengumpulan
  pembahasan penggandaan pendistribusian penelaahan pengetikan penomoran pemantauan penyimpanan pemrosesan
  preparation checking signing sending waiting filing archiving`);
const verb = /^(?:men(?:g|y)?|mem)(?!u$|it$|tal|tor|ara|teri|o)\p{L}{4,}(?:kan|i)?$/u;
const nounsLikeVerbs = words('memorandum mentah menit menteri mental mentor menara mengenai');
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
