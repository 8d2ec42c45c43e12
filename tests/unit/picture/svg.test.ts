// An SVG logo must look as it does elsewhere once it has been taken apart, and nothing but plain shapes may come out of it.
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../src/drawing/picture/path-data.js';
import type { Drawing } from '../../../src/drawing/picture/picture.js';
import { readPicture } from '../../../src/drawing/picture/read.js';
import { paintPicture } from '../../../src/drawing/scene/picture.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { toSvg } from '../../../src/formats/svg/index.js';

const read = (text: string) => readPicture(new TextEncoder().encode(text));
const svg = (inside: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 200" ${more}>${inside}</svg>`;

const drawings: Readonly<Record<string, string>> = {
  shapes:
    svg(`<rect x="10" y="10" width="80" height="60" rx="12" fill="#1f7a5c"/><circle cx="150" cy="50" r="30" fill="gold" stroke="#333" stroke-width="4"/>
    <ellipse cx="60" cy="140" rx="40" ry="20" fill="rgb(200, 30,30)"/><polygon points="120,110 190,110 155,180" fill="none" stroke="navy" stroke-width="3"/>
    <line x1="5" y1="190" x2="195" y2="190" stroke="black"/><polyline points="10,100 30,80 50,100" fill="none" stroke="red"/>`),
  arcs: svg(
    `<path d="M20 100A40 60 30 1 1 100 120a30 20-15 0 0 60 -30Z" fill="#246"/><path d="M150 150a20,20 0 01 20,20" fill="none" stroke="#a00" stroke-width="3"/>`,
  ),
  curves:
    svg(`<path d="M10,20c20,0,40,30,60,0s40 5,60,20S180,60 180 90T120 120t-60 20Q30 150 20 190H10V100z" fill="#683"/>
    <path fill-rule="evenodd" d="M100 100h80v80h-80zM120 120v40h40v-40z"/>`),
  groups:
    svg(`<g transform="translate(100 100) rotate(30) scale(1.1)" style="fill:#b22;stroke:#000;stroke-width:2"><rect x="-40" y="-40" width="60" height="60"/>
    <g transform="skewX(20)"><rect width="30" height="30" fill="#2b2"/></g></g><g display="none"><rect width="200" height="200"/></g><rect transform="rotate(45, 40, 160) matrix(1 0 0 1 2 3)" x="25" y="145" width="30" height="30" fill="teal"/>`),
  styles:
    svg(`<defs><style type="text/css">.a, .b{fill:#c60} /* note */ #c{fill:#06c;stroke:#111;stroke-width:3px}</style></defs><title>Logo &amp; more</title>
    <rect class="a" width="60" height="60"/><circle class="x b" cx="100" cy="40" r="30"/><rect id="c" x="20" y="100" width="80" height="40"/>`),
  moved: `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <!-- made by hand --><svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100"><svg:circle r="45" fill="#808"/></svg:svg>`,
};

const pixels = (text: string): Uint8Array => {
  const zoom = text.includes('viewBox="-50') ? 2 : 1;
  const image = new Resvg(text, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: [], defaultFontFamily: 'Arimo' },
  }).render();
  return PNG.sync.read(Buffer.from(image.asPng())).data;
};

/** The drawing painted on a page that it fills. */
function painted(picture: Drawing): string {
  const items = paintPicture({ of: 'x', x: -0.5, y: -0.5, w: 200, h: 200, picture });
  const scene: Scene = {
    ...{ width: 200, height: 200, title: '', description: '', language: 'en', fontFamily: 'Arimo', ink: '#000000' },
    background: '#ffffff',
    items,
  };
  return toSvg(scene);
}

test.each(Object.entries(drawings))('%s look the same', (_, text) => {
  const picture = read(text);
  expect(picture?.type).toBe('drawing');
  const [ours, theirs] = [pixels(painted(picture as Drawing)), pixels(text)];
  let different = 0;
  for (let k = 0; k < ours.length; k += 4) {
    const alpha = theirs[k + 3]! / 255;
    const off = [0, 1, 2].some((c) => Math.abs(ours[k + c]! - (theirs[k + c]! * alpha + 255 * (1 - alpha))) > 40);
    if (off) different++;
  }
  expect(different / (ours.length / 4)).toBeLessThan(0.001);
});

