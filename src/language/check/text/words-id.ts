// Indonesian words that the rules on activities know. Sources: administrative Indonesian of standard operating procedures, and the
// word formation of the Tata Bahasa Baku. Lists hold what the forms alone can't tell.
import { list, phrases, wordSet } from './words.js';

/**
 * Verbs as root and ending: `tetap+kan` is menetapkan, penetapan, ditetapkan. A `~` says that the root alone is a thing ("Data
 * pemohon") or no order to do something.
 */
export const roots: readonly string[] = list(`
  agenda+kan~ alokasi+kan realokasi+kan aju+kan~ ajar ambil amat+i~ analisis aman+kan~ antar arah+kan~ arsip+kan~ atur audit awas+i
  baca bagi bagi+kan bahas bangun bantu banding+kan~ batal+kan~ bayar bayar+kan beli bentuk~ beri beri+kan beritahu+kan berkas+kan~
    bersih+kan~ bimbing bina bongkar buat buat+kan bubuh+kan~ buka buku+kan~ bukti+kan~ berangkat+kan~
  cabut cadang+kan~ cair+kan~ cari catat cek cetak cocok+kan~ cermat+i
  daftar+kan~ dalam+i~ data~ damping+i~ dapat+kan~ distribusi+kan disposisi+kan dokumentasi+kan diseminasi+kan delegasi+kan desain dukung
  edukasi ekspos evaluasi
  fasilitasi finalisasi formulasi+kan fotokopi
  gabung+kan~ gambar~ ganda+kan~ ganti guna+kan~ gelar
  hadir+i~ hapus harmonisasi+kan himpun hitung hubung+i~
  identifikasi imbau implementasi+kan informasi+kan~ input inspeksi integrasi+kan inventarisasi investigasi isi ikut+i~ ikhtisar+kan~
  jadwal+kan~ jawab~ jelas+kan~ jemput jilid jual jamin jahit
  kaji kapitalisasi kendali+kan~ kelola kelompok+kan~ kembali+kan~ kembang+kan~ kerja+kan~ kirim kirim+kan klarifikasi klasifikasi+kan
    kompilasi konfirmasi konsep~ konsultasi+kan koordinasi+kan koreksi kumpul+kan~ kunjung+i~ kuitansi+kan~
  lacak laksana+kan~ lampir+kan~ lantik lapor lapor+kan latih layan+i~ legalisasi lelang~ lengkap+i~ limpah+kan~ lunas+i~ lihat lindung+i~
    luncur+kan~ lepas
  manfaat+kan~ masuk+kan~ mediasi minta mohon mulai musnah+kan~ mutakhir+kan~ mutasi+kan muat
  nilai~ nomor+i~ notifikasi+kan~ negosiasi+kan
  olah otorisasi
  paham+i~ pamer+kan~ panggil pantau papar+kan~ paraf pasang pasti+kan~ pelihara periksa perinci peringat+kan~ perintah+kan~
    peta+kan~ pilah pilih pindah+kan~ pindai pinjam pinjam+kan potong proses~ promosi+kan publikasi+kan pulih+kan~ putus+kan~ pungut
  rancang~ rangkum rapi+kan~ rawat realisasi+kan registrasi rehabilitasi rekam rekap rekapitulasi rekomendasi+kan~ rekonsiliasi
    rekrut rencana+kan~ resmi+kan~ revisi reviu rinci rujuk rumus+kan~ rilis
  sah+kan~ saji+kan~ salin salur+kan~ sambut sampai+kan~ saring sebar+kan~ sebarluas+kan~ sedia+kan~ seleksi selenggara+kan~ selesai+kan~
    selidik+i~ sempurna+kan~ serah+kan~ sesuai+kan~ setor setor+kan setuju+i~ siap+kan~ sidang~ simpan simpul+kan~ sinkronisasi+kan
    sortir sosialisasi+kan standardisasi+kan stempel suluh~ supervisi survei susun suntik sertifikasi sepakat+i~ serahterima+kan~ siar+kan~
  tagih tambah+kan~ tampung tandatangan+i~ tanam tanggap+i~ tangan+i~ tarik tawar+kan~ tayang+kan~ tebus telaah teliti telusur+i~
    tempat+kan~ tempel tempel+kan tentu+kan~ terap+kan~ terbit+kan~ terima terjemah+kan~ terus+kan~ tetap+kan~ timbang tindak~
    tindaklanjut+i~ tingkat+kan~ tinjau tolak transfer tugas+kan~ tulis tunjuk tutup turun+kan~ tata~ tunggu
  ubah uji ukur umum+kan~ unggah unduh undang undang+kan~ urai+kan~ urus urut+kan~ usul+kan~ utus
  validasi verifikasi visitasi
  wawancara+i~ wujud+kan~
  ketik tertib+kan~ temu+kan~ tambal
`);

