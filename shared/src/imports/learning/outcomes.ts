import { answerWord } from '../answer-cells.ts';
import { cellText } from '../table.ts';
import type { Cell } from '../table.ts';

/** What a word in the place of a day, or of how a course ended, says. */
export type OutcomeWord = 'completed' | 'not-completed' | 'not-asked' | 'nothing';

const words: Readonly<Record<Exclude<OutcomeWord, 'nothing'>, string>> = {
  completed:
    'completed|complete|course complete|course completed|completed (achieved pass grade)|completed via rpl|complete via rpl|' +
    'completed successfully|successfully completed|passed|pass|attended|fully attended|full attendance|present|achieved|' +
    'awarded|certified|done|trained|yes|y|true|✓|✔',
  'not-completed':
    'not completed|not complete|incomplete|not yet completed|completed (did not achieve pass grade)|not passed|failed|fail|' +
    'not started|not yet started|in progress|started|enrolled|assigned|registered|booked|required|outstanding|to do|due|' +
    'did not attend|not attended|no show|absent|partially attended|not trained|not done|not achieved|withdrawn|no|n|false',
  'not-asked':
    'n/a|na|n.a|#n/a|not applicable|not required|not needed|exempt|exempted|optional|recommended|excused|waived',
};

const wordOf: ReadonlyMap<string, OutcomeWord> = new Map(
  (['completed', 'not-completed', 'not-asked'] as const).flatMap((word) =>
    words[word].split('|').map((text): [string, OutcomeWord] => [text, word]),
  ),
);
const longestWord = 60;

/** @returns undefined for a cell that holds something else: a day, or words that are not known */
export function outcomeWord(cell: Cell): OutcomeWord | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cellText(cell).trim().slice(0, longestWord).replaceAll(/\s+/g, ' ').toLowerCase();
  const word = wordOf.get(text) ?? wordOf.get(text.replace(/[.!]+$/, ''));
  if (word !== undefined) return word;
  return answerWord(cell) === 'nothing' ? 'nothing' : undefined;
}
