import { expect, test } from 'vitest';
import { noAgencyWords, waitingWords } from './agency-words.ts';

test('no agency is said to lead nothing while actions are withheld from the reader', () => {
  expect(noAgencyWords(0)).toBe('No action names a lead agency by this date.');
  expect(noAgencyWords(1)).toBe(
    'No action that is shown to you names a lead agency by this date. 1 action is not shown to you.',
  );
});

test('what agencies were asked is not called answered to a reader who may not see it', () => {
  expect(waitingWords({ agencies: [{ requests: null }], withheld: 2 })).toBe(
    '1 agency leads actions that are shown to you; what they were asked is not shown to you. 2 actions are not shown to you.',
  );
  expect(waitingWords({ agencies: [{ requests: [] }], withheld: 0 })).toBe(
    '1 agency leads actions; none has an answer outstanding.',
  );
});
