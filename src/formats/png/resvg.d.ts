// What of resvg is used here; its own types need those of Node, and do not know that fonts may be handed in as bytes.
declare module '@resvg/resvg-js' {
  export interface ResvgOptions {
    readonly fitTo: { readonly mode: 'zoom'; readonly value: number };
    readonly background?: string;
    readonly font: {
      readonly loadSystemFonts: false;
      readonly fontBuffers: readonly Uint8Array[];
      readonly defaultFontFamily: string;
    };
  }
  export class Resvg {
    constructor(svg: string, options: ResvgOptions);
    readonly width: number;
    readonly height: number;
    render(): { asPng(): Uint8Array };
  }
}
