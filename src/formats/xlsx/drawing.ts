// The flow as shapes that can be moved and changed: flowchart symbols, lines with their own route, and boxes for words.
import type { PlacedEdge, PlacedNode, PlacedText } from '../../drawing/layout/layout.js';
import type { Spread } from '../../drawing/layout/spread/spread.js';
import type { Box } from '../../drawing/shape/geometry.js';
import { bordersOf, corner, emu } from './place.js';
import { attribute, escaped, part } from './xml.js';

const presets: Readonly<Record<PlacedNode['shape'], string>> = {
  rect: 'flowChartProcess',
  diamond: 'flowChartDecision',
  capsule: 'flowChartTerminator',
  pentagon: 'flowChartOffpageConnector',
  circle: 'flowChartConnector',
  chevron: 'homePlate',
};

const ink = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const paper = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
const stroke = (rest = ''): string => `<a:ln w="9525">${ink}${rest}</a:ln>`;

/** The part of a sheet's drawing: symbols above lines, words above both. */
export function drawingPart({ columns, rows, drawing }: Spread): string {
  const { nodes, edges, texts } = drawing ?? { nodes: [], edges: [], texts: [] };
  const sheet: Sheet = { columns: bordersOf(columns), rows: bordersOf(rows), count: 1 };
  const wordsOf = new Map<string, PlacedText[]>();
  for (const text of texts) {
    const key = `${text.of}\n${text.place ?? ''}`;
    const list = wordsOf.get(key);
    if (list === undefined) wordsOf.set(key, [text]);
    else list.push(text);
  }
  const anchors = [
    ...edges.map((edge) => lineOf(edge, sheet)),
    ...nodes.map((node) => symbolOf(node, wordsOf.get(`${node.id}\n`) ?? [], sheet)),
    ...[...nodes.map(({ id }) => `${id}\nbeside`), ...edges.map(({ id }) => `${id}\n`)].flatMap((key) => {
      const lines = wordsOf.get(key);
      return lines === undefined ? [] : [boxOf(lines, sheet)];
    }),
  ];
  return part(
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`,
  );
}

/** Borders of columns and rows, and how many shapes there are. */
interface Sheet {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  count: number;
}

interface Shape {
  readonly name: string;
  readonly title?: string;
  readonly box: Box;
  readonly geometry: string;
  readonly fill: string;
  readonly line: string;
  readonly text?: string;
  /** Does it grow with its cells? */
  readonly grows: boolean;
  readonly isText?: boolean;
}

function shape({ name, title = '', box, geometry, fill, line, text, grows, isText }: Shape, sheet: Sheet): string {
  sheet.count += 1;
  const { x, y, w, h } = box;
  const [left, top, wide, high] = [x, y, w, h].map((value) => Math.round(value * emu));
  const { columns, rows } = sheet;
  return `<xdr:twoCellAnchor editAs="${grows ? 'twoCell' : 'oneCell'}">${corner('from', [x, y], columns, rows)}${corner('to', [x + w, y + h], columns, rows)}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${sheet.count}" name="${attribute(name)}"${title === '' ? '' : ` descr="${attribute(title)}"`}/><xdr:cNvSpPr${isText ? ' txBox="1"' : ''}/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm>${geometry}${fill}${line}</xdr:spPr>${text ?? ''}</xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;
}

const preset = (name: string): string => `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;

function symbolOf(node: PlacedNode, lines: readonly PlacedText[], sheet: Sheet): string {
  return shape(
    {
      name: node.id,
      title: node.title,
      box: node,
      geometry: preset(presets[node.shape]),
      fill: paper,
      line: stroke(),
      text: textBody(lines, 'ctr', 'ctr'),
      grows: false,
    },
    sheet,
  );
}

/**
 * A line with its route. No connector: programs find their own routes for those, and ours would be lost. The point of the arrow is its
 * last point, its first lies on the symbol that it leaves.
 */
function lineOf({ id, points, headless, kind, loop }: PlacedEdge, sheet: Sheet): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
  const at = ([px, py]: readonly [number, number]): string =>
    `<a:pt x="${Math.round((px - x) * emu)}" y="${Math.round((py - y) * emu)}"/>`;
  const steps = points.map((point, k) => {
    const tag = k === 0 ? 'moveTo' : 'lnTo';
    return `<a:${tag}>${at(point)}</a:${tag}>`;
  });
  const [wide, high] = [box.w, box.h].map((size) => Math.round(size * emu));
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${wide}" h="${high}" fill="none">${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
  const arrow = headless || kind === 'joint' ? '' : '<a:tailEnd type="triangle" w="med" len="med"/>';
  const dash = loop ? '<a:prstDash val="dash"/>' : '';
  return shape(
    {
      name: id,
      box,
      geometry,
      fill: '<a:noFill/>',
      line: stroke(`${dash}<a:miter lim="800000"/>${arrow}`),
      grows: true,
    },
    sheet,
  );
}

/** Words beside a symbol or at a line. */
function boxOf(lines: readonly PlacedText[], sheet: Sheet): string {
  const x = Math.min(...lines.map((line) => line.x));
  const y = Math.min(...lines.map((line) => line.y));
  const w = Math.max(...lines.map((line) => line.x + line.w)) - x;
  const h = Math.max(...lines.map((line) => line.y + line.h)) - y;
  const align = lines[0]?.align === 'start' ? 'l' : lines[0]?.align === 'end' ? 'r' : 'ctr';
  return shape(
    {
      name: `${lines[0]?.of ?? ''} (text)`,
      box: { x, y, w, h },
      geometry: preset('rect'),
      fill: paper,
      line: '<a:ln><a:noFill/></a:ln>',
      text: textBody(lines, 'ctr', align),
      grows: false,
      isText: true,
    },
    sheet,
  );
}

/** Lines of words. What is handed over is in italics, so that it is told apart from an answer. */
function textBody(lines: readonly PlacedText[], anchor: 'ctr' | 't', align: 'l' | 'ctr' | 'r'): string {
  const paragraphs = lines.map(({ text, style }) => {
    const size = style === 'body' ? 800 : 750;
    const italic = style === 'carried' ? ' i="1"' : '';
    return `<a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="id-ID" sz="${size}"${italic}>${ink}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:rPr><a:t>${escaped(text)}</a:t></a:r></a:p>`;
  });
  const body = paragraphs.length > 0 ? paragraphs.join('') : '<a:p><a:endParaRPr lang="id-ID" sz="800"/></a:p>';
  return `<xdr:txBody><a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"/><a:lstStyle/>${body}</xdr:txBody>`;
}
