// How a walked case is shown: lines of at most 80 columns.
import {
  type Case,
  type CaseEvent,
  type Choice,
  type Locale,
  type Minutes,
  type Model,
  type Process,
  type Question,
  type Step,
  type Strand,
  timeWords,
  visible,
} from '../../index.js';
import type { colorsFor } from './terminal.js';
import { amount, phrase, times } from './walk-words.js';

/** What the lines are made with. */
export interface Setting {
  readonly locale: Locale;
  readonly colors: ReturnType<typeof colorsFor>;
  readonly actors: ReadonlyMap<string, string>;
  /** Minutes of a working day. */
  readonly day: number;
}

/** The setting of a model's words. */
export function settingOf(model: Model, workingDay: number, locale: Locale, colors: Setting['colors']): Setting {
  return { locale, colors, actors: new Map(model.actors.map(({ id, title }) => [id, title])), day: workingDay * 60 };
}

const WIDTH = 78;

/** A text of the file as one line. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim());

/** Lines of at most 78 columns; all but the first are indented by `hang`. */
export function wrapped(text: string, indent = '', hang = indent): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = hang;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** What a step is called where it comes next; an end without words of its own is "the end". */
const nextName = (step: Step, locale: Locale): string =>
  (step.kind === 'end' && step.text === undefined && step.name === undefined) || nameOf(step) === ''
    ? phrase('end', locale)
    : nameOf(step);

/** What a step is called. */
export const nameOf = (step: Step): string => oneLine(step.title === '' ? (step.name ?? '') : step.title);

/** The lines about everything that happened since the question before; `number` is that of the first step among it. */
export function eventLines({ events, state }: Case, number: number, setting: Setting): readonly string[] {
  let next = number;
  return events.flatMap((event, index) => {
    if (event.type === 'end' && index === events.length - 1 && state === 'closed') return [];
    const lines = linesOf(event, next, setting);
    if (event.type === 'step' && event.step.text !== undefined) next++;
    return lines;
  });
}

function linesOf(event: CaseEvent, number: number, setting: Setting): readonly string[] {
  const { locale, colors } = setting;
  const say = (text: string): readonly string[] => ['', ...wrapped(text)];
  switch (event.type) {
    case 'step':
      return stepLines(event, number, setting);
    case 'split': {
      const ways = event.ways.flatMap((way) => wrapped(wayWords(way, locale), '  - ', '    '));
      return [...say(phrase('split', locale, event.ways.length)), ...ways];
    }
    case 'way':
      return ['', ...wrapped(`>> ${wayWords(event.way, locale)}`, '', '   ').map((line) => colors.cyan(line))];
    case 'joined':
      return say(phrase('joined', locale, event.ways));
    case 'end':
      return say(phrase('ended', locale));
    case 'lost':
      return say(phrase('lost', locale, nameOf(event.step)));
  }
}

/** `Diagnosis: "Searches for the cause"`. */
function wayWords({ to, label }: Strand, locale: Locale): string {
  const begins = to.map((step) => nextName(step, locale)).join(' / ');
  return label === undefined ? begins : `${oneLine(label)}: ${begins}`;
}

function stepLines(
  { step, round, received, until, runs }: CaseEvent & { readonly type: 'step' },
  number: number,
  setting: Setting,
): readonly string[] {
  const { locale, colors } = setting;
  const again = round > 1 ? ` (${times(round, locale)})` : '';
  const who = step.actors.map((id) => oneLine(setting.actors.get(id) ?? id)).join(' + ');
  const mark = step.text === undefined ? '' : `${number}. `;
  const waits = step.kind === 'wait' ? ` (${phrase('waits', locale)})` : '';
  const head = wrapped(`${mark}${who}${waits}: ${nextName(step, locale)}${again}`, '', '   ');
  const facts: (readonly [string, string])[] = received.map((handoff) => {
    const what = handoff.what.map(oneLine).join(', ') || `(${phrase('unnamed', locale)})`;
    const channel = handoff.channel === undefined ? '' : ` (${phrase('by', locale, oneLine(handoff.channel))})`;
    return [phrase('handedOver', locale, oneLine(setting.actors.get(handoff.from) ?? handoff.from)), what + channel];
  });
  if (step.needs.length > 0) facts.push([phrase('needs', locale), step.needs.map(oneLine).join(', ')]);
  if (step.outputs.length > 0) facts.push([phrase('outputs', locale), step.outputs.map(oneLine).join(', ')]);
  if (step.note !== undefined) facts.push([phrase('note', locale), oneLine(step.note)]);
  if (runs !== undefined) facts.push([phrase('runs', locale), phrase('runsProcess', locale, oneLine(runs.title))]);
  const time = timeFact(step, runs, until, setting);
  if (time !== undefined) facts.push([phrase('time', locale), time]);
  return [
    '',
    ...head.map((line) => colors.bold(line)),
    ...facts.flatMap(([label, text]) => wrapped(`${label}: ${text}`, '   ', '     ')),
  ];
}

