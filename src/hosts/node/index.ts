// The public names of "alur/node": files from and to the disk.
export { findFiles } from './find.js';
export type { Attempt, FileProblem, ProblemKind } from './problem.js';
export { isWithin, pictureLimit, readBytesWithin, readFromDisk, readWithin, sizeLimit } from './read.js';
export { decode, type Encoding, encode, type StoredText } from './text.js';
export { type Output, type WriteOptions, writeFiles } from './write.js';
