// What a region hands in for its e-government architecture, taken from the process map: forms E1 to E5, and what is missing for them.
import type { Model } from '../../language/model/model.js';
import type { DataTable } from '../data-table.js';
import type { ArchitectureName } from '../table-names.js';
import { databaseForm, domainSheet, gapTable, importForm, mappingForm } from './forms.js';
import { missingTable } from './missing.js';
import { type ArchitectureOptions, registerOf } from './register.js';

/**
 * Tables of the architecture. `e1`: the domain sheet · `e2`: the form of a database · `e3`: the form for importing a reference · `e4`: the
 * form for mapping · `e5`: services, data and applications of each process, and gaps · `missing`: what is missing for them, or has to
 * be confirmed. A cell is empty where the model says nothing.
 *
 * @example
 * toCsv(architecture(compile(text).model).e1);
 */
export function architecture(
  model: Model,
  options: ArchitectureOptions = {},
): Readonly<Record<ArchitectureName, DataTable>> {
  const register = registerOf(model, options);
  return {
    e1: domainSheet(register),
    e2: databaseForm(register),
    e3: importForm(register),
    e4: mappingForm(register),
    e5: gapTable(register),
    missing: missingTable(register),
  };
}
