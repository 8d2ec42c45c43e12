// The public names of "alur": an explicit list, nothing else. Runs anywhere; layouts, ELK and formats are loaded when needed.

export {
  type DocxDrawingName,
  docxDrawingNames,
  type FormatName,
  formatNames,
  type IdentityName,
  identityNames,
  type OrientationName,
  orientationNames,
  type PaperName,
  paperNames,
  type ThemeName,
  themeNames,
  type ViewName,
  viewNames,
} from './choices.js';
export { type Compilation, type CompileOptions, compile } from './compile.js';
export { type Config, configName, type Defaults, type ReadConfig, readConfig } from './config.js';
export { defaultView, type Wanted, wantedOf } from './document.js';
export { findProcesses, flowsOf, processesToDraw } from './drawing/view/select.js';
export type { Subject } from './drawing/view/subject.js';
export { applyFix, type Fixed, type FixOptions, type FlowMend, fixAll, isMendable } from './fix.js';
export { type FormatOptions, format } from './format.js';
export { type Imported, type ImportOptions, importFile } from './import.js';
export type { Verdicts } from './language/check/check.js';
export type { CheckOptions } from './language/check/options.js';
export { retell } from './language/check/run.js';
export type { Soundness } from './language/check/soundness/verdict.js';
export { type Code, codes, isCode } from './language/diagnostic/catalog.js';
export type { Diagnostic, Fix, Label, Outcome } from './language/diagnostic/diagnostic.js';
export { fixTitle, hint, labelTitle, message, visible } from './language/diagnostic/message.js';
export { nearest } from './language/diagnostic/nearest.js';
export { type Piece, type PrettyLine, pretty, prettyAll } from './language/diagnostic/pretty.js';
export { type Profile, profileNames, type Setting } from './language/diagnostic/profile.js';
export { prettyRun, type RunRow, runWords } from './language/diagnostic/run.js';
export type { Severity } from './language/diagnostic/severity.js';
export { roughly, timeWords } from './language/diagnostic/time-words.js';
export type {
  Actor,
  ArchitectureObject,
  Block,
  Duration,
  Flow,
  Group,
  Handoff,
  Model,
  Plan,
  Process,
  ProcessHandoff,
  Reference,
  Role,
  Row,
  Scenario,
  SettledRole,
  SopIdentity,
  Step,
  StepKind,
  Unit,
} from './language/model/model.js';
export {
  type LoadProjectOptions,
  loadProject,
  type Project,
  type ProjectFile,
  projectOf,
  type ReadFile,
  sourceIn,
} from './language/model/project.js';
export type { WrittenRole } from './language/model/roles.js';
export { type TimeOptions, type Times, timesOf } from './language/model/times.js';
export type { Minutes } from './language/model/working-time.js';
export type { CaseEvent, Choice, Question, Strand, Totals } from './language/play/case.js';
export { beginCase, type Case, choose } from './language/play/play.js';
export { applyEdits, type TextEdit } from './language/source/edit.js';
export type { Locale } from './language/source/locale.js';
export { createSource, type Position, positionAt, type Source } from './language/source/source.js';
export type { Span } from './language/source/span.js';
export type { Ast } from './language/syntax/ast.js';
export { parse } from './language/syntax/parse.js';
export { type Rendered, render } from './render.js';
export type { Logo, Progress, RenderOptions } from './render-options.js';
export { type SiteFile, type SiteOptions, site } from './site.js';
