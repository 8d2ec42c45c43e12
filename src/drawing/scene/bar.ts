// Bars of charts: filled for what is done, framed for what is waited for or missing, so that they differ without colours too.
import type { PlacedBar } from '../layout/layout.js';
import type { Theme } from '../theme/theme.js';
import type { Shape } from './scene.js';

export function paintBar({ tone, x, y, w, h }: PlacedBar, theme: Theme): Shape[] {
  const box = { x, y, w, h };
  const rect = (fill: string, border: string): Shape => ({
    type: 'rect',
    box,
    radius: 0,
    fill,
    stroke: { color: border, width: theme.gridWidth },
  });
  switch (tone) {
    case 'work':
      return [rect(theme.support, theme.support)];
    case 'wait':
      return [rect(theme.header, theme.support)];
    case 'done':
      return [rect(theme.core, theme.core)];
    case 'open':
      return [rect(theme.background, theme.grid)];
    case 'range': {
      const stroke = { color: theme.ink, width: 1 };
      const line = (from: readonly [number, number], to: readonly [number, number]): Shape => ({
        type: 'line',
        points: [from, to],
        radius: 0,
        stroke,
      });
      const middle = y + h / 2;
      return [line([x, middle], [x + w, middle]), line([x, y], [x, y + h]), line([x + w, y], [x + w, y + h])];
    }
  }
}
