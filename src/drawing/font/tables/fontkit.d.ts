// The little of fontkit that the generator uses; the package has no types of its own.
declare module 'fontkit' {
  interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }
  interface PairValue {
    readonly secondGlyph: number;
    readonly value1: { readonly xAdvance?: number };
  }
  interface PairSubtable {
    readonly version: number;
    readonly coverage: { readonly version: number; readonly glyphs: readonly number[] };
    readonly pairSets: { get(index: number): Iterable<PairValue> };
  }
  interface Lookup {
    readonly lookupType: number;
    readonly subTables: Iterable<PairSubtable>;
  }
  interface Font {
    readonly unitsPerEm: number;
    readonly GPOS: {
      readonly featureList: Iterable<{ readonly tag: string; readonly feature: { readonly lookupListIndexes: Iterable<number> } }>;
      readonly scriptList: Iterable<{
        readonly tag: string;
        readonly script: { readonly defaultLangSys: { readonly featureIndexes: Iterable<number> } };
      }>;
      readonly lookupList: { get(index: number): Lookup };
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function openSync(path: string): Font;
}
