// Rules for steps with their clauses and answers, and for the blocks that hold them.
import type {
  Answer, ArrowClause, BlockCourse, BlockItem, Branch, Broken, Carry, Clause, Course, DurationNode, Fork, Join, Name, OnClause,
  Parallel, Ref, RunsClause, Statement, Step, StepType, Target, Text, TextClause, TextsClause, TimeClause, UsesClause,
} from './ast.js';
import type { Concept } from './keywords.js';
import { AnyName, Arrow, Close, Colon, Comma, conceptOfType, Dot, Open, OwnName, QuotedName, TextToken, type Token, wordType } from './tokens.js';
import { ValuesParser } from './values.js';
import { isClauseWord, isOpener, statementWords } from './vocabulary.js';

interface Head {
  readonly name: Name | undefined;
  readonly actors: readonly Ref[];
  readonly text: Text | undefined;
}

export abstract class StatementsParser extends ValuesParser {
  private lastActor = '';

  protected statement = this.RULE('statement', (): Statement =>
    this.OR<Statement>([
      { ALT: () => this.SUBRULE(this.activity) },
      { ALT: () => this.SUBRULE(this.border) },
      { ALT: () => this.SUBRULE(this.parallel) },
      { ALT: () => this.SUBRULE(this.fork) },
      { ALT: () => this.SUBRULE(this.join) },
    ]),
  );

  /** `step`, `wait` and `decision` */
  protected activity = this.RULE('activity', (): Step => {
    const key = this.OR([
      { ALT: () => this.CONSUME(wordType('step')) },
      { ALT: () => this.CONSUME(wordType('wait')) },
      { ALT: () => this.CONSUME(wordType('decision')) },
    ]) as Token;
    this.noColon();
    const head = this.SUBRULE(this.head, { ARGS: [key, true] });
    return this.stepOf(key, head, this.SUBRULE(this.clauses));
  });

  /** `start` and `end` */
  protected border = this.RULE('border', (): Step => {
    const key = this.OR([
      { ALT: () => this.CONSUME(wordType('start')) },
      { ALT: () => this.CONSUME(wordType('end')) },
    ]) as Token;
    this.noColon();
    const head = this.SUBRULE(this.head, { ARGS: [key, false] });
    return this.stepOf(key, head, this.SUBRULE(this.clauses));
  });

  private stepOf(key: Token, head: Head, clauses: Clause[]): Step {
    return { kind: 'step', start: key.startOffset, end: this.endHere(), type: conceptOfType(key.tokenType) as StepType, name: head.name, actors: head.actors, text: head.text, clauses };
  }

  /** `[name:] actor, actor "text"`; of a `start` or `end` all of it may be missing. */
  protected head = this.RULE('head', (key: Token, whole: boolean): Head => {
    let name: Token | undefined;
    let actors: readonly Ref[] = [];
    let text: Token | undefined;
    this.OPTION({
      GATE: () => this.is(2, Colon) && this.nameHere(),
      DEF: () => {
        name = this.CONSUME(AnyName) as Token;
        this.CONSUME(Colon);
        this.noColon();
      },
    });
    const misnamed = name !== undefined && this.is(1, TextToken) ? name : undefined;
    if (misnamed !== undefined) {
      actors = [this.actorNotName(misnamed)];
      name = undefined;
    }
    this.OPTION2({
      GATE: () => (whole ? misnamed === undefined && this.actorHere() : this.borderActorHere()),
      DEF: () => {
        actors = this.SUBRULE(this.refs);
      },
    });
    if (!this.RECORDING_PHASE && this.nameWithoutColon(actors)) {
      name = this.peek(0);
      actors = [this.SUBRULE2(this.ref)];
    }
    if (actors.length === 0 && (whole || this.is(1, TextToken))) this.missingActor(key);
    this.OPTION3({
      GATE: () => this.textHere(true),
      DEF: () => {
        text = this.CONSUME(TextToken) as Token;
      },
    });
    if (text !== undefined) this.noText();
    const first = actors[0];
    if (first !== undefined && !this.RECORDING_PHASE) this.lastActor = this.task.source.text.slice(first.start, first.end);
    return { name: name && this.nameOf(name), actors, text: text && this.textOf(text) };
  });

  /** `langkah petugas: "…"`: the colon stands behind the actor. */
  private actorNotName(token: Token): Ref {
    const colon = this.peek(0);
    this.slip('syntax/colon-after-actor', colon, colon, { actor: token.image }, { delete: [[colon.startOffset, colon.endOffset + 1, '']] });
    return { kind: 'ref', start: token.startOffset, end: token.endOffset + 1, names: [this.nameOf(token)] };
  }

