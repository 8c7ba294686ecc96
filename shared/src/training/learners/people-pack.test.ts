import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber } from '../../calendar/iso-date.ts';
import { packCounts } from '../../measure/packed.ts';
import { someDay } from '../testing/random-facts.ts';
import { coursesOn, peopleOn } from './people-at.ts';
import { peopleHistories } from './people-history.ts';
import type { PeopleHistory } from './people-history.ts';
import { coursesFromPack, packPeople, peopleFromPack, peopleTrendFromPack } from './people-pack.ts';
import type { PackedPeople } from './people-pack.ts';
import { peopleSeries, seriesOfText, textOfSeries } from './people-series.ts';
import { peopleTrend } from './people-trend.ts';
import { places, somePeople } from './testing/random-people.ts';

function packed(history: PeopleHistory): PackedPeople {
  const { names, counts } = peopleSeries(history);
  return {
    organisationId: history.organisationId,
    series: seriesOfText(textOfSeries(names)),
    steps: packCounts(counts),
  };
}

it('people read from packed histories are those of the histories themselves, at every date', () => {
  fc.assert(
    fc.property(somePeople, someDay, (facts, asAt) => {
      const histories = peopleHistories(facts, places);
      const pack = packPeople(histories.map(packed));
      expect(peopleFromPack(pack, dayNumber(asAt))).toEqual(peopleOn(histories, dayNumber(asAt)));
      expect(coursesFromPack(pack, dayNumber(asAt))).toEqual(coursesOn(histories, dayNumber(asAt)));
      const question = { ...facts, asAt, months: 20 };
      const byAudience = peopleTrend((day) => peopleOn(histories, day), question);
      expect(new Set(peopleTrendFromPack(pack, question))).toEqual(new Set(byAudience));
    }),
  );
});
