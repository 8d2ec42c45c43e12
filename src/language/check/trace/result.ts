// trace/unrelated-result: what comes out in the end has nothing to do with the title.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Subject } from '../subject.js';
import { placeOf } from '../time/timed.js';
import { isWhole, preceding, type Thing, thingsOf } from './things.js';
import { stem, wordsOf } from './words.js';

/**
 * Looked at are all outputs, and all that the last steps and those right before them say: only if no word of the title is there in any
 * form something is said. Words of the title that name work (`Pelayanan`, `Handling`) say nothing about what comes out.
 */
export function unrelatedResult(subject: Subject, report: Report): void {
  const { graph, process } = subject;
  if (!isWhole(subject)) return;
  const title = wordsOf(process.title)
    .list.filter((word) => word.length > 2 && !generic.has(word))
    .map(stem);
  const ends = graph.steps.flatMap((step, number) =>
    step.kind === 'end' && graph.reached[number] === 1 ? [number] : [],
  );
  const last = new Set(ends.flatMap((end) => [end, ...preceding(graph, end)]));
  const { outputs } = thingsOf(subject);
  const result = outputs.filter(({ number }) => last.has(number)).at(-1);
  if (title.length === 0 || result === undefined) return;
  const said = [...last].flatMap((number) => {
    const { title: text, needs, outputs: things } = graph.steps[number]!;
    return [text, ...needs, ...things];
  });
  const promised = process.outputs.flatMap(({ things }) => things);
  const words = new Set(
    [...said, ...promised, ...outputs.map(({ text }) => text)].flatMap((text) => wordsOf(text).list.map(stem)),
  );
  if (title.some((word) => [...words].some((other) => isRelated(word, other)))) return;
  reportResult(subject, result, report);
}

function reportResult(subject: Subject, result: Thing, report: Report): void {
  const args = { thing: result.text, title: subject.process.title };
  report('trace/unrelated-result', placeOf(subject, result.node), args);
}

/** One word begins with the other, or they are the same but for three letters at the end. */
function isRelated(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 && (long.startsWith(short) || (short.length >= 5 && long.includes(short)));
}

const generic: ReadonlySet<string> = new Set(
  `pelayanan layanan penerbitan pengelolaan penyusunan pelaksanaan penanganan pembuatan pengajuan penyelenggaraan proses prosedur
  permohonan pemberian sop penetapan standar operasional tata cara kegiatan perangkat daerah kabupaten kota
  handling issuing making managing management process procedure service the new`
    .trim()
    .split(/\s+/),
);
