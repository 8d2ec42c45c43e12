// Rules for what stands inside statements and blocks: references, lists of texts, durations, dates, values and fields.
import type {
  Amount,
  Broken,
  DatedText,
  DateNode,
  DurationNode,
  Field,
  FieldItem,
  Num,
  Ref,
  Text,
  TimeUnit,
  Value,
} from './ast.js';
import { type Concept, monthOf } from './keywords.js';
import { MistakenParser } from './mistaken.js';
import {
  AnyName,
  Close,
  Colon,
  Comma,
  conceptOfType,
  Dash,
  DayToken,
  Dot,
  Dots,
  NumberToken,
  Open,
  OwnName,
  Slash,
  TextToken,
  type Token,
  wordType,
} from './tokens.js';
import { unitAlias, unitWords } from './vocabulary.js';

const timeUnits = new Set<Concept | undefined>(unitWords);

export abstract class ValuesParser extends MistakenParser {
  /** `education.enrolment` */
  protected ref = this.RULE('ref', (): Ref => {
    const first = this.CONSUME(AnyName) as Token;
    const names = [this.nameOf(first)];
    this.MANY(() => {
      this.CONSUME(Dot);
      this.OPTION({
        GATE: () => this.nameHere(),
        DEF: () => names.push(this.nameOf(this.CONSUME2(AnyName) as Token)),
      });
    });
    if (!this.RECORDING_PHASE && this.is(0, Dot)) this.missing('syntax/missing-name');
    return { kind: 'ref', start: first.startOffset, end: this.endHere(), names };
  });

  /** At least one reference; ask `refHere` before. */
  protected refs = this.RULE('refs', (): Ref[] => {
    const list = [this.SUBRULE(this.ref)];
    this.MANY({
      GATE: () => this.commaHere((n) => this.nameFollows(n)),
      DEF: () => {
        this.CONSUME(Comma);
        this.nameHere();
        list.push(this.SUBRULE2(this.ref));
      },
    });
    return list;
  });

  /** Texts with commas between; says so where there is none. */
  protected texts = this.RULE('texts', (): Text[] => {
    const list: Text[] = [];
    this.OPTION({
      GATE: () => this.textHere(false, true),
      DEF: () => list.push(this.textOf(this.CONSUME(TextToken) as Token)),
    });
    if (list.length === 0) this.missing('syntax/missing-text', ' "…"');
    else {
      do {
        if (!this.RECORDING_PHASE) this.andAsComma(1, (n) => this.is(n, TextToken));
        this.MANY({
          GATE: () => this.commaHere((n) => this.is(n, TextToken) || (this.is(n, OwnName) && this.sameLine(n))),
          DEF: () => {
            this.CONSUME(Comma);
            this.textHere();
            list.push(this.textOf(this.CONSUME2(TextToken) as Token));
            if (!this.RECORDING_PHASE) this.andAsComma(1, (n) => this.is(n, TextToken));
          },
        });
      } while (!this.RECORDING_PHASE && this.missingComma() && list.push(this.textOf(this.takeToken())));
    }
    return list;
  });

  /** Consumes whatever is next. */
  protected takeToken(): Token {
    const token = this.peek(1);
    this.SKIP_TOKEN();
    return token;
  }

  protected numberOf(token: Token): Num {
    const thousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(token.image) || /[.,]\d+[.,]/.test(token.image);
    const value = thousands ? Number(token.image.replace(/[.,]/g, '')) : Number(token.image.replace(',', '.'));
    return { kind: 'number', start: token.startOffset, end: token.endOffset + 1, text: token.image, value };
  }