function timeFact(
  step: Step,
  runs: Process | undefined,
  until: Minutes | undefined,
  setting: Setting,
): string | undefined {
  if (step.text === undefined && step.time === undefined) return undefined;
  const unsaid = phrase(runs === undefined ? 'noTime' : 'itsTime', setting.locale);
  const own = step.time === undefined ? unsaid : oneLine(step.time.text);
  if (until === undefined || until.max === 0) return own;
  return `${own} (${phrase('soFar', setting.locale, spanWords(until, setting))})`;
}

/** `3 hours to 2 working days`. */
export function spanWords({ min, max }: Minutes, { locale, day }: Setting): string {
  const least = timeWords(min, day, locale);
  return min === max ? least : phrase('upTo', locale, least, timeWords(max, day, locale));
}

/** The question and its choices, numbered. */
export function questionLines(question: Question, setting: Setting): readonly string[] {
  const { locale, colors } = setting;
  const lines = wrapped(asked(question, locale), '', '  ');
  return ['', ...lines.map((line) => colors.yellow(line)), ...choiceLines(question, setting)];
}

/** Only the choices. */
export function choiceLines({ options }: Question, setting: Setting): readonly string[] {
  return options.flatMap((choice, index) => {
    const next = choice.to.map((step) => nextName(step, setting.locale)).join(' / ');
    const to = choice.waits ? phrase('waitsForOthers', setting.locale) : next;
    const words = choiceWords(choice, setting);
    return wrapped(to === '' || choice.type === 'start' ? words : `${words} -> ${to}`, `  ${index + 1}  `, '     ');
  });
}

function asked({ kind, step, options }: Question, locale: Locale): string {
  if (kind === 'start' || step === undefined) return phrase('whichStart', locale);
  if (kind === 'condition') return phrase('condition', locale, oneLine(options[0]?.flow?.label ?? ''));
  if (step.kind !== 'decision') return phrase('interrupted', locale, nameOf(step));
  return step.caption === undefined ? phrase('outcome', locale, nameOf(step)) : oneLine(step.caption);
}

/** What a choice is called. */
export function choiceWords(choice: Choice, { locale, actors }: Setting): string {
  const { type, flow, to } = choice;
  if (type === 'start')
    return to.map((step) => `${actors.get(step.actors[0] ?? '') ?? ''}: ${nameOf(step)}`).join(' / ');
  if (type === 'holds') return phrase('yes', locale);
  if (type === 'fails') return phrase('no', locale);
  if (type === 'interrupt') return phrase('interruption', locale, oneLine(flow?.label ?? ''));
  if (type === 'next') return phrase('yes', locale);
  const answer = flow?.answer === undefined || flow.answer === 'when' ? 'otherwise' : flow.answer;
  return oneLine(flow?.label ?? phrase(answer, locale));
}

/** How much it was: time, and what is not counted. */
export function totalLines({ totals, state }: Case, setting: Setting): readonly string[] {
  const { locale, day } = setting;
  const { time, untimed } = totals;
  const lines: string[] = [];
  if (time.max > 0) lines.push(phrase('totalTime', locale, spanWords(time, setting)));
  if (untimed === 1) lines.push(phrase('untimedOne', locale));
  if (untimed > 1) lines.push(phrase('untimed', locale, amount(untimed, 'step', locale)));
  const hours = locale === 'id' ? String(day / 60).replace('.', ',') : String(day / 60);
  if (time.max >= day && state !== 'open') lines.push(phrase('dayNote', locale, hours));
  return lines.flatMap((line) => wrapped(line));
}
