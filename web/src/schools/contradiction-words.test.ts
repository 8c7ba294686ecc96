import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ToldReply } from '@due-regard/shared/schools/api.ts';
import { statement } from '@due-regard/shared/training/testing/example-facts.ts';
import { contradictionWords } from './contradiction-words.ts';

function told(on: string, changes: Partial<ToldReply>): ToldReply {
  return {
    ...statement({ toldOn: isoDate(on) }),
    batchId: null,
    rowNumber: null,
    replaces: null,
    decisions: [],
    ...changes,
  };
}

const session = { staffAnswer: 'trained', courseId: 'wrap', heldOn: isoDate('2017-10-05') };
const march = told('2018-03-01', { staffAnswer: 'not-trained' });

describe('answers of a school that contradict each other', () => {
  it('are told with the day of each, and what counts meanwhile', () => {
    expect(contradictionWords({ kind: 'school', statements: [march, told('2018-02-01', session)] })).toEqual([
      'On 1 February 2018 it told us that its staff is trained, and on 1 March 2018 that its staff is not. Training that took place goes on counting until the answer that is wrong is corrected or withdrawn.',
    ]);
    const [sameDay] = contradictionWords({ kind: 'school', statements: [told('2018-03-01', session), march] });
    expect(sameDay).toMatch('On 1 March 2018 it told us both that its staff is trained and that its staff is not.');
  });

  it('are not those that something told later has settled', () => {
    expect(contradictionWords({ kind: 'school', statements: [told('2018-04-10', session), march] })).toEqual([]);
    expect(contradictionWords({ kind: 'service', statements: [march, told('2018-02-01', session)] })).toEqual([]);
  });
});
