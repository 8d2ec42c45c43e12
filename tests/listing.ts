// Says in few words what came out of a text: findings as a user reads them, the model, the geometry of a drawing.
import type { Compilation } from '../src/compile.js';
import { sopView } from '../src/drawing/view/sop.js';
import type { Diagnostic } from '../src/language/diagnostic/diagnostic.js';
import { message } from '../src/language/diagnostic/message.js';
import type { Model, Process, Step } from '../src/language/model/model.js';
import { sourceIn } from '../src/language/model/project.js';
import type { Locale } from '../src/language/source/locale.js';
import { positionAt } from '../src/language/source/source.js';

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');

/** `line:column severity code message`, the path before it where there are several files. */
export function listFindings(compilation: Compilation, locale: Locale): string {
  const { project, diagnostics } = compilation;
  const several = Object.keys(project.files).length > 1 || project.settings !== undefined;
  return lines(diagnostics.map((finding) => listFinding(compilation, finding, several, locale)));
}

function listFinding(compilation: Compilation, finding: Diagnostic, several: boolean, locale: Locale): string {
  const source = sourceIn(compilation.project, finding.span.path);
  const at = source === undefined ? undefined : positionAt(source, finding.span.start);
  const place = at === undefined ? '-' : `${at.line}:${at.column}`;
  const path = several ? `${finding.span.path}:` : '';
  return `${path}${place} ${finding.severity} ${finding.code} ${message(finding, locale)}`;
}

/** Everything in a model that has a meaning for the flow, one line a thing. */
export function listModel(model: Model): string {
  const quoted = (list: readonly string[]): string => list.map((text) => `"${text}"`).join(', ');
  return lines([
    `language ${model.language}`,
    ...model.units.map((unit) => say('unit', unit.id, quoted([unit.title]), unit.tier, at('in', unit.parent))),
    ...model.groups.map((group) => say('group', quoted([group.title]), ...group.actors)),
    ...model.actors.map((actor) =>
      say(
        'actor',
        actor.id,
        quoted([actor.title]),
        actor.external && 'external',
        actor.system && 'system',
        at('in', actor.unit),
      ),
    ),
    ...model.plans.map((plan) => say(plan.level, plan.id, quoted([plan.title]), at('in', plan.parent))),
    ...model.objects.map((object) => say(object.type, object.id, quoted([object.title]))),
    ...model.handoffs.map((handoff) => say('handoff', handoff.from, '->', handoff.to, quoted(handoff.what))),
    ...model.processes.flatMap(listProcess),
  ]);
}

type Piece = string | false | undefined;
const say = (...pieces: readonly Piece[]): string => pieces.filter((piece) => piece).join(' ');
const at = (word: string, value: string | undefined): Piece =>
  value !== undefined && value !== '' && `${word} ${value}`;
const texts = (word: string, list: readonly string[]): Piece =>
  list.length > 0 && `${word} ${list.map((text) => `"${text}"`).join(', ')}`;

function listProcess(process: Process): string[] {
  const { sop } = process;
  return [
    '',
    say(
      `process ${process.id} "${process.title}" level ${process.level}`,
      at('category', process.category),
      at('unit', process.unit),
    ),
    ...process.inputs.map(
      (input) =>
        `  ${say(
          texts('input', input.things),
          texts(
            'from',
            input.parties.map((party) => party.text),
          ),
        )}`,
    ),
    ...process.outputs.map(
      (output) =>
        `  ${say(
          texts('output', output.things),
          texts(
            'to',
            output.parties.map((party) => party.text),
          ),
        )}`,
    ),
    ...(sop === undefined
      ? []
      : [`  sop ${say(sop.number, at('effective', sop.effective), at('approved', sop.approved?.position))}`]),
    ...process.steps.map((step) => `  ${listStep(step)}`),
    ...process.flows.map((flow) => {
      const label = say(flow.kind, flow.answer, texts('label', flow.label === undefined ? [] : [flow.label]));
      const more = say(
        texts('with', flow.with),
        at('via', flow.via),
        flow.loop && 'loop',
        !flow.written && 'falls through',
      );
      return `  ${say(flow.from, '->', flow.to, label, more)}`;
    }),
    ...process.handoffs.map(
      (handoff) =>
        `  handoff ${say(handoff.from, '->', handoff.to, texts('what', handoff.what), at('via', handoff.channel), handoff.explicit ? 'said' : 'derived')}`,
    ),
    ...process.scenarios.map(
      (scenario) => `  ${scenario.never ? 'never' : 'scenario'} "${scenario.title}": ${scenario.spots.join(' -> ')}`,
    ),
  ];
}

function listStep(step: Step): string {
  const time =
    step.time === undefined
      ? undefined
      : `${step.time.text}${step.time.unit === undefined ? '' : ` (${step.time.min}–${step.time.max} ${step.time.unit})`}`;
  return say(
    `${step.row ?? '-'} ${step.kind}`,
    step.id,
    at('by', step.actors.join(' + ')),
    step.text !== undefined && `"${step.text}"`,
    texts('needs', step.needs),
    at('time', time),
    texts('output', step.outputs),
    texts('note', step.note === undefined ? [] : [step.note]),
    texts('caption', step.caption === undefined ? [] : [step.caption]),
    at('runs', step.runs),
    at('branch', step.branch),
  );
}

interface Drawn {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly nodes: readonly {
      id: string;
      kind: string;
      lane: string;
      row?: number;
      x: number;
      y: number;
      w: number;
      h: number;
    }[];
    readonly edges: readonly {
      from: string;
      to: string;
      kind: string;
      points: readonly [number, number][];
      label?: { text: string } | null;
    }[];
  }[];
}

/** Nodes, edges and labels of a drawing (`--to layout`), in whole units. */
export function listLayout(json: string | undefined): string {
  if (json === undefined) return lines(['nothing']);
  const { pages } = JSON.parse(json) as Drawn;
  const whole = (value: number): string => String(Math.round(value));
  return lines(
    pages.flatMap((page) => [
      `page ${whole(page.width)} × ${whole(page.height)}`,
      ...page.nodes.map((node) =>
        say(
          node.kind,
          node.id,
          `in ${node.lane}`,
          node.row !== undefined && `row ${node.row}`,
          `${whole(node.x)},${whole(node.y)} ${whole(node.w)}×${whole(node.h)}`,
        ),
      ),
      ...page.edges.map((edge) => {
        const points = edge.points.map(([x, y]) => `${whole(x)},${whole(y)}`).join(' ');
        return say(edge.kind, edge.from, '->', edge.to, edge.label ? `"${edge.label.text}"` : undefined, points);
      }),
    ]),
  );
}

/** What the identity page of each SOP prints, from the upper left to the foot. */
export function listIdentities(model: Model): string {
  return lines(
    model.processes
      .filter((process) => process.sop !== undefined)
      .flatMap((process) => {
        const { identity, footer, paper, orientation } = sopView(model, process);
        return [
          say('process', process.id, paper, orientation),
          ...identity.organization.map((line) => `  ${line}`),
          ...[...identity.rows, ...identity.people].map((row) => {
            const value = row.type === 'text' ? [row.value] : [row.position, row.name, row.rank, row.nip];
            return `  ${row.label} | ${value.filter((part) => part !== '').join(' / ')}`.trimEnd();
          }),
          ...identity.sections.flatMap(({ title, items, numbered }) => [
            `  ${title}`,
            ...items.map((item, k) => `    ${numbered ? `${k + 1}. ` : ''}${item}`),
          ]),
          `  ${footer.text} | ${footer.page}`,
        ];
      }),
  );
}
