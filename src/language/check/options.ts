// What a caller may settle about checking: how strict it is, and the facts that some rules need.
import { type Code, entryOf } from '../diagnostic/catalog.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Profile, Setting } from '../diagnostic/profile.js';

/** Options of a check; all may be left out. */
export interface CheckOptions {
  /** How strict to be. Default `standard`. */
  readonly profile?: Profile;
  /**
   * Other severities: a code, or the beginning of codes up to a slash (`text/`), to `error`, `warning`, `info` or `off`. A whole code
   * wins. What could not be read or linked stays an error.
   */
  readonly rules?: Readonly<Record<string, Setting>>;
  /** Working hours of a day, for totals of time. Default 7.5 (37.5 hours in a week of five days). */
  readonly workingDay?: number;
  /**
   * Pattern of SOP numbers, such as `{serial:3}/{unit}/{year}`. `{serial}` stands for digits (`{serial:3}`: at least three, with zeros
   * before them), `{unit}` and `{process}` for the codes of the unit and of a process around the SOP, `{class}` for a classification
   * code, `{year}` for four digits, `{month}` for a month in Roman numerals; everything else stands for itself.
   */
  readonly sopNumber?: string;
  /**
   * Pattern of the codes of processes of level 0, such as `KC-{unit}-{serial:2}`, written like `sopNumber`; several, if a code may follow
   * any of them. Codes below follow their parent: its code, a dot and a number.
   */
  readonly processCode?: string | readonly string[];
  /** The day of the check (`2026-10-12`), for rules about reviews that are due. Without it they are not asked. */
  readonly today?: string;
}

/** What could not be read or linked is lost, whatever anybody settles. */
const lasting = ['syntax/', 'name/', 'project/', 'config/'];

/** Does a finding of this kind stay, whatever a remark or a setting says? */
export function isLasting({ severity, code }: Pick<Diagnostic, 'severity' | 'code'>): boolean {
  return severity === 'error' && lasting.some((prefix) => code.startsWith(prefix));
}

/** How a code weighs by these options; `undefined`: as its finding says. */
export function settingOf(code: Code, { profile = 'standard', rules = {} }: CheckOptions): Setting | undefined {
  const family = code.slice(0, code.indexOf('/') + 1);
  const own = [code, family].find((key) => Object.hasOwn(rules, key));
  return own === undefined ? entryOf(code).profiles[profile] : rules[own];
}

/** Is a code asked for at all? */
export function isOn(code: Code, options: CheckOptions): boolean {
  return settingOf(code, options) !== 'off';
}

/** Findings with the severities that the options give them, without those that are off. */
export function settle(diagnostics: readonly Diagnostic[], options: CheckOptions): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const setting = isLasting(diagnostic) ? undefined : settingOf(diagnostic.code, options);
    if (setting === undefined || setting === diagnostic.severity) return [diagnostic];
    if (setting === 'off') return [];
    // A rule that weighs its own finding by circumstance knows better than a profile, not better than the caller.
    const weighed = diagnostic.severity !== entryOf(diagnostic.code).severity;
    return [weighed && !isChosen(diagnostic.code, options) ? diagnostic : { ...diagnostic, severity: setting }];
  });
}

function isChosen(code: Code, { rules = {} }: CheckOptions): boolean {
  return Object.hasOwn(rules, code) || Object.hasOwn(rules, code.slice(0, code.indexOf('/') + 1));
}