  /** `step verify clerk "…"`: two names where a colon or a comma is missing between. */
  private nameWithoutColon(actors: readonly Ref[]): boolean {
    if (actors.length !== 1 || actors[0]?.names.length !== 1 || !this.isNameAt(1) || !this.is(2, TextToken) || !this.sameLine(1)) return false;
    const concept = this.conceptAt(1);
    if (concept !== undefined && (isClauseWord(concept) || isOpener(concept))) return false;
    const end = this.endHere();
    this.slip('syntax/missing-colon', this.peek(0), this.peek(1), { before: this.peek(0).image }, { insert: [[end, end, ':']], comma: [[end, end, ',']] }, false);
    return true;
  }

  private missingActor(key: Token): void {
    const end = this.endHere();
    this.slip('syntax/missing-actor', key, key, { word: this.written(key) }, this.lastActor === '' ? {} : { same: [[end, end, ` ${this.lastActor}`]] });
  }

  /** G2: is the word behind `start` or `end` an actor? */
  private borderActorHere(): boolean {
    if (!this.isNameAt(1)) return false;
    if (this.is(1, QuotedName) || this.is(2, Comma) || this.is(2, Dot)) return true;
    const concept = this.conceptAt(1);
    if (isClauseWord(concept)) return false;
    return isOpener(concept) ? this.is(2, TextToken) && !this.is(3, Open) : true;
  }

  protected clauses = this.RULE('clauses', (): Clause[] => {
    const list: Clause[] = [];
    do this.MANY(() => list.push(this.SUBRULE(this.clause)));
    while (this.strayInStep(list as Broken[]));
    return list;
  });

  protected clause = this.RULE('clause', (): Clause =>
    this.OR<Clause>([
      { ALT: () => this.SUBRULE(this.textsClause) },
      { ALT: () => this.SUBRULE(this.timeClause) },
      { ALT: () => this.SUBRULE(this.textClause) },
      { ALT: () => this.SUBRULE(this.usesClause) },
      { ALT: () => this.SUBRULE(this.runsClause) },
      { ALT: () => this.SUBRULE(this.onClause) },
      { ALT: () => this.SUBRULE(this.answer) },
      { ALT: () => this.SUBRULE(this.arrow) },
    ]),
  );

  protected textsClause = this.RULE('textsClause', (): TextsClause => {
    const key = this.OR([{ ALT: () => this.CONSUME(wordType('needs')) }, { ALT: () => this.CONSUME(wordType('output')) }]) as Token;
    this.noColon();
    const texts = this.SUBRULE(this.texts);
    return { kind: 'texts', start: key.startOffset, end: this.endHere(), key: conceptOfType(key.tokenType) as 'needs' | 'output', texts };
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
    return { kind: 'textClause', start: key.startOffset, end: this.endHere(), key: conceptOfType(key.tokenType) as TextClause['key'], text };
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
    this.OPTION({ GATE: () => this.refHere(), DEF: () => { refs = this.SUBRULE(this.refs); } });
    if (refs.length === 0) this.missing('syntax/missing-name');
    return refs;
  });

  protected oneRef = this.RULE('oneRef', (): Ref | undefined => {
    let ref: Ref | undefined;
    this.OPTION({ GATE: () => this.refHere(), DEF: () => { ref = this.SUBRULE(this.ref); } });
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
    const type = conceptOfType(key.tokenType);
    this.noColon();
    if (type === 'when' || this.RECORDING_PHASE) label = this.SUBRULE(this.oneText);
    if (type !== 'otherwise') {
      this.OPTION({
        GATE: () => label === undefined,
        DEF: () => { label = this.textOf(this.CONSUME(TextToken) as Token); },
      });
    }
    const course = this.SUBRULE(this.course, { ARGS: [key] });
    return { kind: 'answer', start: key.startOffset, end: this.endHere(), type: type as Answer['type'], label, course };
  });

  protected yesOrNo = this.RULE('yesOrNo', (): Token =>
    this.OR([{ ALT: () => this.CONSUME(wordType('yes')) }, { ALT: () => this.CONSUME(wordType('no')) }]) as Token,
  );

