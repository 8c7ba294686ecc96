import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../calendar/iso-date.ts';
import { valueAt } from '../measure/steps.ts';
import type { Decision } from './decision.ts';
import { dslStanding, hasDslFacts } from './dsl-standing.ts';
import { requirementSteps } from './requirement.ts';
import type { Statement } from './statement.ts';
import { dslTelling } from './telling.ts';
import { decision, requirement, statement } from './testing/example-facts.ts';

const asked = requirementSteps([requirement({ role: 'dsl', validity: { kind: 'months', months: 24 } })], {
  role: 'dsl',
  kind: 'school',
});

function leadOn(statements: readonly Statement[], day: string, decisions: readonly Decision[] = []) {
  const told = statements.map((each) => ({
    statement: each,
    telling: dslTelling(each, decisions),
  }));
  return valueAt(dslStanding(told, asked), dayNumber(isoDate(day)));
}

const trained = statement({ dslTrainedOn: isoDate('2017-03-01') });

describe('a safeguarding lead in post', () => {
  it('is trained for two years; a day is enough, since the question is about Prevent training', () => {
    const days = ['2017-02-28', '2017-03-01', '2019-02-28', '2019-03-01'];
    expect(days.map((day) => leadOn([trained], day))).toEqual(['noAnswer', 'trained', 'trained', 'outOfDate']);
  });

  it('is trained by a day without a course even where WRAP is not asked for', () => {
    const others = requirementSteps([requirement({ role: 'dsl', acceptedCourses: ['ho-awareness'] })], {
      role: 'dsl',
      kind: 'school',
    });
    const standing = (changes: Partial<Statement>) => {
      const told = statement({ dslTrainedOn: isoDate('2017-03-01'), ...changes });
      const steps = dslStanding([{ statement: told, telling: dslTelling(told, []) }], others);
      return valueAt(steps, dayNumber(isoDate('2018-03-13')));
    };
    expect([standing({}), standing({ dslCourseId: 'wrap' })]).toEqual(['trained', 'checking']);
  });

  it('is in post before being trained, when the school says since when', () => {
    const since = statement({ dslTrainedOn: isoDate('2017-03-01'), dslInPostSince: isoDate('2016-09-01') });
    const days = ['2016-08-31', '2016-09-01', '2017-03-01'];
    expect(days.map((day) => leadOn([since], day))).toEqual(['noAnswer', 'notTrained', 'trained']);
  });

  it('with other training is being checked, also when the day of it is given', () => {
    const other = statement({ dslOtherTraining: 'Level 3 safeguarding', dslTrainedOn: isoDate('2017-03-01') });
    expect(leadOn([other], '2018-03-13')).toBe('checking');
    const accepted = decision({ role: 'dsl', equivalentCourseId: 'wrap' });
    expect(leadOn([other], '2018-03-09', [accepted])).toBe('checking');
    expect(leadOn([other], '2018-03-13', [accepted])).toBe('trained');
    expect(leadOn([other], '2018-03-13', [decision({ role: 'dsl', outcome: 'refused' })])).toBe('notTrained');
  });
});

