import { expect, test } from 'vitest';
import type { ReportFound } from '@due-regard/shared/reports/api.ts';
import { nextStepWords, waysOn } from './next-step-words.ts';

function step(name: ReportFound['steps'][number]['step'], reason: string | null = null) {
  return { step: name, byName: 'Ann Lee', at: '2018-03-01T10:05:00.000Z', reason };
}

test('a draft says who comes next, and why it was sent back', () => {
  expect(nextStepWords({ standing: 'draft', steps: [] })).toMatch(/^This is a draft\. Next somebody reads all of it/);
  expect(nextStepWords({ standing: 'draft', steps: [step('reviewed')] })).toMatch(/^This is a draft/);
  expect(nextStepWords({ standing: 'draft', steps: [step('reviewed'), step('sent-back', 'The figures first')] })).toBe(
    'Ann Lee sent it back: “The figures first”. It is gone over again, and then somebody reviews it.',
  );
});

test('what is reviewed waits for another person, and what is approved is issued as it was then', () => {
  expect(nextStepWords({ standing: 'reviewed', steps: [step('reviewed')] })).toMatch(
    /^Ann Lee has reviewed it\. Next another person, who wrote nothing in it, approves it\.$/,
  );
  expect(nextStepWords({ standing: 'approved', steps: [step('approved')] })).toMatch(
    /^Ann Lee approved it 1 March 2018 at 10:05\. Next it is issued just as it was approved then/,
  );
});

test('nobody is offered what they may not do', () => {
  expect(waysOn({ standing: 'draft', notApproved: 'not-reviewed' })).toEqual(['reviewed']);
  expect(waysOn({ standing: 'reviewed', notApproved: null })).toEqual(['approved', 'send-back']);
  expect(waysOn({ standing: 'reviewed', notApproved: 'wrote-it' })).toEqual(['send-back']);
  expect(waysOn({ standing: 'approved', notApproved: 'not-reviewed' })).toEqual(['issue', 'send-back']);
  expect(waysOn({ standing: 'issued', notApproved: 'not-reviewed' })).toEqual([]);
});
