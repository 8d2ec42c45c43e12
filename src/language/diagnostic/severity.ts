/** How much a finding weighs: only errors make `check` fail. */
export type Severity = 'error' | 'warning' | 'info';
