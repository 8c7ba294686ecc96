import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ToldReply } from '@due-regard/shared/schools/api.ts';
import { blankDraft } from '@due-regard/shared/training/draft.ts';
import { decisionWords, toldRows } from './told-rows.ts';

const blank: ToldReply = {
  ...blankDraft('990001', isoDate('2018-03-01')),
  statementId: 's1',
  replaces: null,
  batchId: null,
  rowNumber: null,
  decisions: [],
};
const name = (id: string): string => (id === 'wrap' ? 'WRAP' : id);

describe('what a school told, in words', () => {
  it('a blank is no answer and no row', () => {
    expect(toldRows(blank, name)).toEqual([]);
  });

  it('a whole answer reads in the order of the questions', () => {
    const told: ToldReply = {
      ...blank,
      staffAnswer: 'trained',
      courseId: 'wrap',
      heldOn: isoDate('2017-05-03'),
      staffTrained: 34,
      staffInPost: 36,
      dslAnswer: 'trained',
      dslCourseId: 'wrap',
      dslTrainedOn: isoDate('2016-04-11'),
      dslInPostSince: isoDate('2016-02-11'),
      dslLeftOn: isoDate('2018-08-31'),
      askedOn: isoDate('2017-01-09'),
      remindedOn: isoDate('2017-02-06'),
      source: 'School return',
      evidence: 'Folder 3',
    };
    expect(toldRows(told, name)).toEqual([
      { key: 'Whole staff', value: 'Trained: WRAP on 3 May 2017; 34 of 36 staff' },
      {
        key: 'Safeguarding lead',
        value: 'Trained: WRAP on 11 April 2016; in post since 11 February 2016; last day in post 31 August 2018',
      },
      { key: 'Asking', value: 'Asked on 9 January 2017; reminded on 6 February 2017' },
      { key: 'Source', value: 'School return' },
      { key: 'Evidence', value: 'Folder 3' },
    ]);
  });

  it('a school that said no is told as saying no', () => {
    expect(toldRows({ ...blank, staffAnswer: 'not-trained', dslInPostSince: isoDate('2016-02-11') }, name)).toEqual([
      { key: 'Whole staff', value: 'Not trained' },
      { key: 'Safeguarding lead', value: 'In post since 11 February 2016' },
    ]);
  });

  it('a day whose course nobody named is told as that, never as WRAP', () => {
    const day = isoDate('2017-05-03');
    expect(toldRows({ ...blank, staffAnswer: 'trained', heldOn: day, dslTrainedOn: day }, name)).toEqual([
      { key: 'Whole staff', value: 'Trained: course not named, on 3 May 2017' },
      { key: 'Safeguarding lead', value: 'Course not named, on 3 May 2017' },
    ]);
  });
});

describe('a decision, in words', () => {
  it('tells what it counts as, from when, and why', () => {
    const decision = {
      decisionId: 'd1',
      role: 'whole-staff',
      outcome: 'accepted',
      equivalentCourseId: 'wrap',
      heldOn: isoDate('2017-05-03'),
      decidedOn: isoDate('2017-06-01'),
      reason: 'Certificate seen',
    };
    expect(decisionWords(decision, name)).toBe(
      'Whole staff: accepted as equal to WRAP from 3 May 2017, decided on 1 June 2017: “Certificate seen”',
    );
    expect(decisionWords({ ...decision, role: 'dsl', outcome: 'refused' }, name)).toBe(
      'Safeguarding lead: refused, decided on 1 June 2017: “Certificate seen”',
    );
  });
});
