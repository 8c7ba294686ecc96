import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { contradictionsAt } from './contradicting-schools.ts';
import { trainingTimelines } from './coverage.ts';
import type { Decision } from './decision.ts';
import type { Statement } from './statement.ts';
import { decision, factsOf, school, statement } from './testing/example-facts.ts';

function told(toldOn: string, changes: Partial<Statement>): Statement {
  return statement({
    statementId: `told ${toldOn} ${String(changes.staffAnswer)}`,
    toldOn: isoDate(toldOn),
    organisationId: 'a',
    ...changes,
  });
}

const session = { staffAnswer: 'trained', courseId: 'wrap', heldOn: isoDate('2017-10-05') } as const;
const no = { staffAnswer: 'not-trained' } as const;
const february = told('2018-02-01', session);
const march = told('2018-03-01', no);

function on(day: string, statements: readonly Statement[], decisions: readonly Decision[] = []) {
  const facts = factsOf([school('a'), school('b')], { statements, decisions });
  const found = contradictionsAt(facts, { timelines: trainingTimelines(facts), asAt: isoDate(day) });
  return found.map(({ role, yes, no: denial }) => [role, yes.toldOn, denial.toldOn]);
}

describe('answers of staff that contradict each other', () => {
  it('are a session and a later “not trained”, from the day of the second on', () => {
    expect(on('2018-02-28', [february, march])).toEqual([]);
    expect(on('2018-03-01', [february, march])).toEqual([['whole-staff', '2018-02-01', '2018-03-01']]);
  });

  it('are both of one day too, in whatever order they came', () => {
    const both = [told('2018-03-01', session), march];
    expect(on('2018-03-13', both)).toHaveLength(1);
    expect(on('2018-03-13', both.toReversed())).toHaveLength(1);
  });

  it('are not a “not trained” and training told afterwards', () => {
    expect(on('2018-03-13', [told('2018-01-10', no), february])).toEqual([]);
    expect(on('2018-06-01', [february, march, told('2018-05-01', session)])).toEqual([]);
  });

  it('are other training and a later “not trained”, unless the training was refused', () => {
    const other = told('2018-02-01', { otherTraining: 'our own' });
    const refused = decision({ statementId: other.statementId, outcome: 'refused' });
    expect(on('2018-03-13', [other, march])).toHaveLength(1);
    expect(on('2018-03-13', [other, march], [refused])).toEqual([]);
  });

  it('are those of the school itself, not of two schools', () => {
    expect(on('2018-03-13', [february, { ...march, organisationId: 'b' }])).toEqual([]);
  });
});

describe('answers of the safeguarding lead that contradict each other', () => {
  const yes = { dslAnswer: 'trained', dslTrainedOn: isoDate('2017-10-05') } as const;
  const not = { dslAnswer: 'not-trained' } as const;

  it('are those of one day alone: a later “not trained” is believed', () => {
    expect(on('2018-03-13', [told('2018-03-01', yes), told('2018-03-01', not)])).toHaveLength(1);
    expect(on('2018-03-13', [told('2018-02-01', yes), told('2018-03-01', not)])).toEqual([]);
  });

  it('are not of the lead who left and the one who follows', () => {
    const left = told('2018-03-01', { ...yes, dslLeftOn: isoDate('2018-02-28') });
    const next = told('2018-03-01', { ...not, dslInPostSince: isoDate('2018-03-01') });
    expect(on('2018-03-13', [left, next])).toEqual([]);
    expect(on('2018-03-13', [told('2018-03-01', yes), next])).toEqual([]);
  });
});
