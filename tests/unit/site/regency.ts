// A small regency with everything that a site shows, and names that are hard on file systems.

/** Two tiers, three levels, a flow that runs another one, an SOP, a process outside of all units. */
export const regency = `language id
unit kab "Kabupaten <Contoh> & Kota" {
  tier regency
  code "KC"
  unit dinas "Dinas \\"Satu\\"" {
    tier agency
    head "Kepala Dinas"
    actor petugas "Petugas"
    actor kepala "Kepala"
    process layanan "Layanan" {
      category core
      code "L-01"
      input "Permohonan" from "Masyarakat"
      output "Surat" to "Masyarakat"
      process con "Surat" {
        code "L-01.01"
        sop { number "1/2026" status in-force created 2026-01-02 }
        start petugas "Menerima permohonan"
          output "Berkas"
        step kepala "Menandatangani surat" runs tanda
        end petugas "Menyerahkan surat"
      }
      process tanda "Tanda tangan" {
        start kepala "Membaca surat"
        end kepala "Membubuhkan tanda tangan"
      }
    }
    process CON "Arsip" {
      category support
      start petugas "Menyimpan berkas"
      end petugas "Mencatat berkas"
    }
  }
  unit bagian "Bagian Dua" {
    tier section
  }
}
process lepas "Proses lepas" {
  actor siapa "Siapa saja"
  start siapa "Memulai"
  end siapa "Mengakhiri"
}
`;

/** Files of a site by their paths. */
export type Files = ReadonlyMap<string, string>;

/** Links of a page that lead nowhere: to a file that is not there, or to an anchor that its page does not have. */
export function lostLinks(files: Files): readonly string[] {
  const anchors = new Map(
    [...files].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? ''))]),
  );
  return [...files].flatMap(([path, text]) =>
    [...text.matchAll(/ href="([^"]*)"/g)].flatMap(([, href = '']) => {
      const { pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `file:///${encodeURI(path)}`);
      const target = decodeURIComponent(pathname.slice(1));
      const found = files.has(target) && (hash === '' || anchors.get(target)?.has(decodeURIComponent(hash.slice(1))));
      return found && href !== '' ? [] : [`${path}: ${href}`];
    }),
  );
}
