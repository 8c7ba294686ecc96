import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { statementBody } from '@due-regard/shared/training/statement-api.ts';
import { answerBody, notNamed } from './answer-body.ts';
import { answerWords } from './answer-words.ts';

function formOf(entries: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
}

describe('what an officer enters of a school’s answer', () => {
  it('everything left empty is no answer, never a no', () => {
    const { organisationId, ...answers } = answerBody(formOf({ staffAnswer: '', source: ' ' }), '990001');
    expect(organisationId).toBe('990001');
    expect(new Set(Object.values(answers))).toEqual(new Set([null]));
  });

  it('is what the contract takes', () => {
    const form = formOf({
      staffAnswer: 'trained',
      courseId: 'wrap',
      'heldOn-day': '3',
      'heldOn-month': '5',
      'heldOn-year': '2017',
      staffTrained: '34',
      source: 'Letter',
    });
    expect(z.parse(statementBody, answerBody(form, '990001'))).toMatchObject({
      staffAnswer: 'trained',
      heldOn: '2017-05-03',
      staffTrained: 34,
      dslAnswer: null,
      source: 'Letter',
    });
  });

  it('a day of training needs a course, or the word that the school did not name it', () => {
    const day = { 'heldOn-day': '3', 'heldOn-month': '5', 'heldOn-year': '2017' };
    const ofCourse = (course: string) => answerBody(formOf({ ...day, courseId: course }), '990001').courseId;
    expect(['wrap', notNamed].map(ofCourse)).toEqual(['wrap', null]);
    const read = z.safeParse(statementBody, answerBody(formOf({ ...day, courseId: '' }), '990001'));
    expect(read.error?.issues[0]).toMatchObject({ path: ['courseId'], message: 'empty' });
    const isOther = answerBody(formOf({ ...day, courseId: '', otherTraining: 'Police talk' }), '990001');
    expect(z.safeParse(statementBody, isOther).success).toBe(true);
  });

  it('a number in words reaches the server, which says what is wrong', () => {
    const read = z.safeParse(statementBody, answerBody(formOf({ staffInPost: 'all' }), '990001'));
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['staffInPost']);
  });

  it('every field of the contract has words for its mistakes', () => {
    expect(Object.keys(answerWords)).toEqual(expect.arrayContaining(Object.keys(statementBody.shape)));
  });
});