  /** Where an answer or interruption leads; `undefined` where it is missing (reported). */
  protected course = this.RULE('course', (key: Token): Course | undefined => {
    let course: Course | undefined;
    let some = false;
    this.OPTION({ GATE: () => this.courseHere(), DEF: () => {
      some = true;
      course = this.OR<Course | undefined>({
        IGNORE_AMBIGUITIES: true,
        DEF: [{ ALT: () => whole(this.SUBRULE(this.arrow)) }, { ALT: () => this.SUBRULE(this.blockCourse) }],
      });
    } });
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
    const word = concept !== undefined && concept !== 'next' && concept !== 'end' && (isClauseWord(concept) || isOpener(concept));
    if (!this.isNameAt(1) || !this.sameLine(1) || word || this.is(2, TextToken) || this.is(2, Comma)) {
      const last = this.peek(0);
      const end = this.endHere();
      this.slip('syntax/missing-course', key, last, { word: this.written(key) }, { next: [[end, end, ` -> ${this.word('next')}`]] }, false);
      return undefined;
    }
    const start = token.startOffset;
    this.slip('syntax/missing-arrow', token, token, { target: token.image }, { insert: [[start, start, '-> ']] });
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
    if (body !== undefined) return { kind: 'block', start, end: this.endHere(), carry, body, arrow } satisfies BlockCourse;
    if (arrow === undefined) {
      this.missing('syntax/missing-target');
      return undefined;
    }
    const said = this.task.source.text.slice(carry.start, carry.end);
    this.slip('syntax/carry-before-arrow', this.peek(0), this.peek(0), {}, { move: [[carry.start, arrow.start, ''], [arrow.end, arrow.end, ` ${said}`]] });
    return { ...arrow, start, carry };
  });

  protected block = this.RULE('block', (): BlockItem[] => {
    const list: BlockItem[] = [];
    this.CONSUME(Open);
    this.deeper();
    do {
      this.MANY(() =>
        this.OR([
          { ALT: () => list.push(this.SUBRULE(this.arrow)) },
          { ALT: () => list.push(this.SUBRULE(this.statement)) },
        ]),
      );
    } while (this.stray('block', list as Broken[]));
    this.OPTION(() => this.CONSUME(Close));
    this.shallower();
    return list;
  });

  protected arrow = this.RULE('arrow', (): ArrowClause | Broken => {
    const key = this.CONSUME(Arrow) as Token;
    let target: Target | undefined;
    this.OPTION({
      GATE: () => this.targetHere(),
      DEF: () => { target = this.SUBRULE(this.target); },
    });
    if (target === undefined && !this.RECORDING_PHASE) {
      this.missing('syntax/missing-target');
      return this.broken(key.startOffset);
    }
    const carry = this.SUBRULE(this.carry);
    return { kind: 'arrow', start: key.startOffset, end: this.endHere(), target: target as Target, carry };
  });

  private targetHere(): boolean {
    const concept = this.conceptAt(1);
    if (concept === 'next') return true;
    if (concept === 'end') return this.sameLine(1) || !(this.is(2, OwnName) || this.is(2, TextToken));
    return this.refHere();
  }

