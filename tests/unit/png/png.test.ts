import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { paintFlow } from '../../../src/drawing/scene/flow.js';
import { themes } from '../../../src/drawing/theme/theme.js';
import { fitsPng, largestScale, pngLimits, toPng } from '../../../src/formats/png/index.js';
import { toSvg } from '../../../src/formats/svg/index.js';
import { sample } from '../scene/sample.js';

type Picture = InstanceType<typeof PNG>;

const [scene] = paintFlow(sample, themes.official);
const svg = toSvg(scene!);
const pictureOf = async (...args: Parameters<typeof toPng>): Promise<Picture> =>
  PNG.sync.read(Buffer.from(await toPng(...args)));

test.each([
  [undefined, 480, 520],
  [1, 240, 260],
  [0.5, 120, 130],
  [3, 720, 780],
])('at the scale %s it has %i × %i pixels', async (scale, width, height) => {
  const picture = await pictureOf(svg, scale === undefined ? {} : { scale });
  expect([picture.width, picture.height]).toEqual([width, height]);
});

test('the same text gives the same bytes', async () => {
  expect(Buffer.compare(await toPng(svg), await toPng(svg))).toBe(0);
});

test('letters are drawn with the fonts that are brought along, bold ones bolder', async () => {
  const inkOf = async (weight: string): Promise<number> => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text x="2" y="20" font-family="Arimo, serif" font-size="16" font-weight="${weight}">Memeriksa berkas</text></svg>`;
    const { data } = await pictureOf(text, { background: '#ffffff' });
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) ink += 255 - data[i]!;
    return ink;
  };
  const [regular, bold] = [await inkOf('normal'), await inkOf('bold')];
  expect(regular).toBeGreaterThan(100_000);
  expect(bold / regular).toBeGreaterThan(1.2);
});

test('without a background, what lies between two pages is transparent; with one it is not', async () => {
  const pages = toSvg([scene!, scene!]);
  const alphaAt = ({ data, width }: Picture, y: number): number => data[(y * width + 5) * 4 + 3]!;
  expect(alphaAt(await pictureOf(pages, { scale: 1 }), 260 + 12)).toBe(0);
  expect(alphaAt(await pictureOf(pages, { scale: 1, background: '#ffffff' }), 260 + 12)).toBe(255);
});

test('a picture that is too large is refused, and the largest scale is said', async () => {
  await expect(toPng(svg, { scale: 1000 })).rejects.toThrow(RangeError);
  const most = largestScale(240, 260);
  expect(fitsPng(240, 260, most)).toBe(true);
  expect(fitsPng(240, 260, most * 1.001)).toBe(false);
  expect(Math.round(most * 260)).toBeLessThanOrEqual(pngLimits.side);
});
