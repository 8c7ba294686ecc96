import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { blankDraft, completed, draftProblems, isBlank } from './draft.ts';
import type { StatementDraft } from './draft.ts';

const march = isoDate('2018-03-13');
const session = isoDate('2017-10-05');

function told(on: string, answers: Partial<StatementDraft>): StatementDraft {
  return { ...blankDraft('110001', isoDate(on)), ...answers };
}

describe('what an answer implies', () => {
  it('a day alone means trained, in no course that anybody named', () => {
    expect(completed(told('2018-03-13', { heldOn: session, dslTrainedOn: session }))).toMatchObject({
      staffAnswer: 'trained',
      courseId: null,
      dslAnswer: 'trained',
      dslCourseId: null,
    });
  });
  it('none trained means not trained, and a day beside other training is the day of that', () => {
    expect(completed(told('2018-03-13', { staffTrained: 0 })).staffAnswer).toBe('not-trained');
    expect(completed(told('2018-03-13', { heldOn: session, otherTraining: 'Trust day' }))).toMatchObject({
      staffAnswer: 'trained',
      courseId: null,
    });
  });
  it('a blank stays no answer', () => {
    expect(isBlank(completed(told('2018-03-13', {})))).toBe(true);
  });
  it('a contradiction is named by its field', () => {
    const draft = told('2018-03-13', {
      staffAnswer: 'not-trained',
      heldOn: session,
      staffTrained: 40,
      staffInPost: 34,
      dslAnswer: 'trained',
      askedOn: addDays(march, 1),
    });
    expect(draftProblems(draft, march)).toEqual([
      { field: 'askedOn', code: 'in-the-future' },
      { field: 'heldOn', code: 'not-trained-with-date' },
      { field: 'staffTrained', code: 'not-trained-with-count' },
      { field: 'staffTrained', code: 'more-than-in-post' },
      { field: 'dslTrainedOn', code: 'missing' },
    ]);
  });

  it('nobody can tell of training before it is held, or train a lead who has left', () => {
    const later = addDays(march, 10);
    const problemsOf = (answers: Partial<StatementDraft>) =>
      draftProblems(completed({ ...blankDraft('110001', march), ...answers }), later);
    expect(problemsOf({ heldOn: march, dslTrainedOn: march, dslLeftOn: march, askedOn: later })).toEqual([]);
    expect(problemsOf({ heldOn: later, dslTrainedOn: later })).toEqual([
      { field: 'heldOn', code: 'held-after-told' },
      { field: 'dslTrainedOn', code: 'held-after-told' },
    ]);
    expect(problemsOf({ heldOn: addDays(later, 1) })).toEqual([{ field: 'heldOn', code: 'in-the-future' }]);
    expect(problemsOf({ dslTrainedOn: march, dslLeftOn: session })).toEqual([
      { field: 'dslTrainedOn', code: 'trained-after-left' },
    ]);
  });

  it('trained, and nobody trained, cannot both be so', () => {
    const draft = told('2018-03-13', { staffAnswer: 'trained', heldOn: session, staffTrained: 0 });
    expect(draftProblems(draft, march)).toEqual([{ field: 'staffTrained', code: 'trained-with-none' }]);
  });
});

it('a day of training that is a program’s day nought is an error', () => {
  const [nought, first] = [isoDate('1900-01-01'), isoDate('1990-01-01')];
  const draft = completed({ ...blankDraft('110001', march), heldOn: nought, dslTrainedOn: addDays(first, -1) });
  expect(draftProblems(draft, march)).toEqual([
    { field: 'heldOn', code: 'too-early' },
    { field: 'dslTrainedOn', code: 'too-early' },
  ]);
  expect(draftProblems({ ...draft, heldOn: first, dslTrainedOn: first }, march)).toEqual([]);
});
