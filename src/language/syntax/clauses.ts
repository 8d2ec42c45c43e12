// Rules for what a step says about itself: clauses, answers, arrows and where they lead.
import type { ParserMethod } from 'chevrotain';
import type {
  Answer,
  ArrowClause,
  BlockCourse,
  BlockItem,
  Broken,
  Carry,
  Clause,
  Course,
  DurationNode,
  OnClause,
  Ref,
  RunsClause,
  Target,
  Text,
  TextClause,
  TextsClause,
  TimeClause,
  UsesClause,
} from './ast.js';
import type { Edit } from './base.js';
import type { Concept } from './keywords.js';
import { Arrow, Comma, conceptOfType, endOfFile, Open, OwnName, TextToken, type Token, wordType } from './tokens.js';
import { ValuesParser } from './values.js';
import { isClauseWord, isOpener } from './vocabulary.js';

export abstract class ClausesParser extends ValuesParser {
  /** The statements in braces; they hold clauses themselves. */
  protected abstract block: ParserMethod<[], BlockItem[]>;

  protected textsClause = this.RULE('textsClause', (): TextsClause => {
    const key = this.OR([
      { ALT: () => this.CONSUME(wordType('needs')) },
      { ALT: () => this.CONSUME(wordType('output')) },
    ]) as Token;
    this.noColon();
    const texts = this.SUBRULE(this.texts);
    return {
      kind: 'texts',
      start: key.startOffset,
      end: this.endHere(),
      key: conceptOfType(key.tokenType) as 'needs' | 'output',
      texts,
    };
  });

  protected timeClause = this.RULE('timeClause', (): TimeClause | Broken => {
    const key = this.CONSUME(wordType('time')) as Token;
    this.noColon();
    const duration = this.SUBRULE(this.span);
    if (duration === undefined) return this.broken(key.startOffset);
    return { kind: 'time', start: key.startOffset, end: this.endHere(), duration };
  });

  /** A duration or a text */
  protected span = this.RULE('span', (): DurationNode | Text | undefined => {
    let value: DurationNode | Text | undefined;
    let some = false;
    if (!this.RECORDING_PHASE) this.clockTime();
    this.OPTION(() => {
      some = true;
      value = this.SUBRULE(this.duration);
    });
    if (!some || this.RECORDING_PHASE) {
      this.OPTION2({
        GATE: () => this.textHere(),
        DEF: () => {
          some = true;
          value = this.textOf(this.CONSUME(TextToken) as Token);
        },
      });
    }
    if (!some) this.missing('syntax/missing-value');
    return value;
  });

  protected textClause = this.RULE('textClause', (): TextClause => {
    const key = this.OR([
      { ALT: () => this.CONSUME(wordType('note')) },
      { ALT: () => this.CONSUME(wordType('caption')) },
      { ALT: () => this.CONSUME(wordType('via')) },
    ]) as Token;
    this.noColon();
    const text = this.SUBRULE(this.oneText);
    return {
      kind: 'textClause',
      start: key.startOffset,
      end: this.endHere(),
      key: conceptOfType(key.tokenType) as TextClause['key'],
      text,
    };
  });

  /** A text that has to be there */
  protected oneText = this.RULE('oneText', (): Text | undefined => {
    let token: Token | undefined;
    this.OPTION({
      GATE: () => this.textHere(),
      DEF: () => {
        token = this.CONSUME(TextToken) as Token;
      },
    });
    if (token === undefined) this.missing('syntax/missing-text', ' "…"');
    return token && this.textOf(token);
  });

  protected usesClause = this.RULE('usesClause', (): UsesClause => {
    const key = this.CONSUME(wordType('uses')) as Token;
    this.noColon();
    const refs = this.SUBRULE(this.someRefs);
    return { kind: 'uses', start: key.startOffset, end: this.endHere(), refs };
  });

  protected runsClause = this.RULE('runsClause', (): RunsClause => {
    const key = this.CONSUME(wordType('runs')) as Token;
    this.noColon();
    const ref = this.SUBRULE(this.oneRef);
    return { kind: 'runs', start: key.startOffset, end: this.endHere(), ref };
  });

  protected someRefs = this.RULE('someRefs', (): readonly Ref[] => {
    let refs: readonly Ref[] = [];
    this.OPTION({
      GATE: () => this.refHere(),
      DEF: () => {
        refs = this.SUBRULE(this.refs);
      },
    });
    if (refs.length === 0) this.missing('syntax/missing-name');
    return refs;
  });

  protected oneRef = this.RULE('oneRef', (): Ref | undefined => {
    let ref: Ref | undefined;
    this.OPTION({
      GATE: () => this.refHere(),
      DEF: () => {
        ref = this.SUBRULE(this.ref);
      },
    });
    if (ref === undefined) this.missing('syntax/missing-name');
    return ref;
  });

