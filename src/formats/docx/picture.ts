// Pictures: drawn for Word, with pixels for programs that do not draw.
import { HorizontalPositionRelativeFrom, ImageRun, TextWrappingType, VerticalPositionRelativeFrom } from 'docx';
import type { DocxPicture } from './content.js';
import { cleaned } from './text.js';

/** Floats over the page, `x` and `y` EMU from its upper left corner. */
export const floatingAt = (x: number, y: number) => ({
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: x },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: y },
  wrap: { type: TextWrappingType.NONE },
  allowOverlap: true,
  lockAnchor: true,
  layoutInCell: false,
});

/** A picture in a line of text, or floating over the page; `scale` makes it smaller. `said`: what a reader says of it. */
export function pictureRun(
  { png, svg, width, height }: DocxPicture,
  said: string,
  { scale = 1, floating }: { readonly scale?: number; readonly floating?: ReturnType<typeof floatingAt> } = {},
): ImageRun {
  const pixels = { type: 'png', data: png } as const;
  return new ImageRun({
    ...(svg === undefined ? pixels : { type: 'svg', data: new TextEncoder().encode(svg), fallback: pixels }),
    transformation: { width: width * scale, height: height * scale },
    altText: { name: 'Alur', description: cleaned(said), title: '' },
    ...(floating && { floating }),
  });
}
