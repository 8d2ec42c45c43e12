// `alur walk`: plays a case in the terminal, question by question.
import {
  beginCase,
  type Case,
  choose,
  type Locale,
  type Process,
  processesToDraw,
  type Question,
} from '../../../index.js';
import { linesOf } from '../answers.js';
import { localesOf } from '../findings.js';
import { type Exit, exit, type Io, refuse } from '../io.js';
import { refuseUnknown } from '../jobs.js';
import { load } from '../load.js';
import { colorsFor, say } from '../terminal.js';
import {
  choiceLines,
  choiceWords,
  eventLines,
  nameOf,
  oneLine,
  questionLines,
  type Setting,
  settingOf,
  totalLines,
  wrapped,
} from '../walk-lines.js';
import { amount, phrase } from '../walk-words.js';

export interface WalkOptions {
  readonly process?: string;
  readonly answers?: string;
  readonly lang?: Locale;
}

/** Somebody who is asked. */
interface Talk {
  readonly io: Io;
  readonly answers: AsyncIterator<string>;
  /** Are answers typed, so that they stand on the screen already? */
  readonly typed: boolean;
}

/** What somebody answers: the number of a choice from 0, one of the two commands, or nothing any more. */
type Answer = number | 'back' | 'quit' | 'over';

/** Plays a case of one process of the file. Ends with 0 wherever the case stands when the answers end. */
export async function walk(file: string, options: WalkOptions, io: Io): Promise<Exit> {
  const { lang, answers } = options;
  if (file === '-' && answers === undefined) refuse(phrase('twoInputs', lang ?? 'en'));
  const { compilation } = await load([file], io, lang ?? 'en');
  const { model, diagnostics, workingDay, project } = compilation;
  const locale = localesOf(compilation, lang)(project.entries[0] ?? '');
  const processes = processesToDraw(compilation, options.process);
  if (processes.length === 0 && options.process !== undefined) refuseUnknown(options.process, compilation, locale);
  if (processes.length === 0) refuse(phrase('nothing', locale, oneLine(file)));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) for (const line of wrapped(phrase('errors', locale, errors))) say(io.stderr, line);
  const lines = answers === undefined ? linesOf(io.stdin) : given(answers);
  const talk: Talk = { io, answers: lines, typed: answers === undefined && io.stdin.isTTY === true };
  const setting = settingOf(model, workingDay, locale, colorsFor(io.stdout, io.env));
  try {
    const process = await chosen(processes, talk, setting);
    if (process !== undefined) await play(beginCase(model, process, { workingDay }), talk, setting);
  } finally {
    await lines.return?.(undefined);
  }
  return exit.fine;
}

async function* given(answers: string): AsyncGenerator<string, void> {
  yield* answers.split(',').map((answer) => answer.trim());
}

/** The process, if there is one only or somebody chooses it. */
async function chosen(processes: readonly Process[], talk: Talk, setting: Setting): Promise<Process | undefined> {
  if (processes.length === 1) return processes[0];
  const { locale, colors } = setting;
  const titles = processes.map(({ title }) => oneLine(title));
  const list = titles.flatMap((title, index) => wrapped(title, `  ${index + 1}  `, '     '));
  print(talk, [colors.yellow(phrase('whichProcess', locale)), ...list]);
  for (;;) {
    const answer = await ask(
      talk,
      titles.map((title) => [title]),
      list,
      locale,
    );
    if (typeof answer === 'number') {
      print(talk, ['']);
      return processes[answer];
    }
    if (answer !== 'back') return undefined;
    print(talk, [phrase('firstQuestion', locale)]);
  }
}

async function play(first: Case, talk: Talk, setting: Setting): Promise<void> {
  const { locale, colors } = setting;
  const title = oneLine(first.process.title);
  print(talk, [
    ...wrapped(title).map((line) => colors.bold(line)),
    '-'.repeat(Math.min(title.length, 78)),
    ...wrapped(phrase('guide', locale)),
  ]);
  let now = first;
  const past: Case[] = [];
  print(talk, eventLines(now, 1, setting));
  while (now.question !== undefined) {
    print(talk, questionLines(now.question, setting));
    const answer = await answerTo(now.question, talk, setting);
    if (answer === 'over' || answer === 'quit') {
      stand(now, now.question, answer, talk, setting);
      return;
    }
    if (answer === 'back') {
      print(talk, [phrase(past.length === 0 ? 'firstQuestion' : 'back', locale)]);
      now = past.pop() ?? now;
      continue;
    }
    past.push(now);
    now = choose(now, answer);
    print(talk, eventLines(now, past.at(-1)!.totals.steps + 1, setting));
  }
  finish(now, talk, setting);
}

