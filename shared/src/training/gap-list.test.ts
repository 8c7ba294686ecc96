import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { coverageAt, trainingTimelines } from './coverage.ts';
import { gapList } from './gap-list.ts';
import { factsOf, school, statement } from './testing/example-facts.ts';
import { someDay, someFacts } from './testing/random-facts.ts';
import { schoolOnADay } from './testing/rules-by-day.ts';

const march = isoDate('2018-03-13');

describe('the list of gaps', () => {
  it('holds every school in scope that is not up to date, and no other', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const timelines = trainingTimelines(facts);
        const gaps = gapList(timelines, day);
        const overdue = timelines
          .map(({ organisationId }) => ({ organisationId, ...schoolOnADay(facts, organisationId, day) }))
          .filter(({ scope, upToDate }) => scope === 'in-scope' && upToDate !== 'trained');
        const ids = (list: readonly { readonly organisationId: string }[]) =>
          list.map(({ organisationId }) => organisationId).toSorted();
        expect(ids(gaps)).toEqual(ids(overdue));
        const { inScope, upToDate } = coverageAt(timelines, day);
        expect(gaps).toHaveLength(inScope - upToDate.trained);
        for (const gap of gaps) expect(gap.missing.length).toBeGreaterThan(0);
      }),
    );
  });

  it('names a day on which the gap began: overdue since then, and not on the day before', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const isGap = (organisationId: string, on: typeof day): boolean => {
          const { scope, upToDate } = schoolOnADay(facts, organisationId, on);
          return scope === 'in-scope' && upToDate !== 'trained';
        };
        const duty = facts.requirements.filter((each) => each.organisationKinds.includes('school'));
        for (const { organisationId, since, daysOutstanding } of gapList(trainingTimelines(facts), day)) {
          if (since === null) {
            expect(duty.every(({ validFrom }) => validFrom > day)).toBe(true);
            continue;
          }
          expect(addDays(since, daysOutstanding ?? -1)).toBe(day);
          expect(isGap(organisationId, since)).toBe(true);
          const isFirstOfDuty = duty.some(({ validFrom }) => validFrom === since);
          expect(isFirstOfDuty || !isGap(organisationId, addDays(since, -1))).toBe(true);
        }
      }),
    );
  });
});

describe('a gap', () => {
  it('comes before those that began later, and says in codes what is missing', () => {
    const wrap = { courseId: 'wrap', dslTrainedOn: isoDate('2017-11-10') } as const;
    const statements = [
      statement({ organisationId: 'lapsed', heldOn: isoDate('2015-03-10'), ...wrap, askedOn: isoDate('2018-02-01') }),
      statement({ organisationId: 'valid', heldOn: isoDate('2017-03-10'), ...wrap }),
      statement({ organisationId: 'other', otherTraining: 'our own', dslAnswer: 'not-trained' }),
    ];
    const names = ['valid', 'silent', 'lapsed', 'other'];
    const gaps = gapList(
      trainingTimelines(
        factsOf(
          names.map((name) => school(name)),
          { statements },
        ),
      ),
      march,
    );
    expect(gaps.map((gap) => [gap.organisationId, gap.since, gap.missing, gap.askedOn])).toEqual([
      ['other', '2015-07-01', ['staff-checking', 'dsl-none'], null],
      ['silent', '2015-07-01', ['staff-no-answer', 'dsl-no-answer'], null],
      ['lapsed', '2018-03-10', ['staff-out-of-date'], '2018-02-01'],
    ]);
    expect(gaps.map(({ daysOutstanding }) => daysOutstanding)).toEqual([986, 986, 3]);
  });

  it('stands by name, and by id among schools of one name, beside those that began on the same day', () => {
    const named = (id: string, name: string) => school(id, { description: { name } });
    const schools = [named('2', 'Hillside'), named('3', 'Abbey'), named('1', 'Hillside')];
    const gaps = gapList(trainingTimelines(factsOf(schools)), march);
    expect(gaps.map(({ organisationId }) => organisationId)).toEqual(['3', '1', '2']);
  });

  it('counts a new school from the day it opened', () => {
    const opened = school('new', { life: { openedOn: isoDate('2018-01-08') } });
    const [gap] = gapList(trainingTimelines(factsOf([opened])), march);
    expect(gap?.since).toBe('2018-01-08');
  });
});
