// What can be asked for, by name. Apart from everything else, so that whoever only wants the names loads nothing more.

/** `table`: the SOP flowchart table as one drawing · `lanes`: the cross-functional map. */
export const viewNames = ['table', 'lanes'] as const;
/** The name of a view. */
export type ViewName = (typeof viewNames)[number];

/** `svg`: the drawing · `layout`: its geometry as JSON · `json`: the model as JSON. */
export const formatNames = ['svg', 'layout', 'json'] as const;
/** The name of an output format. */
export type FormatName = (typeof formatNames)[number];

/** `official`: black on white, for signing · `plain`: quiet colours, for screens and walls · `dark`: for dark pages. */
export const themeNames = ['official', 'plain', 'dark'] as const;
/** The name of a theme that Alur brings along. */
export type ThemeName = (typeof themeNames)[number];
