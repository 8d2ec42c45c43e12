// "alur/png": a drawing as pixels, made of the SVG with the fonts that Alur brings along: by resvg in Node, by the browser in a page.

/** Options of `toPng`; all may be left out. */
export interface PngOptions {
  /** Pixels for each user unit of 1/96 inch. Default 2: 192 pixels an inch, sharp in a document and on screens. */
  readonly scale?: number;
  /** Colour behind the drawing, as CSS writes it. Default: none, so that what is between two pages stays transparent. */
  readonly background?: string;
  /**
   * In Node: paths of the fonts, regular and bold. Default: those that lie beside this module; say where they are if a bundler has moved it.
   */
  readonly fontFiles?: readonly string[];
}

/** More pixels than this, on a side or in all, are refused: no program would open the picture. */
export const pngLimits = { side: 32_767, all: 250_000_000 } as const;

/** Does a drawing of this size (user units) become a picture within the limits? */
export function fitsPng(width: number, height: number, scale = 2): boolean {
  return scale <= largestScale(width, height);
}

/** The largest scale at which a drawing of this size (user units) stays within the limits. */
export function largestScale(width: number, height: number): number {
  return Math.min(pngLimits.side / Math.max(width, height), Math.sqrt(pngLimits.all / (width * height)));
}

/**
 * A picture of an SVG text that `toSvg` has made, as the bytes of a PNG file. No font of the system is looked at.
 *
 * In Node resvg draws it, with the same bytes for the same text on every machine. In a page the browser does, on a canvas: the same
 * picture but for the edges of letters, and the bytes are its own. A page with a content security policy has to allow `img-src data:`.
 *
 * Rejects with an `Error` if the optional package `@resvg/resvg-js` is not installed or has no program for this machine, or if a browser
 * cannot draw (a worker has no means to); and with a `RangeError` if the picture would be too large (see `fitsPng`).
 *
 * @example
 * const bytes = await toPng(toSvg(scenes), { scale: 3 });
 */
export async function toPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  const { scale = 2, background } = options;
  const { width, height } = sizeIn(svg);
  if (!fitsPng(width, height, scale)) {
    const size = `${Math.round(width * scale)} × ${Math.round(height * scale)}`;
    throw new RangeError(
      `The picture would have ${size} pixels, which is too many. Choose a smaller scale than ${scale}.`,
    );
  }
  if (!isNode()) {
    const { pageAround, paintIn } = await import('./page.js');
    const page = pageAround();
    if (!page)
      throw new Error('PNG needs Node or a page: a worker cannot draw SVG. Make it in the page, or write SVG.');
    return paintIn(page, svg, { width, height }, scale, background);
  }
  const { Resvg } = await loadResvg();
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    ...(background !== undefined && { background }),
    font: { loadSystemFonts: false, fontFiles: [...(options.fontFiles ?? fontFiles())], defaultFontFamily: 'Arimo' },
  });
  return picture.render().asPng();
}

/** Are we in Node? A page that a bundler or a test has given some of its names is none, and Node with something like a page is. */
const isNode = (): boolean => typeof process === 'object' && typeof process?.versions?.node === 'string';

/** Size of an SVG in user units. */
function sizeIn(svg: string): { readonly width: number; readonly height: number } {
  const [start = ''] = /<svg [^>]*>/.exec(svg) ?? [];
  const sizeOf = (name: string): number => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(start)?.[1] ?? 1);
  return { width: sizeOf('width'), height: sizeOf('height') };
}

/** Code of the error that says so. */
export const missingPackage = 'ALUR_MISSING_PACKAGE';

/** The library, under a name that bundlers do not follow: it is optional, holds native code, and is of no use in a page. */
async function loadResvg(name = '@resvg/resvg-js'): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import(/* @vite-ignore */ name);
  } catch (cause) {
    const advice = 'Install it with "npm install @resvg/resvg-js", or write SVG or PDF instead.';
    const error = new Error(`PNG needs the package @resvg/resvg-js, which cannot be loaded here. ${advice}`, { cause });
    throw Object.assign(error, { code: missingPackage });
  }
}

/** Where the fonts lie: resvg reads them itself, and by their paths only. */
function fontFiles(): string[] {
  return ['regular', 'bold'].map((face) => {
    const path = decodeURIComponent(new URL(`./fonts/${face}.ttf`, import.meta.url).pathname);
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  });
}
