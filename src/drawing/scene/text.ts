// Lines of text: where their anchor is, and how each style is coloured.
import { typeScale } from '../font/style.js';
import type { PlacedText } from '../layout/layout.js';
import type { Theme } from '../theme/theme.js';
import type { Item, Label } from './scene.js';

/** One placed line, as it is painted. What stands beside a symbol and what is handed over is muted. */
export function paintText(line: PlacedText, theme: Theme): Label {
  const { size, face } = typeScale[line.style];
  const turned = line.turned ?? false;
  const along = line.align === 'start' ? 0 : line.align === 'middle' ? 0.5 : 1;
  const muted = line.style === 'carried' || (line.style === 'label' && line.place === 'beside');
  return {
    type: 'label',
    text: line.text,
    x: turned ? line.x + line.w - line.baseline : line.x + line.w * along,
    y: turned ? line.y + line.h * (1 - along) : line.y + line.baseline,
    size,
    bold: face === 'bold',
    color: muted ? theme.muted : theme.ink,
    align: line.align,
    turned,
  };
}

/** One placed line with what is drawn below it: the name of who signs is underlined. */
export function paintLine(line: PlacedText, theme: Theme): Item[] {
  const label = paintText(line, theme);
  if (line.style !== 'signature') return [label];
  const y = label.y + 2;
  const points = [
    [line.x, y],
    [line.x + line.w, y],
  ] as const;
  return [label, { type: 'line', points, radius: 0, stroke: { color: theme.ink, width: theme.gridWidth } }];
}
