// `alur walk`: a case, question by question.
import { expect, test } from 'vitest';
import { desk, slip, tea, two } from './run.js';

const at = desk();

const leave = `process cuti "Cuti" {
  language id
  actor pegawai "Pegawai"
  actor atasan "Atasan"
  actor sdm "Bagian SDM"
  mulai minta: pegawai "Mengajukan cuti" waktu 10 menit output "Surat cuti"
  keputusan atasan "Menilai surat cuti" waktu 1 jam output "Disposisi" tulisan "Setuju?"
    tidak -> minta dengan "Catatan" melalui "surel"
  paralel {
    cabang { langkah sdm "Mencatat cuti" waktu 1 hari output "Catatan cuti" }
    cabang jika "lebih dari 5 hari" { langkah atasan "Menunjuk pengganti" waktu 2 jam output "Penunjukan" }
  }
  selesai pegawai "Menerima izin"
}
`;

test('asks at a decision, and says who acts, what comes, what is handed over and how long it was', async () => {
  at.write('tea.proc', tea.replace('output "Cup of tea"', 'needs "Water" time 5..10 minutes output "Cup of tea"'));
  const { code, out, err } = await at.alur(['walk', 'tea.proc'], { stdin: 'no\n' });
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`Making tea
----------
Answer with a number or a word. b goes one back, q quits.

1. Host: Boils the water
   Needs: Water
   Output: Cup of tea
   Time: 5..10 minutes (so far 5 minutes to 10 minutes)

2. Guest: Tastes the tea
   From Host: Cup of tea
   Time: not said (so far 5 minutes to 10 minutes)

How does "Tastes the tea" turn out?
  1  yes -> Drinks the tea
  2  no -> Pours it anew
Your answer: no

3. Host: Pours it anew
   From Guest: Cold tea
   Output: Cup of tea
   Time: not said (so far 5 minutes to 10 minutes)

4. Guest: Drinks the tea
   From Host: Cup of tea
   Time: not said (so far 5 minutes to 10 minutes)

The case is closed after 4 steps and 3 handoffs.
Time: 5 minutes to 10 minutes.
3 steps without a time are not counted.
`);
});

test('in Indonesian: rounds, channels, branches that run at once, the longest of them counts', async () => {
  at.write('cuti.proc', leave);
  const { out } = await at.alur(['walk', 'cuti.proc'], { stdin: '2\n1\nya\n' });
  expect(out).toContain('\nSetuju?\n  1  ya -> Mencatat cuti / Menunjuk pengganti\n  2  tidak -> Mengajukan cuti\n');
  expect(out).toContain('3. Pegawai: Mengajukan cuti (untuk ke-2 kalinya)\n   Dari Atasan: Catatan (melalui surel)\n');
  expect(out).toContain(
    '\nApakah benar: lebih dari 5 hari?\n  1  ya -> Menunjuk pengganti\n  2  tidak\nJawaban Anda: ya\n',
  );
  expect(out).toContain(
    'Sekarang 2 hal berjalan bersamaan:\n  - Mencatat cuti\n  - lebih dari 5 hari: Menunjuk pengganti\n',
  );
  expect(out).toContain('\n>> lebih dari 5 hari: Menunjuk pengganti\n\n6. Atasan: Menunjuk pengganti\n');
  expect(out).toContain('Semua (2) selesai; pekerjaan berlanjut bersama.\n');
  expect(out).toContain('Waktu: 1 hari kerja 2 jam 20 menit.\n');
  expect(out).toMatch(/Kasus ini selesai setelah 7 langkah dan \d serah terima\./);
});

test('a branch whose condition does not hold is passed', async () => {
  at.write('cuti.proc', leave);
  const { out } = await at.alur(['walk', 'cuti.proc', '--lang', 'en', '--answers', 'yes,no']);
  expect(out).not.toContain('Menunjuk pengganti\n   ');
  expect(out).not.toContain('at the same time:');
  expect(out).toContain('The case is closed after 4 steps');
});

