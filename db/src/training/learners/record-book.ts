import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { TrainingRecord } from '@due-regard/shared/training/learners/facts.ts';

/** Records by the text that a query makes of each: many people have the same one, which is then one thing in memory. */
export class RecordBook {
  readonly #records = new Map<string, TrainingRecord>();

  /** @param told `completed 2018-03-13 wrap` @throws RangeError when the text is none of ours */
  find(told: string): TrainingRecord {
    const known = this.#records.get(told);
    if (known !== undefined) return known;
    const record = recordOf(told);
    this.#records.set(told, record);
    return record;
  }
}

function recordOf(told: string): TrainingRecord {
  const [outcome, day = '', courseId = ''] = told.split(' ');
  const onDay = parseIsoDate(day);
  if (onDay === undefined) throw new RangeError('not a record of training');
  return { outcome: outcome === 'completed' ? 'completed' : 'not-completed', onDay, courseId };
}
