// "alur/png": a drawing as pixels, in Node. Drawn by resvg from the SVG, with the fonts that Alur brings along.
import { loadFonts } from '../../drawing/font/load.js';

/** Options of `toPng`; all may be left out. */
export interface PngOptions {
  /** Pixels for each user unit of 1/96 inch. Default 2: 192 pixels an inch, sharp in a document and on screens. */
  readonly scale?: number;
  /** Colour behind the drawing, as CSS writes it. Default: none, so that what is between two pages stays transparent. */
  readonly background?: string;
}

/** More pixels than this, on a side or in all, are refused: no program would open the picture. */
export const pngLimits = { side: 32_767, all: 250_000_000 } as const;

/** Does a drawing of this size (user units) become a picture within the limits? */
export function fitsPng(width: number, height: number, scale = 2): boolean {
  const [w, h] = [width * scale, height * scale];
  return Math.max(w, h) <= pngLimits.side && w * h <= pngLimits.all;
}

/**
 * A picture of an SVG text that `toSvg` has made, as the bytes of a PNG file. The same text gives the same bytes on every machine: no
 * font of the system is looked at. Rejects with an `Error` if the optional package `@resvg/resvg-js` is not installed or has no program
 * for this machine, and with a `RangeError` if the picture would be too large (see `fitsPng`).
 *
 * @example
 * const bytes = await toPng(toSvg(scenes), { scale: 3 });
 */
export async function toPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  const { scale = 2, background } = options;
  const [{ Resvg }, { regular, bold }] = await Promise.all([loadResvg(), loadFonts()]);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    ...(background !== undefined && { background }),
    font: { loadSystemFonts: false, fontBuffers: [regular, bold], defaultFontFamily: 'Arimo' },
  });
  if (!fitsPng(picture.width, picture.height, scale)) {
    const size = `${Math.round(picture.width * scale)} × ${Math.round(picture.height * scale)}`;
    throw new RangeError(`The picture would have ${size} pixels, which is too many. Choose a smaller scale than ${scale}.`);
  }
  return picture.render().asPng();
}

async function loadResvg(): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import('@resvg/resvg-js');
  } catch (cause) {
    const advice = 'Install it with "npm install @resvg/resvg-js", or write SVG or PDF instead.';
    throw new Error(`PNG needs the package @resvg/resvg-js, which cannot be loaded here. ${advice}`, { cause });
  }
}
