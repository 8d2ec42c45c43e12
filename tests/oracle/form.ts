// Processes as the oracle knows them: statements as plain data, and how they are written down. Shares nothing with the program.

/** A name, `next` or `end`. */
export type Target = string;

export interface Answer {
  readonly word: string;
  readonly to?: Target;
  readonly body?: readonly Statement[];
}

export interface Branch {
  readonly when: 'always' | 'when' | 'otherwise';
  readonly body: readonly Statement[];
  /** `{ -> x }`: instead of a body. */
  readonly to?: Target;
}

export type Statement =
  | { readonly kind: 'start' | 'step'; readonly name: string; readonly to?: Target; readonly on?: Target }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'decision'; readonly name: string; readonly answers: readonly Answer[] }
  | { readonly kind: 'parallel'; readonly name: string; readonly branches: readonly Branch[]; readonly to?: Target }
  | { readonly kind: 'fork'; readonly name: string; readonly targets: readonly Target[] }
  | { readonly kind: 'join'; readonly name: string; readonly to?: Target };

/** The text of a process. */
export function written(statements: readonly Statement[]): string {
  return `process p "P" {\n  actor a "A"\n${body(statements, '  ')}}\n`;
}

function body(statements: readonly Statement[], indent: string): string {
  return statements.map((statement) => `${indent}${line(statement, indent)}\n`).join('');
}

function line(statement: Statement, indent: string): string {
  const { kind, name } = statement;
  const arrow = (to: Target | undefined): string => (to === undefined ? '' : ` -> ${to}`);
  const block = (items: readonly Statement[]): string => `{\n${body(items, `${indent}    `)}${indent}  }`;
  switch (kind) {
    case 'start':
    case 'step':
      return `${kind} ${name}: a "${name}"${statement.on === undefined ? '' : ` on 2 days -> ${statement.on}`}${arrow(statement.to)}`;
    case 'end':
      return `end ${name}: a "${name}"`;
    case 'decision': {
      const answers = statement.answers.map(
        ({ word, to, body }) => `\n${indent}  ${word}${body === undefined ? '' : ` ${block(body)}`}${arrow(to)}`,
      );
      return `decision ${name}: a "${name}"${answers.join('')}`;
    }
    case 'parallel': {
      const branches = statement.branches.map(({ when, body, to }, i) => {
        const word = when === 'always' ? '' : when === 'when' ? ` when "${name} c${i}"` : ' otherwise';
        return `\n${indent}  branch${word} ${to === undefined ? block(body) : `{ -> ${to} }`}`;
      });
      return `parallel ${name}: {${branches.join('')}\n${indent}}${arrow(statement.to)}`;
    }
    case 'fork':
      return `fork ${name} -> ${statement.targets.join(', ')}`;
    case 'join':
      return `join ${name}${arrow(statement.to)}`;
  }
}
