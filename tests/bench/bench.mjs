// npm run bench: what Alur costs, as ratios measured in one run. Absolute times depend on the machine and mean nothing.
// Needs a built package (`npm run build`).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flowView, layoutLanes, layoutTable } from '../../dist/draw.js';
import { compile, createSource, format, parse, render } from '../../dist/index.js';
import { processOf } from './generate.mjs';
import { soundnessCosts } from './soundness.mjs';

const sizes = [25, 100, 500, 1000, 5000];
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Median CPU time of a call in ms, after warming up. */
async function cost(call, least = 500) {
  const until = cpu() + least;
  do await call();
  while (cpu() < until);
  const rounds = [];
  for (let i = 0; i < 3; i++) {
    let calls = 0;
    const from = cpu();
    do {
      await call();
      calls++;
    } while (cpu() - from < least / 3);
    rounds.push((cpu() - from) / calls);
  }
  return rounds.sort((a, b) => a - b)[1];
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const table = (title, head, rows) => {
  console.log(`\n## ${title}\n\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows)
    console.log(`| ${row.map((cell) => (typeof cell === 'number' ? number(cell) : cell)).join(' | ')} |`);
};
/** Slope of log cost over log size: 1 is linear. */
const growth = (points) => {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)]);
  const mx = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const my = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
};

const results = [];
for (const size of sizes) {
  console.error(`measuring ${size} steps …`);
  const text = processOf(size);
  const compilation = compile(text);
  const process = compilation.model.processes[0];
  const json = JSON.stringify(compilation.model);
  results.push({
    size,
    kilobytes: text.length / 1000,
    findings: compilation.diagnostics.length,
    json: (await cost(() => JSON.parse(json))) * (text.length / json.length),
    parse: await cost(() => parse(createSource('b.proc', text))),
    compile: await cost(() => compile(text)),
    format: await cost(() => format(text)),
    table: await cost(() => layoutTable(flowView(compilation.model, process, 'table'))),
    lanes: await cost(() => layoutLanes(flowView(compilation.model, process, 'lanes'))),
    svg: await cost(() => render(text, { view: 'lanes' })),
  });
}
table(
  'Reading and checking (CPU, ÷ parse of the same text)',
  ['steps', 'kB', 'parse ÷ JSON.parse of as many bytes', 'compile ÷ parse', 'format ÷ parse', 'compile, µs a step'],
  results.map((r) => [
    String(r.size),
    r.kilobytes,
    r.parse / r.json,
    r.compile / r.parse,
    r.format / r.parse,
    (r.compile * 1000) / r.size,
  ]),
);
table(
  'Drawing (CPU, ÷ compile of the same text)',
  ['steps', 'table layout', 'lane layout', 'text → SVG of lanes', 'table ÷ lanes', 'SVG, ms'],
  results.map((r) => [
    String(r.size),
    r.table / r.compile,
    r.lanes / r.compile,
    r.svg / r.compile,
    r.table / r.lanes,
    r.svg,
  ]),
);
const grown = (key) => growth(results.filter((r) => r.size >= 100).map((r) => [r.size, r[key]]));
table(
  'Growth, exponent from 100 to 5,000 steps (1 = linear)',
  ['parse', 'compile', 'format', 'table', 'lanes', 'text → SVG'],
  [['parse', 'compile', 'format', 'table', 'lanes', 'svg'].map(grown)],
);

console.error('measuring verdicts …');
const verdicts = await soundnessCosts([50, 1000, 10000], cost);
const exponent = (key) => growth(verdicts.map((r) => [r.size, r[key]]));
table(
  'Soundness: a flow of whole blocks, and one that is reduced (CPU)',
  ['steps', 'blocks, µs a step', 'blocks ÷ parse', 'reduced, µs a step', 'reduced ÷ parse'],
  [
    ...verdicts.map((r) => [
      String(r.size),
      (r.blocks * 1000) / r.blocksSteps,
      (r.blocks / r.parse).toFixed(3),
      (r.reduced * 1000) / r.reducedSteps,
      (r.reduced / r.parse).toFixed(3),
    ]),
    ['growth, exponent', exponent('blocks'), '', exponent('reduced'), ''],
  ],
);

const folder = mkdtempSync(join(tmpdir(), 'alur-bench-'));
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Median CPU time of a whole process in ms, from a wrapper that asks its own usage of children. */
const cold = (args) => {
  const rounds = [];
  for (let i = 0; i < 9; i++) {
    const run = spawnSync('/bin/sh', ['-c', '"$0" "$@" >/dev/null 2>&1; times', process.execPath, ...args], {
      encoding: 'utf8',
    });
    const children = run.stdout.trim().split('\n')[1] ?? '';
    rounds.push(
      [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
        (sum, [, m, s]) => sum + Number(m) * 60000 + Number(s) * 1000,
        0,
      ),
    );
  }
  return rounds.sort((a, b) => a - b)[4];
};
try {
  for (const size of [25, 40, 100]) writeFileSync(join(folder, `${size}.proc`), processOf(size));
  const bare = cold(['-e', '0']);
  const elk = cold([
    '-e',
    'import("elkjs/lib/elk.bundled.js").then(({ default: Elk }) => new Elk().layout({ id: "r", children: [{ id: "a", width: 9, height: 9 }, { id: "b", width: 9, height: 9 }], edges: [{ id: "e", sources: ["a"], targets: ["b"] }] }))',
  ]);
  table(
    'Cold start (CPU of a whole process, ÷ node -e 0)',
    ['command', '25 steps', '100 steps'],
    [
      ['alur check', ...[25, 100].map((size) => cold([cli, 'check', join(folder, `${size}.proc`)]) / bare)],
      [
        'alur render --view lanes',
        ...[25, 100].map(
          (size) =>
            cold([cli, 'render', join(folder, `${size}.proc`), '--view', 'lanes', '-o', join(folder, 'x.svg')]) / bare,
        ),
      ],
      [
        'alur render --view table',
        ...[25, 100].map(
          (size) =>
            cold([cli, 'render', join(folder, `${size}.proc`), '--view', 'table', '-o', join(folder, 'y.svg')]) / bare,
        ),
      ],
      ['only elkjs and two boxes', elk / bare, elk / bare],
    ],
  );
  const formats = ['svg', 'html', 'pdf', 'png'];
  const documents = formats.map((to) =>
    cold([cli, 'render', join(folder, '40.proc'), '--view', 'sop', '-o', join(folder, `x.${to}`)]),
  );
  table('An SOP of 40 steps, cold (CPU of a whole process, ÷ its SVG)', formats, [
    documents.map((cost) => cost / documents[0]),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
