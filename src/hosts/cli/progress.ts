// Tells somebody who waits at a terminal how far the work has come, in one line that comes only after a second and goes again.
import { visible } from '../../index.js';
import type { Io } from './io.js';

/** How long a person waits without a word, in milliseconds. */
const patience = 1000;
/** Back to the start of the line, and the line emptied. */
const clear = '\r\u001b[K';

/** Shows `3/40 office.letters` on standard error where that is a terminal; `end` takes it away. */
export interface ProgressLine {
  show(done: number, total: number, process: string): void;
  end(): void;
}

/** A line that is not shown yet. */
export function progressOn({ stderr, env, now }: Io): ProgressLine {
  const began = now();
  const able = stderr.isTTY === true && env.TERM !== 'dumb';
  let shown = false;
  return {
    show(done, total, process) {
      if (!able || now() - began < patience) return;
      stderr.write(`${clear}${done + 1}/${total} ${visible(process)}`);
      shown = true;
    },
    end() {
      if (shown) stderr.write(clear);
      shown = false;
    },
  };
}
