// What of pdfkit is used here, its inner parts included: its own types need those of Node, and know nothing of page labels.
declare module 'pdfkit' {
  /** An object of the file; `data` becomes its dictionary. */
  export interface PdfObject {
    readonly data: Record<string, unknown>;
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(): void;
  }
  /** A stretch of marked content, for a structure element to refer to. */
  export interface PdfContent {
    readonly refs: readonly unknown[];
  }
  export interface PdfElement {
    readonly dictionary: PdfObject;
    add(child: PdfElement | PdfContent): PdfElement;
    end(): void;
  }
  export interface PdfElementOptions {
    readonly title?: string;
    readonly lang?: string;
    readonly alt?: string;
    readonly bbox?: readonly number[];
    readonly scope?: 'Row' | 'Column';
  }
  export interface PdfOutline {
    addItem(title: string, options?: { readonly fit?: boolean }): PdfOutline;
  }
  export interface PdfInfo {
    Title?: string;
    Author?: string;
    CreationDate?: Date;
    Producer?: string;
    Creator?: string;
  }
  /** A letter's advance is in units of the font, everything else in thousandths of the font size. */
  export interface PdfGlyph {
    readonly advanceWidth: number;
  }
  export interface PdfPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    readonly advanceWidth: number;
  }
  export interface PdfFont {
    readonly font: { glyphForCodePoint(code: number): PdfGlyph };
    readonly scale: number;
    layoutRun(
      text: string,
      features: readonly string[],
    ): { readonly glyphs: PdfGlyph[]; readonly positions: PdfPosition[]; readonly advanceWidth: number };
  }
  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly info: PdfInfo;
    readonly outline: PdfOutline;
    readonly page: { readonly width: number; readonly height: number };
    readonly version: number;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    registerFont(name: string, font: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string, options?: { readonly features?: readonly string[] }): number;
    save(): this;
    restore(): this;
    scale(factor: number): this;
    translate(x: number, y: number): this;
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this;
    rect(x: number, y: number, w: number, h: number): this;
    roundedRect(x: number, y: number, w: number, h: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    polygon(...points: (readonly [number, number])[]): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    quadraticCurveTo(cx: number, cy: number, x: number, y: number): this;
    lineWidth(width: number): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): this;
    closePath(): this;
    fill(rule?: 'non-zero' | 'even-odd'): this;
    stroke(): this;
    fillAndStroke(rule?: 'non-zero' | 'even-odd'): this;
    /** The operator that ends a path without painting it. */
    addContent(operator: string): this;
    image(source: string, x: number, y: number, options: { readonly width: number; readonly height: number }): this;
    goTo(x: number, y: number, w: number, h: number, name: string, options: Record<string, unknown>): this;
    addNamedDestination(name: string, kind: string, ...place: (number | null)[]): void;
    struct(type: string, options?: PdfElementOptions, children?: readonly (PdfElement | PdfContent)[]): PdfElement;
    addStructure(element: PdfElement): this;
    markContent(tag: string, options?: { readonly type?: string; readonly actual?: string }): this;
    markStructureContent(tag: string): PdfContent;
    endMarkedContent(): this;
    ref(data: Record<string, unknown>): PdfObject;
    readonly _root: PdfObject;
    readonly _font: PdfFont;
    endMetadata(): void;
    _fragment(text: string, x: number, y: number, options: Record<string, unknown>): void;
  }
}
