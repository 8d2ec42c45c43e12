// The little of subset-font that the generator uses; the package has no types of its own.
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
    readonly keepFeatures: readonly string[];
    readonly noLayoutClosure: boolean;
    readonly noHinting: boolean;
    readonly preserveNameIds: readonly number[];
  }
  const subsetFont: (font: Uint8Array, text: string, options: SubsetOptions) => Promise<Buffer>;
  export default subsetFont;
}
