// The few ways in which cells look, as the numbered formats of a workbook.
import type { CellStyle } from '../../drawing/layout/spread/spread.js';
import { part } from './xml.js';

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly filled?: boolean;
  readonly border: 'all' | 'sides' | 'foot' | 'none';
  readonly across: 'left' | 'center';
  readonly down: 'top' | 'center';
  readonly turned?: boolean;
}

/** Sizes are the points of the type scale's units; texts of rows a little less, so that no program needs more lines than we counted. */
const looks: Readonly<Record<CellStyle, Look>> = {
  title: { size: 12, bold: true, border: 'none', across: 'left', down: 'center' },
  organization: { size: 10.5, bold: true, border: 'all', across: 'center', down: 'center' },
  label: { size: 9, border: 'all', across: 'left', down: 'center' },
  value: { size: 9, border: 'all', across: 'left', down: 'center' },
  name: { size: 12, bold: true, border: 'all', across: 'left', down: 'center' },
  person: { size: 9, border: 'all', across: 'center', down: 'center' },
  heading: { size: 9, bold: true, filled: true, border: 'all', across: 'left', down: 'center' },
  entry: { size: 9, border: 'sides', across: 'left', down: 'top' },
  'last-entry': { size: 9, border: 'foot', across: 'left', down: 'top' },
  header: { size: 9, bold: true, filled: true, border: 'all', across: 'center', down: 'center' },
  turned: { size: 9, bold: true, filled: true, border: 'all', across: 'center', down: 'center', turned: true },
  text: { size: 8, border: 'all', across: 'left', down: 'center' },
  centred: { size: 8, border: 'all', across: 'center', down: 'center' },
  column: { size: 9, bold: true, filled: true, border: 'all', across: 'left', down: 'center' },
  datum: { size: 9, border: 'all', across: 'left', down: 'top' },
};

const names = Object.keys(looks) as CellStyle[];

/** Number of the format of a style; 0 is that of a cell that says nothing. */
export const styleNumber = (style: CellStyle): number => names.indexOf(style) + 1;

const side = (tag: string, drawn: boolean): string =>
  drawn ? `<${tag} style="thin"><color auto="1"/></${tag}>` : `<${tag}/>`;
const borderOf = (left: boolean, top: boolean, bottom: boolean): string =>
  `<border>${side('left', left)}${side('right', left)}${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`;
const borders: Readonly<Record<Look['border'], string>> = {
  none: borderOf(false, false, false),
  all: borderOf(true, true, true),
  sides: borderOf(true, false, false),
  foot: borderOf(true, false, true),
};
const borderNames = Object.keys(borders) as Look['border'][];

const fontOf = (size: number, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>`;

/** The part of the workbook with all formats. */
export function stylesPart(): string {
  const fonts = [...new Set([fontOf(10), ...names.map((name) => fontOf(looks[name].size, looks[name].bold))])];
  const formats = names.map((name) => {
    const { size, bold, filled, border, across, down, turned } = looks[name];
    const font = fonts.indexOf(fontOf(size, bold));
    const rotation = turned ? ' textRotation="90"' : '';
    return `<xf numFmtId="0" fontId="${font}" fillId="${filled ? 2 : 0}" borderId="${borderNames.indexOf(border)}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="${down}"${rotation} wrapText="1"/></xf>`;
  });
  return part(
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="${borderNames.length}">${borderNames.map((name) => borders[name]).join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
}
