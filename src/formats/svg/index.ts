// "alur/svg": scenes as SVG, as a text anywhere or as live elements in a page.
import type { Scene } from '../../drawing/scene/scene.js';
import { createDocument, serialize } from './document.js';
import { drawOn } from './draw.js';

export { sizeOf } from './draw.js';

const listOf = (scenes: Scene | readonly Scene[]): readonly Scene[] => ('items' in scenes ? [scenes] : scenes);

/** How scenes are written. */
export interface SvgOptions {
  /** Are PNG images (logos) embedded? Default: no, they are left out. */
  readonly bitmaps?: boolean;
}

/**
 * Scenes as one SVG document, final newline included. Several scenes are pages, one below the other.
 *
 * It holds texts as `<text>`, and nothing that runs or leads outside: no script, style, id or reference, and no links but those
 * of the scenes. So PNG images are left out,
 * unless `bitmaps` asks for them as `data:` addresses. The same scenes give the same bytes, wherever and however often they are drawn.
 */
export function toSvg(scenes: Scene | readonly Scene[], { bitmaps = false }: SvgOptions = {}): string {
  return serialize(drawOn(createDocument(), listOf(scenes), bitmaps));
}

/**
 * The same drawing as live elements of a document: an `svg` element that stands nowhere yet. PNG images are embedded in it.
 *
 * @example
 * container.append(drawSvg(paintFlow(layout, themes.plain), document));
 */
export function drawSvg(scenes: Scene | readonly Scene[], document: Document): SVGSVGElement {
  return drawOn(document, listOf(scenes), true);
}
