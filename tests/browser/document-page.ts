// What the tests of documents run inside a page.
import { layoutTable } from '../../src/drawing/layout/table.js';
import { paintFlow } from '../../src/drawing/scene/flow.js';
import { themes } from '../../src/drawing/theme/theme.js';
import { flowView } from '../../src/drawing/view/flow.js';
import { toPdf } from '../../src/formats/pdf/index.js';
import { compile } from '../../src/index.js';

/** The PDF of a text's processes as tables, in base64. */
export async function pdfOf(text: string): Promise<string> {
  const { model } = compile(text);
  const bytes = await toPdf(
    model.processes.map((process) => {
      const { value: layout } = layoutTable(flowView(model, process, 'table'));
      const { id, title, language } = process;
      return { id, title, language, layout, scenes: paintFlow(layout, themes.official) };
    }),
  );
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

Object.assign(globalThis, { pdfOf });
