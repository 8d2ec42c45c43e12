// Points and boxes: the words that layout and painting share. User units of 1/96 inch; y grows downward.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Point = readonly [x: number, y: number];
