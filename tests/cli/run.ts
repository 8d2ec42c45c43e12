// Runs the command line inside a folder of its own, with streams that keep what is written.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../src/hosts/cli/main.js';

/** A right file with one process, `tea`. */
export const tea = `process tea "Making tea" {
  actor me "Host"
  actor guest "Guest"
  start me "Boils the water"
    output "Cup of tea"
  decision guest "Tastes the tea"
    yes -> drink
    no -> pour with "Cold tea"
  step pour: me "Pours it anew"
    output "Cup of tea"
  end drink: guest "Drinks the tea"
}
`;
/** The same with a name that does not exist. */
export const slip = tea.replace('no -> pour', 'no -> puor');

/** Two processes in a unit, the second in Indonesian. */
export const two = `unit office "Office" {
  actor clerk "Clerk"
  process letters "Letters" {
    start clerk "Opens the letter"
    end clerk "Files the letter"
  }
  process cuti "Cuti" {
    language id
    start clerk "Menerima surat"
    end clerk "Menyimpan surat"
  }
}
`;

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  /** What the last command wrote to standard output. */
  readonly bytes: Buffer;
  /** Works in a folder inside from here on. */
  enter(path: string): void;
  write(path: string, text: string | Uint8Array): void;
  read(path: string): string;
  /** `pace` is the time that passes between two looks at the clock, in milliseconds. */
  alur(
    args: readonly string[],
    options?: { stdin?: string; env?: Record<string, string>; tty?: boolean; pace?: number },
  ): Promise<Result>;
}

/** A fresh folder for each test of the file that calls this. */
export function desk(): Desk {
  let folder = '';
  let cwd = '';
  let bytes: Buffer = Buffer.alloc(0);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alur-cli-'));
    cwd = folder;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get folder() {
      return folder;
    },
    get bytes() {
      return bytes;
    },
    enter(path) {
      cwd = join(folder, path);
    },
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    async alur(args, { stdin = '', env = {}, tty = false, pace = 0 } = {}) {
      const written = { out: [] as Buffer[], err: [] as Buffer[] };
      const sink = (name: 'out' | 'err') => ({
        isTTY: tty,
        write: (output: string | Uint8Array) => written[name].push(Buffer.from(output as string)),
      });
      const input = (async function* () {
        yield Buffer.from(stdin);
      })();
      let time = 0;
      const now = () => {
        time += pace;
        return time;
      };
      const code = await run(args, { cwd, env, stdin: input, stdout: sink('out'), stderr: sink('err'), now });
      bytes = Buffer.concat(written.out);
      return { code, out: bytes.toString(), err: Buffer.concat(written.err).toString() };
    },
  };
}
