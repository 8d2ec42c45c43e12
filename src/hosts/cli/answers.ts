// Lines that somebody types, or that are piped in, one at a time.
import type { Io } from './io.js';

/** Longest line that is kept; more is no answer to anything. */
const LONGEST = 1000;

/** The lines of standard input as they come, without line ends. */
export async function* linesOf(stdin: Io['stdin']): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stdin) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = (parts.pop() ?? '').slice(0, LONGEST);
    for (const part of parts) yield part.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}