/** Nouns whose verb is formed otherwise; the same after "melakukan". */
export const irregular: readonly (readonly [noun: string, verb: string])[] = list(`
  persetujuan:menyetujui perbaikan:memperbaiki persiapan:menyiapkan perhitungan:menghitung pertimbangan:mempertimbangkan
  perubahan:mengubah perpanjangan:memperpanjang permintaan:meminta pembaruan:memperbarui pembaharuan:memperbarui perjanjian:
  pemrosesan:memproses penyuluhan:menyuluh pengundangan:mengundangkan penghapusan:menghapus pengadaan:mengadakan
  perbandingan:membandingkan peringkasan:meringkas pemutusan:memutuskan penarikan:menarik penelusuran:menelusuri
  pembahasan:membahas pengetikan:mengetik tinjauan:meninjau kunjungan:mengunjungi pengkajian:mengkaji kajian:mengkaji
  telaahan:menelaah pendampingan:mendampingi penyempurnaan:menyempurnakan peragaan:memperagakan pelurusan:meluruskan
  pengkinian:memperbarui pengerjaan:mengerjakan pengumpulan:mengumpulkan pengawalan:mengawal penjelasan:menjelaskan
  pemberian:memberikan pengiriman:mengirim pembagian:membagikan pelaporan:melaporkan pembayaran:membayar penyetoran:menyetor
  pembuatan:membuat peminjaman:meminjam penempelan:menempelkan pengikutsertaan:mengikutsertakan pengisian:mengisi
  monitoring:memantau review:mereviu reviu:mereviu check:memeriksa pengecekan:mengecek upload:mengunggah download:mengunduh
  print:mencetak scan:memindai scanning:memindai editing:menyunting draft:menyusun entry:memasukkan entri:memasukkan update:memperbarui updating:memperbarui copy:menyalin
  submit:mengajukan posting:memublikasikan inventarisir:menginventarisasi legalisir:melegalisasi pengerukan:mengeruk
`).map((pair) => pair.split(':') as [string, string]);

/** Things that are applied for or called, with the verb that goes before them. */
export const withVerb: ReadonlyMap<string, string> = new Map(
  list(`
    permohonan:Mengajukan rapat:Mengadakan pertemuan:Mengadakan musyawarah:Mengadakan sidang:Menyelenggarakan lokakarya:Menyelenggarakan
    seminar:Menyelenggarakan bimtek:Menyelenggarakan apel:Melaksanakan upacara:Melaksanakan
  `).map((pair) => pair.split(':') as [string, string]),
);

/** Two words that are one verb. */
export const pairs: ReadonlyMap<string, string> = new Map([
  ['tanda tangan', 'menandatangani'],
  ['tindak lanjut', 'menindaklanjuti'],
  ['serah terima', 'menyerahterimakan'],
  ['uji coba', 'mengujicobakan'],
  ['uji petik', 'menguji petik'],
]);

/** After "melakukan … dengan" somebody is spoken with. */
export const withSomebody: ReadonlyMap<string, string> = new Map([
  ['koordinasi', 'berkoordinasi'],
  ['konsultasi', 'berkonsultasi'],
  ['komunikasi', 'berkomunikasi'],
  ['diskusi', 'berdiskusi'],
]);