  protected target = this.RULE('target', (): Target => {
    const start = this.peek(1).startOffset;
    let type: Target['type'] = 'step';
    let ref: Ref | undefined;
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => { this.CONSUME(wordType('next')); type = 'next'; } },
        { ALT: () => { this.CONSUME(wordType('end')); type = 'end'; } },
        { ALT: () => { ref = this.SUBRULE(this.ref); } },
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
          { ALT: () => { this.CONSUME(wordType('with')); begin(); this.noColon(); carried = this.SUBRULE(this.texts); } },
          { ALT: () => { this.CONSUME(wordType('via')); begin(); this.noColon(); via = this.SUBRULE(this.oneText); } },
        ]),
    });
    return { kind: 'carry', start, end: this.endHere(), with: carried, via };
  });

  protected parallel = this.RULE('parallel', (): Parallel => {
    const key = this.CONSUME(wordType('parallel')) as Token;
    let name: Token | undefined;
    let arrow: ArrowClause | undefined;
    const branches: (Branch | Broken)[] = [];
    this.noColon();
    this.OPTION(() => {
      name = this.CONSUME(AnyName) as Token;
      let colon = false;
      this.OPTION2(() => { this.CONSUME(Colon); colon = true; });
      if (!colon && !this.RECORDING_PHASE) this.colonAfter(name);
    });
    let block = false;
    this.OPTION3(() => {
      block = true;
      this.CONSUME(Open);
      this.deeper();
      do this.MANY(() => branches.push(this.SUBRULE(this.branch)));
      while (this.strayBranch(branches));
      this.OPTION4(() => this.CONSUME(Close));
      this.shallower();
    });
    if (!block) this.missing('syntax/missing-block', ' { }');
    this.OPTION5(() => { arrow = whole(this.SUBRULE(this.arrow)); });
    return { kind: 'parallel', start: key.startOffset, end: this.endHere(), name: name && this.nameOf(name), branches, arrow };
  });

  private colonAfter(name: Token): void {
    const end = name.endOffset + 1;
    this.slip('syntax/missing-colon', name, name, { before: name.image }, { insert: [[end, end, ':']] });
  }

  /** Steps right in a `parallel`: each becomes a branch of its own. */
  private strayBranch(branches: (Branch | Broken)[]): boolean {
    const concept = this.conceptAt(1);
    if (this.RECORDING_PHASE) return false;
    if (concept === undefined || !(statementWords as readonly Concept[]).includes(concept)) return this.stray('parallel', branches as Broken[]);
    const first = this.peek(1);
    const edits: [number, number, string][] = [];
    while ((statementWords as readonly (Concept | undefined)[]).includes(this.conceptAt(1))) {
      const step = this.SUBRULE(this.statement);
      edits.push([step.start, step.start, `${this.word('branch')} { `], [step.end, step.end, ' }']);
      const carry: Carry = { kind: 'carry', start: step.start, end: step.start, with: [], via: undefined };
      branches.push({ kind: 'branch', start: step.start, end: step.end, type: 'always', label: undefined, carry, body: [step] });
    }
    this.slip('syntax/step-in-parallel', first, first, { word: this.written(first) }, { wrap: edits });
    return true;
  }

  protected branch = this.RULE('branch', (): Branch => {
    const key = this.CONSUME(wordType('branch')) as Token;
    let type: Branch['type'] = 'always';
    let label: Text | undefined;
    let body: BlockItem[] | undefined;
    this.noColon();
    this.OPTION(() =>
      this.OR([
        { ALT: () => { this.CONSUME(wordType('when')); type = 'when'; label = this.SUBRULE(this.oneText); } },
        { ALT: () => { this.CONSUME(wordType('otherwise')); type = 'otherwise'; } },
        { ALT: () => { label = this.textOf(this.CONSUME(TextToken) as Token); } },
      ]),
    );
    const carry = this.SUBRULE(this.carry);
    this.OPTION2(() => { body = this.SUBRULE(this.block); });
    if (body === undefined) this.missing('syntax/missing-block', ' { }');
    return { kind: 'branch', start: key.startOffset, end: this.endHere(), type, label, carry, body: body ?? [] };
  });

  protected fork = this.RULE('fork', (): Fork => {
    const key = this.CONSUME(wordType('fork')) as Token;
    let name: Token | undefined;
    const targets: Target[] = [];
    this.noColon();
    this.OPTION({ GATE: () => this.nameHere(), DEF: () => { name = this.CONSUME(AnyName) as Token; this.noColon(); } });
    this.OPTION2(() => {
      this.CONSUME(Arrow);
      this.OPTION3({ GATE: () => this.targetHere(), DEF: () => targets.push(this.SUBRULE(this.target)) });
      this.MANY({
        GATE: () => this.commaHere((n) => this.nameFollows(n)),
        DEF: () => { this.CONSUME(Comma); this.nameHere(); targets.push(this.SUBRULE2(this.target)); },
      });
    });
    if (targets.length === 0) this.missing('syntax/missing-target');
    return { kind: 'fork', start: key.startOffset, end: this.endHere(), name: name && this.nameOf(name), targets };
  });

  protected join = this.RULE('join', (): Join => {
    const key = this.CONSUME(wordType('join')) as Token;
    let name: Token | undefined;
    let arrow: ArrowClause | undefined;
    this.noColon();
    this.OPTION({ GATE: () => this.refHere(), DEF: () => { name = this.CONSUME(AnyName) as Token; this.noColon(); } });
    if (name === undefined) this.missing('syntax/missing-name');
    this.OPTION2(() => { arrow = whole(this.SUBRULE(this.arrow)); });
    return { kind: 'join', start: key.startOffset, end: this.endHere(), name: name && this.nameOf(name), arrow };
  });
}

/** The arrow, unless it leads nowhere. */
function whole(arrow: ArrowClause | Broken): ArrowClause | undefined {
  return arrow.kind === 'arrow' ? arrow : undefined;
}

const carryWords: readonly Concept[] = ['with', 'via'];
