// What the test of PNG runs inside a page: the whole program.
import { type RenderOptions, render } from '../../src/index.js';

/** A PNG in base64, or what was thrown. */
export async function pngOf(text: string, options: RenderOptions): Promise<string> {
  try {
    const { output } = await render(text, { ...options, to: 'png' });
    if (output === undefined) return 'nothing';
    return btoa(Array.from(output, (byte) => String.fromCharCode(byte)).join(''));
  } catch (error) {
    return String(error);
  }
}

Object.assign(globalThis, { pngOf });