/** Verbs that say nothing of their own before a noun of doing; the first says so before every one, the others not before an event. */
export const weak: readonly [string, ...string[]] = ['melakukan', 'melaksanakan', 'mengadakan'];
export const events = wordSet(`
  sosialisasi pelatihan bimbingan pembinaan penyuluhan pelantikan pelayanan pengadaan seleksi sidang lelang pendidikan survei mutasi
  promosi persiapan kunjungan perjanjian mediasi audit
`);

/** Words in -asi, -isi that name things, not what is done. */
export const things = wordSet(`
  informasi rekomendasi organisasi aplikasi lokasi situasi kondisi regulasi formasi generasi populasi asosiasi federasi
  transportasi akomodasi prestasi variasi deviasi relasi donasi indikasi dispensasi inflasi disertasi edisi posisi komisi divisi visi
  misi televisi asuransi operasi isi notasi prasasti sanksi
  institusi konstitusi eksekusi sesi saksi aksi seksi direksi dimensi provinsi potensi kompetensi lisensi instansi referensi
  motivasi demonstrasi presentasi sensasi rotasi komposisi tradisi ekspedisi partisi petisi koalisi polisi fungsi gradasi
`);

/** Begin like verbs in me- or ber- and are none, or are not what is done. */
export const noVerbs = wordSet(`
  mendagri menpan menpanrb menkeu menkes mendikbud menhub merauke mentawai mempawah melawi merangin meranti mengwi meninggal menikah
  member memo memori memorandum mental mentah mentega mentor menteri menara melalui melati melayu menurut mengenai menjelang
  menengah merdeka mereka merek merah merger merpati merupakan memang mendadak mendatang mendasar mendesak menyeluruh memadai
  memuaskan mengikat menarik merata melekat menular menetap menerus menjadi mewah merugikan membahayakan menahun mendalam
  menonjol memungkinkan menyangkut meliputi mencakup memuat memiliki mempunyai membutuhkan memerlukan memenuhi mengandung mengalami menyatakan
  berkas berita beras berat berani bersih berikut berikutnya bersama berdasarkan berupa beserta berbagai beberapa bersifat bersangkutan
  berwenang berlaku berkala berkelanjutan bertahap berjenjang berhak berbasis bernomor berparaf berjalan berdampak berlangsung
  berakhir berwarna berbeda berada berisi berubah berurutan bermeterai bermaterai berlogo berstempel berkaitan berkenaan bertanggung
  berkualitas bertentangan berimbang berharga berhasil berbayar berprestasi berwujud bergerak bersamaan bersertifikat bernilai
  berkasnya berkedudukan bermasalah
`);

/** As first words these are what is done, though they may describe elsewhere ("data yang memuat …"). */
export const firstVerbs = wordSet(
  `menarik memenuhi menyatakan menetap memuat merata memiliki menjadi berjalan bertanggung`,
);

/** Verbs in ber-, be- that are done as an activity. */
export const intransitive = wordSet(`
  berkoordinasi berkonsultasi berdiskusi berkomunikasi bermusyawarah bertanya bertemu berangkat berkunjung berpartisipasi berkumpul
  bersidang bekerja belajar berbicara berunding bernegosiasi beraudiensi bertukar berpamitan berjaga berpatroli berlatih berkemas
`);

/** Verbs without a prefix. */
export const plain = wordSet('datang hadir pulang pergi masuk keluar ikut turut tiba kembali naik turun');

/** Words before a verb that can go: "telah menerima". */
export const auxiliary = wordSet('telah sudah akan dapat harus wajib perlu sedang hendak bisa');
/** Words before a verb that are another rule's, or that belong to it. */
export const adverbs = wordSet('segera langsung saling bersama-sama');

