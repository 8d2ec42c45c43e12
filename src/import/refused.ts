// Why a file, or a part of it, cannot be read at all.

export type Refusal = 'not-a-workbook' | 'old-workbook' | 'too-large' | 'doctype' | 'broken' | 'too-deep' | 'not-text';

/** Ends the reading of a file; caught where the reading was begun, and nowhere else. */
export class Refused extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}