  protected onClause = this.RULE('onClause', (): OnClause => {
    const key = this.CONSUME(wordType('on')) as Token;
    this.noColon();
    const trigger = this.SUBRULE(this.span);
    const course = this.SUBRULE(this.course, { ARGS: [key] });
    return { kind: 'on', start: key.startOffset, end: this.endHere(), trigger, course };
  });

  protected answer = this.RULE('answer', (): Answer => {
    let label: Text | undefined;
    const key = this.OR([
      { ALT: () => this.SUBRULE(this.yesOrNo) },
      { ALT: () => this.CONSUME(wordType('when')) },
      { ALT: () => this.CONSUME(wordType('otherwise')) },
    ]) as Token;
    let type = conceptOfType(key.tokenType);
    if (type !== 'when' && !this.RECORDING_PHASE) this.colonAsArrow();
    this.noColon();
    const loose = this.RECORDING_PHASE || type === 'otherwise' ? undefined : this.answerInWords(type as string);
    if (loose !== undefined) {
      type = loose.type;
      label = loose.label && { kind: 'text', ...loose.label, block: false };
    } else if (type === 'when' || this.RECORDING_PHASE) label = this.SUBRULE(this.oneText);
    if (type !== 'otherwise') {
      this.OPTION({
        GATE: () => label === undefined && loose === undefined,
        DEF: () => {
          label = this.textOf(this.CONSUME(TextToken) as Token);
        },
      });
    }
    if (!this.RECORDING_PHASE && label !== undefined) this.colonAsArrow();
    const course = this.SUBRULE(this.course, { ARGS: [key] });
    return { kind: 'answer', start: key.startOffset, end: this.endHere(), type: type as Answer['type'], label, course };
  });

  /** `lengkap -> x` in a decision: an answer without the word that begins it. */
  protected looseAnswer(list: Clause[]): boolean {
    if (this.RECORDING_PHASE) return false;
    const key = this.peek(1);
    const found = this.answerWithoutWord(
      () => !list.some((one) => one.kind === 'answer' && one.type !== 'no') && !this.moreAnswers(),
    );
    if (found === undefined) return false;
    const { type, label } = found;
    const course = this.SUBRULE(this.course, { ARGS: [key] });
    list.push({
      kind: 'answer',
      start: key.startOffset,
      end: this.endHere(),
      type,
      label: label && { kind: 'text', ...label, block: false },
      course,
    });
    return true;
  }

  /** Does another answer than no follow before the next statement? */
  private moreAnswers(): boolean {
    for (let n = 2; n < 60; n++) {
      const concept = this.conceptAt(n);
      if (concept === 'yes' || concept === 'when' || concept === 'otherwise') return true;
      const first = this.peek(n).startLine !== this.peek(n - 1).startLine;
      if (first && (this.is(n, OwnName) || this.is(n, TextToken)) && this.is(n + 1, Arrow)) return true;
      if (isOpener(concept) || this.is(n, endOfFile)) return false;
    }
    return false;
  }

  protected yesOrNo = this.RULE(
    'yesOrNo',
    (): Token =>
      this.OR([{ ALT: () => this.CONSUME(wordType('yes')) }, { ALT: () => this.CONSUME(wordType('no')) }]) as Token,
  );

  /** Where an answer or interruption leads; `undefined` where it is missing (reported). */
  protected course = this.RULE('course', (key: Token): Course | undefined => {
    let course: Course | undefined;
    let some = false;
    this.OPTION({
      GATE: () => this.courseHere(),
      DEF: () => {
        some = true;
        course = this.OR<Course | undefined>({
          IGNORE_AMBIGUITIES: true,
          DEF: [{ ALT: () => whole(this.SUBRULE(this.arrow)) }, { ALT: () => this.SUBRULE(this.blockCourse) }],
        });
      },
    });
    if (some) return course;
    return this.arrowMissing(key);
  });

  private courseHere(): boolean {
    const concept = this.conceptAt(1);
    if (concept === undefined && this.is(1, OwnName) && this.is(2, TextToken)) this.takeAsWord(carryWords);
    return this.is(1, Arrow) || this.is(1, Open) || this.conceptAt(1) === 'with' || this.conceptAt(1) === 'via';
  }

