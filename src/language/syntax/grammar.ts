// The rules of a whole file: declarations, processes, units, plans. The norm is grammar/proc.ebnf.
import type { Broken, FileNode, Import, Process, Property, PropertyKey, Ref, Text, Unit, Value } from './ast.js';
import type { Task } from './base.js';
import { DeclarationsParser } from './declarations.js';
import { Close, Comma, conceptOfType, Open, OwnName, TextToken, type Token, wordType } from './tokens.js';
import { propertyWords } from './vocabulary.js';

export class Grammar extends DeclarationsParser {
  constructor(validate = false) {
    super(validate);
    this.performSelfAnalysis();
  }

  /** Reads a file's tokens. */
  read(task: Task): Omit<FileNode, 'path' | 'comments'> | undefined {
    this.begin(task);
    return this.file();
  }

  protected file = this.RULE('file', (): Omit<FileNode, 'path' | 'comments'> => {
    const items: FileNode['items'][number][] = [];
    do {
      this.MANY(() =>
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [
            { ALT: () => items.push(this.SUBRULE(this.import_)) },
            { ALT: () => items.push(this.SUBRULE(this.language)) },
            { ALT: () => items.push(this.SUBRULE(this.labels)) },
            { ALT: () => items.push(this.SUBRULE(this.actor)) },
            { ALT: () => items.push(this.SUBRULE(this.group)) },
            { ALT: () => items.push(this.SUBRULE(this.process)) },
            { ALT: () => items.push(this.SUBRULE(this.handoff)) },
            { ALT: () => items.push(this.SUBRULE(this.unit_)) },
            { ALT: () => items.push(this.SUBRULE(this.plan)) },
            { ALT: () => items.push(this.SUBRULE(this.object)) },
          ],
        }),
      );
    } while (this.stray('file', items as Broken[]));
    return { kind: 'file', start: 0, end: this.task === undefined ? 0 : this.task.source.text.length, items };
  });

  protected import_ = this.RULE('import', (): Import => {
    const key = this.CONSUME(wordType('import')) as Token;
    this.noColon();
    const path = this.SUBRULE(this.oneText);
    return { kind: 'import', start: key.startOffset, end: this.endHere(), path };
  });

  protected process = this.RULE('process', (): Process => {
    const key = this.CONSUME(wordType('process')) as Token;
    const { name, title } = this.SUBRULE(this.title);
    let body: Process['body'] | undefined;
    this.OPTION(() => {
      body = this.SUBRULE(this.processBody);
    });
    return {
      kind: 'process',
      start: key.startOffset,
      end: this.endHere(),
      name,
      title,
      braces: body !== undefined,
      body: body ?? [],
    };
  });

  protected processBody = this.RULE('processBody', (): Process['body'] => {
    const body: Process['body'][number][] = [];
    this.CONSUME(Open);
    this.deeper();
    do {
      this.MANY(() =>
        this.OR([
          { ALT: () => body.push(this.SUBRULE(this.statement)) },
          { ALT: () => body.push(this.SUBRULE(this.actor)) },
          { ALT: () => body.push(this.SUBRULE(this.property)) },
          { ALT: () => body.push(this.SUBRULE(this.process)) },
          { ALT: () => body.push(this.SUBRULE(this.group)) },
          { ALT: () => body.push(this.SUBRULE(this.language)) },
          { ALT: () => body.push(this.SUBRULE(this.labels)) },
          { ALT: () => body.push(this.SUBRULE(this.sop)) },
          { ALT: () => body.push(this.SUBRULE(this.handoff)) },
          { ALT: () => body.push(this.SUBRULE(this.scenario)) },
        ]),
      );
    } while (this.stray('process', body as Broken[]));
    this.OPTION(() => this.CONSUME(Close));
    this.shallower();
    return body;
  });

  protected property = this.RULE('property', (): Property => {
    const key = this.SUBRULE(this.propertyKey);
    const concept = conceptOfType(key.tokenType) as PropertyKey;
    const parties: (Text | Ref)[] = [];
    this.noColon();
    const values: readonly Value[] = this.SUBRULE(this.values, { ARGS: [true] });
    const word = concept === 'input' ? 'from' : 'to';
    if (
      !this.RECORDING_PHASE &&
      (concept === 'input' || concept === 'output') &&
      this.is(1, OwnName) &&
      (this.is(2, TextToken) || this.isNameAt(2))
    )
      this.takeAsWord([word]);
    this.OPTION({
      GATE: () => this.conceptAt(1) === word && (concept === 'input' || concept === 'output'),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(wordType('from')) }, { ALT: () => this.CONSUME(wordType('to')) }]);
        this.SUBRULE(this.parties, { ARGS: [parties] });
      },
    });
    return {
      kind: 'property',
      start: key.startOffset,
      end: this.endHere(),
      key: concept,
      keyEnd: key.endOffset + 1,
      values,
      parties,
    };
  });

  protected propertyKey = this.RULE(
    'propertyKey',
    (): Token => this.OR(propertyWords.map((word) => ({ ALT: () => this.CONSUME(wordType(word)) }))) as Token,
  );

  protected parties = this.RULE('parties', (list: (Text | Ref)[]) => {
    let some = false;
    this.OPTION({
      GATE: () => this.is(1, TextToken) || this.refHere(),
      DEF: () => {
        some = true;
        list?.push(this.SUBRULE(this.party));
      },
    });
    if (!some) this.missing('syntax/missing-name');
    this.MANY({
      GATE: () => this.commaHere((n) => this.is(n, TextToken) || this.nameFollows(n)),
      DEF: () => {
        this.CONSUME(Comma);
        list?.push(this.SUBRULE2(this.party));
      },
    });
  });

  protected party = this.RULE('party', (): Text | Ref =>
    this.OR<Text | Ref>([
      { ALT: () => this.textOf(this.CONSUME(TextToken) as Token) },
      { ALT: () => this.SUBRULE(this.ref) },
    ]),
  );

  protected unit_ = this.RULE('unit', (): Unit => {
    const key = this.CONSUME(wordType('unit')) as Token;
    const { name, title } = this.SUBRULE(this.title);
    const body: Unit['body'][number][] = [];
    let braces = false;
    this.OPTION(() => {
      braces = true;
      this.CONSUME(Open);
      this.deeper();
      do {
        this.MANY({
          GATE: () => this.itemHere('unit'),
          DEF: () =>
            this.OR({
              IGNORE_AMBIGUITIES: true,
              DEF: [
                { ALT: () => body.push(this.SUBRULE(this.unit_)) },
                { ALT: () => body.push(this.SUBRULE(this.actor)) },
                { ALT: () => body.push(this.SUBRULE(this.group)) },
                { ALT: () => body.push(this.SUBRULE(this.process)) },
                { ALT: () => body.push(this.SUBRULE(this.handoff)) },
                { ALT: () => body.push(this.SUBRULE(this.plan)) },
                { ALT: () => body.push(this.SUBRULE(this.field)) },
              ],
            }),
        });
      } while (this.stray('unit', body as Broken[]));
      this.OPTION2(() => this.CONSUME(Close));
      this.shallower();
    });
    return { kind: 'unit', start: key.startOffset, end: this.endHere(), name, title, braces, body };
  });
}