describe('when the lead changes', () => {
  const left = statement({ dslLeftOn: isoDate('2018-09-05'), toldOn: isoDate('2018-09-10') });
  const next = statement({ dslInPostSince: isoDate('2018-09-03'), toldOn: isoDate('2018-09-10') });

  it('the training leaves with the lead, after the last day in post', () => {
    expect(leadOn([trained, left], '2018-09-05')).toBe('trained');
    expect(leadOn([trained, left], '2018-09-06')).toBe('notTrained');
  });

  it('the next lead ends the time of the last one on the day before', () => {
    expect(leadOn([trained, next], '2018-09-02')).toBe('trained');
    expect(leadOn([trained, next], '2018-09-03')).toBe('notTrained');
  });

  it('a trained successor makes the school trained again', () => {
    const recovered = statement({ dslInPostSince: isoDate('2018-09-06'), dslTrainedOn: isoDate('2018-10-10') });
    expect(leadOn([trained, left, recovered], '2018-10-09')).toBe('notTrained');
    expect(leadOn([trained, left, recovered], '2018-10-10')).toBe('trained');
  });

  it('a leaving names nobody, so of two leads who overlap it ends both: the school is asked again', () => {
    const overlapping = statement({ dslInPostSince: isoDate('2018-09-03'), dslTrainedOn: isoDate('2018-09-03') });
    expect(leadOn([trained, left, overlapping], '2018-09-05')).toBe('trained');
    expect(leadOn([trained, left, overlapping], '2018-09-06')).toBe('notTrained');
  });

  it('a leaving that says which lead it was leaves the successor in post', () => {
    const named = statement({
      dslTrainedOn: isoDate('2017-10-01'),
      dslInPostSince: isoDate('2016-09-01'),
      dslLeftOn: isoDate('2018-09-05'),
      toldOn: isoDate('2018-09-10'),
    });
    const successor = statement({ dslInPostSince: isoDate('2018-09-03'), dslTrainedOn: isoDate('2018-09-03') });
    expect(leadOn([named, successor], '2018-09-05')).toBe('trained');
    expect(leadOn([named, successor], '2018-09-06')).toBe('trained');
  });

  it('a leaving of which no training was ever told says nothing of whoever follows', () => {
    expect(['2018-09-05', '2018-09-06'].map((day) => leadOn([left], day))).toEqual(['noAnswer', 'noAnswer']);
  });
});

describe('training told without saying since when its lead is in post', () => {
  const began = statement({ dslInPostSince: isoDate('2017-09-01'), toldOn: isoDate('2017-09-15') });
  const before = statement({ dslTrainedOn: isoDate('2017-05-15'), toldOn: isoDate('2018-01-20') });

  it('is of the lead in post on the day it was told, who may have had it before the post', () => {
    const days = ['2017-08-31', '2017-09-01', '2018-03-13'];
    expect(days.map((day) => leadOn([began, before], day))).toEqual(['noAnswer', 'trained', 'trained']);
    const toldLater = { ...began, toldOn: isoDate('2018-02-10') };
    expect(leadOn([before, toldLater], '2018-03-13')).toBe('trained');
  });

  it('goes with that lead when the next one starts, or when that lead leaves', () => {
    const next = statement({ dslInPostSince: isoDate('2018-04-16'), toldOn: isoDate('2018-04-20') });
    expect(leadOn([began, before, next], '2018-04-15')).toBe('trained');
    expect(leadOn([began, before, next], '2018-04-16')).toBe('notTrained');
    const gone = { dslLeftOn: isoDate('2018-04-13'), toldOn: isoDate('2018-04-20') };
    const leavings = [{}, { dslTrainedOn: isoDate('2017-05-15') }, { dslInPostSince: isoDate('2017-09-01') }];
    for (const named of leavings) {
      const told = [began, before, statement({ ...gone, ...named })];
      expect(['2018-04-13', '2018-04-14'].map((day) => leadOn(told, day))).toEqual(['trained', 'notTrained']);
    }
  });

  it('is not of a lead who was known to have left by then', () => {
    const gone = statement({ dslLeftOn: isoDate('2017-12-01'), toldOn: isoDate('2017-12-08') });
    expect(leadOn([began, gone, before], '2018-03-13')).toBe('trained');
    const toldLater = { ...gone, toldOn: isoDate('2018-02-01') };
    expect(leadOn([began, before, toldLater], '2018-03-13')).toBe('notTrained');
  });
});

