// Rules for actors, plans, objects, handoffs between processes, the SOP's identity and scenarios.
import type {
  Actor,
  Broken,
  FieldItem,
  Group,
  Handoff,
  Labels,
  LanguageNode,
  Name,
  ObjectNode,
  Plan,
  PlanLevel,
  Ref,
  Scenario,
  Sop,
  Spot,
  Text,
} from './ast.js';
import type { Concept } from './keywords.js';
import { StatementsParser } from './statements.js';
import {
  AnyName,
  Arrow,
  Close,
  Comma,
  conceptOfType,
  Ellipsis,
  Open,
  OwnName,
  TextToken,
  type Token,
  wordType,
} from './tokens.js';
import { planWords, statementWords, wordsAt } from './vocabulary.js';

export abstract class DeclarationsParser extends StatementsParser {
  protected language = this.RULE('language', (): LanguageNode => {
    const key = this.CONSUME(wordType('language')) as Token;
    let name: Token | undefined;
    this.noColon();
    this.OPTION({
      GATE: () => this.refHere(),
      DEF: () => {
        name = this.CONSUME(AnyName) as Token;
      },
    });
    if (name === undefined) this.quotedName() ?? this.missing('syntax/missing-name');
    return { kind: 'language', start: key.startOffset, end: this.endHere(), name: name && this.nameOf(name) };
  });

  /** `language "id"`: the quotes are too much. */
  private quotedName(): true | undefined {
    if (!this.is(1, TextToken) || !/^[\p{L}_][\p{L}\d_-]*$/u.test(this.peek(1).image)) return undefined;
    const token = this.takeToken();
    this.slip(
      'syntax/quoted-name',
      token,
      token,
      { name: token.image },
      { unquote: [[token.startOffset, token.endOffset + 1, token.image]] },
    );
    return true;
  }

  protected labels = this.RULE('labels', (): Labels => {
    const key = this.CONSUME(wordType('labels')) as Token;
    const fields = this.SUBRULE(this.fieldsBlock);
    return { kind: 'labels', start: key.startOffset, end: this.endHere(), fields };
  });

  protected sop = this.RULE('sop', (): Sop => {
    const key = this.CONSUME(wordType('sop')) as Token;
    const fields = this.SUBRULE(this.fieldsBlock);
    return { kind: 'sop', start: key.startOffset, end: this.endHere(), fields };
  });

  /** Fields in braces that have to be there */
  protected fieldsBlock = this.RULE('fieldsBlock', (): readonly FieldItem[] => {
    let fields: readonly FieldItem[] | undefined;
    this.noColon();
    this.OPTION(() => {
      fields = this.SUBRULE(this.fields);
    });
    if (fields === undefined) this.missing('syntax/missing-block', ' { }');
    return fields ?? [];
  });

  /** A name that has to be there and the text behind it. Where the name is missing, one is made from the text. */
  protected title = this.RULE('title', (): { name: Name; title: Text | undefined } => {
    let name: Token | undefined;
    let title: Token | undefined;
    const after = this.peek(0);
    this.noColon();
    if (!this.RECORDING_PHASE) this.nameInWords();
    this.OPTION({
      GATE: () => this.actorHere(),
      DEF: () => {
        name = this.CONSUME(AnyName) as Token;
        this.noColon();
      },
    });
    this.OPTION2({
      GATE: () => this.textHere(true),
      DEF: () => {
        title = this.CONSUME2(TextToken) as Token;
      },
    });
    if (title !== undefined) this.noText();
    return {
      name: name === undefined ? this.madeName(after, title) : this.nameOf(name),
      title: title && this.textOf(title),
    };
  });

  /** `process room booking "…"`: several words in the place of the name. */
  private nameInWords(): void {
    let n = 1;
    while (n < 6 && this.nounAt(n) && this.sameLine(n)) n++;
    if (n > 2 && this.is(n, TextToken) && this.sameLine(n)) this.oneNameOf(n - 1, this.spelled(n - 1));
  }

