// BPMN 2.0 with what Alur adds to it: the one home of the library that reads and writes it.
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

export type { ModdleElement, ParseResult } from 'bpmn-moddle';

/** Namespace of what BPMN has no place for. */
export const alurNamespace = 'urn:alur:bpmn:1';

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const list = (name: string, type: string) => ({ name, isMany: true, type });
const typed = (name: string, ...properties: readonly object[]) => ({ name, superClass: ['Element'], properties });

/**
 * Extension elements. `Process` on the process that a flow's own pool holds, `Lane` on lanes and pools of actors, `Step` on what stands
 * for a step, `Part` on what was added around it, `Flow` on the connection that stands for a flow.
 */
const alur = {
  name: 'Alur',
  uri: alurNamespace,
  prefix: 'alur',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    typed('Needs', attribute('text')),
    typed('Output', attribute('text')),
    typed('With', attribute('text')),
    typed('Uses', attribute('kind'), attribute('name'), attribute('title')),
    typed('Actor', ...['name', 'title', 'external', 'system', 'group'].map(attribute)),
    typed('Container', ...['kind', 'name', 'title'].map(attribute)),
    typed('Property', attribute('key'), attribute('text')),
    typed(
      'Process',
      ...['name', 'language', 'id'].map(attribute),
      list('containers', 'Container'),
      list('actors', 'Actor'),
      list('properties', 'Property'),
    ),
    typed('Lane', attribute('actor'), attribute('process')),
    typed(
      'Step',
      ...[
        'id',
        'at',
        'kind',
        'named',
        'shared',
        'ends',
        'block',
        'branch',
        'actors',
        'time',
        'lasts',
        'caption',
        'via',
        'runs',
      ].map(attribute),
      list('uses', 'Uses'),
      list('needs', 'Needs'),
      list('outputs', 'Output'),
    ),
    typed('Part', attribute('of'), attribute('role')),
    typed('Flow', ...['at', 'kind', 'answer', 'label', 'via', 'branch'].map(attribute), list('with', 'With')),
  ],
};

/** A reader and writer of BPMN that knows Alur's own elements. */
export function bpmnModdle(): BpmnModdle {
  return new BpmnModdle({ alur });
}

/** The first extension element of a type that an element has. */
export function extensionOf(element: ModdleElement, type: string): ModdleElement | undefined {
  const extensions = element.get<ModdleElement | undefined>('extensionElements');
  const values = extensions?.get<readonly ModdleElement[] | undefined>('values') ?? [];
  return values.find((value) => value.$type === type);
}
