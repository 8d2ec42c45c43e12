// Lists of activities with what a reviewer says of each, compiled one process each.
import { readFileSync } from 'node:fs';
import { compile } from '../../../../src/compile.js';
import type { Diagnostic } from '../../../../src/language/diagnostic/diagnostic.js';
import { fixTitle } from '../../../../src/language/diagnostic/message.js';

export interface Judged {
  readonly line: string;
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  /** Codes that a reviewer expects. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** Texts that mends should write and do write, by code. */
  readonly wanted: ReadonlyMap<string, string>;
  readonly offered: ReadonlyMap<string, string>;
}

/** What is said about every activity of a list. */
export function judged(list: string, language: 'en' | 'id'): readonly Judged[] {
  const lines = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const text = processOf(line, language);
    const expectations = (line.split('=>')[1] ?? '').split(';').map((part) => part.trim());
    const pairs = expectations.filter((part) => part !== '').map((part) => /^([^:]+)(?:: (.+))?$/.exec(part) ?? []);
    const here = onWords(text);
    const offers = here.flatMap((finding) =>
      finding.fixes.map((fix) => [finding.code, /"(.*)"/.exec(fixTitle(finding, fix, 'en'))?.[1] ?? ''] as const),
    );
    return {
      line,
      text,
      findings: here,
      expected: pairs.map(([, code = '']) => code),
      found: here.map(({ code }) => code),
      wanted: new Map(pairs.flatMap(([, code = '', by]) => (by === undefined ? [] : [[code, by] as const]))),
      offered: new Map(offers),
    };
  });
}

/** What is said about the words of a process. */
export function onWords(text: string): readonly Diagnostic[] {
  return compile(text, { profile: 'sop' }).diagnostics.filter(({ code }) => code.startsWith('text/'));
}

function processOf(line: string, language: 'en' | 'id'): string {
  const [head = ''] = line.split('=>');
  const [, question, actor, words = ''] = /^(\? )?(?:\[(.+?)\] )?(.*)$/.exec(head.trimEnd()) ?? [];
  const title = actor ?? (language === 'id' ? 'Staf' : 'Assistant');
  const other = language === 'id' ? 'Kepala Bidang' : 'Head of Division';
  const step = `${question === undefined ? 'step' : 'decision'} a ${JSON.stringify(words)}${question === undefined ? '' : ' no -> end'}`;
  return `process p "P" { language ${language} actor a ${JSON.stringify(title)} actor b "${other}"\n${step}\nend b "${language === 'id' ? 'Menyelesaikan' : 'Close'}" }`;
}