/** Says where the case stands when somebody stops in the middle. */
function stand(now: Case, { step }: Question, how: 'over' | 'quit', talk: Talk, setting: Setting): void {
  const { locale } = setting;
  const at = step === undefined ? phrase('beginning', locale) : nameOf(step);
  const words = phrase(how === 'over' ? 'stands' : 'quit', locale, at, ...amounts(now, locale));
  print(talk, ['', ...wrapped(words), ...totalLines(now, setting)]);
}

function finish(now: Case, talk: Talk, setting: Setting): void {
  const { locale, colors } = setting;
  const lines = now.waiting.flatMap(({ at, missing }) => {
    const names = missing
      .map(nameOf)
      .filter((name) => name !== '')
      .join('", "');
    return wrapped(
      nameOf(at) === '' ? phrase('waitsForever', locale, names) : phrase('waitsFor', locale, nameOf(at), names),
    );
  });
  if (now.state === 'endless') lines.push(...wrapped(phrase('endless', locale)));
  const key = now.state === 'closed' ? 'closed' : 'stuck';
  const last = wrapped(phrase(key, locale, ...amounts(now, locale))).map((line) => colors.bold(line));
  print(talk, ['', ...lines, ...last, ...totalLines(now, setting)]);
}

const amounts = ({ totals }: Case, locale: Locale): readonly string[] => [
  amount(totals.steps, 'step', locale),
  amount(totals.handoffs, 'handoff', locale),
];

function answerTo(question: Question, talk: Talk, setting: Setting): Promise<Answer> {
  const names = question.options.map((choice) => {
    const { answer, label } = choice.flow ?? {};
    const plain = choice.type === 'answer' && (answer === 'yes' || answer === 'no') ? answer : undefined;
    const truth = choice.type === 'holds' || choice.type === 'next' ? 'yes' : choice.type === 'fails' ? 'no' : plain;
    return [
      choiceWords(choice, setting),
      ...(label === undefined || truth !== plain ? [] : [label]),
      ...(truth === undefined ? [] : both(truth)),
    ];
  });
  return ask(talk, names, choiceLines(question, setting), setting.locale);
}

const both = (answer: 'yes' | 'no'): readonly string[] => [phrase(answer, 'en'), phrase(answer, 'id')];

/** Asks until there is an answer: a number, or one of the names of a choice. */
async function ask(
  talk: Talk,
  names: readonly (readonly string[])[],
  list: readonly string[],
  locale: Locale,
): Promise<Answer> {
  const { stdout } = talk.io;
  for (;;) {
    stdout.write(phrase('prompt', locale));
    const { value, done } = await talk.answers.next();
    if (done) stdout.write('\n');
    if (done) return 'over';
    const text = oneLine(value);
    if (!talk.typed) stdout.write(`${text}\n`);
    const word = text.toLowerCase();
    const named = names.findIndex((choices) => choices.some((name) => name.toLowerCase() === word));
    if (named >= 0) return named;
    if (word === 'b') return 'back';
    if (word === 'q') return 'quit';
    const number = /^\d{1,6}$/.test(word) ? Number(word) : 0;
    if (number >= 1 && number <= names.length) return number - 1;
    const begun = beginningWith(word, names);
    if (begun !== undefined) return begun;
    print(talk, [...wrapped(word === '' ? phrase('noAnswer', locale) : phrase('noSuchAnswer', locale, text)), ...list]);
  }
}

/** The only choice with a name that begins so: `y` for `yes`. */
function beginningWith(word: string, names: readonly (readonly string[])[]): number | undefined {
  if (!/^\p{L}/u.test(word)) return undefined;
  const found = names.flatMap((choices, i) => (choices.some((name) => name.toLowerCase().startsWith(word)) ? [i] : []));
  return found.length === 1 ? found[0] : undefined;
}

function print({ io }: Talk, lines: readonly string[]): void {
  for (const line of lines) say(io.stdout, line);
}
