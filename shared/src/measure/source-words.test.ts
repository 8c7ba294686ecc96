import { expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { answersInWords } from './source-words.ts';

const one = { latestSource: 'Advisory list', latestToldOn: isoDate('2018-03-01'), hasSeveralSources: false };

it('a source is named for all answers only when it is the source of all', () => {
  expect(answersInWords(one)).toBe('Advisory list, the latest told on 1 March 2018');
  expect(answersInWords({ ...one, hasSeveralSources: true })).toBe(
    'Several sources; the latest, Advisory list, told on 1 March 2018',
  );
});

it('answers without a source are answers', () => {
  expect(answersInWords({ ...one, latestSource: null })).toBe('Source not recorded, the latest told on 1 March 2018');
  expect(answersInWords({ ...one, latestSource: null, hasSeveralSources: true })).toBe(
    'Several sources; of the latest, told on 1 March 2018, none is recorded',
  );
  expect(answersInWords({ latestSource: null, latestToldOn: null, hasSeveralSources: false })).toBe('Nothing yet');
});
