import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { blankDraft } from './draft.ts';
import type { StatementDraft } from './draft.ts';
import { newPartsOf } from './known-parts.ts';

const march = isoDate('2018-03-13');
const session = isoDate('2017-10-05');

function told(on: string, answers: Partial<StatementDraft>): StatementDraft {
  return { ...blankDraft('110001', isoDate(on)), ...answers };
}

describe('what a draft says that was not known', () => {
  const known = [told('2018-01-10', { staffAnswer: 'trained', courseId: 'wrap', heldOn: session, staffTrained: 30 })];

  it('the same again is nothing new, and neither is less', () => {
    expect(newPartsOf(told('2018-03-13', { staffAnswer: 'trained', heldOn: session }), known)).toBeNull();
  });
  it('more of the same session is new', () => {
    const draft = told('2018-03-13', { staffAnswer: 'trained', courseId: 'wrap', heldOn: session, staffInPost: 34 });
    expect(newPartsOf(draft, known)).toEqual(draft);
  });
  it('only the question with a new answer is kept', () => {
    const draft = told('2018-03-13', { heldOn: session, dslAnswer: 'not-trained', evidence: 'Letter 4' });
    expect(newPartsOf(draft, known)).toEqual(told('2018-03-13', { dslAnswer: 'not-trained', evidence: 'Letter 4' }));
  });

  it('not trained is news again when something else was told in between', () => {
    const january = told('2018-01-10', { dslAnswer: 'not-trained' });
    const february = told('2018-02-10', { dslAnswer: 'trained', dslCourseId: 'wrap', dslTrainedOn: session });
    const again = told('2018-03-13', { dslAnswer: 'not-trained' });
    expect(newPartsOf(again, [january])).toBeNull();
    expect(newPartsOf(again, [january, february])).toEqual(again);
    expect(newPartsOf(january, [january, february])).toBeNull();
    expect(newPartsOf(again, [january, february, again])).toBeNull();
  });

  it('a day that was told before is news again when "not trained" was told in between', () => {
    const january = told('2018-01-10', { dslAnswer: 'trained', dslCourseId: 'wrap', dslTrainedOn: session });
    const february = told('2018-02-10', { dslAnswer: 'not-trained' });
    const again = { ...january, toldOn: isoDate('2018-03-13') };
    expect(newPartsOf(again, [january])).toBeNull();
    expect(newPartsOf(again, [january, february])).toEqual(again);
    expect(newPartsOf(january, [january, february])).toBeNull();
  });
});

describe('the same answers again', () => {
  it('nothing is new a second time, when files come in the order in which they were told', () => {
    const day = fc.constantFrom(null, session, march);
    const answer = fc.constantFrom<StatementDraft['staffAnswer'][]>(null, 'trained', 'not-trained');
    const draft = fc
      .record({
        toldOn: fc.constantFrom(isoDate('2018-01-10'), march, isoDate('2018-05-01')),
        staffAnswer: answer,
        heldOn: day,
        dslAnswer: answer,
        dslTrainedOn: day,
        otherTraining: fc.constantFrom(null, 'A', 'B'),
      })
      .map(({ toldOn, ...answers }) => told(toldOn, answers));
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 8 }), (drafts) => {
        const recorded: StatementDraft[] = [];
        const take = (each: StatementDraft): StatementDraft | null => {
          const news = newPartsOf(each, recorded);
          if (news !== null) recorded.push(news);
          return news;
        };
        const inOrder = drafts.toSorted((left, right) => left.toldOn.localeCompare(right.toldOn));
        for (const each of inOrder) take(each);
        expect(inOrder.map(take)).toEqual(inOrder.map(() => null));
      }),
    );
  });
});
