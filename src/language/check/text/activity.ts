// The activities of a process: every text that says what somebody does, with what the rules ask about it.

import type { text as catalogue } from '../../diagnostic/catalog/text.js';
import type { ArgsOf, Code } from '../../diagnostic/catalog.js';
import type { Step } from '../../model/model.js';
import type { Locale } from '../../source/locale.js';
import type { Text } from '../../syntax/ast.js';
import { isBorderText } from '../acts.js';
import { lookupIn } from '../lookup.js';
import { isDamaged, isWritten, lineOfStep, type Subject, statementOf } from '../subject.js';
import { type Lead, leadOf } from './actor-names.js';
import type { Opening, Tongue, Wording } from './tongue.js';
import { isQuestion } from './tongue.js';
import { english } from './tongue-en.js';
import { indonesian } from './tongue-id.js';
import { wordsOf } from './words.js';

/** What an activity's neighbours say that its rules need. */
export interface Surroundings {
  readonly tongue: Tongue;
  /** Titles of the process's actors, as words → the ids of those who have them. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Are verbs written with the ending of the third person here? */
  readonly third: boolean;
  /** The first step that says the same with the same actor, by `keyOf`. */
  readonly first: ReadonlyMap<string, Step>;
  readonly lineOf: (step: Step) => number;
}

export interface Activity extends Wording {
  readonly step: Step;
  /** The text as it stands in the file. */
  readonly node: Text;
  /** The actor that it begins with. */
  readonly lead: Lead | undefined;
  /** What is said behind an own actor's name, if it begins with a verb. */
  readonly said: Wording | undefined;
  /** How it begins; behind an own actor's name, if a verb is there. */
  readonly opening: Opening;
  readonly around: Surroundings;
  /** Titles of its own actors, as words. */
  readonly own: readonly string[];
}

/** The codes of this family. */
export type TextCode = keyof typeof catalogue & Code;

/** What a rule finds in an activity: a code with its arguments, and the text as it should read, where that is known. */
export interface FindingOf<C extends TextCode> {
  readonly code: C;
  readonly args: ArgsOf<C>;
  readonly text?: string | undefined;
  /** Does the text surely mean the same? */
  readonly safe?: boolean;
  /** The step that a further place shows. */
  readonly other?: Step;
}
export type Finding = { [C in TextCode]: FindingOf<C> }[TextCode];

/** Looks at one activity. */
export type ActivityRule = (activity: Activity) => Finding | undefined;

const tongues: Readonly<Record<Locale, Tongue>> = { en: english, id: indonesian };

/** Every activity of a process with a text on one line that was read whole. Waits and rows that only say "Mulai" are none. */
export function activitiesOf(subject: Subject): readonly Activity[] {
  const { process, model } = subject;
  const tongue = tongues[process.language];
  const written = process.steps.flatMap((step) => {
    if (!isWritten(step) || step.kind === 'wait' || step.text === undefined) return [];
    if (isBorderText(step.text) || isDamaged(subject, step)) return [];
    const statement = statementOf(subject, step);
    const node = statement?.kind === 'step' ? statement.text : undefined;
    return node === undefined ? [] : [{ step, node, words: wordsOf(node.value) }];
  });
  const titles = new Map<string, Set<string>>();
  const titleOf = new Map<string, string>();
  for (const { id, title } of lookupIn(model).actorsOf(process)) {
    const key = wordsOf(title)
      .map(({ lower }) => lower)
      .join(' ');
    titleOf.set(id, key);
    titles.set(key, (titles.get(key) ?? new Set()).add(id));
  }
  const first = new Map<string, Step>();
  for (const { step, words } of written) {
    const key = keyOf(step, words);
    if (!first.has(key)) first.set(key, step);
  }
  const third = written.some(({ words }) => tongue.isThird(words[0]?.lower ?? ''));
  const around: Surroundings = { tongue, titles, third, first, lineOf: (step) => lineOfStep(subject, step) };
  return written.map(({ step, node }) => {
    const own = step.actors.flatMap((id) => titleOf.get(id) ?? []);
    return activityWith(node.value, { step, node, around, own });
  });
}

/** An activity with some text; to try one that it should have. */
export function activityWith(text: string, given: Pick<Activity, 'step' | 'node' | 'around' | 'own'>): Activity {
  const words = wordsOf(text);
  const { tongue, titles, third } = given.around;
  const lead = leadOf(words, given.own, { titles, articles: tongue.articles, isVerb: tongue.isVerb });
  const said = lead?.own === true ? behind(text, words, lead, tongue) : undefined;
  const isAsked = given.step.kind === 'decision' && isQuestion(text);
  const opening: Opening = isAsked ? { kind: 'fine' } : tongue.opening(said ?? { text, words }, third);
  return { ...given, text, words, lead, said, opening };
}

/** What stands behind a name, if it begins with a verb. */
function behind(text: string, words: Wording['words'], { to }: Lead, { isVerb }: Tongue): Wording | undefined {
  const first = words[to];
  if (first === undefined || !isVerb(first.lower)) return undefined;
  const rest = text.slice(first.start);
  return { text: rest, words: wordsOf(rest) };
}

/** What two activities have in common that are the same: who acts first, and the words. */
export function keyOf(step: Step, words: Wording['words']): string {
  return [step.actors[0] ?? '', ...words.map(({ lower }) => lower)].join(' ');
}
