// What other tools add to BPMN for themselves: it is not read, and that is said once for each of them.
import type { ModdleElement } from '../../bpmn/moddle.js';
import type { Tell } from './chart.js';
import { list, one } from './elements.js';

/** Prefixes of BPMN itself, of its diagrams and of ours. */
const known = /^(?:bpmn|bpmndi|dc|di|xmi|xsi|xmlns|alur|bioc|color)$/;

/** Tells of every foreign namespace whose elements or attributes stand in a process or collaboration. */
export function tellForeign(root: ModdleElement, tell: Tell): void {
  const prefixes = new Set<string>();
  const note = (name: string): void => {
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    if (prefix !== '' && !known.test(prefix)) prefixes.add(prefix);
  };
  const waiting = [...list(root, 'rootElements')];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    for (const name of Object.keys(element.$attrs ?? {})) note(name);
    const extensions = one(element, 'extensionElements');
    for (const value of extensions === undefined ? [] : list(extensions, 'values')) note(value.$type);
    for (const name of ['flowElements', 'participants', 'laneSets', 'lanes', 'artifacts', 'messageFlows']) {
      if (has(element, name)) waiting.push(...list(element, name));
    }
  }
  for (const prefix of prefixes) tell('import/left-out', { id: '', type: 'ExtensionElements', name: prefix });
}

const has = (element: ModdleElement, name: string): boolean => Array.isArray(element.get<unknown>(name));
