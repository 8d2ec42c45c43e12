// The style sheet that all pages of a site share.
import { type PaperSize, paperOf } from '../../drawing/layout/paper.js';
import { fontFaces, type Sheet, screen, sheetClass, sheetRules, type WebFonts } from '../html/style.js';

const sizes: readonly PaperSize[] = ['a4', 'f4', 'letter', 'legal'];
/** Every sheet of paper that a page can be printed on. */
const sheets: readonly Sheet[] = sizes.flatMap((size) => [paperOf(size, 'landscape'), paperOf(size, 'portrait')]);

/** The class of a drawing that is a sheet of paper; A4 for any other size. */
export function classOfSheet({ width, height }: Sheet): string {
  const at = sheets.findIndex((sheet) => sheet.width === width && sheet.height === height);
  return sheetClass(at < 0 ? (width > height ? 0 : 1) : at);
}

const pages = `
:root { --core: #1f6f54; --support: #4a5d7e; --management: #7a4a12; --other: #6b6b6b; --mark: #dfe8f5; }
@media (prefers-color-scheme: dark) {
:root { --core: #6fceac; --support: #a9bbdc; --management: #e2b071; --other: #b5b5b5; --mark: #24344d; }
}
html { scroll-behavior: smooth; scroll-padding-top: 12px; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body > header, main, body > footer { max-width: 1520px; margin: 0 auto; padding: 0 20px; }
body > header { padding-top: 14px; }
main { padding-bottom: 24px; }
nav { margin: 0; padding: 0; max-width: none; }
.site { display: flex; justify-content: space-between; gap: 16px; margin: 0; padding-bottom: 10px; border-bottom: 1px solid var(--line); font-weight: bold; }
.site a { color: inherit; text-decoration: none; }
.site a:hover { text-decoration: underline; }
.home .site { display: none; }
.seek { font-weight: normal; white-space: nowrap; }
.way ol, .parts ul { display: flex; flex-wrap: wrap; gap: 2px 6px; margin: 10px 0 0; padding: 0; list-style: none; font-size: 14px; }
.way li + li::before { content: "\\203a"; margin-right: 6px; color: var(--muted); }
.way span { color: var(--muted); }
h1 { margin: 18px 0 6px; font-size: 28px; overflow-wrap: anywhere; }
h2 { margin: 36px 0 8px; font-size: 20px; }
h3 { margin: 20px 0 6px; font-size: 15px; }
.lead { max-width: 70ch; margin: 6px 0 12px; }
.parts ul { gap: 6px; margin: 16px 0 0; }
.parts a { display: block; padding: 3px 12px; border: 1px solid var(--line); border-radius: 14px; background: var(--field); text-decoration: none; }
.parts a:hover { border-color: var(--link); }
.code { padding: 1px 7px; border-radius: 4px; background: var(--mark); font-size: 0.8em; font-weight: normal; white-space: nowrap; }
h1 .code { font-size: 0.55em; vertical-align: 0.2em; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 10px 24px; margin: 14px 0; font-size: 15px; }
dt { color: var(--muted); font-size: 13px; }
dd { margin: 0; overflow-wrap: anywhere; }
.go a { display: inline-block; padding: 7px 16px; border: 1px solid var(--link); border-radius: 4px; background: var(--field); text-decoration: none; }
.go a:hover { background: var(--mark); }
.note { margin: 0 0 8px; font-size: 14px; }
figure { margin: 8px 0; }
svg a { cursor: pointer; }
svg a:hover > g > :is(rect, polygon, circle):first-of-type { stroke-width: 2.5; }
svg a:focus-visible { outline: 3px solid #1f4f99; outline-offset: 2px; }
.entries { margin: 0; padding: 0; list-style: none; columns: 2 420px; column-gap: 28px; }
.entries li { margin: 0 0 2px; padding: 3px 0 3px 10px; border-left: 3px solid var(--line); break-inside: avoid; }
.entries .in-1 { margin-left: 18px; }
.entries .in-2 { margin-left: 36px; }
.entries .in-3 { margin-left: 54px; }
.entries .in-4 { margin-left: 72px; }
.entries .of-core { border-color: var(--core); }
.entries .of-support { border-color: var(--support); }
.entries .of-management { border-color: var(--management); }
.entries .of-other { border-color: var(--other); }
.sign { margin-left: 2px; padding: 0 6px; border: 1px solid var(--line); border-radius: 9px; color: var(--muted); font-size: 12px; white-space: nowrap; }
.sign.strong { border-color: var(--link); }
.sign a { text-decoration: none; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 10px; margin: 0; padding: 0; list-style: none; }
.cards li { padding: 10px 14px; border: 1px solid var(--line); border-radius: 6px; background: var(--field); }
.cards a { display: block; font-weight: bold; text-decoration: none; }
.cards a:hover { text-decoration: underline; }
.cards .note { font-size: 13px; }
form { margin: 8px 0 16px; }
[hidden], .searching main > section:not(.part-all), .searching .parts, .searching .part-all h2 { display: none; }
label { display: block; margin-bottom: 4px; font-size: 14px; }
input { width: 100%; max-width: 560px; padding: 9px 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--field); color: inherit; font: inherit; }
output { display: block; min-height: 24px; margin-top: 6px; color: var(--muted); font-size: 14px; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.turn { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; padding: 18px 0 28px; border-top: 1px solid var(--line); }
.turn a { text-decoration: none; }
.turn a:hover { text-decoration: underline; }
.turn .note { display: block; margin: 0; font-size: 13px; }
.turn .next { grid-column: 2; text-align: right; }
.sop .sheet + .sheet { border-top: 14px solid var(--page); }
@media (max-width: 600px) {
body > header, main, body > footer { padding-left: 14px; padding-right: 14px; }
h1 { font-size: 23px; }
}
`;

const print = `
@page { size: A4 landscape; margin: 12mm; }
@media print {
:root { --ink: #000000; --muted: #333333; --page: #ffffff; --field: #ffffff; --line: #888888; --head: #eeeeee; --link: #000000; --mark: #eeeeee; }
body > header, main, body > footer { max-width: none; padding: 0; }
.seek, .parts, .turn, .go, form, .part-all { display: none; }
a { text-decoration: none; }
h2 { break-after: avoid; }
tr, .cards li { break-inside: avoid; }
.scroll { overflow: visible; border: 0; }
.sheet { width: auto; min-width: 0; }
.sheet svg { max-width: 100%; max-height: 165mm; width: auto; height: auto; }
.sop > header, .sop h1, .sop h2, .sop .facts, .sop .note, .sop footer, .part-identity, .sop .part-steps { display: none; }
.sop figure { margin: 0; }
.sop .sheet { overflow: hidden; break-after: page; }
.sop .sheet + .sheet { border: 0; }
.sop .sheet:last-child { break-after: auto; }
.sop .sheet svg { max-height: 100%; }
}
`;

/** The style sheet, with its fonts in it where they are given. */
export function siteStyle(fonts: WebFonts | undefined): string {
  return `${fontFaces(fonts)}${screen}${pages}${print}${sheetRules(sheets)}`;
}
