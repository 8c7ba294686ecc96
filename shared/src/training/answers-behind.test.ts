import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { answersBehind, courseNamedByAll, leadAnswersBehind, sourcesOf } from './answers-behind.ts';
import { trainingTimelines } from './coverage.ts';
import type { Statement } from './statement.ts';
import { course, factsOf, school, statement } from './testing/example-facts.ts';

const march = isoDate('2018-03-13');
const list = 'Advisory service list';
const letter = 'Letter from the school';

/** The answers behind the figures of 13 March 2018 of four schools, one of which had closed by then. */
function behind(statements: readonly Statement[]) {
  const closed = school('closed', { life: { closedOn: isoDate('2017-08-31') } });
  const facts = factsOf([school('ash'), school('elm'), school('oak'), closed], { statements });
  const question = { timelines: trainingTimelines(facts), asAt: march };
  return { all: answersBehind(facts, question), leads: leadAnswersBehind(facts, question) };
}

function told(organisationId: string, changes: Partial<Statement>): Statement {
  return statement({ organisationId, statementId: `${organisationId}-${changes.source ?? ''}`, ...changes });
}

describe('the answers behind a figure', () => {
  it('name a course of the leads only when every one that tells of training names it', () => {
    const day = isoDate('2018-02-01');
    const byWrap = { dslTrainedOn: day, dslCourseId: 'wrap' };
    const named = (...leads: readonly Partial<Statement>[]) =>
      courseNamedByAll(leads.map(statement), [course('wrap', { name: 'WRAP' }), course('other')]);
    expect(named(byWrap, byWrap, { dslAnswer: 'not-trained' }, { dslLeftOn: day })).toBe('WRAP');
    expect(named(byWrap, { dslTrainedOn: day })).toBeNull();
    expect(named(byWrap, { dslOtherTraining: 'level 3' })).toBeNull();
    expect(named(byWrap, { dslTrainedOn: day, dslCourseId: 'other' })).toBeNull();
    expect(named()).toBeNull();
  });

  it('name a source only when every one of them has it', () => {
    const lead = { dslAnswer: 'trained', dslTrainedOn: isoDate('2018-02-01') } as const;
    const one = behind([told('ash', { ...lead, source: list }), told('elm', { ...lead, source: list })]);
    expect(sourcesOf(one.leads)).toEqual({
      latestSource: list,
      latestToldOn: '2018-03-01',
      hasSeveralSources: false,
    });
    const two = behind([...one.leads, told('oak', { ...lead, source: letter, toldOn: isoDate('2018-02-20') })]);
    expect(sourcesOf(two.leads)).toMatchObject({ latestSource: list, hasSeveralSources: true });
    const unnamed = behind([...one.leads, told('oak', { ...lead, source: null })]);
    expect(sourcesOf(unnamed.leads)).toMatchObject({ hasSeveralSources: true });
  });

  it('are there when no source was recorded', () => {
    const { all } = behind([told('ash', { staffAnswer: 'not-trained' })]);
    expect(sourcesOf(all)).toEqual({ latestSource: null, latestToldOn: '2018-03-01', hasSeveralSources: false });
  });

  it('are none of schools that are not counted, none that only say when a school was asked', () => {
    const { all } = behind([
      told('closed', { staffAnswer: 'trained', heldOn: isoDate('2016-01-10') }),
      told('ash', { askedOn: isoDate('2018-01-15'), source: 'Letter to head teachers' }),
    ]);
    expect(all).toEqual([]);
    expect(sourcesOf(all)).toEqual({ latestSource: null, latestToldOn: null, hasSeveralSources: false });
  });

  it('are, about its lead, the newest of each school on the day', () => {
    const older = told('ash', { dslAnswer: 'not-trained', source: letter, toldOn: isoDate('2017-01-10') });
    const newer = told('ash', { dslAnswer: 'trained', source: list });
    const later = told('ash', { dslAnswer: 'trained', source: letter, toldOn: isoDate('2018-06-01') });
    expect(behind([newer, older, later]).leads).toEqual([newer]);
  });

  it('are the first told later, for a school that had told nothing by then', () => {
    const later = { toldOn: isoDate('2018-06-01'), source: letter };
    const trained = told('ash', { ...later, heldOn: isoDate('2017-10-05') });
    const since = told('elm', { ...later, heldOn: isoDate('2018-05-05') });
    const again = { ...trained, toldOn: isoDate('2019-06-07') };
    expect(behind([again, trained, since]).all).toEqual([trained]);
    expect(behind([again, trained, since]).leads).toEqual([]);
  });
});
