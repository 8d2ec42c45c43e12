// What the command line needs from the world around it. Handed in, so that tests can run it without a process of its own.
import { CommanderError } from 'commander';

/** Somewhere to write to; a terminal says so. */
export interface Sink {
  write(output: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
}

export interface Io {
  /** The folder that relative paths count from. */
  readonly cwd: string;
  readonly env: {
    readonly NO_COLOR?: string | undefined;
    readonly FORCE_COLOR?: string | undefined;
    readonly TERM?: string | undefined;
  };
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined };
  /** Results. */
  readonly stdout: Sink;
  /** Messages. */
  readonly stderr: Sink;
  /** Milliseconds since any fixed moment: only to tell how long the work takes. */
  now(): number;
}

/** What a command ends with. */
export const exit = { fine: 0, findings: 1, misuse: 2, fault: 3 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** The mark of our own refusals among the errors that end a command. */
export const refused = 'alur.refused';

/** Ends a command with a message and exit code 2: wrong use, or a file that cannot be read or written. */
export function refuse(message: string): never {
  throw new CommanderError(exit.misuse, refused, message);
}
