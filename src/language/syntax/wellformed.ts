// What the grammar cannot say but the writing alone shows, checked on the tree of one file.
import type { Report } from '../diagnostic/diagnostic.js';
import type { Locale } from '../source/locale.js';
import type { Source } from '../source/source.js';
import type { AnyNode, FileNode, Import, LanguageNode, Text } from './ast.js';
import { checkFields } from './form/fields.js';
import { type Form, replacement, spanOf, wordAt } from './form/form.js';
import { checkIndentation } from './form/indentation.js';
import { checkProcess } from './form/processes.js';
import { checkStep } from './form/steps.js';
import { checkDate } from './form/values.js';
import { children } from './walk.js';

/** Reports `syntax/…` findings about the form of single statements, fields, dates and texts. */
export function checkForm(source: Source, file: FileNode, report: Report, tongue: Locale): void {
  check({ source, report, tongue }, file, undefined);
}

function check(form: Form, node: AnyNode, parent: AnyNode | undefined): void {
  checkNode(form, node, parent);
  for (const child of children(node)) check(form, child, node);
}

function checkNode(form: Form, node: AnyNode, parent: AnyNode | undefined): void {
  switch (node.kind) {
    case 'file':
      checkIndentation(form, node.items);
      break;
    case 'process':
      checkProcess(form, node);
      checkIndentation(form, node.body);
      break;
    case 'block':
      checkIndentation(form, node.body);
      break;
    case 'parallel':
      checkIndentation(form, node.branches);
      break;
    case 'branch':
      checkIndentation(form, node.body);
      break;
    case 'step':
      checkStep(form, node);
      break;
    case 'sop':
    case 'labels':
      checkFields(form, node.kind, wordAt(form, node.start), node.fields);
      break;
    case 'object':
      checkFields(form, 'object', wordAt(form, node.start), node.fields);
      break;
    case 'unit':
    case 'plan':
      checkFields(
        form,
        node.kind,
        wordAt(form, node.start),
        (node.body as readonly AnyNode[]).filter((item) => item.kind === 'field'),
      );
      checkIndentation(form, node.body);
      break;
    case 'date':
      checkDate(form, node);
      break;
    case 'text':
      if (parent?.kind !== 'field' && parent?.kind !== 'property' && parent?.kind !== 'dated') checkEmpty(form, node);
      break;
    case 'import':
      checkImport(form, node);
      break;
    case 'language':
      checkLanguage(form, node);
      break;
  }
}

function checkEmpty(form: Form, text: Text): void {
  if (text.value.trim() !== '' || text.start === text.end) return;
  form.report(
    'syntax/empty-text',
    spanOf(form, text),
    {},
    {
      fixes: [{ role: 'write', edits: [replacement(form, text.start, text.end, '"…"')] }],
    },
  );
}

function checkImport(form: Form, node: Import): void {
  const path = node.path;
  if (path === undefined || path.value.trim() === '') return;
  const { value } = path;
  const say = (reason: 'ending' | 'absolute' | 'address' | 'sign', better?: string): void => {
    const fixes =
      better === undefined
        ? []
        : [{ role: 'write', args: { path: better }, edits: [replacement(form, path.start, path.end, `"${better}"`)] }];
    form.report('syntax/import-path', spanOf(form, path), { path: value, reason }, { fixes });
  };
  if (/^[a-z][a-z\d+.-]+:/i.test(value)) say('address');
  else if (/^(?:[/\\]|[a-z]:)/i.test(value)) say('absolute');
  else if (value.includes('\\')) say('sign', /\.proc$/.test(value) ? value.replaceAll('\\', '/') : undefined);
  else if (!value.endsWith('.proc')) say('ending', /(?:^|\/)[^./]+$/.test(value) ? `${value}.proc` : undefined);
}

const languages = new Map([
  ['english', 'en'],
  ['inggris', 'en'],
  ['eng', 'en'],
  ['indonesia', 'id'],
  ['indonesian', 'id'],
  ['ind', 'id'],
  ['in', 'id'],
]);

function checkLanguage(form: Form, node: LanguageNode): void {
  const name = node.name;
  if (name === undefined || name.text === 'en' || name.text === 'id') return;
  const better =
    languages.get(name.text.toLowerCase()) ??
    (['en', 'id'].includes(name.text.toLowerCase()) ? name.text.toLowerCase() : undefined);
  form.report(
    'syntax/unknown-value',
    spanOf(form, name),
    { value: name.text, word: wordAt(form, node.start), allowed: 'en, id' },
    {
      fixes:
        better === undefined
          ? []
          : [
              {
                role: 'replace',
                args: { value: better },
                edits: [replacement(form, name.start, name.end, better)],
                safe: true,
              },
            ],
    },
  );
}