  /** Does a unit of time stand there? One that is spelled wrong, or short, is taken as one. */
  protected unitAt(n: number): boolean {
    const concept = this.conceptAt(n);
    if (concept !== undefined) return timeUnits.has(concept) || concept === 'working';
    if (!this.is(n, OwnName) || this.peek(n).startLine !== this.peek(n - 1).startLine) return false;
    const token = this.peek(n);
    const unit = unitAlias(token.image) ?? this.meant(token.image, unitWords);
    if (unit === undefined) return false;
    const word = this.word(unit);
    this.slip(
      'syntax/unknown-word',
      token,
      token,
      { word: this.written(token), suggestion: word },
      { replace: [[token.startOffset, token.endOffset + 1, word]] },
    );
    this.retype(token, wordType(unit), word);
    return true;
  }

  /** The unit behind a number, or `undefined` where there is none. */
  private readUnit(): { unit: TimeUnit; working: boolean } | undefined {
    let working = false;
    let unit: TimeUnit | undefined;
    for (let n = 0; n < 3 && this.unitAt(1); n++) {
      const concept = this.conceptAt(1);
      if (concept === 'working') {
        if (working) break;
        working = true;
      } else if (unit === undefined) unit = concept as TimeUnit;
      else break;
      this.SKIP_TOKEN();
    }
    return unit === undefined ? undefined : { unit, working };
  }

  /** `days`, `working days`, `hari kerja` */
  protected unitName = this.RULE('unitName', (): { unit: TimeUnit; working: boolean } | undefined => {
    if (!this.RECORDING_PHASE) return this.readUnit();
    this.OPTION(() => this.CONSUME(wordType('working')));
    this.OR(unitWords.map((word) => ({ ALT: () => this.CONSUME(wordType(word)) })));
    this.OPTION2(() => this.CONSUME2(wordType('working')));
    return undefined;
  });

