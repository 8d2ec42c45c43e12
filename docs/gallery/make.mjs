// npm run gallery: draws every example in every view, theme and format, and sets them side by side on one page, to be looked at before
// a release: out/index.html. Names of examples (`npm run gallery -- surat-masuk`) draw only these.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, message, paperNames, render, themeNames, viewNames } from '../../dist/index.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const out = join(here, 'out');
const formats = ['svg', 'png', 'html', 'pdf'];
const wanted = process.argv.slice(2);
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (wanted.length === 0 || wanted.includes(entry.name)))
  .map((entry) => entry.name)
  .sort();

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => signs[sign]);

/** What is shown of each example: every view in every theme, and the SOP on every paper. */
const variants = [
  ...viewNames.flatMap((view) => themeNames.map((theme) => ({ name: `${view}-${theme}`, view, theme }))),
  ...paperNames.slice(1).map((paper) => ({ name: `sop-official-${paper}`, view: 'sop', theme: 'official', paper })),
];

/** Draws one variant in all formats; gives its row. */
async function rowOf(example, compilation, { name, ...options }) {
  const cells = [];
  for (const to of formats) {
    const { output, diagnostics } = await render(compilation, { ...options, to });
    const found = diagnostics.filter((finding) => /^(view|layout)\//.test(finding.code));
    const said = found.map((finding) => `<p class="finding">${escaped(message(finding, 'en'))}</p>`).join('');
    if (output === undefined) {
      cells.push(`<td>${said}</td>`);
      continue;
    }
    const file = `${example}-${name}.${to}`;
    writeFileSync(join(out, file), output);
    const shown =
      to === 'svg' || to === 'png'
        ? `<img loading="lazy" src="${file}" alt="${escaped(`${example}, ${name}, ${to}`)}">`
        : `<iframe loading="lazy" src="${file}" title="${escaped(`${example}, ${name}, ${to}`)}"></iframe>`;
    const size = `${Math.ceil(output.length / 1000)} kB`;
    cells.push(`<td><a href="${file}">${to}</a> ${size}${said}<div class="frame">${shown}</div></td>`);
  }
  return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
}

const style = `body{font:14px/1.4 Arial,sans-serif;margin:1rem}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:6px;
vertical-align:top;text-align:left}.frame{width:44rem;height:32rem;overflow:auto;background:#eee}.frame img{width:100%;display:block}
iframe{width:100%;height:100%;border:0;background:#fff}thead th{position:sticky;top:0;background:#fff;z-index:1}
.finding{color:#a40;margin:0;max-width:44rem}nav a{margin-right:1em}`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sections = [];
for (const example of examples) {
  const path = join(root, 'examples', example, `${example}.proc`);
  const compilation = compile(readFileSync(path, 'utf8'), { path: `${example}.proc` });
  const rows = [];
  for (const variant of variants) rows.push(await rowOf(example, compilation, variant));
  const head = ['', ...formats].map((format) => `<th scope="col">${format}</th>`).join('');
  sections.push(
    `<h2 id="${example}">${example}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
  );
  console.log(`${example}: ${variants.length} variants in ${formats.length} formats`);
}
const links = examples.map((example) => `<a href="#${example}">${example}</a>`).join('');
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>${style}</style>
<h1>Gallery</h1>
<nav>${links}</nav>
${sections.join('\n')}
</html>
`,
);
console.log(`Open ${join('docs', 'gallery', 'out', 'index.html')}`);
