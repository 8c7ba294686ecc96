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

  it('names the day from which a school was no longer up to date: it was on the day before', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        for (const { organisationId, since } of gapList(trainingTimelines(facts), day)) {
          if (since === null) continue;
          expect(schoolOnADay(facts, organisationId, since).upToDate).not.toBe('trained');
          expect(schoolOnADay(facts, organisationId, addDays(since, -1)).upToDate).toBe('trained');
        }
      }),
    );
  });

  it('counts days from the first asking since then, and none for a school that nobody asked', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        for (const { since, firstAskedOn, askedOn, daysOutstanding } of gapList(trainingTimelines(facts), day)) {
          if (firstAskedOn === null) {
            expect(daysOutstanding).toBeNull();
            expect(askedOn === null || (since !== null && askedOn < since)).toBe(true);
            continue;
          }
          expect(addDays(firstAskedOn, daysOutstanding ?? -1)).toBe(day);
          expect(firstAskedOn <= (askedOn ?? '') && firstAskedOn >= (since ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('a gap', () => {
  it('comes before those asked later or never, and says in codes what is missing', () => {
    const wrap = { courseId: 'wrap', dslTrainedOn: isoDate('2017-11-10') } as const;
    const statements = [
      statement({ organisationId: 'lapsed', heldOn: isoDate('2015-03-10'), ...wrap, askedOn: isoDate('2018-02-01') }),
      statement({ organisationId: 'valid', heldOn: isoDate('2017-03-10'), ...wrap }),
      statement({ organisationId: 'other', otherTraining: 'our own', dslAnswer: 'not-trained' }),
      statement({ organisationId: 'asked', askedOn: isoDate('2017-11-20') }),
      statement({ organisationId: 'asked', askedOn: isoDate('2018-03-01') }),
    ];
    const names = ['valid', 'silent', 'lapsed', 'other', 'asked'];
    const gaps = gapList(
      trainingTimelines(
        factsOf(
          names.map((name) => school(name)),
          { statements },
        ),
      ),
      march,
    );
    const none = ['staff-no-answer', 'dsl-no-answer'];
    expect(gaps.map((gap) => [gap.organisationId, gap.missing, gap.since, gap.firstAskedOn, gap.askedOn])).toEqual([
      ['asked', none, null, '2017-11-20', '2018-03-01'],
      ['lapsed', ['staff-out-of-date'], '2018-03-10', null, '2018-02-01'],
      ['other', ['staff-checking', 'dsl-none'], null, null, null],
      ['silent', none, null, null, null],
    ]);
    expect(gaps.map(({ daysOutstanding }) => daysOutstanding)).toEqual([113, null, null, null]);
  });

  it('stands by name, and by id among schools of one name, beside others that nobody asked', () => {
    const named = (id: string, name: string) => school(id, { description: { name } });
    const schools = [named('2', 'Hillside'), named('3', 'Abbey'), named('1', 'Hillside')];
    const gaps = gapList(trainingTimelines(factsOf(schools)), march);
    expect(gaps.map(({ organisationId }) => organisationId)).toEqual(['3', '1', '2']);
  });
});
