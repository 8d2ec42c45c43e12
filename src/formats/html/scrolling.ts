// A box that can be moved sideways, by keys as well, where its content is wider than the screen.
import { type Content, element, type Markup } from './element.js';

export const scrolling = (label: string, ...content: readonly Content[]): Markup =>
  element('div', { class: 'scroll', role: 'group', 'aria-label': label, tabindex: '0' }, content);
