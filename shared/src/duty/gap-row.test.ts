import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { gapRow } from './gap-row.ts';
import { aPack, anObligation } from './random-duty.ts';
import { standingsAt } from './standing.ts';
import type { DutyRecords, ObligationStanding } from './standing.ts';

const start = isoDate('2015-07-01');
const assessment = {
  assessmentId: '',
  obligationId: 'LA01',
  assessedOn: isoDate('2018-01-16'),
  rating: 'met',
  reason: 'The board meets',
  stillToDo: null,
  authorRole: 'Prevent lead',
  author: '',
} as const;

function standing(said: Partial<DutyRecords>): ObligationStanding {
  const records = {
    packs: [aPack('prevent-2015', start)],
    obligations: [anObligation({ obligationId: 'LA01' })],
    arrangements: [],
    assessments: [],
    done: [],
    evidence: [],
    ...said,
  };
  const [one] = standingsAt(records, { kind: 'county', nation: 'england' }, isoDate('2018-03-13'));
  if (one === undefined) throw new Error('it is asked on the day');
  return one;
}

describe('a row of the gap analysis', () => {
  it('says of what nobody has looked at that it is to be looked at, and nothing more', () => {
    const { whereWeAre, stillToDo } = gapRow(standing({}), []);
    expect([whereWeAre, stillToDo]).toEqual([['Not looked at yet.'], ['Look at it.']]);
  });

  it('says met without evidence beside met', () => {
    expect(gapRow(standing({ assessments: [assessment] }), [])).toMatchObject({
      asked: ['Is there a board?', 'Have a board.'],
      whereWeAre: [
        'Met: The board meets.',
        'Assessed on 16 January 2018 by: Prevent lead.',
        'Said to be met without evidence on record.',
      ],
      stillToDo: ['Nothing recorded.'],
    });
  });

  it('gathers what is still to do: what was said, what is overdue, and open actions', () => {
    const partly = { ...assessment, rating: 'partly', stillToDo: 'Ask the police' } as const;
    const obligations = [anObligation({ obligationId: 'LA01', cadence: { kind: 'interval', months: 6 } })];
    const done = [{ doneId: '', obligationId: 'LA01', doneOn: isoDate('2017-01-01'), note: null }];
    const actions = [{ title: 'Write to the districts.', isDone: false, dueWords: 'due 31 May 2018' }];
    expect(gapRow(standing({ obligations, done, assessments: [partly] }), actions).stillToDo).toEqual([
      'Ask the police.',
      'To be done: it was due on 1 July 2017.',
      'Action: Write to the districts (due 31 May 2018).',
    ]);
  });

  it('counts what was done for it to where we are, also where nobody has looked at it', () => {
    const done = { title: 'Hold the yearly workshop', isDone: true, dueWords: '' };
    const row = gapRow(standing({ obligations: [anObligation({ obligationId: 'LA01' })] }), [done, done]);
    expect(row.whereWeAre).toEqual(['Not looked at yet.', '2 actions for it done with evidence.']);
    expect(row.stillToDo).toEqual(['Look at it.']);
  });
});
