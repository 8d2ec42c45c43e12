// What of pngjs the tests use.
declare module 'pngjs' {
  export class PNG {
    static readonly sync: { read(file: Uint8Array): PNG; write(picture: PNG): Buffer };
    static bitblt(from: PNG, to: PNG, x: number, y: number, w: number, h: number, left: number, top: number): void;
    constructor(size: { readonly width: number; readonly height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
  }
}
