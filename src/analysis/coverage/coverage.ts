// What there is and what is missing: process maps, cross-functional maps and SOPs of every unit, tier and regency.
import type { Model } from '../../language/model/model.js';
import type { DataTable } from '../data-table.js';
import type { CoverageName } from '../table-names.js';
import { changeTable, domainTable, levelTable, reviewTable } from './evidence.js';
import { type CoverageOptions, surveyOf } from './survey.js';
import { missingTable, regencyTable, tierTable, unitTable } from './tables.js';

/**
 * Counts what there is. `units`, `tiers`, `regencies`: processes by level, cross-functional maps, SOPs, and how many of those are complete,
 * sound, reviewed, and in which state · `missing`: what is not there · `levels`, `reviews`, `changes`, `domains`: evidence for the yearly
 * evaluation. Soundness is told only with verdicts, reviews only with a day (`options`); without these the cells are empty.
 *
 * @example
 * const { model, soundness } = compile(project);
 * toCsv(coverage(model, { soundness, today: '2026-10-12' }).units);
 */
export function coverage(model: Model, options: CoverageOptions = {}): Readonly<Record<CoverageName, DataTable>> {
  const survey = surveyOf(model, options);
  return {
    units: unitTable(survey),
    tiers: tierTable(survey),
    regencies: regencyTable(survey),
    missing: missingTable(survey),
    levels: levelTable(survey),
    reviews: reviewTable(survey),
    changes: changeTable(survey),
    domains: domainTable(survey),
  };
}
