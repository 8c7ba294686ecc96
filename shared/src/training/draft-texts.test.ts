import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { blankDraft } from './draft.ts';
import { personalDataProblems } from './draft-texts.ts';

describe('what is written beside an answer', () => {
  it('names the field that identifies a person, and does not repeat the words', () => {
    const draft = {
      ...blankDraft('110001', isoDate('2018-03-13')),
      otherTraining: 'Trust e-learning, 12 October 2017',
      source: 'Mail from head@oakfield.example',
      evidence: 'Letter on file, pupil born 3 May 2004',
    };
    expect(personalDataProblems(draft)).toEqual([
      { field: 'source', code: 'personal-data' },
      { field: 'evidence', code: 'personal-data' },
    ]);
  });
});