/** Begin like passives in di- and are none. */
export const noPassives = wordSet(`
  dinas dinding direktur direktorat disiplin digital diklat dialog diagram diagnosis diagnosa diri dini dilema dinamika disabilitas
  diameter diare didik dividen diskon diploma diplomat dinsos dinkes diskominfo disdukcapil disdik dishub disnaker disperindag dispora
  dispendukcapil
`);

/** Verbs of what a decision does. */
export const checks = wordSet(`
  memeriksa meneliti memverifikasi memvalidasi mengecek mengevaluasi menilai mencocokkan menelaah mengkaji menyetujui menetapkan
  memutuskan menimbang mempertimbangkan mengoreksi mereviu mereview mereviuw memastikan menyeleksi memilih menentukan menguji
  membandingkan menganalisis menganalisa mengonfirmasi mengkonfirmasi mengklarifikasi mengesahkan menyimpulkan mengharmonisasikan
  mengharmonisasi memfasilitasi mengidentifikasi menyaring mengaudit menginspeksi menolak menyortir mencermati meninjau mengukur
  memantau membahas merekonsiliasi menyupervisi mengasistensi mengasesmen mendiagnosis menyepakati memusyawarahkan mengkurasi mengurasi
  menelusuri menyelidiki mempelajari memilah menyidangkan mengizinkan mengotorisasi menyinkronkan
`);

/** Words that make an activity conditional. */
export const conditions = phrases(`
  jika
  jikalau
  apabila
  bila
  bilamana
  kalau
  seandainya
  maka
  dalam hal terdapat
  dalam hal tidak
`);

/** Words that leave open what, who or when. */
export const vague = phrases(`
  dll
  dsb
  dst
  dan lain-lain
  dan lain lain
  dan sebagainya
  dan seterusnya
  secukupnya
  seperlunya
  secepatnya
  secepat mungkin
  sesegera mungkin
  segera
  pihak terkait
  pihak-pihak terkait
  pihak yang terkait
  pihak yang berkepentingan
  yang bersangkutan
  sebagaimana mestinya
  seperti biasa
  sewaktu-waktu
  sesuai kebutuhan
  dan yang lainnya
`);

/** Words between activities: "mencatat dan mengirim". */
export const joiners = wordSet('dan serta kemudian lalu selanjutnya sekaligus setelahnya sesudahnya sambil sembari');
/** The ones that begin something new, whatever was before. */
export const afresh = wordSet('kemudian lalu selanjutnya');
/** Words before a verb that is no activity of its own: "untuk membahas". */
export const subordinators = wordSet(
  'untuk guna agar supaya yang bahwa dengan cara sebelum setelah sesudah ketika saat karena tentang mengenai dalam tata dapat jika apabila bila',
);
/** Words between a subordinator and its verb. */
export const fillers = wordSet('dapat telah akan tidak sudah belum cara rangka hal segera');

/** Words that name people: a noun of doing before them leaves open who does it. */
export const people = wordSet(`
  kepala petugas pemohon bupati wali walikota camat lurah sekretaris staf kabid kasi kasubag kasubbag pimpinan atasan pejabat tim dinas
  badan bagian bidang masyarakat warga direktur menteri gubernur inspektorat pelaksana penyedia oleh dari
`);

/** Words that end the name of a thing. */
export const links = wordSet(
  'yang dan serta atau untuk dengan oleh kepada ke di dari pada dalam melalui sesuai berdasarkan secara agar sebelum setelah tentang',
);

export const small = wordSet('dan di ke dari untuk yang dengan pada kepada oleh serta atau');
export const stopped = wordSet('dll dsb dst dkk no tgl hlm jl kab kec kel prov yth tn ny dr st sh mm');
export const capitals = wordSet(`
  sop ap sk nd ktp kk bast ba dpa rka spp spm sp2d ppk ppspm kpa pa bpkad bkd bkpsdm opd skpd apbd apbn rpjmd rkpd kak hps tte jdih spse
  ppid sakip lkip asn pns cpns pppk dprd pbg imb nib oss npwp pbb bphtb rt rw nik simpeg siak umkm bumd bumdes bpjs kuhp uu pp
`);
