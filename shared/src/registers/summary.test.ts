import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { communications } from '../engagement/communications.ts';
import { everyRegister } from './every-register.ts';
import { viewOf } from './standing.ts';
import { sentencesOver } from './summary.ts';
import { randomValues, someDay } from './testing/random-values.ts';
import { told } from './testing/told.ts';

const asAt = isoDate('2018-03-13');

function saidOf(...reviewed: readonly (string | null)[]): readonly string[] {
  const entries = reviewed.map((reviewedOn, place) =>
    told(communications, { title: 'Pages', kind: 'intranet', reviewedOn }, { entryId: String(place) }),
  );
  return sentencesOver(communications, entries, viewOf(entries, asAt)).slice(1);
}

test('what a register says as a whole tells how old it is, and of how many that is not known', () => {
  expect(saidOf('2018-03-09', null, '2017-05-03')).toEqual([
    'Last reviewed: 3 May 2017 to 9 March 2018, the latest 4 days ago; not recorded for 1 of 3.',
  ]);
  expect(saidOf('2018-03-13')).toEqual(['Last reviewed: 13 March 2018, today; recorded for 1 of 1.']);
  expect(saidOf(null, null)).toEqual(['Last reviewed: not recorded for 2 of 2.']);
  expect(saidOf()).toEqual([]);
});

test.each(everyRegister)('no sentence over $title is without its day, whatever is said of an entry', (register) => {
  fc.assert(
    fc.property(randomValues(register), someDay, (values, day) => {
      const entry = {
        factId: 'f',
        entryId: 'e',
        register: register.code,
        validFrom: isoDate('2000-01-01'),
        publication: 'officers',
        values,
      } as const;
      const said = sentencesOver(register, [entry], viewOf([entry], day));
      const number = register.summaryOf?.([entry], viewOf([entry], day)).length ?? 0;
      for (const sentence of said.slice(0, number)) expect(sentence).toContain(`, as at ${longDate(day)}.`);
      expect(said.length).toBeLessThanOrEqual(number + 1);
    }),
  );
});
