#!/usr/bin/env node
// The program itself: ties the command line to this process.
import { exit } from './io.js';
import { run } from './main.js';

/** Whoever reads our output may stop reading (`alur … | head`): that is no fault. A full disk is one of the user's. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? exit.fine);
  if (error.code !== undefined) console.error(`error: standard output cannot be written (${error.code}).`);
  process.exit(exit.misuse);
}
process.stdout.on('error', onOutputError);
process.stderr.on('error', () => process.exit(process.exitCode ?? exit.fine));

const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
// Not awaited at the top: the commands that are loaded later may share a file with this one, and would wait for it for ever.
void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: { NO_COLOR, FORCE_COLOR, TERM },
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => performance.now(),
}).then((code) => {
  process.exitCode = code;
});
