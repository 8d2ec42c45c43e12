// A folder of pages about a whole project: every unit, every map, every flow and every SOP, with links between them.

export type { SiteContent, SiteDrawing } from './content.js';
export { figuresOfFlow, figuresOfUnit } from './figures.js';
export { stylePath } from './frame.js';
export { pageOf } from './page.js';
export { hrefBetween, planOf, type SitePage, type SitePlan } from './plan.js';
export { siteStyle } from './style.js';
export { siteWords } from './words.js';
