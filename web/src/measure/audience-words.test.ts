import { describe, expect, it } from 'vitest';
import {
  aimWords,
  audienceSentence,
  audiencesMessage,
  excessSentence,
  inPostWords,
  ofAnyWords,
  placesWords,
  restWords,
  shareWords,
} from './audience-words.ts';
import type { Told } from './audience-words.ts';

const staff: Told = {
  audience: 'council-staff',
  validity: 'counts for 24 months',
  target: 90,
  counts: { posts: 485, trained: 412, outOfDate: 21, notTrained: 12, noAnswer: 40 },
  organisations: [],
};

function told(changes: Partial<Told['counts']>): Told {
  return { ...staff, target: null, counts: { ...staff.counts, ...changes } };
}

it('says where they work, so that nobody takes a part for the whole council', () => {
  const [housing, libraries] = ['Housing', 'Libraries'].map((name) => ({
    organisationId: name,
    name,
    counts: staff.counts,
    staffListOn: null,
  }));
  const unknown = {
    organisationId: 'c',
    name: 'Care',
    counts: told({ posts: null, noAnswer: null }).counts,
    staffListOn: null,
  };
  if (housing === undefined || libraries === undefined) throw new Error('two services');
  expect(audienceSentence({ ...staff, organisations: [housing, libraries, unknown] })).toContain(
    '412 of 485 council staff at 2 services or organisations are up to date',
  );
  expect(placesWords({ ...staff, organisations: [housing, unknown] })).toBe(' at Housing');
  expect(placesWords({ audience: 'members', organisations: [housing] })).toBe('');
});

describe('an audience in a sentence', () => {
  it('says how many are up to date, of how many, and what is known of the others', () => {
    expect(audienceSentence(staff)).toBe(
      '412 of 485 council staff are up to date (84.9 %); of the other 73, 21 are out of date, 12 have not completed it and for 40 no record of an asked course is held; the aim is 90 %.',
    );
  });

  it('says nothing of others where there are none, and of one class alone without counting it twice', () => {
    expect(audienceSentence(told({ trained: 485, outOfDate: 0, notTrained: 0, noAnswer: 0 }))).toBe(
      'All 485 council staff are up to date (100 %).',
    );
    expect(audienceSentence(told({ trained: 484, outOfDate: 0, notTrained: 0, noAnswer: 1 }))).toBe(
      '484 of 485 council staff are up to date (99.8 %); for the other one no record of an asked course is held.',
    );
    expect(audienceSentence(told({ trained: 0, outOfDate: 0, notTrained: 485, noAnswer: 0 }))).toBe(
      'None of 485 council staff is up to date (0 %); the other 485 have not completed it.',
    );
    expect(audienceSentence(told({ posts: 1, trained: 1, outOfDate: 0, notTrained: 0, noAnswer: 0 }))).toBe(
      '1 of 1 council staff is up to date (100 %).',
    );
  });

  it('gives no share where nobody has said how many are in post, and none where nothing is asked', () => {
    expect(audienceSentence(told({ posts: null, noAnswer: null }))).toBe(
      '412 council staff are up to date, 21 are out of date and 12 have not completed it; how many are in post nobody has said, so no share can be given.',
    );
    expect(shareWords(told({ posts: null, noAnswer: null }).counts)).toBe('Not known');
    expect(audienceSentence({ ...staff, validity: null })).toBe(
      'Nothing is asked of council staff yet, so nobody can be counted as up to date.',
    );
  });

  it('says that nobody is in post where that is known, and not that nobody has said', () => {
    const nobody = told({ posts: 0, trained: 0, outOfDate: 0, notTrained: 0, noAnswer: 0 });
    expect(audienceSentence(nobody)).toBe('No council staff are in post on this date, so no share can be given.');
    expect(inPostWords(nobody.counts)).toBe('Nobody is in post on this date');
    expect(ofAnyWords(nobody.counts)).toBe('Nobody is in post');
    expect(ofAnyWords(told({ posts: null, noAnswer: null }).counts)).toBe('412 of an unknown number');
    expect(shareWords(nobody.counts)).toBe('Nobody in post');
  });

  it('calls more people than posts an error', () => {
    expect(excessSentence({ organisationId: 'h', name: 'Housing', known: 14, posts: 12 })).toMatch(
      /^Housing: 14 people are in files of learning systems, and only 12 in post\. One of the two is wrong/,
    );
  });
});

describe('what stands beside a figure of people', () => {
  it('says how far the aim is, or that it is met', () => {
    expect(aimWords(staff)).toBe('5.1 percentage points below the aim of 90 %.');
    expect(aimWords({ ...staff, target: 80 })).toBe('The aim of 80 % is met.');
    expect(aimWords({ ...staff, target: null })).toBeUndefined();
  });

  it('names what is left in words', () => {
    expect(restWords(told({ notTrained: 0, noAnswer: 1 }).counts)).toBe(
      '21 are out of date and for 1 no record of an asked course is held.',
    );
    expect(restWords(told({ outOfDate: 0, notTrained: 0, noAnswer: 0 }).counts)).toBeUndefined();
  });

  it('a chart of audiences names who is furthest behind, among those of whom a share is known', () => {
    const unknown = told({ posts: null, noAnswer: null });
    const members: Told = {
      ...told({ posts: 60, trained: 45, outOfDate: 0, notTrained: 0, noAnswer: 15 }),
      audience: 'members',
    };
    expect(audiencesMessage([staff, members, unknown])).toBe(
      'Furthest behind: Elected members, 45 of 60 up to date (75 %); furthest ahead: Council staff (84.9 %)',
    );
    expect(audiencesMessage([staff])).toBe('Council staff: 412 of 485 up to date (84.9 %)');
    expect(audiencesMessage([unknown])).toBe('Of no audience is it known how many are in post');
  });

  it('gives no share while nothing has been told of anybody, since nobody has said no', () => {
    const unheard = told({ posts: 41, trained: 0, outOfDate: 0, notTrained: 0, noAnswer: 41 });
    expect(audienceSentence(unheard)).toMatch(/^Of the training of 41 .* nothing has been told yet, so no share/);
    expect(shareWords(unheard.counts)).toBe('Not known');
    expect(inPostWords(unheard.counts)).toBe('Nothing has been told of the training of 41 people in post');
    expect(aimWords({ ...unheard, target: 90 })).toBeUndefined();
  });
});
