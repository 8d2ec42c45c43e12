// The style sheet: quiet, light or dark as the reader likes it, and on paper one sheet for each page of a drawing.
import type { Face } from '../../drawing/font/style.js';

/** Colours, letters and tables on screens. */
export const screen = `
:root { color-scheme: light dark; --ink: #1a2433; --muted: #55617a; --page: #eef1f5; --field: #ffffff; --line: #8a97ab; --head: #e9eef5; --link: #1f4f99; }
@media (prefers-color-scheme: dark) {
:root { --ink: #e6eaf0; --muted: #9aa7bd; --page: #0c1118; --field: #161d27; --line: #5b6a82; --head: #222c3a; --link: #8db8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 Arimo, Arial, "Liberation Sans", Helvetica, sans-serif; }
header, nav, main > article, footer { max-width: 1320px; margin: 0 auto; padding: 12px; }
h1 { margin: 8px 0; font-size: 28px; line-height: 1.2; }
h2 { margin: 24px 0 8px; font-size: 22px; line-height: 1.25; }
h3 { margin: 24px 0 8px; font-size: 17px; }
p { margin: 8px 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.note { color: var(--muted); }
.scroll { overflow-x: auto; border: 1px solid var(--line); background: var(--field); }
figure { margin: 16px 0; }
.sheet { width: max-content; min-width: 100%; background: #ffffff; }
.sheet + .sheet { border-top: 1px solid var(--line); }
.sheet svg { display: block; margin: 0 auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.4; }
caption { padding: 8px; text-align: left; color: var(--muted); }
th, td { padding: 6px 8px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); text-align: center; vertical-align: middle; }
tbody th { font-weight: normal; }
.number, .time { text-align: center; }
.key { white-space: nowrap; }
.time { min-width: 96px; }
td ul, td ol { margin: 0; padding-left: 18px; }
.identity th { width: 30%; font-weight: bold; }
.identity p { margin: 0; }
`;

const paper = `
@media print {
body { background: none; }
header, nav, footer, .words { display: none; }
main > article { max-width: none; margin: 0; padding: 0; }
h2 { display: none; }
figure { margin: 0; }
.scroll { overflow: visible; border: 0; background: none; }
.sheet { min-width: 0; overflow: hidden; border: 0; break-after: page; }
.sheet + .sheet { border: 0; }
main > article:last-child .sheet:last-child { break-after: auto; }
.sheet svg { max-width: 100%; max-height: 100%; width: auto; height: auto; }
.fitted { padding: 10mm; }
}
`;

/** A size of paper, in user units of 1/96 inch. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

const mm = (units: number): string => `${Math.round((units * 2540) / 96) / 100}mm`;

/** The name of the class, and of the kind of page, of a sheet. */
export const sheetClass = (index: number): string => `sheet-${index + 1}`;

/** Fonts as WOFF2 in base64. */
export type WebFonts = Readonly<Record<Face, string>>;

const fontFace = (weight: string, font: string): string =>
  `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}) format("woff2"); }\n`;

/** The fonts, as a part of the style sheet. */
export function fontFaces(fonts: WebFonts | undefined): string {
  return fonts ? fontFace('normal', fonts.regular) + fontFace('bold', fonts.bold) : '';
}

/** Drawings that are sheets of paper are printed on paper of their size. */
export function sheetRules(sheets: readonly Sheet[]): string {
  const pages = sheets.map(({ width, height }, i) => {
    const name = sheetClass(i);
    // A hair less than the paper, so that no rounding pushes a blank page out.
    const box = `width: ${mm(width)}; height: calc(${mm(height)} - 0.3mm)`;
    return `@page ${name} { size: ${mm(width)} ${mm(height)}; margin: 0; }\n@media print { .${name} { page: ${name}; ${box}; } }\n`;
  });
  return pages.join('');
}

/** The whole style sheet for drawings on these sizes of paper. ASCII only. */
export function styleSheet(sheets: readonly Sheet[], fonts: WebFonts | undefined): string {
  return `${fontFaces(fonts)}${screen}${paper}${sheetRules(sheets)}`;
}
