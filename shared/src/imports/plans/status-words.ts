import { progressStatuses, progressStatusNames } from '../../plans/action.ts';
import type { ProgressStatus } from '../../plans/action.ts';
import { searchText } from '../../schools/search-text.ts';

/** The form in which words of a plan are compared. */
export function wordForm(text: string): string {
  return searchText([text]);
}

const own: ReadonlyMap<string, ProgressStatus> = new Map(
  progressStatuses.map((status) => [wordForm(progressStatusNames[status]), status]),
);

const likely: Readonly<Record<ProgressStatus, string>> = {
  'not-started': 'not yet started|to do|to be started|not begun|planned|open|not commenced|yet to start',
  'in-progress':
    'ongoing|on going|underway|under way|started|on track|on target|progressing|active|in hand|commenced|green|amber|red|at risk|delayed|behind schedule|off track|overdue|some slippage|slipped|partially complete|partially met|partly complete|begun|live',
  'said-done':
    'complete|completed|done|closed|achieved|met|finished|delivered|blue|fully met|implemented|action complete',
  'on-hold': 'paused|suspended|deferred|parked|postponed|hold',
  superseded:
    'cancelled|withdrawn|no longer required|not required|replaced|abandoned|not applicable|removed|dropped|no longer relevant',
};
const guesses: ReadonlyMap<string, ProgressStatus> = new Map(
  progressStatuses.flatMap((status) => likely[status].split('|').map((word) => [word, status] as const)),
);

/** The status that our own word is; undefined for any other word, of which somebody says what it means. */
export function ownStatus(text: string): ProgressStatus | undefined {
  return own.get(wordForm(text));
}

/** What a word of a council's own seems to mean: offered, and never taken unasked. */
export function likelyStatus(text: string): ProgressStatus | null {
  return ownStatus(text) ?? guesses.get(wordForm(text)) ?? null;
}
