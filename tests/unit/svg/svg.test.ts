import { getWindow } from '@svgdotjs/svg.js';
import { describe, expect, test } from 'vitest';
import { paintFlow } from '../../../src/drawing/scene/flow.js';
import type { Item, Scene } from '../../../src/drawing/scene/scene.js';
import { themes } from '../../../src/drawing/theme/theme.js';
import { toSvg } from '../../../src/formats/svg/index.js';
import { number, roundedLine } from '../../../src/formats/svg/path.js';
import { sample } from '../scene/sample.js';

const scene = (items: readonly Item[], more: Partial<Scene> = {}): Scene => ({
  width: 100,
  height: 50,
  title: 'T',
  description: 'D',
  language: 'id',
  background: '#ffffff',
  fontFamily: 'Arimo',
  ink: '#000000',
  items,
  ...more,
});
const label = (text: string): Item => ({
  type: 'label',
  text,
  x: 1,
  y: 2.5,
  size: 11,
  bold: false,
  color: '#000000',
  align: 'start',
  turned: false,
});

describe('toSvg', () => {
  test('writes one element a shape, attributes only, groups on lines of their own', () => {
    const items: Item[] = [
      {
        type: 'rect',
        box: { x: 1, y: 2, w: 3, h: 4 },
        radius: 2,
        fill: '#abcdef',
        stroke: { color: '#123456', width: 1.25 },
      },
      {
        type: 'group',
        data: { id: 'a' },
        title: 'A',
        items: [{ type: 'circle', center: [5, 6], radius: 7, fill: '#036' }, label('x')],
      },
      {
        type: 'line',
        points: [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        radius: 4,
        stroke: { color: '#000000', width: 1, dash: [5, 3] },
      },
    ];
    expect(toSvg(scene(items))).toBe(
      [
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="-0.5 -0.5 100 50" role="img" lang="id"><title>T</title><desc>D</desc>',
        '<g font-family="Arimo" font-size="11" fill="#000000"><rect x="-0.5" y="-0.5" width="100" height="50" fill="#ffffff"/>' +
          '<rect x="1" y="2" width="3" height="4" rx="2" fill="#abcdef" stroke="#123456" stroke-width="1.25"/>',
        '<g data-id="a"><title>A</title><circle cx="5" cy="6" r="7" fill="#003366"/><text x="1" y="2.5">x</text></g>' +
          '<path d="M0 0H6Q10 0 10 4V10" fill="none" stroke="#000000" stroke-dasharray="5 3"/></g>',
        '</svg>',
        '',
      ].join('\n'),
    );
  });

  test('gives the same bytes again and again, whatever is drawn in between', () => {
    const [official, plain] = [paintFlow(sample, themes.official), paintFlow(sample, themes.plain)];
    const first = toSvg(official);
    toSvg(plain);
    expect(toSvg(official)).toBe(first);
    expect(toSvg(plain)).not.toBe(first);
  });

  test('leaves the window that svg.js draws on as it was, also when a drawing fails', () => {
    const before = getWindow();
    toSvg(scene([]));
    expect(() => toSvg(scene([{ type: 'group', data: {}, items: [null as unknown as Item] }]))).toThrow();
    expect(getWindow()).toBe(before);
    expect(Object.hasOwn(globalThis, 'document')).toBe(false);
  });

  test('no text becomes markup', () => {
    const evil = '"><script>alert(1)</script>&amp;\'<!--]]>';
    const svg = toSvg(
      scene([{ type: 'group', data: { id: evil, kind: evil }, title: evil, items: [label(evil)] }], {
        title: evil,
        description: evil,
      }),
    );
    expect(svg).not.toMatch(/<script|<!--|]]>/);
    expect(svg.match(/&lt;script&gt;/g)).toHaveLength(6);
    expect(svg).toContain(
      '<text x="1" y="2.5">"&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\'&lt;!--]]&gt;</text>',
    );
    expect(svg).toContain('data-id="&quot;&gt;&lt;script&gt;');
  });

  test('drops what XML cannot hold', () => {
    const svg = toSvg(scene([label('a\u0000b\u0007c\ud800d\uffffe\u000b🎉\n')], { title: 'one\ttwo\nthree' }));
    expect(svg).toContain('<text x="1" y="2.5">a b cde 🎉</text>');
    expect(svg).toContain('<title>one two three</title>');
  });

  test('holds nothing that runs, styles or leads outside, and no id', () => {
    const svg = toSvg(paintFlow(sample, themes.plain));
    expect(svg).not.toMatch(
      /<(script|style|foreignObject|image|use|a|animate|set)\b| (id|style|class|on\w+|href|xlink:href|version)=/,
    );
  });

  test('several pages stand one below the other, each in a group of its own', () => {
    const svg = toSvg([scene([]), scene([], { width: 120, height: 60 })]);
    expect(svg).toContain('width="120" height="134"');
    expect(svg).toContain('<g data-page="1" transform="translate(0 0)"');
    expect(svg).toContain('<g data-page="2" transform="translate(0 74)"');
  });

  test('no pages give an empty drawing', () => {
    expect(toSvg([])).toContain('viewBox="-0.5 -0.5 0 0"');
  });
});

describe('paths', () => {
  test('corners are rounded as far as their shorter neighbour allows', () => {
    expect(
      roundedLine(
        [
          [0, 0],
          [10, 0],
          [10, 4],
          [30, 4],
        ],
        4,
      ),
    ).toBe('M0 0H8Q10 0 10 2Q10 4 12 4H30');
    expect(
      roundedLine(
        [
          [0, 0],
          [0, 10],
        ],
        4,
      ),
    ).toBe('M0 0V10');
    expect(
      roundedLine(
        [
          [0, 0],
          [5, 5],
        ],
        4,
      ),
    ).toBe('M0 0L5 5');
    expect(roundedLine([], 4)).toBe('');
  });

  test('numbers are short', () => {
    expect([1, 0.5, -0, 1.005, 2.999].map(number)).toEqual(['1', '0.5', '0', '1', '3']);
  });
});
