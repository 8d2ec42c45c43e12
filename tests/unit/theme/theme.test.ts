import { describe, expect, test } from 'vitest';
import { defineTheme, type Theme, themes } from '../../../src/drawing/theme/theme.js';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(Object.entries(themes) as [string, Theme][])('%s', (_, theme) => {
  const fields = [theme.background, theme.lane, theme.laneAlternate];

  test('text stands out against each field that it may stand on', () => {
    for (const field of [...fields, theme.header, theme.boxFill]) {
      expect(contrast(theme.ink, field)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.muted, field)).toBeGreaterThanOrEqual(4.5);
    }
    for (const title of [theme.core, theme.support, theme.management, theme.other]) {
      for (const field of fields) expect(contrast(title, field)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('arrows and borders stand out against each field that they may lie on', () => {
    for (const field of fields) {
      for (const line of [theme.line, theme.loop, theme.boxBorder])
        expect(contrast(line, field)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(theme.boxBorder, theme.boxFill)).toBeGreaterThanOrEqual(3);
  });

  test('grid lines are seen on fields and headers, and stay behind arrows', () => {
    for (const field of [...fields, theme.header]) {
      expect(contrast(theme.grid, field)).toBeGreaterThanOrEqual(1.75);
      expect(contrast(theme.line, field)).toBeGreaterThanOrEqual(contrast(theme.grid, field));
    }
  });
});

describe('defineTheme', () => {
  test('changes some roles and keeps the others', () => {
    const ours = defineTheme(themes.plain, { line: '#036', boxRadius: 6 });
    expect(ours).toEqual({ ...themes.plain, line: '#036', boxRadius: 6 });
    expect(themes.plain.boxRadius).toBe(2);
  });

  test.each([
    [{ ink: 'red' }, 'ink'],
    [{ ink: '#12345"/><script>' }, 'ink'],
    [{ ink: 'url(http://example.org)' }, 'ink'],
    [{ lineWidth: '2' }, 'lineWidth'],
    [{ lineWidth: Number.NaN }, 'lineWidth'],
    [{ lineWidth: -1 }, 'lineWidth'],
    [{ purple: '#fff' }, 'purple'],
    [JSON.parse('{"__proto__": "#fff"}'), '__proto__'],
  ])('%j is refused', (changes, role) => {
    expect(() => defineTheme(themes.plain, changes as Partial<Theme>)).toThrow(TypeError);
    expect(() => defineTheme(themes.plain, changes as Partial<Theme>)).toThrow(role);
  });
});
