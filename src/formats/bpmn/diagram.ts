// The diagram of a chart: shapes, lines and names with their places.
import type { ModdleElement } from '../../bpmn/moddle.js';
import type { Box, Point } from '../../drawing/shape/geometry.js';
import type { Chart } from './chart.js';
import type { Make } from './extensions.js';
import { xmlText } from './ids.js';
import type { Picture } from './picture.js';
import type { Shelf } from './shelf.js';

interface Drawn {
  readonly chart: Chart;
  readonly picture: Picture;
  readonly shelf: Shelf;
  /** By pool, by actor. */
  readonly lanes: readonly ReadonlyMap<string, ModdleElement>[];
  readonly participants: readonly ModdleElement[];
  readonly collaboration: ModdleElement;
  readonly id: (prefix: string, name: string) => string;
  readonly make: Make;
}

/** The diagram: a shape or line for everything, with its place. */
export function diagramOf({
  chart,
  picture,
  shelf,
  lanes,
  participants,
  collaboration,
  id,
  make,
}: Drawn): ModdleElement {
  const bounds = ({ x, y, w, h }: Box): ModdleElement => make('dc:Bounds', { x, y, width: w, height: h });
  const label = (box: Box | undefined) =>
    box === undefined ? undefined : make('bpmndi:BPMNLabel', { bounds: bounds(box) });
  const shape = (element: ModdleElement, box: Box, more: Readonly<Record<string, unknown>> = {}): ModdleElement =>
    make('bpmndi:BPMNShape', { id: `${element.id}_di`, bpmnElement: element, bounds: bounds(box), ...more });
  const pools = participants.flatMap((participant, k) => {
    const place = picture.pools[k];
    if (place === undefined) return [];
    const inside = chart.pools[k]?.lanes.flatMap((lane, n) => {
      const [element, box] = [lanes[k]?.get(lane.id), place.lanes[n]];
      return element && box ? [shape(element, box, { isHorizontal: true })] : [];
    });
    return [shape(participant, place.box, { isHorizontal: true }), ...(inside ?? [])];
  });
  const nodes = chart.nodes.flatMap(({ key, type }) => {
    const [element, place] = [shelf.nodes.get(key), picture.shapes.get(key)];
    if (element === undefined || place === undefined) return [];
    return [
      shape(element, place.box, {
        label: label(place.label),
        ...(type === 'ExclusiveGateway' && { isMarkerVisible: true }),
      }),
    ];
  });
  const edges = chart.edges.flatMap(({ key }) => {
    const [element, line] = [shelf.edges.get(key), picture.edges.get(key)];
    if (element === undefined || line === undefined) return [];
    const waypoint = line.points.map(([x, y]: Point) => make('dc:Point', { x, y }));
    return [
      make('bpmndi:BPMNEdge', { id: `${element.id}_di`, bpmnElement: element, waypoint, label: label(line.label) }),
    ];
  });
  const data = chart.things.flatMap(({ key }) => {
    const [elements, place] = [shelf.data.get(key), picture.data.get(key)];
    if (elements === undefined || place === undefined) return [];
    const { reference, association } = elements;
    const waypoint = place.points.map(([x, y]) => make('dc:Point', { x, y }));
    return [
      shape(reference, place.box, { label: label(place.label) }),
      make('bpmndi:BPMNEdge', { id: `${association.id}_di`, bpmnElement: association, waypoint }),
    ];
  });
  return make('bpmndi:BPMNDiagram', {
    id: id('Diagram', chart.process.name),
    name: xmlText(chart.process.title),
    plane: make('bpmndi:BPMNPlane', {
      id: id('Plane', chart.process.name),
      bpmnElement: collaboration,
      planeElement: [...pools, ...nodes, ...edges, ...data],
    }),
  });
}
