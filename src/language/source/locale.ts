/** A tongue that Alur speaks: English or Indonesian. */
export type Locale = 'en' | 'id';
