// Processes as BPMN 2.0 XML: pools, lanes, activities, gateways, events, flows, and the diagram with our own layout.
import { alurNamespace, bpmnModdle } from '../../bpmn/moddle.js';
import type { Model, Process } from '../../language/model/model.js';
import { chartOf } from './chart.js';
import { type Elements, elementsOf, type Shop } from './elements.js';
import { lookupIn, type Make } from './extensions.js';
import { xmlIds } from './ids.js';
import { pictureOf } from './picture.js';

/**
 * Writes processes with a flow as one BPMN 2.0 file (XML, UTF-8), each with a collaboration and a diagram of its own. Actors from
 * outside have pools of their own. What BPMN has no place for stands in extension elements, from which an import makes the same
 * processes again. The same processes give the same bytes.
 */
export async function toBpmn(model: Model, processes: readonly Process[]): Promise<string> {
  const moddle = bpmnModdle();
  const make: Make = (type, properties) => {
    const entries = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    return moddle.create(
      type,
      Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value) || value.length > 0)),
    );
  };
  const id = xmlIds();
  const ids = new Map(model.processes.map((process) => [process.id, id('Process', process.id)]));
  const shop: Shop = { make, id, processId: (wanted) => ids.get(wanted) ?? '' };
  const all: Elements[] = processes.map((process) => {
    const chart = chartOf(model, process);
    return elementsOf(chart, pictureOf(chart), lookupIn(model, process), shop);
  });
  const definitions = moddle.create('bpmn:Definitions', {
    id: id('Definitions', processes[0]?.name ?? 'alur'),
    targetNamespace: alurNamespace,
    exporter: 'Alur',
    rootElements: all.flatMap(({ roots }) => roots),
    diagrams: all.map(({ diagram }) => diagram),
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml.endsWith('\n') ? xml : `${xml}\n`;
}
