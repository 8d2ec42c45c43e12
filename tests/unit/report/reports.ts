// Compilations that the tests of reports write out: the wrong example of every page, and texts that try to break out.
import { type Compilation, compile } from '../../../src/compile.js';
import { compileBlocks } from '../../compiled.js';
import { blocksOf, pagesIn } from '../../markdown.js';

/** A text whose names, messages and paths hold everything that a format gives a meaning to. */
export const hostile = compile(
  'process a "Making <b>&amp;</b> \'tea\' \uFFFE]]>" {\n  actor me "::error::<x>"\n  start me "\u001b[2J%0A" -> b<"c">\n  end me "" time 5 %\n}\n',
  { path: 'dir with space/<"&\'>#%\u0007.proc' },
);

/** The wrong examples of all pages in docs/diagnostics, compiled. */
export async function wrongExamples(): Promise<readonly (readonly [string, Compilation])[]> {
  const pages = pagesIn('docs/diagnostics').filter((page) => !/^(view|layout)\//.test(page.name));
  return Promise.all(
    pages.map(async (page) => {
      const wrong = blocksOf(page.text).filter((block) => block.heading === 'Wrong');
      return [page.name, await compileBlocks(wrong)] as const;
    }),
  );
}
