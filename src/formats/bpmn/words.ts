// Words that stand in a BPMN diagram where the file itself says none.
import { type Words, wordsOf } from '../../drawing/view/labels.js';
import type { Flow, Process } from '../../language/model/model.js';
import type { Locale } from '../../language/source/locale.js';

const own = {
  en: { result: 'Result?', which: 'Which apply?', message: 'Message' },
  id: { result: 'Hasilnya?', which: 'Yang mana?', message: 'Pesan' },
} as const satisfies Record<Locale, object>;

export interface ChartWords extends Words {
  /** At a gateway whose decision has no question of its own. */
  readonly result: string;
  /** At a gateway whose ways each have a condition. */
  readonly which: string;
  readonly message: string;
  /** Printed answer or condition of a flow; may be empty. */
  readonly answer: (flow: Flow) => string;
}

/** The words of a process's diagram. */
export function wordsFor(process: Process): ChartWords {
  const words = wordsOf(process);
  const answer = ({ label, answer }: Flow): string => {
    if (label !== undefined && label !== '') return label;
    return answer === 'yes' || answer === 'no' || answer === 'otherwise' ? words[answer] : '';
  };
  return { ...words, ...own[process.language], answer };
}
