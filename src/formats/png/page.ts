// A drawing as pixels in a page: the browser draws the SVG on a canvas, with the fonts that Alur brings along.
import { loadWebFonts } from '../../drawing/font/load.js';

// What of a page is used here, for programs that are compiled without the DOM's types.
interface Page {
  readonly document: { createElement(name: 'canvas'): Canvas };
  readonly Image: new () => Picture;
}
interface Picture {
  src: string;
  decode(): Promise<void>;
}
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): {
    fillStyle: string;
    fillRect(x: number, y: number, w: number, h: number): void;
    drawImage(picture: Picture, x: number, y: number): void;
  } | null;
  toBlob(callback: (blob: Bytes | null) => void, type: string): void;
}
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The page around us; nothing in a worker, which cannot draw SVG. */
export function pageAround(): Page | undefined {
  const { document, Image } = globalThis as unknown as Partial<Page>;
  return document !== undefined && Image !== undefined ? { document, Image } : undefined;
}

/**
 * The bytes of a PNG of an SVG text that `toSvg` has made. The picture is made of that text and of data alone, so the canvas is never
 * closed to reading. Rejects with an `Error` that says why where the page's policy or the browser does not allow it.
 */
export async function paintIn(
  page: Page,
  svg: string,
  size: { readonly width: number; readonly height: number },
  scale: number,
  background: string | undefined,
): Promise<Uint8Array> {
  const { svg: text, width, height } = scaled(svg, size, scale);
  const image = await imageOf(page, withFonts(text, await loadWebFonts()));
  const canvas = page.document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('PNG needs a canvas, which this browser does not give.');
  if (background !== undefined) {
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Bytes | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) {
    const size = `${canvas.width} × ${canvas.height}`;
    throw new RangeError(`This browser cannot make a picture of ${size} pixels. Choose a smaller scale than ${scale}.`);
  }
  return new Uint8Array(await blob.arrayBuffer());
}

/** The SVG in whole pixels: browsers round the size of an image, and would stretch it to that. */
function scaled(
  svg: string,
  size: { readonly width: number; readonly height: number },
  scale: number,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const [width, height] = [size.width, size.height].map((length) => Math.round(length * scale)) as [number, number];
  const text = svg.replace(/<svg [^>]*>/, (start) =>
    start
      .replace(/ width="[^"]*"/, ` width="${width}"`)
      .replace(/ height="[^"]*"/, ` height="${height}"`)
      .replace(/ viewBox="(\S+ \S+)[^"]*"/, (_, corner) => ` viewBox="${corner} ${width / scale} ${height / scale}"`),
  );
  return { svg: text, width, height };
}

/** The SVG with its fonts in it: an image sees neither those of the page nor anything else outside itself. */
function withFonts(svg: string, fonts: Readonly<Record<'regular' | 'bold', string>>): string {
  const face = (weight: string, font: string): string =>
    `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/woff2;base64,${font}) format("woff2")}`;
  const style = `<style>${face('normal', fonts.regular)}${face('bold', fonts.bold)}</style>`;
  return svg.replace(/<svg [^>]*>/, (start) => start + style);
}

async function imageOf(page: Page, svg: string): Promise<Picture> {
  const image = new page.Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (cause) {
    const advice = 'If the page has a content security policy, it must allow "img-src data:".';
    throw new Error(`PNG: the browser could not draw the picture. ${advice}`, { cause });
  }
  return image;
}
