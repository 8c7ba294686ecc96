import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import type { Requirement } from '@due-regard/shared/training/requirement.ts';
import { factsOf, requirement, school } from '@due-regard/shared/training/testing/example-facts.ts';
import { caveatsOf } from './caveats.ts';

const registerOn = isoDate('2017-09-01');
function caveatsAt(day: string, changes: Partial<TrainingFacts>, fewTrained = 0): string {
  const facts = factsOf([school('ash')], { requirements: [], registerKnownFrom: registerOn, ...changes });
  const asAt = isoDate(day);
  return caveatsOf(facts, { asAt, isDemonstration: false, projection: null, registerDate: asAt, fewTrained }).join(
    '\n',
  );
}

describe('that an interval is our reading', () => {
  const ours = [requirement({}), requirement({ role: 'dsl' })];
  const confirmed = { isOurReading: false, validFrom: isoDate('2018-01-01') };
  const words = (asAt: string, requirements: readonly Requirement[]): string => caveatsAt(asAt, { requirements });

  it('is said of what is asked on the day', () => {
    expect(words('2018-03-13', ours)).toContain('How often training must be renewed is our reading');
  });

  it('is said no more from the day on which the council asks for its own', () => {
    const council = [...ours, requirement(confirmed), requirement({ ...confirmed, role: 'dsl' })];
    expect(words('2018-03-13', council)).not.toContain('our reading');
    expect(words('2017-12-31', council)).toContain('our reading');
  });

  it('is said of the role alone for which the council has not confirmed it', () => {
    expect(words('2018-03-13', [...ours, requirement(confirmed)])).toContain(
      'How often training of safeguarding leads must be renewed is our reading',
    );
  });

  it('is not said because of what is asked of others than schools', () => {
    expect(words('2018-03-13', [requirement({ organisationKinds: ['service'] })])).not.toContain('our reading');
  });
});

describe('that a school is no longer listed', () => {
  const life = { closedOn: isoDate('2018-01-15'), closedBasis: 'not-listed' } as const;

  it('is said of days after it was last counted', () => {
    const { lives } = factsOf([school('ash', { life })]);
    expect(caveatsAt('2018-03-13', { lives })).toContain('1 school was no longer listed');
    expect(caveatsAt('2018-01-15', { lives })).not.toContain('no longer listed');
  });

  it('is not said of a children’s centre, which is not counted', () => {
    const { lives, organisations } = factsOf([school('ash', { life })]);
    const centres = organisations.map((each) => ({ ...each, kind: 'childrens-centre' as const }));
    expect(caveatsAt('2018-03-13', { lives, organisations: centres })).not.toContain('no longer listed');
  });
});

it('schools that told of few of their staff are spoken of, with how many there are', () => {
  expect(caveatsAt('2018-03-13', {})).not.toContain('fewer than half');
  expect(caveatsAt('2018-03-13', {}, 1)).toContain('1 school told of fewer than half of its staff trained');
  expect(caveatsAt('2018-03-13', {}, 12)).toContain('12 schools told of fewer than half of their staff trained');
});

it('a merger that waits for a decision is spoken of from its day on', () => {
  const merger = { predecessorId: 'elm', successorId: 'ash', kind: 'merger', carries: null } as const;
  const successions = [{ ...merger, on: isoDate('2018-01-01') }];
  expect(caveatsAt('2018-03-13', { successions })).toContain('waits for a decision');
  expect(caveatsAt('2017-12-31', { successions })).not.toContain('waits for a decision');
  expect(caveatsAt('2017-12-31', { successions: [{ ...merger, on: null }] })).toContain('waits for a decision');
});
