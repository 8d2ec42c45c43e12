// node tests/bench/province.mjs [--sops N] [regencies …]: what it costs to check a whole province in one run of the command
// line: time, peak memory, and how both grow with the number of regencies. Needs a built package (`npm run build`, or CLI=path/to/cli.js).
// With --write FOLDER it only writes the files of the first number of regencies.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const AGENCIES = 58;

const topics = [
  'Perizinan',
  'Pendataan',
  'Pembinaan',
  'Pengawasan',
  'Penyuluhan',
  'Pengadaan',
  'Pelaporan',
  'Pemeliharaan',
];
const two = (number) => String(number).padStart(2, '0');

/** The files of one regency by path: 60 units, 300 processes (10 of the regency, 5 of each agency), `sops` SOP files. */
export function* regencyFiles(folder, sops = 500) {
  const code = folder.toUpperCase();
  yield [`${folder}/organisasi.proc`, organisation(folder, code)];
  for (let agency = 1; agency <= AGENCIES; agency++) {
    const own = [];
    for (let sop = agency; sop <= sops; sop += AGENCIES) own.push(sop);
    yield [`${folder}/pd/pd-${two(agency)}.proc`, agencyText(agency, code, own)];
    for (const sop of own) yield [`${folder}/sop/sop-${sop}.proc`, sopText(sop, agency, code)];
  }
}

function organisation(folder, code) {
  const units = Array.from({ length: AGENCIES }, (_, i) => {
    const n = i + 1;
    return `  unit pd${n} "Dinas Urusan ${n}" {\n    tingkat perangkat-daerah\n    kode "PD${two(n)}"\n    urusan "Pendidikan"\n    pimpinan "Kepala Dinas Urusan ${n}"\n    mewujudkan utama-${(i % 10) + 1}\n  }`;
  });
  const processes = Array.from({ length: 10 }, (_, i) => {
    const n = i + 1;
    return `  proses utama-${n} "Penyelenggaraan Urusan ${n}" {\n    kode "${code}-${two(n)}"\n    kategori inti\n    pengampu pd${n}\n    acuan "RAB.06.01"\n    mendukung s${(i % 3) + 1}\n    masukan "Permohonan urusan ${n}" dari masyarakat\n    keluaran "Layanan urusan ${n}" kepada masyarakat\n  }`;
  });
  return `# Kabupaten rekaan ${folder} untuk mengukur kecepatan.
bahasa id

pelaksana masyarakat "Masyarakat" eksternal

visi "Kabupaten yang melayani" {
  misi "Pelayanan" {
    sasaran s1 "Pelayanan meningkat" { indikator i1 "Indeks kepuasan" { satuan "indeks" target 86 } }
    sasaran s2 "Kemiskinan menurun" { indikator i2 "Penduduk miskin" { satuan "persen" target 9 } }
    sasaran s3 "Ekonomi tumbuh" { indikator i3 "Investasi" { satuan "miliar" target 450 } }
  }
}

unit kabupaten "Pemerintah Kabupaten ${code}" {
  tingkat kabupaten
  kode "${code}"
  acuan "Keputusan Bupati Nomor 12 Tahun 2026"
  pimpinan "Bupati"
  unit setda "Sekretariat Daerah" {
    tingkat setda
    kode "SETDA"
    pimpinan "Sekretaris Daerah"
  }
${units.join('\n')}
${processes.join('\n')}
}
`;
}

function agencyText(agency, code, sops) {
  const prefix = `${code}-PD${two(agency)}-01`;
  const main = ((agency - 1) % 10) + 1;
  const parts = Array.from({ length: 4 }, (_, i) => {
    const n = i + 1;
    const own = sops.filter((_, at) => at % 4 === i);
    const steps = own.map(
      (sop) =>
        `    langkah petugas "Menjalankan urusan nomor ${sop}"\n      kelengkapan "Berkas urusan ${agency}"\n      output "Hasil urusan ${sop}"\n      menjalankan sop-${sop}`,
    );
    return `  proses bagian-${n} "${topics[(agency + i) % topics.length]} Urusan ${agency} Tahap ${n}" {
    kode "${prefix}.${two(n)}"
    masukan "Permohonan urusan ${main}" dari masyarakat
    keluaran "Layanan urusan ${main}" kepada masyarakat
    pelaksana pemohon "Pemohon" eksternal
    pelaksana petugas "Petugas Layanan" di pd${agency}
    pelaksana kepala "Kepala Bidang" di pd${agency}
    mulai pemohon "Mengajukan permohonan"
      output "Berkas urusan ${agency}"
${steps.join('\n')}
    langkah kepala "Mengesahkan layanan"
      kelengkapan "Berkas urusan ${agency}"
      output "Layanan urusan ${main}"
    selesai pemohon "Menerima layanan"
      kelengkapan "Layanan urusan ${main}"
  }`;
  });
  return `impor "../organisasi.proc"
${sops.map((sop) => `impor "../sop/sop-${sop}.proc"`).join('\n')}
bahasa id

proses induk-${agency} "Penyelenggaraan Layanan Urusan ${agency}" {
  kode "${prefix}"
  kategori inti
  pengampu pd${agency}
  acuan "RAB.06.01"
  mendukung s${(agency % 3) + 1}
  masukan "Permohonan urusan ${main}" dari masyarakat
  keluaran "Layanan urusan ${main}" kepada masyarakat
${parts.join('\n')}
}
`;
}

