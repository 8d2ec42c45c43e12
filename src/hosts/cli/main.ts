// The command line: runs what was asked for and turns every way in which it can end into an exit code.
import { CommanderError } from 'commander';
import { visible } from '../../index.js';
import { type Exit, exit, type Io, refused } from './io.js';
import { describe } from './program.js';
import { colorsFor, say } from './terminal.js';

/**
 * Runs the command line with the arguments behind the program's name and gives its exit code: 0 no errors found, 1 errors found,
 * 2 wrong use or a file that cannot be read or written, 3 a fault of our own.
 */
export async function run(args: readonly string[], io: Io): Promise<Exit> {
  let code: Exit = exit.fine;
  const program = describe(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return complain(error, io);
  }
}

function complain(error: unknown, io: Io): Exit {
  const red = colorsFor(io.stderr, io.env).red;
  if (error instanceof CommanderError) {
    if (error.code === refused) say(io.stderr, `${red('error:')} ${visible(error.message)}`);
    return error.exitCode === 0 ? exit.fine : exit.misuse;
  }
  const reason = visible(
    error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error),
  );
  say(
    io.stderr,
    `${red('fault:')} Alur itself went wrong (${reason}). Please report this, with the file if you may share it.`,
  );
  return exit.fault;
}
