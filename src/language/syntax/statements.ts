// Rules for steps with their clauses and answers, and for the blocks that hold them.
import type {
  ArrowClause,
  BlockItem,
  Branch,
  Broken,
  Carry,
  Clause,
  Fork,
  Join,
  Name,
  Parallel,
  Ref,
  Statement,
  Step,
  StepType,
  Target,
  Text,
} from './ast.js';
import { ClausesParser, whole } from './clauses.js';
import type { Concept } from './keywords.js';
import {
  AnyName,
  Arrow,
  Close,
  Colon,
  Comma,
  conceptOfType,
  Dot,
  Open,
  QuotedName,
  TextToken,
  type Token,
  wordType,
} from './tokens.js';
import { isClauseWord, isOpener, statementWords } from './vocabulary.js';

interface Head {
  readonly name: Name | undefined;
  readonly actors: readonly Ref[];
  readonly text: Text | undefined;
}

export abstract class StatementsParser extends ClausesParser {
  private lastActor = '';
  private asking = false;

  protected statement = this.RULE(
    'statement',
    (): Statement =>
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
    if (!this.RECORDING_PHASE && this.nounAt(2)) this.skipTwin();
    this.noColon();
    const head = this.SUBRULE(this.head, { ARGS: [key, true] });
    const outer = this.asking;
    this.asking = conceptOfType(key.tokenType) === 'decision';
    const clauses = this.SUBRULE(this.clauses);
    this.asking = outer;
    return this.stepOf(key, head, clauses);
  });

  /** `start` and `end` */
  protected border = this.RULE('border', (): Step => {
    const key = this.OR([
      { ALT: () => this.CONSUME(wordType('start')) },
      { ALT: () => this.CONSUME(wordType('end')) },
    ]) as Token;
    this.noColon();
    const head = this.SUBRULE(this.head, { ARGS: [key, false] });
    const outer = this.asking;
    this.asking = false;
    const clauses = this.SUBRULE(this.clauses);
    this.asking = outer;
    return this.stepOf(key, head, clauses);
  });

  private stepOf(key: Token, head: Head, clauses: Clause[]): Step {
    return {
      kind: 'step',
      start: key.startOffset,
      end: this.endHere(),
      type: conceptOfType(key.tokenType) as StepType,
      name: head.name,
      actors: head.actors,
      text: head.text,
      clauses,
    };
  }

  /** `[name:] actor, actor "text"`; of a `start` or `end` all of it may be missing. */
  protected head = this.RULE('head', (key: Token, whole: boolean): Head => {
    let name: Token | undefined;
    let actors: readonly Ref[] = [];
    let text: Token | undefined;
    if (!this.RECORDING_PHASE) this.nameBeforeColon();
    this.OPTION({
      GATE: () => this.is(2, Colon) && this.nameHere(),
      DEF: () => {
        name = this.CONSUME(AnyName) as Token;
        this.CONSUME(Colon);
        this.noColon();
      },
    });
    if (!this.RECORDING_PHASE) {
      this.titleAsActor();
      const words = this.actorBehindText();
      if (words > 0) {
        text = this.takeToken();
        if (words > 1) this.SKIP_TOKEN();
        actors = this.SUBRULE3(this.refs);
        return this.headOf(name, actors, text);
      }
      for (let n = 2; this.nounAt(n - 1) && this.andAsComma(n, (next) => this.nounAt(next)); n += 2);
    }
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
    if (!this.RECORDING_PHASE && this.signMissing(actors)) {
      const joint = this.isActor(this.peek(0).image) && this.isActor(this.peek(1).image);
      if (!joint) name = this.peek(0);
      actors = [...(joint ? actors : []), this.SUBRULE2(this.ref)];
    }
    if (actors.length === 0 && (whole || this.is(1, TextToken))) this.missingActor(key);
    this.OPTION3({
      GATE: () => this.textHere(true),
      DEF: () => {
        text = this.CONSUME(TextToken) as Token;
      },
    });
    if (text !== undefined) this.noText();
    return this.headOf(name, actors, text);
  });

  private headOf(name: Token | undefined, actors: readonly Ref[], text: Token | undefined): Head {
    const first = actors[0];
    if (first !== undefined && !this.RECORDING_PHASE)
      this.lastActor = this.task.source.text.slice(first.start, first.end);
    return { name: name && this.nameOf(name), actors, text: text && this.textOf(text) };
  }

  /** `langkah petugas: "…"`: the colon stands behind the actor. */
  private actorNotName(token: Token): Ref {
    const colon = this.peek(0);
    this.slip(
      'syntax/colon-after-actor',
      colon,
      colon,
      { actor: token.image },
      { delete: [[colon.startOffset, colon.endOffset + 1, '']] },
    );
    return { kind: 'ref', start: token.startOffset, end: token.endOffset + 1, names: [this.nameOf(token)] };
  }

  /** `step verify clerk "…"`: two names where a colon or a comma is missing between. */
  private signMissing(actors: readonly Ref[]): boolean {
    if (
      actors.length !== 1 ||
      actors[0]?.names.length !== 1 ||
      !this.isNameAt(1) ||
      !this.is(2, TextToken) ||
      !this.sameLine(1)
    )
      return false;
    const concept = this.conceptAt(1);
    if (concept !== undefined && (isClauseWord(concept) || isOpener(concept))) return false;
    const end = this.endHere();
    this.slip(
      'syntax/missing-colon',
      this.peek(0),
      this.peek(1),
      { before: this.peek(0).image },
      this.isActor(this.peek(0).image) && this.isActor(this.peek(1).image)
        ? { comma: [[end, end, ',']] }
        : { insert: [[end, end, ':']] },
      false,
    );
    return true;
  }

  private missingActor(key: Token): void {
    const end = this.endHere();
    this.slip(
      'syntax/missing-actor',
      key,
      key,
      { word: this.written(key) },
      this.lastActor === '' ? {} : { same: [[end, end, ` ${this.lastActor}`]] },
    );
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
    while ((this.asking && this.looseAnswer(list)) || this.strayInStep(list as Broken[]));
    return list;
  });

  protected clause = this.RULE(
    'clause',
    (): Clause =>
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

  protected override block = this.RULE('block', (): BlockItem[] => {
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

  protected parallel = this.RULE('parallel', (): Parallel => {
    const key = this.CONSUME(wordType('parallel')) as Token;
    let name: Token | undefined;
    let arrow: ArrowClause | undefined;
    const branches: (Branch | Broken)[] = [];
    this.noColon();
    this.OPTION(() => {
      name = this.CONSUME(AnyName) as Token;
      let colon = false;
      this.OPTION2(() => {
        this.CONSUME(Colon);
        colon = true;
      });
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
    this.OPTION5(() => {
      arrow = whole(this.SUBRULE(this.arrow));
    });
    return {
      kind: 'parallel',
      start: key.startOffset,
      end: this.endHere(),
      name: name && this.nameOf(name),
      branches,
      arrow,
    };
  });

  private colonAfter(name: Token): void {
    const end = name.endOffset + 1;
    this.slip('syntax/missing-colon', name, name, { before: name.image }, { insert: [[end, end, ':']] });
  }

  /** Steps right in a `parallel`: each becomes a branch of its own. */
  private strayBranch(branches: (Branch | Broken)[]): boolean {
    const concept = this.conceptAt(1);
    if (this.RECORDING_PHASE) return false;
    if (concept === undefined || !(statementWords as readonly Concept[]).includes(concept))
      return this.stray('parallel', branches as Broken[]);
    const first = this.peek(1);
    const edits: [number, number, string][] = [];
    while ((statementWords as readonly (Concept | undefined)[]).includes(this.conceptAt(1))) {
      const step = this.SUBRULE(this.statement);
      edits.push([step.start, step.start, `${this.word('branch')} { `], [step.end, step.end, ' }']);
      const carry: Carry = { kind: 'carry', start: step.start, end: step.start, with: [], via: undefined };
      branches.push({
        kind: 'branch',
        start: step.start,
        end: step.end,
        type: 'always',
        label: undefined,
        carry,
        body: [step],
      });
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
        {
          ALT: () => {
            this.CONSUME(wordType('when'));
            type = 'when';
            label = this.SUBRULE(this.oneText);
          },
        },
        {
          ALT: () => {
            this.CONSUME(wordType('otherwise'));
            type = 'otherwise';
          },
        },
        {
          ALT: () => {
            label = this.textOf(this.CONSUME(TextToken) as Token);
          },
        },
      ]),
    );
    const carry = this.SUBRULE(this.carry);
    this.OPTION2(() => {
      body = this.SUBRULE(this.block);
    });
    if (body === undefined) this.missing('syntax/missing-block', ' { }');
    return { kind: 'branch', start: key.startOffset, end: this.endHere(), type, label, carry, body: body ?? [] };
  });

  protected fork = this.RULE('fork', (): Fork => {
    const key = this.CONSUME(wordType('fork')) as Token;
    let name: Token | undefined;
    const targets: Target[] = [];
    this.noColon();
    this.OPTION({
      GATE: () => this.nameHere(),
      DEF: () => {
        name = this.CONSUME(AnyName) as Token;
        this.noColon();
      },
    });
    this.OPTION2(() => {
      this.CONSUME(Arrow);
      this.OPTION3({ GATE: () => this.targetHere(), DEF: () => targets.push(this.SUBRULE(this.target)) });
      this.MANY({
        GATE: () => this.commaHere((n) => this.nameFollows(n)),
        DEF: () => {
          this.CONSUME(Comma);
          this.nameHere();
          targets.push(this.SUBRULE2(this.target));
        },
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
    this.OPTION({
      GATE: () => this.refHere(),
      DEF: () => {
        name = this.CONSUME(AnyName) as Token;
        this.noColon();
      },
    });
    if (name === undefined) this.missing('syntax/missing-name');
    this.OPTION2(() => {
      arrow = whole(this.SUBRULE(this.arrow));
    });
    return { kind: 'join', start: key.startOffset, end: this.endHere(), name: name && this.nameOf(name), arrow };
  });
}
