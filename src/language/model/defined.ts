// Keeps the model JSON-safe: what is not there is left out, never written as `undefined`.

/** The same members, those that may be `undefined` as optional ones. */
export type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without the members that are `undefined`. Its keys are the program's own, never a user's. */
export function defined<T extends object>(members: T): Defined<T> {
  const copy: Record<string, unknown> = {};
  for (const key in members) {
    const value = members[key];
    if (value !== undefined) copy[key] = value;
  }
  return copy as Defined<T>;
}
