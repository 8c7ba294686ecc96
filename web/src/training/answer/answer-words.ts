import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';

const future = 'This day has not come yet';
const afterTold = 'The training is dated after the day the school told us';
const tooEarly = 'The training is dated before 1990, when there was none of it: check the year';
const noNumber = { 'invalid-type': 'The number of staff must be a whole number, like 34' };

/** The answer form's fields and what may be wrong with them. */
export const answerWords: Readonly<Record<string, FieldWords>> = {
  organisationId: { noun: 'the school', codes: { unknown: 'There is no such school here' } },
  staffAnswer: {
    noun: 'whether the staff is trained',
    codes: { 'nothing-answered': 'Fill in at least one answer: an empty form says nothing' },
  },
  courseId: choice('the course of the training, or that the school did not name it'),
  heldOn: {
    noun: 'the day the training took place',
    codes: {
      missing: 'Enter the day the training took place, or name the other training',
      'in-the-future': future,
      'held-after-told': afterTold,
      'too-early': tooEarly,
      'not-trained-with-date': 'The staff is said not to be trained, and there is a day of training: leave one out',
    },
  },
  staffTrained: {
    noun: 'how many staff were trained',
    codes: {
      'trained-with-none': 'The staff are said to be trained, and none was: enter how many, or say not trained',
      ...noNumber,
      'more-than-in-post': 'More staff were trained than are in post: mend one of the two',
      'not-trained-with-count': 'The staff is said not to be trained, and some are counted as trained: leave one out',
    },
  },
  staffInPost: { noun: 'how many staff are in post', codes: noNumber },
  dslAnswer: { noun: 'whether the safeguarding lead is trained' },
  dslCourseId: choice('the course of the safeguarding lead, or that the school did not name it'),
  dslTrainedOn: {
    noun: 'the day the safeguarding lead was trained',
    codes: {
      missing: 'Enter the day the safeguarding lead was trained, or name the other training',
      'in-the-future': future,
      'held-after-told': afterTold,
      'too-early': tooEarly,
      'trained-after-left': 'The safeguarding lead is said to have been trained after the last day in post',
      'not-trained-with-date':
        'The safeguarding lead is said not to be trained, and there is a day of training: leave one out',
    },
  },
  dslInPostSince: { noun: 'the day the safeguarding lead came into post' },
  dslLeftOn: {
    noun: 'the last day of the safeguarding lead',
    codes: { 'before-in-post': 'The last day in post is before the first' },
  },
  otherTraining: { noun: 'the other training' },
  dslOtherTraining: { noun: 'the other training of the safeguarding lead' },
  askedOn: { noun: 'the day the school was asked', codes: { 'in-the-future': future } },
  remindedOn: {
    noun: 'the day the school was reminded',
    codes: { 'in-the-future': future, 'before-asked': 'The reminder is dated before the first request' },
  },
  toldOn: { noun: 'the day the school told us', codes: { 'in-the-future': future } },
  source: { noun: 'the source' },
  evidence: { noun: 'the evidence' },
  reason: { noun: 'why it is corrected' },
};
