// The rules of this folder: each looks at every activity of a process.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../source/span.js';
import { replace } from '../mend.js';
import { type Asked, asked } from '../rule.js';
import type { Subject } from '../subject.js';
import {
  type Activity,
  type ActivityRule,
  activitiesOf,
  activityWith,
  type Finding,
  type TextCode,
} from './activity.js';
import { beginning } from './beginning.js';
import { contents } from './contents.js';
import { spelling } from './spelling.js';

const activityRules: readonly ActivityRule[] = [beginning, ...contents, ...spelling];

const findingsOn = (activity: Activity): readonly Finding[] => activityRules.flatMap((rule) => rule(activity) ?? []);

function everyActivity(subject: Subject, report: Report): void {
  for (const activity of activitiesOf(subject)) {
    const findings = findingsOn(activity);
    for (const finding of findings) tell(finding, activity, findings, subject, report);
  }
}

type LooseReport = (code: TextCode, span: Span, args: object, details: object) => void;

/** Reports a finding, with the text that mends it where that is known to be better. */
function tell(
  { code, args, text, safe, other }: Finding,
  activity: Activity,
  all: readonly Finding[],
  subject: Subject,
  report: Report,
): void {
  const { node } = activity;
  const isBetter = text !== undefined && !node.block && mends(text, code, activity, all);
  const quoted = `"${(text ?? '').replace(/["\\]/g, '\\$&')}"`;
  const fixes = isBetter
    ? [{ role: 'write', args: { by: text }, edits: [replace(subject.written, node, quoted)], safe: safe ?? false }]
    : [];
  const labels = other === undefined ? [] : [{ role: 'first', span: other.origin }];
  const span = { path: subject.written.source.path, start: node.start, end: node.end };
  // The catalogue's types pair each code with its arguments; so does `Finding`, but TypeScript can't follow that through a union.
  (report as LooseReport)(code, span, args, { fixes, labels });
}

/** Is a finding gone with another text, and no other come? */
function mends(text: string, code: TextCode, activity: Activity, all: readonly Finding[]): boolean {
  const before = new Set(all.map((finding) => finding.code));
  const after = findingsOn(activityWith(text, activity)).map((finding) => finding.code);
  return after.every((found) => found !== code && before.has(found));
}

export const textRules: readonly Asked[] = [
  asked(
    everyActivity,
    'text/verb-first',
    'text/actor-first',
    'text/passive',
    'text/weak-verb',
    'text/receiver',
    'text/two-activities',
    'text/long',
    'text/condition-in-step',
    'text/vague-word',
    'text/decision-without-check',
    'text/same-activity',
    'text/full-stop',
    'text/mixed-capitals',
  ),
];