  /** `ya lanjut`: a target without its arrow. */
  private arrowMissing(key: Token): Course | undefined {
    const token = this.peek(1);
    const concept = this.conceptAt(1);
    const word =
      concept !== undefined && concept !== 'next' && concept !== 'end' && (isClauseWord(concept) || isOpener(concept));
    if (!this.isNameAt(1) || !this.sameLine(1) || word || this.is(2, TextToken) || this.is(2, Comma)) {
      const last = this.peek(0);
      const end = this.endHere();
      this.slip(
        'syntax/missing-course',
        key,
        last,
        { word: this.written(key) },
        conceptOfType(key.tokenType) === 'no'
          ? { end: [[end, end, ` -> ${this.word('end')}`]] }
          : { next: [[end, end, ` -> ${this.word('next')}`]] },
        false,
      );
      return undefined;
    }
    const start = token.startOffset;
    this.skipBackWords();
    const named = this.peek(1);
    const insert: Edit[] = [[start, named.startOffset, '-> ']];
    this.slip('syntax/missing-arrow', named, named, { target: named.image }, { insert });
    const target = this.SUBRULE(this.target);
    const carry = this.SUBRULE(this.carry);
    return { kind: 'arrow', start, end: this.endHere(), target, carry };
  }

  protected blockCourse = this.RULE('blockCourse', (): Course | undefined => {
    const start = this.peek(1).startOffset;
    const carry = this.SUBRULE(this.carry);
    let body: BlockItem[] | undefined;
    let arrow: ArrowClause | undefined;
    this.OPTION(() => {
      body = this.SUBRULE(this.block);
    });
    this.OPTION2(() => {
      arrow = whole(this.SUBRULE(this.arrow));
    });
    if (this.RECORDING_PHASE) return undefined;
    if (body !== undefined)
      return { kind: 'block', start, end: this.endHere(), carry, body, arrow } satisfies BlockCourse;
    if (arrow === undefined) {
      this.missing('syntax/missing-target');
      return undefined;
    }
    const twice = arrow.carry.with.length > 0 || arrow.carry.via !== undefined;
    const said = this.task.source.text.slice(carry.start, carry.end);
    this.slip(
      'syntax/carry-before-arrow',
      this.peek(0),
      this.peek(0),
      {},
      twice
        ? {}
        : {
            move: [
              [carry.start, arrow.start, ''],
              [arrow.end, arrow.end, ` ${said}`],
            ],
          },
    );
    return { ...arrow, start, carry };
  });

  protected arrow = this.RULE('arrow', (): ArrowClause | Broken => {
    const key = this.CONSUME(Arrow) as Token;
    let target: Target | undefined;
    if (!this.RECORDING_PHASE) {
      this.skipTwin();
      this.backToStep();
    }
    if (!this.RECORDING_PHASE && this.wrongTarget()) {
      this.SUBRULE2(this.carry);
      return this.broken(key.startOffset);
    }
    this.OPTION({
      GATE: () => this.targetHere(),
      DEF: () => {
        target = this.SUBRULE(this.target);
      },
    });
    if (target === undefined && !this.RECORDING_PHASE) {
      this.missing('syntax/missing-target');
      return this.broken(key.startOffset);
    }
    const carry = this.SUBRULE(this.carry);
    return { kind: 'arrow', start: key.startOffset, end: this.endHere(), target: target as Target, carry };
  });

  protected targetHere(): boolean {
    const concept = this.conceptAt(1);
    if (concept === 'next') return true;
    if (concept === 'end') return this.sameLine(1) || !(this.nounAt(2) || this.is(2, TextToken));
    return this.refHere();
  }

  protected target = this.RULE('target', (): Target => {
    const start = this.peek(1).startOffset;
    let type: Target['type'] = 'step';
    let ref: Ref | undefined;
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(wordType('next'));
            type = 'next';
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
            ref = this.SUBRULE(this.ref);
          },
        },
      ],
    });
    return { kind: 'target', start, end: this.endHere(), type, ref };
  });

  /** `with "…", "…" via "…"`; may be empty */
  protected carry = this.RULE('carry', (): Carry => {
    let carried: readonly Text[] = [];
    let via: Text | undefined;
    let start = this.endHere();
    const begin = (): void => {
      if (carried.length === 0 && via === undefined) start = this.peek(0).startOffset;
    };
    if (!this.RECORDING_PHASE && this.is(1, OwnName) && this.is(2, TextToken)) this.takeAsWord(carryWords);
    this.MANY({
      GATE: () => (this.conceptAt(1) === 'with' ? carried.length === 0 : via === undefined),
      DEF: () =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(wordType('with'));
              begin();
              this.noColon();
              carried = this.SUBRULE(this.texts);
            },
          },
          {
            ALT: () => {
              this.CONSUME(wordType('via'));
              begin();
              this.noColon();
              via = this.SUBRULE(this.oneText);
            },
          },
        ]),
    });
    return { kind: 'carry', start, end: this.endHere(), with: carried, via };
  });
}

/** The arrow, unless it leads nowhere. */
export function whole(arrow: ArrowClause | Broken): ArrowClause | undefined {
  return arrow.kind === 'arrow' ? arrow : undefined;
}

const carryWords: readonly Concept[] = ['with', 'via'];
