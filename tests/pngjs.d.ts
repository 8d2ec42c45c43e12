// What of pngjs the tests use.
declare module 'pngjs' {
  export const PNG: { readonly sync: { read(file: Uint8Array): { width: number; height: number; data: Uint8Array } } };
}
