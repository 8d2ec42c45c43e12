// The types of province.mjs, for tests that take its files.
export function regencyFiles(folder: string, sops?: number): IterableIterator<readonly [path: string, text: string]>;
