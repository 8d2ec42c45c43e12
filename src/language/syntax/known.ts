// The names that a file gives, gathered from its tokens: what stands in the place of a name is compared with them.
import { Arrow, Colon, conceptOfType, endOfFile, isNameType, TextToken, type Token } from './tokens.js';
import { statementWords } from './vocabulary.js';

/** A step whose text is known: its first word, and its name where it has one. */
export interface KnownStep {
  readonly key: Token;
  readonly name: Token | undefined;
}

/** What is named anywhere in a file. */
export interface Known {
  readonly actors: ReadonlySet<string>;
  /** Who does steps, declared or not. */
  readonly doers: ReadonlySet<string>;
  /** Title of an actor as `plain` gives it → its name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly steps: ReadonlySet<string>;
  /** Names that arrows lead to. */
  readonly targets: ReadonlySet<string>;
  /** Text as `plain` gives it → the first step that has it. */
  readonly texts: ReadonlyMap<string, KnownStep>;
}

const statements = new Set<string | undefined>(statementWords);

/** A text for comparing: small letters, single blanks. */
export function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Gathers the names in one pass. */
export function knownIn(tokens: readonly Token[]): Known {
  const actors = new Set<string>();
  const doers = new Set<string>();
  const titles = new Map<string, string>();
  const steps = new Set<string>();
  const targets = new Set<string>();
  const texts = new Map<string, KnownStep>();
  let key: Token | undefined;
  let name: Token | undefined;
  tokens.forEach((token, i) => {
    const concept = conceptOfType(token.tokenType);
    const next = tokens[i + 1];
    const named = next !== undefined && next.tokenType !== endOfFile && isNameType(next.tokenType);
    if (concept === 'actor' && named) {
      actors.add(next.image);
      const title = tokens[i + 2];
      if (title?.tokenType === TextToken) {
        titles.set(plain(title.image), next.image);
        titles.set(plain(title.image.replace(/\(.*\)/, '')), next.image);
      }
    } else if (statements.has(concept) && next?.tokenType !== Colon) {
      key = token;
      name = undefined;
      if (named && tokens[i + 2]?.tokenType === Colon) {
        steps.add(next.image);
        name = next;
        const actor = tokens[i + 3];
        if (actor !== undefined && isNameType(actor.tokenType) && tokens[i + 4]?.tokenType === TextToken)
          doers.add(actor.image);
      } else if (named && tokens[i + 2]?.tokenType === TextToken) doers.add(next.image);
      else if (named && (concept === 'fork' || concept === 'join')) steps.add(next.image);
    } else if (token.tokenType === Arrow && named) targets.add(next.image);
    else if (token.tokenType === TextToken && key !== undefined) {
      const text = plain(token.image);
      if (key.startLine === token.startLine && !texts.has(text)) texts.set(text, { key, name });
      key = undefined;
    }
  });
  return { actors, doers, titles, steps, targets, texts };
}