function sopText(sop, agency, code) {
  const steps = Array.from({ length: 8 }, (_, i) => {
    const who = ['petugas', 'kepala'][i % 2];
    const check = i % 4 === 2;
    return `  ${check ? 'keputusan' : 'langkah'} l${i}: ${who} "${check ? 'Memeriksa' : 'Menyusun'} berkas tahap ${i} nomor ${sop}"
    kelengkapan "Berkas ${sop} tahap ${i}"
    waktu ${5 + i} menit
    output "Berkas ${sop} tahap ${i + 1}"${check ? `\n    tulisan "Sesuai?"\n    tidak -> l${i - 1} dengan "Catatan ${sop}"` : ''}`;
  });
  return `impor "../organisasi.proc"
bahasa id

proses sop-${sop} "Pelayanan Nomor ${sop} Urusan ${agency}" {
  pengampu pd${agency}
  sop {
    nomor "400.1/${sop}/PD${two(agency)}/2026"
    status berlaku
    dibuat 5 Januari 2026
    efektif 19 Januari 2026
    instansi "Pemerintah Kabupaten ${code}", "Dinas Urusan ${agency}"
    disahkan "Kepala Dinas Urusan ${agency}"
    dasar-hukum "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    kualifikasi "Memahami urusan ${agency}"
    keterkaitan "-"
    peralatan "Komputer"
    peringatan "Berkas tidak lengkap dikembalikan"
    pencatatan "Buku register"
  }
  pelaksana pemohon "Pemohon" eksternal
  pelaksana petugas "Petugas Layanan" di pd${agency}
  pelaksana kepala "Kepala Bidang" di pd${agency}

  mulai pemohon "Mengajukan permohonan nomor ${sop}"
    waktu 5 menit
    output "Berkas ${sop} tahap 0"
${steps.join('\n')}
  selesai pemohon "Menerima hasil nomor ${sop}"
    kelengkapan "Berkas ${sop} tahap 8"
    waktu 5 menit
    output "Tanda terima ${sop}"
}
`;
}

/** Writes a province; gives its size. */
function write(folder, regencies, sops) {
  let files = 0;
  let letters = 0;
  for (let regency = 1; regency <= regencies; regency++) {
    for (const [path, text] of regencyFiles(`kab-${two(regency)}`, sops)) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      files++;
      letters += text.length;
    }
  }
  return { files, letters };
}

/** Runs the command line and takes its time and the largest memory that it had. */
function measure(folder, cli) {
  const probe = `import { writeFileSync } from 'node:fs';
process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
writeFileSync(${JSON.stringify(join(folder, 'usage.json'))}, JSON.stringify({ maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 })); });`;
  const hook = `data:text/javascript,${encodeURIComponent(probe)}`;
  const run = spawnSync(process.execPath, ['--import', hook, cli, 'check', '.', '--profile', 'map'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const usage = JSON.parse(spawnSync('cat', [join(folder, 'usage.json')], { encoding: 'utf8' }).stdout);
  return { ...usage, status: run.status, said: run.stderr.trim().split('\n').slice(-3).join(' | ') };
}

const slope = (points) => {
  const logs = points.map((pair) => pair.map(Math.log));
  const mean = (at) => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
  const sops = Number(option('--sops') ?? 500);
  const target = option('--write');
  const sizes = args.length > 0 ? args.map(Number) : [1, 5, 22];
  if (target !== undefined) console.log(write(target, sizes[0], sops));
  else {
    const cli = process.env.CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    console.log('| regencies | files | MB | seconds (CPU) | peak memory (MB) | |\n|---|---|---|---|---|---|');
    const rows = sizes.map((size) => {
      const folder = mkdtempSync(join(tmpdir(), 'province-'));
      try {
        const { files, letters } = write(folder, size, sops);
        const { cpu, maxRSS, said } = measure(folder, cli);
        console.log(
          `| ${size} | ${files} | ${(letters / 1e6).toFixed(1)} | ${cpu.toFixed(1)} | ${(maxRSS / 1024).toFixed(0)} | ${said} |`,
        );
        return { size, cpu, memory: maxRSS };
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
    const grows = (key) => slope(rows.map((row) => [row.size, row[key]])).toFixed(2);
    if (rows.length > 1) console.log(`\nGrowth: time ${grows('cpu')}, memory ${grows('memory')} (1 is linear)`);
  }
}