  private madeName(after: Token, title: Token | undefined): Name {
    const end = after.endOffset + 1;
    if (this.RECORDING_PHASE) return { kind: 'name', start: end, end, text: '' };
    const plain = (title?.image ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const made =
      plain
        .match(/[a-z][a-z0-9]*/g)
        ?.slice(0, 3)
        .join('-')
        .slice(0, 40) ?? '';
    if (made === '') this.missing('syntax/missing-name');
    else
      this.slip(
        'syntax/missing-name',
        after,
        after,
        { after: this.written(after) },
        { name: [[end, end, ` ${made}`]] },
      );
    return { kind: 'name', start: end, end, text: made };
  }

  protected actor = this.RULE('actor', (): Actor => {
    const key = this.CONSUME(wordType('actor')) as Token;
    const { name, title } = this.SUBRULE(this.title);
    let external = false;
    let system = false;
    let unit: Ref | undefined;
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(wordType('external'));
            external = true;
          },
        },
        {
          ALT: () => {
            this.CONSUME(wordType('system'));
            system = true;
          },
        },
        {
          ALT: () => {
            this.CONSUME(wordType('in'));
            unit = this.SUBRULE(this.oneRef);
          },
        },
      ]),
    );
    if (!this.RECORDING_PHASE) this.actorBehindComma();
    return { kind: 'actor', start: key.startOffset, end: this.endHere(), name, title, external, system, unit };
  });

  /** `actor a "A", b "B"`: the second lacks its word. */
  private actorBehindComma(): void {
    if (!this.is(1, Comma) || !this.isNameAt(2) || !this.is(3, TextToken)) return;
    const comma = this.peek(1);
    const name = this.peek(2);
    const word = this.word('actor');
    const insert: [number, number, string][] = [[comma.startOffset, name.startOffset, `\n  ${word} `]];
    this.slip('syntax/missing-word', name, name, { name: name.image, word }, { insert });
    this.retype(comma, wordType('actor'), word);
  }

  /** `[name] "title"` of a group or a plan: the name may be left out, the title not. Part of the rule that calls it. */
  private givenTitle(): { name: Token | undefined; title: Token | undefined } {
    let name: Token | undefined;
    let title: Token | undefined;
    this.noColon();
    this.OPTION({
      GATE: () => this.nameHere(),
      DEF: () => {
        name = this.CONSUME(AnyName) as Token;
      },
    });
    this.OPTION2({
      GATE: () => this.textHere(true),
      DEF: () => {
        title = this.CONSUME(TextToken) as Token;
      },
    });
    if (title !== undefined) this.noText();
    if (title === undefined) this.missing('syntax/missing-text', ' "…"');
    return { name, title };
  }

  protected group = this.RULE('group', (): Group => {
    const key = this.CONSUME(wordType('group')) as Token;
    const actors: (Actor | Broken)[] = [];
    const { name, title } = this.givenTitle();
    let block = false;
    this.OPTION3(() => {
      block = true;
      this.CONSUME(Open);
      this.deeper();
      do this.MANY(() => actors.push(this.SUBRULE(this.actor)));
      while (this.stray('group', actors as Broken[]));
      this.OPTION4(() => this.CONSUME(Close));
      this.shallower();
    });
    if (!block) this.missing('syntax/missing-block', ' { }');
    return {
      kind: 'group',
      start: key.startOffset,
      end: this.endHere(),
      name: name && this.nameOf(name),
      title: title && this.textOf(title),
      actors,
    };
  });

  protected handoff = this.RULE('handoff', (): Handoff | Broken => {
    const key = this.CONSUME(wordType('handoff')) as Token;
    let to: readonly Ref[] = [];
    this.noColon();
    const from = this.SUBRULE(this.oneRef);
    let arrow = false;
    this.OPTION(() => {
      this.CONSUME(Arrow);
      arrow = true;
    });
    if (arrow) to = this.SUBRULE(this.someRefs);
    else if (from !== undefined) this.missing('syntax/missing-target');
    const carry = this.SUBRULE(this.carry);
    if (from === undefined || to.length === 0) return this.broken(key.startOffset);
    return { kind: 'handoff', start: key.startOffset, end: this.endHere(), from, to, carry };
  });

  protected object = this.RULE('object', (): ObjectNode => {
    const key = this.OR([
      { ALT: () => this.CONSUME(wordType('service')) },
      { ALT: () => this.CONSUME(wordType('data')) },
      { ALT: () => this.CONSUME(wordType('application')) },
    ]) as Token;
    const { name, title } = this.SUBRULE(this.title);
    let fields: readonly FieldItem[] | undefined;
    this.OPTION(() => {
      fields = this.SUBRULE(this.fields);
    });
    return {
      kind: 'object',
      start: key.startOffset,
      end: this.endHere(),
      type: conceptOfType(key.tokenType) as ObjectNode['type'],
      name,
      title,
      braces: fields !== undefined,
      fields: fields ?? [],
    };
  });

  protected plan = this.RULE('plan', (): Plan => {
    const key = this.SUBRULE(this.planKey);
    const body: Plan['body'][number][] = [];
    let braces = false;
    const { name, title } = this.givenTitle();
    this.OPTION3(() => {
      braces = true;
      this.CONSUME(Open);
      this.deeper();
      do {
        this.MANY({
          GATE: () => this.itemHere('plan'),
          DEF: () =>
            this.OR({
              IGNORE_AMBIGUITIES: true,
              DEF: [
                { ALT: () => body.push(this.SUBRULE(this.plan)) },
                { ALT: () => body.push(this.SUBRULE(this.field)) },
              ],
            }),
        });
      } while (this.stray('plan', body as Broken[]));
      this.OPTION4(() => this.CONSUME(Close));
      this.shallower();
    });
    const level = conceptOfType(key.tokenType) as PlanLevel;
    return {
      kind: 'plan',
      start: key.startOffset,
      end: this.endHere(),
      level,
      name: name && this.nameOf(name),
      title: title && this.textOf(title),
      braces,
      body,
    };
  });

  protected planKey = this.RULE(
    'planKey',
    (): Token => this.OR(planWords.map((word) => ({ ALT: () => this.CONSUME(wordType(word)) }))) as Token,
  );

  /** Is a field or declaration next, and not a statement that has no place here or a declaration spelled wrong? */
  protected itemHere(place: 'unit' | 'plan'): boolean {
    const concept = this.conceptAt(1);
    if (concept !== undefined)
      return wordsAt[place].includes(concept) || !(statementWords as readonly Concept[]).includes(concept);
    if (!this.fieldHere()) return false;
    if (!this.is(1, OwnName)) return true;
    if (this.isNameAt(2)) return this.meant(this.peek(1).image, wordsAt[place]) === undefined;
    return place === 'plan' || !(this.is(2, TextToken) && this.is(3, Open));
  }

  protected scenario = this.RULE('scenario', (): Scenario => {
    const key = this.OR([
      { ALT: () => this.CONSUME(wordType('scenario')) },
      { ALT: () => this.CONSUME(wordType('never')) },
    ]) as Token;
    const spots: Spot[] = [];
    this.noColon();
    const title = this.SUBRULE(this.oneText);
    let block = false;
    this.OPTION(() => {
      block = true;
      this.CONSUME(Open);
      this.deeper();
      this.OPTION2(() => {
        spots.push(this.SUBRULE(this.spot));
      });
      do {
        this.MANY(() => {
          this.CONSUME(Arrow);
          let some = false;
          this.OPTION3({
            GATE: () => this.nameHere() || this.is(1, Ellipsis),
            DEF: () => {
              some = true;
              spots.push(this.SUBRULE2(this.spot));
            },
          });
          if (!some) this.missing('syntax/missing-target');
        });
      } while (this.straySpot());
      this.OPTION4(() => this.CONSUME(Close));
      this.shallower();
    });
    if (!block) this.missing('syntax/missing-block', ' { }');
    return {
      kind: 'scenario',
      start: key.startOffset,
      end: this.endHere(),
      never: key.tokenType === wordType('never'),
      title,
      spots,
    };
  });

  private straySpot(): boolean {
    if (this.RECORDING_PHASE || this.is(1, Close)) return false;
    const token = this.peek(1);
    const comma = this.is(1, Comma) && this.isNameAt(2);
    if (!(comma || this.isNameAt(1)) || !this.mayGuess()) return this.stray('scenario', []);
    const target = comma ? this.peek(2).image : token.image;
    this.slip(
      'syntax/missing-arrow',
      token,
      token,
      { target },
      { insert: [[token.startOffset, comma ? token.endOffset + 1 : token.startOffset, comma ? ' ->' : '-> ']] },
    );
    if (comma) this.retype(token, Arrow, '');
    else this.insertToken(Arrow, '');
    return true;
  }

  protected spot = this.RULE('spot', (): Spot => {
    const start = this.peek(1).startOffset;
    let type: Spot['type'] = 'step';
    let step: Ref | undefined;
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(Ellipsis);
            type = 'any';
          },
        },
        {
          ALT: () => {
            this.CONSUME(wordType('end'));
            type = 'end';
          },
        },
        {
          ALT: () => {
            step = this.SUBRULE(this.ref);
          },
        },
      ],
    });
    return { kind: 'spot', start, end: this.endHere(), type, step };
  });
}