describe('that a lead came into post', () => {
  const began = statement({ dslInPostSince: isoDate('2017-09-01'), toldOn: isoDate('2017-09-15') });

  it('is no answer about training, and neither is the course it should be', () => {
    expect(leadOn([began], '2018-03-13')).toBe('noAnswer');
    expect(leadOn([{ ...began, dslCourseId: 'wrap' }], '2018-03-13')).toBe('noAnswer');
  });

  it('is no answer either where the training told is of a lead who came later', () => {
    const later = statement({ dslInPostSince: isoDate('2018-01-08'), dslTrainedOn: isoDate('2018-02-01') });
    const days = ['2018-01-07', '2018-01-08', '2018-02-01'];
    expect(days.map((day) => leadOn([began, later], day))).toEqual(['noAnswer', 'notTrained', 'trained']);
  });

  it('means not trained once the school has said no or a course it named was refused', () => {
    const no = statement({ dslAnswer: 'not-trained' });
    expect(leadOn([began, no], '2018-03-13')).toBe('notTrained');
    const refused = decision({ role: 'dsl', outcome: 'refused' });
    expect(leadOn([{ ...began, dslCourseId: 'ho-channel' }], '2018-03-13', [refused])).toBe('notTrained');
  });
});

describe('a school that says later that its lead is not trained', () => {
  const told = { dslTrainedOn: isoDate('2017-03-01'), toldOn: isoDate('2018-02-01') };
  const yes = statement(told);
  const no = statement({ dslAnswer: 'not-trained', toldOn: isoDate('2018-03-01') });

  it('is believed from the day it says so', () => {
    const days = ['2018-02-28', '2018-03-01', '2018-06-01'];
    expect(days.map((day) => leadOn([yes, no], day))).toEqual(['trained', 'notTrained', 'notTrained']);
  });

  it('is believed of a claim too: what it named before is of a lead who is not trained', () => {
    const claim = statement({ dslOtherTraining: 'Level 3 safeguarding', toldOn: isoDate('2018-02-01') });
    const days = ['2018-02-28', '2018-03-01'];
    expect(days.map((day) => leadOn([claim, no], day))).toEqual(['checking', 'notTrained']);
  });

  it('is believed until it tells of training again, whenever that took place', () => {
    const again = statement({ dslTrainedOn: isoDate('2018-05-10'), toldOn: isoDate('2018-05-14') });
    const days = ['2018-05-09', '2018-05-10'];
    expect(days.map((day) => leadOn([yes, no, again], day))).toEqual(['notTrained', 'trained']);
    const forgotten = statement({ ...told, toldOn: isoDate('2018-05-14') });
    expect(leadOn([yes, no, forgotten], '2018-03-01')).toBe('trained');
  });

  it('takes nothing from a lead of whom it told afterwards or on the same day', () => {
    expect(leadOn([statement({ ...told, toldOn: isoDate('2018-03-01') }), no], '2018-03-02')).toBe('trained');
  });

  it('speaks of a lead who is yet to come from the day that one comes', () => {
    const next = statement({ ...no, dslInPostSince: isoDate('2018-09-03') });
    expect(['2018-09-02', '2018-09-03'].map((day) => leadOn([yes, next], day))).toEqual(['trained', 'notTrained']);
  });

  it('takes nothing from a lead who comes after it said so', () => {
    const next = statement({ dslTrainedOn: isoDate('2018-01-20'), dslInPostSince: isoDate('2018-04-16') });
    const toldFirst = { ...next, toldOn: isoDate('2018-02-01') };
    expect(['2018-04-15', '2018-04-16'].map((day) => leadOn([toldFirst, no], day))).toEqual(['notTrained', 'trained']);
  });
});

describe('a school that says nothing of its lead', () => {
  it('is no answer, whatever it says of its staff', () => {
    expect(hasDslFacts(statement({ courseId: 'wrap', heldOn: isoDate('2018-01-10') }))).toBe(false);
    expect(leadOn([], '2018-03-13')).toBe('noAnswer');
  });

  it('is not trained from the day it says so', () => {
    const no = statement({ dslAnswer: 'not-trained' });
    expect(hasDslFacts(no)).toBe(true);
    expect([leadOn([no], '2018-02-28'), leadOn([no], '2018-03-01')]).toEqual(['noAnswer', 'notTrained']);
  });
});