test('a wrong answer is asked again with the list; b goes back; q quits; the end of input says where the case stands', async () => {
  at.write('tea.proc', tea);
  const { code, out } = await at.alur(['walk', 'tea.proc'], { stdin: 'maybe\nb\n\n9\nq\n' });
  expect(code).toBe(0);
  expect(out).toContain('"maybe" is not one of the answers. They are:\n  1  yes -> Drinks the tea\n');
  expect(out).toContain('This is the first question; there is nothing to go back to.');
  expect(out).toContain('Please choose one of these:\n  1  yes');
  expect(out).toContain('Stopped at "Tastes the tea", after 2 steps and 1 handoff.');
  const over = await at.alur(['walk', 'tea.proc']);
  expect([over.code, over.out.includes('No more answers. The case stands at "Tastes the tea"')]).toEqual([0, true]);
  at.write('cuti.proc', leave);
  const begun = await at.alur(['walk', 'cuti.proc', '--answers', 't,y,t']);
  expect(begun.out).toContain('selesai setelah 6 langkah');
  const back = await at.alur(['walk', 'cuti.proc', '--answers', 'tidak,b,ya,tidak']);
  expect(back.out).toContain('Mundur satu.');
  expect(back.out).toContain('selesai setelah 4 langkah');
});

test('interruptions are offered, and take the time that they say', async () => {
  at.write(
    'w.proc',
    'process w "W" { actor a "A" start a "Orders" time 1 hour wait a "Waits" time 5 days on 2 days -> end on "no stock" -> end end a "Gets it" time 1 hour }',
  );
  const walk = async (answer: string) => (await at.alur(['walk', 'w.proc'], { stdin: `${answer}\n` })).out;
  expect(await walk('1')).toContain('Time: 5 working days 2 hours.');
  expect(await walk('2')).toContain('Time: 2 working days 1 hour.');
  expect(await walk('no stock')).toContain('Time: 1 hour to 5 working days 1 hour.');
  expect(await walk('1')).toContain(
    'Is "Waits" done without interruption?\n  1  yes -> Gets it\n  2  interrupted: 2 days -> the end\n',
  );
});

test('what waits for ever, what goes round and what has no way on is said', async () => {
  const walk = async (body: string, answers: string) => {
    at.write('x.proc', `process x "X" { actor a "A" ${body} }`);
    return (await at.alur(['walk', 'x.proc', '--answers', answers])).out;
  };
  const stuck =
    'start a "S" parallel { branch { step a "One" } branch { decision a "Two" no -> back } } end a "E" step back: a "Back" -> end';
  expect(await walk(stuck, 'no')).toContain('Work waits for "Two", which does not come any more.');
  expect(await walk('start a "S" step r: a "Round" -> r', '')).toContain('it never ends');
  expect(await walk('start a "S" step a "Last"', '')).toContain(
    'Nothing is written about how it goes on after "Last".',
  );
});

test('several processes: asks which, or --process says it', async () => {
  at.write('two.proc', two);
  const asked = await at.alur(['walk', 'two.proc'], { stdin: '2\n' });
  expect(asked.out).toContain('Which process?\n  1  Letters\n  2  Cuti\n');
  expect(asked.out).toContain('2. Clerk: Menyimpan surat');
  const named = await at.alur(['walk', 'two.proc', '--process', 'letters']);
  expect(named.out).toContain('2. Clerk: Files the letter');
  const unknown = await at.alur(['walk', 'two.proc', '--process', 'leters']);
  expect([unknown.code, unknown.err.includes('Did you mean "letters"?')]).toEqual([2, true]);
});

test('a file with errors is walked as far as it was read, and says so', async () => {
  at.write('tea.proc', slip);
  const { code, err, out } = await at.alur(['walk', 'tea.proc'], { stdin: '1\n' });
  expect([code, err]).toEqual([
    0,
    'Errors in the file: 1 (alur check shows them). What could not be read is\nmissing here.\n',
  ]);
  expect(out).toContain('Drinks the tea');
});

test('file and answers cannot both come from standard input', async () => {
  const { code, err } = await at.alur(['walk', '-'], { stdin: tea });
  expect([code, err.includes('standard input')]).toEqual([2, true]);
  const given = await at.alur(['walk', '-', '--answers', 'yes'], { stdin: tea });
  expect([given.code, given.out.includes('The case is closed after 3 steps')]).toEqual([0, true]);
});

test('colours only on a terminal, 80 columns, no signs that would steer it', async () => {
  at.write('tea.proc', tea.replace('Boils the water', `Boils \u001b[31mthe water ${'very '.repeat(30)}long`));
  const plain = await at.alur(['walk', 'tea.proc'], { stdin: 'yes\n' });
  expect(plain.out).not.toContain('\u001b');
  expect(Math.max(...plain.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  const shown = await at.alur(['walk', 'tea.proc'], { stdin: 'yes\n', tty: true });
  expect(shown.out).toContain('\u001b[1m');
});
