// A binary heap of numbered things in order of their keys; among equal keys the older one first, so that results never vary.

export interface Heap {
  keys: Float64Array;
  values: Int32Array;
  size: number;
}

/** An empty heap. */
export const newHeap = (): Heap => ({ keys: new Float64Array(1024), values: new Int32Array(1024), size: 0 });

/** Adds a value. */
export function push(heap: Heap, key: number, value: number): void {
  if (heap.size === heap.values.length) {
    const keys = new Float64Array(heap.size * 2);
    const values = new Int32Array(heap.size * 2);
    keys.set(heap.keys);
    values.set(heap.values);
    heap.keys = keys;
    heap.values = values;
  }
  const { keys, values } = heap;
  let at = heap.size++;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (keys[above]! <= key) break;
    keys[at] = keys[above]!;
    values[at] = values[above]!;
    at = above;
  }
  keys[at] = key;
  values[at] = value;
}

/** Takes the value with the least key; its key stays readable in `heap.keys[heap.size]`. */
export function pop(heap: Heap): number {
  const { keys, values } = heap;
  const top = values[0]!;
  const topKey = keys[0]!;
  const size = --heap.size;
  const key = keys[size]!;
  const value = values[size]!;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && keys[below + 1]! < keys[below]!) below++;
    if (keys[below]! >= key) break;
    keys[at] = keys[below]!;
    values[at] = values[below]!;
    at = below;
  }
  keys[at] = key;
  values[at] = value;
  keys[size] = topKey;
  return top;
}
