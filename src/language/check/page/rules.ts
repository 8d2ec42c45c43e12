// Rules about the paper that an SOP is printed on.
import { type Asked, asked } from '../rule.js';
import { portrait } from './portrait.js';

export const pageRules: readonly Asked[] = [asked(portrait, 'page/portrait')];
