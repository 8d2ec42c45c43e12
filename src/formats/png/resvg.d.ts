// What of resvg is used here; its own types need those of Node.
declare module '@resvg/resvg-js' {
  export interface ResvgOptions {
    readonly fitTo?: { readonly mode: 'zoom'; readonly value: number };
    readonly background?: string;
    readonly font: {
      readonly loadSystemFonts: false;
      readonly fontFiles?: readonly string[];
      readonly defaultFontFamily?: string;
    };
  }
  export class Resvg {
    constructor(svg: string, options?: ResvgOptions);
    readonly width: number;
    readonly height: number;
    render(): { asPng(): Uint8Array };
  }
}
