import { describe, expect, test } from 'vitest';
import { guessMeanings } from './guess-meanings.ts';
import { namesOf, planMeanings } from './meanings.ts';
import { likelyStatus, ownStatus } from './status-words.ts';

describe('columns of a council’s own plan', () => {
  test.each([
    // Bath and North East Somerset, Prevent action plan, February 2017.
    [
      ['', 'Guidance- summary of activity required', 'Work to date', 'Action required'],
      [null, 'objective', 'progress', 'title'],
    ],
    [
      ['Ref', 'Objective', 'Action', 'Lead', 'Partners', 'By when', 'RAG', 'Update'],
      ['ref', 'objective', 'title', 'owner-role', 'partners', 'due', 'status', 'progress'],
    ],
    [
      ['No.', 'Priority', 'Key Actions', 'Lead Agency', 'Timescales', 'Status', 'RAG rating', 'Comments'],
      ['ref', 'objective', 'title', 'lead-agency', 'due', 'status', null, 'progress'],
    ],
    [
      ['Task', 'Responsible Officer', 'Original due date', 'Revised due date', 'Date of update', 'Evidence'],
      ['title', 'owner-role', 'first-due', 'due', 'progress-on', 'evidence'],
    ],
  ])('%j are guessed, for a person to correct', (header, meanings) => {
    expect(guessMeanings(header)).toEqual(meanings);
  });

  test('go out under names that are known when they come back', () => {
    expect(guessMeanings(planMeanings.map((meaning) => namesOf(meaning)[0] ?? ''))).toEqual(planMeanings);
  });
});

describe('a word for a state', () => {
  test('is taken only when it is our own; another is guessed, for a person to say', () => {
    expect(['In progress', 'SAID DONE', 'Complete', 'Amber', 'Ticking over'].map(ownStatus)).toEqual([
      'in-progress',
      'said-done',
      undefined,
      undefined,
      undefined,
    ]);
    expect(['Complete', 'Amber', 'Cancelled', 'Ticking over'].map(likelyStatus)).toEqual([
      'said-done',
      'in-progress',
      'superseded',
      null,
    ]);
  });
});
