// How strict a check is: what is asked depends on what the text is meant to become.
import type { Severity } from './severity.js';

/**
 * `draft`: only what makes a flow wrong · `standard`: also what is unclear or contradicts itself · `sop`: also what a reviewer of an
 * SOP document looks for · `map`: as `standard`, and what a reviewer of process maps looks for, across all files.
 */
export const profileNames = ['draft', 'standard', 'sop', 'map'] as const;
/** The name of a profile. */
export type Profile = (typeof profileNames)[number];

/** How much a finding weighs, or that it is not wanted at all. */
export type Setting = Severity | 'off';

/** Where a finding weighs something else than its entry's severity. */
export type ProfileSettings = Readonly<Partial<Record<Profile, Setting>>>;

/** For findings on what is unclear: a draft is spared them. */
export const fromStandard: ProfileSettings = { draft: 'off' };

/** For findings that only a reviewer of an SOP makes. */
export const onlySop: ProfileSettings = { draft: 'off', standard: 'off', map: 'off' };

/** For findings that only a reviewer of process maps makes. */
export const onlyMap: ProfileSettings = { draft: 'off', standard: 'off', sop: 'off' };
