import { progressStatusNames, progressStatuses } from '@due-regard/shared/plans/action.ts';
import type { ProgressStatus } from '@due-regard/shared/plans/action.ts';
import type { FieldWords } from '../../words.ts';
import { choice } from '../../words.ts';

/** What each status says, so that nobody ticks "said done" for what is half done. */
const hints: Readonly<Record<ProgressStatus, string>> = {
  'not-started': 'Nobody has begun',
  'in-progress': 'Begun, and not finished',
  'said-done': 'Finished, as whoever does it says. It counts as done once there is evidence',
  'on-hold': 'Stopped for now; the reason is what stands in the way',
  superseded: 'No longer to be done, or replaced by another action',
};

export const statusItems = progressStatuses.map((status) => ({
  value: status,
  label: progressStatusNames[status],
  hint: hints[status],
}));

export const statusOptions = progressStatuses.map((status) => ({ value: status, text: progressStatusNames[status] }));

/** What an entry of a log may be refused for. */
export const entryWords = {
  status: choice('where the action stands'),
  note: { noun: 'what was done, or why it stands where it stands' },
  blockedReason: {
    noun: 'what stands in the way',
    codes: { 'not-asked': 'Nothing can stand in the way of what is said done or superseded: leave it empty' },
  },
  isFlagged: choice('whether it needs attention'),
  enteredOn: {
    noun: 'the day of the entry',
    codes: {
      'in-the-future': 'The day of the entry must be today or earlier',
      'before-start': 'The action was not there yet on that day',
    },
  },
} as const satisfies Readonly<Record<string, FieldWords>>;
