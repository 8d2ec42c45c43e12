// How messages look: colours where they are wanted, nothing that a terminal or a build service would take for a command.
import picocolors from 'picocolors';
import type { Piece, PrettyLine } from '../../index.js';
import type { Io, Sink } from './io.js';

type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for a stream: `NO_COLOR` forbids them, `FORCE_COLOR` asks for them, otherwise a terminal gets them. */
export function colorsFor(sink: Sink, env: Io['env']): Colors {
  const wish = env.FORCE_COLOR;
  const off = Boolean(env.NO_COLOR) || wish === '0' || wish === 'false';
  return picocolors.createColors(!off && (Boolean(wish) || (sink.isTTY === true && env.TERM !== 'dumb')));
}

/** Writes one line of a message. A line that a build service would take for a command (`::`) is moved by a blank. */
export function say(sink: Sink, line: string): void {
  sink.write(`${line.startsWith('::') ? ' ' : ''}${line}\n`);
}

/** Writes the lines of findings, coloured by what their pieces are. */
export function sayLines(sink: Sink, lines: readonly PrettyLine[], colors: Colors): void {
  for (const line of lines) {
    // Only the text can begin like a command: a colour's own signs would hide that, not undo it.
    const plain = line.map((piece) => piece.text).join('');
    sink.write(`${plain.startsWith('::') ? ' ' : ''}${line.map((piece) => paint(piece, colors)).join('')}\n`);
  }
}

function paint({ tag, text }: Piece, colors: Colors): string {
  switch (tag) {
    case 'error':
      return colors.red(text);
    case 'warning':
      return colors.yellow(text);
    case 'info':
    case 'caret':
      return colors.cyan(text);
    case 'place':
    case 'message':
      return colors.bold(text);
    case 'code':
    case 'gutter':
      return colors.dim(text);
    case 'fix':
      return colors.green(text);
    default:
      return text;
  }
}
