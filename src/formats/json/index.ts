// The model as JSON: what `--to json` writes.
import type { Model } from '../../language/model/model.js';

/** The whole model as JSON text, indented by two blanks, final newline included. */
export function modelToJson(model: Model): string {
  return `${JSON.stringify({ version: 1, ...model }, null, 2)}\n`;
}