  /** A duration; `undefined` where its unit is missing (reported). */
  protected duration = this.RULE('duration', (): DurationNode | undefined => {
    const token = this.CONSUME(NumberToken) as Token;
    let second: Token | undefined;
    if (!this.RECORDING_PHASE) this.untilWords();
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(Dash) }, { ALT: () => this.CONSUME(Dots) }]);
      this.OPTION2(() => {
        second = this.CONSUME2(NumberToken) as Token;
      });
      if (second === undefined) this.missing('syntax/missing-value');
    });
    const unit = this.SUBRULE(this.unitName);
    if (!this.RECORDING_PHASE && unit === undefined) {
      this.missingUnit(token);
      return undefined;
    }
    const from = [this.amountOf(token, unit)];
    let to: Amount | undefined;
    if (!this.RECORDING_PHASE && second === undefined) this.untilWords();
    if (second !== undefined) to = this.amountOf(second, unit);
    else if (this.RECORDING_PHASE || this.is(1, Dash) || this.is(1, Dots)) to = this.SUBRULE(this.rangeEnd);
    if (to === undefined || this.RECORDING_PHASE) {
      this.MANY({
        GATE: () => this.is(1, NumberToken) && this.unitAt(2),
        DEF: () => {
          const number = this.CONSUME3(NumberToken) as Token;
          from.push(this.amountOf(number, this.SUBRULE2(this.unitName)));
        },
      });
    }
    let per: Token | undefined;
    this.OPTION3(() => {
      this.CONSUME(Slash);
      this.OPTION4(() => {
        per = this.CONSUME(AnyName) as Token;
      });
      if (per === undefined) this.missing('syntax/missing-name');
    });
    return { kind: 'duration', start: token.startOffset, end: this.endHere(), from, to, per: per && this.nameOf(per) };
  });

  /** `- 3 jam` behind a first amount with its own unit */
  protected rangeEnd = this.RULE('rangeEnd', (): Amount | undefined => {
    this.OR([{ ALT: () => this.CONSUME(Dash) }, { ALT: () => this.CONSUME(Dots) }]);
    let amount: Amount | undefined;
    let some = false;
    this.OPTION(() => {
      const number = this.CONSUME(NumberToken) as Token;
      const unit = this.SUBRULE(this.unitName);
      if (unit === undefined) this.missingUnit(number);
      else amount = this.amountOf(number, unit);
      some = true;
    });
    if (!some) this.missing('syntax/missing-value');
    return amount;
  });

  private amountOf(token: Token, unit: { unit: TimeUnit; working: boolean } | undefined): Amount {
    return {
      kind: 'amount',
      start: token.startOffset,
      end: this.endHere(),
      number: this.numberOf(token),
      unit: unit?.unit ?? 'minute',
      working: unit?.working ?? false,
    };
  }

  private missingUnit(number: Token): void {
    const end = this.endHere();
    const insert = (unit: Concept): [number, number, string][] => [[end, end, ` ${this.word(unit)}`]];
    this.slip(
      'syntax/missing-unit',
      number,
      this.peek(0),
      { number: this.task.source.text.slice(number.startOffset, end) },
      {
        minutes: insert('minute'),
        hours: insert('hour'),
        days: insert('day'),
      },
      false,
    );
  }

  /** Is a date next? G3: a number and a month's name. */
  protected dateHere(): boolean {
    if (this.is(1, DayToken)) return true;
    if (!this.is(1, NumberToken) || !this.isNameAt(2)) return false;
    return monthOf(this.peek(2).image) !== undefined || this.monthMisspelt();
  }

  protected date = this.RULE('date', (): DateNode | undefined => {
    const first = this.peek(1);
    let node: DateNode | undefined;
    this.OR([
      {
        ALT: () => {
          const day = this.CONSUME(DayToken) as Token;
          const [year, month, date] = day.image.split('-');
          node = {
            kind: 'date',
            start: first.startOffset,
            end: this.endHere(),
            year: Number(year),
            month: Number(month),
            day: Number(date),
          };
        },
      },
      {
        ALT: () => {
          const day = this.CONSUME(NumberToken) as Token;
          const month = this.CONSUME(AnyName) as Token;
          this.OPTION(() => {
            const year = this.CONSUME2(NumberToken) as Token;
            node = {
              kind: 'date',
              start: day.startOffset,
              end: this.endHere(),
              year: Number(year.image),
              month: monthOf(month.image) ?? 0,
              day: Number(day.image),
            };
          });
        },
      },
    ]);
    if (!this.RECORDING_PHASE && node === undefined) {
      this.slip('syntax/bad-date', first, this.peek(0), {
        written: this.task.source.text.slice(first.startOffset, this.endHere()),
        reason: 'year',
      });
    }
    return node;
  });

  /** One value of a property or field; `undefined` where it was reported. */
  protected value = this.RULE('value', (): Value | undefined =>
    this.OR<Value | undefined>([
      { ALT: () => this.textOf(this.CONSUME(TextToken) as Token) },
      { ALT: () => this.SUBRULE(this.figure) },
      { ALT: () => this.SUBRULE(this.ref) },
    ]),
  );

  /** A date with or without a remark, a duration, or a plain number */
  protected figure = this.RULE('figure', (): Value | undefined => {
    let value: Value | undefined;
    this.OR([
      {
        GATE: () => this.dateHere(),
        ALT: () => {
          value = this.SUBRULE(this.dated);
        },
      },
      {
        GATE: () => this.is(1, NumberToken) && (this.unitAt(2) || this.is(2, Dash) || this.is(2, Dots)),
        ALT: () => {
          value = this.SUBRULE(this.duration);
        },
      },
      {
        ALT: () => {
          value = this.numberOf(this.CONSUME(NumberToken) as Token);
        },
      },
    ]);
    return value;
  });

  protected dated = this.RULE('dated', (): DateNode | DatedText | undefined => {
    const date = this.SUBRULE(this.date);
    let remark: Token | undefined;
    this.OPTION({
      GATE: () => !this.is(2, Colon),
      DEF: () => {
        remark = this.CONSUME(TextToken) as Token;
      },
    });
    if (remark === undefined || date === undefined) return date;
    return { kind: 'dated', start: date.start, end: this.endHere(), date, text: this.textOf(remark) };
  });

  /** Is a value next, and not the word of the next field because the value was forgotten? */
  protected valueHere(inProcess: boolean): boolean {
    if (this.is(1, TextToken)) return !this.is(2, Colon);
    if (this.is(1, NumberToken) || this.is(1, DayToken)) return true;
    if (!this.isNameAt(1)) return false;
    const concept = this.conceptAt(1);
    if ((concept === 'from' || concept === 'to') && (this.nounAt(2) || this.is(2, TextToken))) return false;
    if (inProcess && concept !== undefined && this.is(2, OwnName) && this.peek(2).startLine === this.peek(1).startLine)
      return false;
    const begins = this.is(2, NumberToken) || this.is(2, DayToken) || (this.is(2, TextToken) && !this.is(3, Colon));
    return !(begins && concept !== undefined) && !(this.is(2, Open) && !this.sameLine(1));
  }

  /** Values with commas between; says so where there is none. */
  protected values = this.RULE('values', (inProcess = false): Value[] => {
    const list: Value[] = [];
    const add = (value: Value | undefined): void => {
      if (value !== undefined) list.push(value);
    };
    let some = false;
    this.OPTION({
      GATE: () => this.valueHere(inProcess),
      DEF: () => {
        some = true;
        add(this.SUBRULE(this.value));
      },
    });
    if (!some) this.missing('syntax/missing-value', ' "…"');
    else {
      do {
        this.MANY({
          GATE: () => this.commaHere((n) => this.is(n, TextToken) || this.is(n, DayToken) || this.nameFollows(n)),
          DEF: () => {
            this.CONSUME(Comma);
            add(this.SUBRULE2(this.value));
          },
        });
      } while (
        !this.RECORDING_PHASE &&
        this.is(0, TextToken) &&
        this.missingComma() &&
        list.push(this.textOf(this.takeToken()))
      );
    }
    return list;
  });

  /** `approved "Lurah" { … }` or `"Biaya": "Gratis"` */
  protected field = this.RULE('field', (): Field => {
    const first = this.peek(1);
    let key: Field['key'] | undefined;
    let concept: string | undefined;
    this.OR([
      {
        ALT: () => {
          const token = this.CONSUME(AnyName) as Token;
          key = this.nameOf(token);
          concept = conceptOfType(token.tokenType);
          this.noColon();
        },
      },
      {
        ALT: () => {
          key = this.textOf(this.CONSUME(TextToken) as Token);
          let colon = false;
          this.OPTION(() => {
            this.CONSUME(Colon);
            colon = true;
          });
          if (!colon && !this.RECORDING_PHASE) this.missingColon();
        },
      },
    ]);
    const values = this.SUBRULE(this.values);
    let fields: FieldItem[] | undefined;
    this.OPTION2(() => {
      fields = this.SUBRULE(this.fields);
    });
    return {
      kind: 'field',
      start: first.startOffset,
      end: this.endHere(),
      key: key as Field['key'],
      concept,
      values,
      fields,
    };
  });

  /** Does a field begin here? A text does so only with a colon, or where the colon was probably forgotten. */
  protected fieldHere(): boolean {
    if (!this.is(1, TextToken)) return true;
    return (
      this.is(2, Colon) ||
      (this.peek(2).startLine === this.peek(1).startLine &&
        (this.is(2, TextToken) || this.is(2, NumberToken) || this.is(2, DayToken)))
    );
  }

  private missingColon(): void {
    const end = this.endHere();
    const last = this.peek(0);
    this.slip('syntax/missing-colon', last, last, { before: last.image.slice(0, 60) }, { insert: [[end, end, ':']] });
  }

  protected fields = this.RULE('fields', (): FieldItem[] => {
    const list: FieldItem[] = [];
    this.CONSUME(Open);
    this.deeper();
    do this.MANY({ GATE: () => this.fieldHere(), DEF: () => list.push(this.SUBRULE(this.field)) });
    while (this.stray('fields', list as Broken[]));
    this.OPTION(() => this.CONSUME(Close));
    this.shallower();
    return list;
  });
}
