// `alur explain`: the page about a message, set for a terminal.
import { codes, isCode, type Locale, nearest, visible } from '../../../index.js';
import { type Exit, exit, type Io, refuse } from '../io.js';
import { pageOf } from '../package.js';
import { setPage } from '../page.js';
import { colorsFor, say } from '../terminal.js';
import { words } from '../words.js';

export interface ExplainOptions {
  readonly lang?: Locale;
}

/** Prints what a code means: English by default, Indonesian on request. The code may be given as its page's file name. */
export function explain(given: string, options: ExplainOptions, io: Io): Exit {
  const locale = options.lang ?? 'en';
  const code = given.replace(/\.md$/, '').trim();
  if (!isCode(code)) {
    const near = codes.find((known) => known.endsWith(`/${code}`)) ?? nearest(code, codes);
    return refuse(
      words('unknownCode', locale, visible(given), near === undefined ? '' : words('didYouMean', locale, near)),
    );
  }
  const page = pageOf(code);
  if (page === undefined) return refuse(words('noPage', locale, code));
  for (const line of setPage(page, locale, colorsFor(io.stdout, io.env))) say(io.stdout, line);
  say(io.stdout, '');
  say(io.stdout, words('otherTongue', locale, code));
  return exit.fine;
}
