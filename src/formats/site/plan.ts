// Which pages a site has, what each is about, in which order they are read, and where their files lie.
import { processSubject, type Subject, unitSubject, wholeSubject } from '../../drawing/view/subject.js';
import type { Model, Process, Unit } from '../../language/model/model.js';
import { fileNames } from './file-name.js';

/** A page. */
export interface SitePage {
  /** From the folder of the site, with `/`. */
  readonly path: string;
  readonly kind: 'home' | 'unit' | 'process' | 'sop';
  readonly subject: Subject;
  /** The page that is one step further out. */
  readonly around?: SitePage;
}

/** All pages in reading order, home first: a unit, its processes from the outermost inwards, then the units inside it. */
export interface SitePlan {
  readonly model: Model;
  readonly pages: readonly SitePage[];
  /** Pages by the id of their unit or process. */
  readonly about: ReadonlyMap<string, SitePage>;
  /** Pages of SOPs by the id of their process. */
  readonly procedures: ReadonlyMap<string, SitePage>;
}

export function planOf(model: Model): SitePlan {
  const pages: SitePage[] = [];
  const about = new Map<string, SitePage>();
  const procedures = new Map<string, SitePage>();
  const nameOf = fileNames();
  const add = (kind: SitePage['kind'], subject: Subject, around?: SitePage): SitePage => {
    const path = kind === 'home' ? 'index.html' : `${kind}/${nameOf(kind, subject.id)}.html`;
    const page = { path, kind, subject, ...(around && { around }) };
    pages.push(page);
    return page;
  };
  const addProcess = (subject: Subject, process: Process, around: SitePage): void => {
    const page = add('process', subject, around);
    about.set(process.id, page);
    if (process.sop !== undefined && process.steps.length > 0) procedures.set(process.id, add('sop', subject, page));
    addAll(subject.processes, page);
  };
  const addAll = (processes: readonly Process[], around: SitePage): void => {
    for (const process of processes) addProcess(processSubject(model, process), process, around);
  };
  const addUnit = (unit: Unit, around: SitePage): void => {
    const subject = unitSubject(model, unit);
    const page = add('unit', subject, around);
    about.set(unit.id, page);
    addAll(subject.processes, page);
    addUnits(unit.id, page);
  };
  const addUnits = (parent: string | undefined, around: SitePage): void => {
    for (const unit of model.units) if (unit.parent === parent) addUnit(unit, around);
  };
  const home = add('home', wholeSubject(model));
  addAll(
    model.processes.filter(({ parent, within }) => parent === undefined && within === undefined),
    home,
  );
  addUnits(undefined, home);
  return { model, pages, about, procedures };
}

/** The address of a page as it stands in another one. */
export function hrefBetween(from: SitePage, to: SitePage): string {
  return hrefTo(from, to.path);
}

/** The address of a file of the site as it stands in a page. */
export function hrefTo(from: SitePage, path: string): string {
  const up = '../'.repeat(from.path.split('/').length - 1);
  return up + path.split('/').map(encodeURIComponent).join('/');
}

/** A page and those around it, the outermost first. */
export function wayTo(page: SitePage): readonly SitePage[] {
  return page.around === undefined ? [page] : [...wayTo(page.around), page];
}