describe('refuses as a whole', () => {
  const shape = '<rect width="10" height="10"/>';
  const cases: Readonly<Record<string, string>> = {
    'a script': svg(`${shape}<script>alert(1)</script>`),
    'an event': svg('<rect width="10" height="10" onclick="alert(1)"/>'),
    'a picture inside': svg(`${shape}<image href="data:image/png;base64,AAAA" width="5" height="5"/>`),
    'a reference': svg(`${shape}<use xlink:href="#a"/>`),
    'a link': svg(`<a href="https://example.org">${shape}</a>`),
    'foreign content': svg(`${shape}<foreignObject><p>x</p></foreignObject>`),
    'a text': svg(`${shape}<text>x</text>`),
    'a gradient': svg('<linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/>'),
    'a gradient in a style sheet': svg('<style>.a{fill:url(#g)}</style><rect class="a" width="9" height="9"/>'),
    'an import': svg(`<style>@import url("https://example.org/x.css");</style>${shape}`),
    'a deep selector': svg(`<style>g rect{fill:red}</style>${shape}`),
    'something see-through': svg('<rect width="10" height="10" opacity="0.5"/>'),
    'a clipped part': svg('<g clip-path="inset(1px)"><rect width="10" height="10"/></g>'),
    'entities of its own': `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg(shape)}`,
    'a colour that is none': svg('<rect width="10" height="10" fill="expression(alert(1))"/>'),
    'a path that breaks off': svg('<path d="M10 10L20"/>'),
    'numbers that are none': svg('<path d="M1e999 0L5 5"/>'),
    'no size': `<svg xmlns="http://www.w3.org/2000/svg">${shape}</svg>`,
    nothing: svg(''),
    'what is not closed': '<svg viewBox="0 0 1 1"><g>',
    'no svg': '<html><body/></html>',
    'no XML': 'Hello',
    'nothing at all': '',
    'endless nesting': svg(`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`),
  };
  test.each(Object.entries(cases))('%s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});

test('what stands out of the frame makes the picture bigger', () => {
  const picture = read('<svg viewBox="0 0 10 10"><rect x="-5" y="2" width="30" height="4"/></svg>') as Drawing;
  expect([picture.width, picture.height]).toEqual([30, 10]);
  for (const [, ...places] of picture.outlines[0]!.steps) {
    for (let k = 0; k < places.length; k += 2) expect(places[k]).toBeGreaterThanOrEqual(0);
  }
});

test('steps of a path', () => {
  expect(stepsOf('M1 2 3 4l1-1.5z m1 1')).toEqual([['M', 1, 2], ['L', 3, 4], ['L', 4, 2.5], ['Z'], ['M', 2, 3]]);
  expect(stepsOf('')).toEqual([]);
  for (const broken of ['L1 1', 'M1', 'M1 1Z5', 'M1 1X', 'M1 1L2,', 'M 1 1 A 1 1 0 2 0 5 5']) {
    expect(stepsOf(broken), broken).toBeUndefined();
  }
});

test('spoilt drawings never throw, and whatever is taken is sound', () => {
  const texts = Object.values(drawings);
  const edit = fc.record({
    text: fc.constantFrom(...texts),
    at: fc.nat(900),
    length: fc.nat(30),
    put: fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '{',
      '&#x0;',
      'NaN',
      '-',
      '1e400',
      '<g>',
      '</g>',
      'url(#a)',
      ' transform="rotate(x)"',
    ),
  });
  fc.assert(
    fc.property(edit, ({ text, at, length, put }) => {
      const picture = read(text.slice(0, at) + put + text.slice(at + length));
      if (picture?.type !== 'drawing') return;
      for (const { steps, fill, stroke } of picture.outlines) {
        expect(steps.every(([, ...places]) => places.every(Number.isFinite))).toBe(true);
        for (const color of [fill, stroke?.color]) expect(color ?? '#000000').toMatch(/^#[\da-f]{6}$/);
      }
    }),
    { numRuns: 1500, seed: 3 },
  );
});

test('no input takes long', () => {
  const started = performance.now();
  for (const text of [
    `<svg ${' '.repeat(200_000)}`,
    `<svg ${'a="b" '.repeat(50_000)}`,
    `<svg viewBox="0 0 1 1">${'<g/>'.repeat(100_000)}</svg>`,
    svg(`<path d="${'M1 1 '.repeat(200_000)}"/>`),
    svg(`<style>${'.a{'.repeat(100_000)}</style><g/>`),
    `<!--${'-'.repeat(300_000)}`,
    '<'.repeat(300_000),
  ]) {
    read(text);
  }
  expect(performance.now() - started).toBeLessThan(4000);
});
