// Reads single elements of BPMN: which of our nodes an element is, its words, what our own extensions say of it.
import { extensionOf, type ModdleElement } from '../../bpmn/moddle.js';
import type { ReadEdge, ReadKind, ReadNode, ReadUse } from './chart.js';
import { isoWords } from './timer.js';

export const list = (element: ModdleElement, name: string): readonly ModdleElement[] =>
  element.get<readonly ModdleElement[] | undefined>(name) ?? [];
export const one = (element: ModdleElement, name: string): ModdleElement | undefined => {
  const value = element.get<unknown>(name);
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : undefined;
};
/** A text of an element; line ends and runs of blanks are one blank. */
export const textOf = (element: ModdleElement | undefined, name: string): string => {
  const value = element?.get<unknown>(name);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
};
/** The same text as it stands. */
const exactOf = (element: ModdleElement | undefined, name: string): string => {
  const value = element?.get<unknown>(name);
  return typeof value === 'string' ? value : '';
};
export const typeOf = ({ $type }: ModdleElement): string => $type.slice($type.indexOf(':') + 1);

const kinds: Readonly<Record<string, ReadKind>> = {
  Task: 'step',
  UserTask: 'step',
  ManualTask: 'step',
  ServiceTask: 'step',
  SendTask: 'step',
  ReceiveTask: 'wait',
  ScriptTask: 'step',
  BusinessRuleTask: 'step',
  GlobalTask: 'step',
  CallActivity: 'step',
  SubProcess: 'step',
  AdHocSubProcess: 'step',
  Transaction: 'step',
  ExclusiveGateway: 'decision',
  ComplexGateway: 'decision',
  ParallelGateway: 'fork',
  InclusiveGateway: 'fork',
  EventBasedGateway: 'events',
  StartEvent: 'start',
  EndEvent: 'end',
  IntermediateCatchEvent: 'wait',
  IntermediateThrowEvent: 'step',
};

/** What an element is in our terms; `undefined` for one that is no node of a flow. */
export function kindOf(element: ModdleElement): ReadKind | undefined {
  return Object.hasOwn(kinds, typeOf(element)) ? kinds[typeOf(element)] : undefined;
}

/** What the documentation and annotations of an element say. */
export function noteOf(element: ModdleElement): string {
  return list(element, 'documentation')
    .map((part) => exactOf(part, 'text').trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** How long the timer of an event takes, in our notation where it can be said so. */
export function timerOf(element: ModdleElement): string | undefined {
  for (const definition of list(element, 'eventDefinitions')) {
    if (typeOf(definition) !== 'TimerEventDefinition') continue;
    const expression = one(definition, 'timeDuration') ?? one(definition, 'timeDate') ?? one(definition, 'timeCycle');
    const body = textOf(expression, 'body');
    return isoWords(body) ?? (body || undefined);
  }
  return undefined;
}

/** The event's own definition, such as `Message` or `Timer`; empty for a plain event. */
export function definitionOf(element: ModdleElement): string {
  const [definition] = list(element, 'eventDefinitions');
  return definition === undefined ? '' : typeOf(definition).replace('EventDefinition', '');
}

const stepKinds = ['start', 'step', 'decision', 'end', 'wait', 'fork', 'join'] as const;
type Own = { -readonly [K in keyof ReadNode]?: ReadNode[K] };

/** What our extension says of an element. `actorKey` finds an actor by its name. */
export function ownNode(element: ModdleElement, actorKey: (name: string) => string | undefined): Own {
  const part = extensionOf(element, 'alur:Part');
  if (part !== undefined) {
    const role = textOf(part, 'role');
    return { role, of: textOf(part, 'of'), ...(role === 'merge' && { kind: 'merge' }) };
  }
  const step = extensionOf(element, 'alur:Step');
  const kind = stepKinds.find((known) => known === textOf(step, 'kind'));
  if (step === undefined || kind === undefined) return {};
  const texts = (name: string): string[] =>
    list(step, name)
      .map((item) => exactOf(item, 'text'))
      .filter((text) => text !== '');
  const optional = <K extends keyof Own>(key: K, name: string = key): Own => {
    const text = exactOf(step, name);
    return text === '' ? {} : { [key]: text };
  };
  const actors = textOf(step, 'actors')
    .split(' ')
    .flatMap((name) => actorKey(name) ?? []);
  return {
    kind,
    ...optional('local', 'id'),
    ...(/^\d{1,9}$/.test(textOf(step, 'at')) && { at: Number(textOf(step, 'at')) }),
    named: textOf(step, 'named') === 'true',
    shared: textOf(step, 'shared') === 'true',
    ends: textOf(step, 'ends') === 'true',
    ...(actors.length > 0 && { actors }),
    needs: texts('needs'),
    outputs: texts('outputs'),
    uses: list(step, 'uses').map(
      (use): ReadUse => ({
        kind: textOf(use, 'kind') === 'data' ? 'data' : 'application',
        name: textOf(use, 'name'),
        title: textOf(use, 'title'),
      }),
    ),
    ...optional('time'),
    ...optional('lasts'),
    ...optional('block'),
    ...optional('branch'),
    ...optional('caption'),
    ...optional('via'),
    ...optional('runs'),
  };
}

const edgeKinds = ['next', 'answer', 'branch', 'interrupt'] as const;
const answers = ['yes', 'no', 'when', 'otherwise'] as const;

/** A sequence flow, or a message flow between pools of one process. */
export function edgeOf(element: ModdleElement, from: string, to: string): ReadEdge {
  const flow = extensionOf(element, 'alur:Flow');
  const label = textOf(element, 'name');
  const source = one(element, 'sourceRef');
  const kind = edgeKinds.find((known) => known === textOf(flow, 'kind'));
  const answer = answers.find((known) => known === textOf(flow, 'answer'));
  const via = exactOf(flow, 'via');
  const branch = exactOf(flow, 'branch');
  return {
    from,
    to,
    kind: kind ?? 'next',
    ...(answer !== undefined && { answer }),
    label: flow === undefined ? label : exactOf(flow, 'label'),
    with: flow === undefined ? [] : list(flow, 'with').map((item) => exactOf(item, 'text')),
    ...(via !== '' && { via }),
    ...(branch !== '' && { branch }),
    ...(/^\d{1,9}$/.test(textOf(flow, 'at')) && { at: Number(textOf(flow, 'at')) }),
    own: kind !== undefined,
    byDefault: source !== undefined && one(source, 'default') === element,
    conditional: one(element, 'conditionExpression') !== undefined,
    element: element.id ?? '',
  };
}
