// Places in a page.

/** Where the chapter of a position stands in its page. */
export const anchorOf = (position: number): string => `process-${position + 1}`;
