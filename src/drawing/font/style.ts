// The type scale: the few ways in which text is set. Sizes in user units (1/96 inch).

export type Face = 'regular' | 'bold';

/** How a piece of text is set. */
export type TextStyle = 'title' | 'heading' | 'body' | 'label' | 'carried' | 'organization' | 'field' | 'signature';

export interface TypeSetting {
  readonly size: number;
  readonly face: Face;
  /** Distance from one baseline to the next. */
  readonly lineHeight: number;
}

/** `title`: page titles · `heading`: table headings, lane names · `body`: steps, cells · `label`: answers, codes · `carried`: things handed over.
 * On identity pages, `organization`: who issues it · `field`: labels, values and lists · `signature`: the name of who signs, underlined. */
export const typeScale: Readonly<Record<TextStyle, TypeSetting>> = {
  title: { size: 16, face: 'bold', lineHeight: 20 },
  heading: { size: 12, face: 'bold', lineHeight: 16 },
  body: { size: 11, face: 'regular', lineHeight: 14 },
  label: { size: 10, face: 'regular', lineHeight: 12 },
  carried: { size: 10, face: 'regular', lineHeight: 12 },
  organization: { size: 14, face: 'bold', lineHeight: 20 },
  field: { size: 12, face: 'regular', lineHeight: 16 },
  signature: { size: 12, face: 'bold', lineHeight: 16 },
};

/** The family and its metric twins, in the order in which a reader looks for them. */
export const fontFamily = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";
