import { expect, test } from 'vitest';
import { problemsIn, standsOn, summaryOn, told } from '../registers/testing/told.ts';
import { seenOn } from '../registers/testing/entries.ts';
import type { Entry } from '../registers/register.ts';
import { events } from './events.ts';
import { needs } from './needs.ts';

const need = { title: 'Fewer places to meet', kind: 'need', source: 'Round table', notedOn: '2018-02-20' };

test('a need that names nothing has nothing that answers it, and nobody can say otherwise', () => {
  const bare = told(needs, { ...need, isEnough: 'unknown' });
  expect(standsOn(needs, [bare], '2018-03-13').standing).toBe('nothing');
  expect(problemsIn(needs, { ...need, isEnough: 'yes' })).toEqual([['isEnough', 'nothing-named']]);
  expect(problemsIn(needs, { ...need, isEnough: 'partly' })).toEqual([['isEnough', 'nothing-named']]);
});

test('what answers a need is judged by a person: wholly, in part, or not yet', () => {
  const standing = (more: object) => standsOn(needs, [told(needs, { ...need, ...more })], '2018-03-13').standing;
  expect(standing({ actions: ['one'], isEnough: 'unknown' })).toBe('open');
  expect(standing({ projects: ['one'], isEnough: 'partly', gap: 'The north of the county' })).toBe('partly');
  expect(standing({ events: ['one'], isEnough: 'yes' })).toBe('answered');
  expect(standing({ training: 'WRAP', isEnough: 'yes' })).toBe('answered');
  expect(standing({ isEnough: 'unknown', closedOn: '2018-03-13' })).toBe('closed');
  expect(problemsIn(needs, { ...need, training: 'WRAP', isEnough: 'yes', gap: 'Nights' })).toEqual([
    ['gap', 'answered'],
  ]);
});

test('the register says how many areas for improvement name an action', () => {
  const area = { ...need, kind: 'improvement', isEnough: 'unknown' };
  const entries = [
    { ...area, actions: ['one'] },
    { ...area, training: 'WRAP' },
    { ...area, kind: 'risk' },
  ].map((values, index) => told(needs, values, { entryId: String(index) }));
  expect(summaryOn(needs, entries, '2018-03-13')).toEqual([
    '3 needs, risks and areas: 2 not looked at yet, 1 that nothing answers.',
    '2 areas for improvement, of which 1 names an action that answers it.',
  ]);
  expect(summaryOn(needs, entries.slice(0, 1), '2018-03-13')?.[1]).toBe(
    '1 area for improvement, each with an action that answers it.',
  );
  expect(summaryOn(needs, entries.slice(2), '2018-03-13')).toHaveLength(1);
});

test('an event that was cancelled answers no need', () => {
  const answer = (state: string) =>
    told(events, { kind: 'visit', topic: 'Youth club', state, on: '2018-02-20' }, { entryId: 'visit' });
  const asked = told(needs, { ...need, events: ['visit'], isEnough: 'yes' });
  expect(standsOn(needs, [asked, answer('held')], '2018-03-13').standing).toBe('answered');
  expect(standsOn(needs, [asked, answer('cancelled')], '2018-03-13').standing).toBe('nothing');
  const trained = told(needs, { ...need, events: ['visit'], training: 'WRAP', isEnough: 'yes' });
  expect(standsOn(needs, [trained, answer('cancelled')], '2018-03-13').standing).toBe('answered');
});

test('who may not read everything is told of no action that answers an area, whether or not any is hidden', () => {
  const area = told(needs, { ...need, kind: 'improvement', actions: ['one'], isEnough: 'unknown' });
  const summary = (hidden?: readonly Entry[]) => needs.summaryOf?.([area], seenOn('2018-03-13', [area], hidden));
  const standings = '1 need, risk or area: 1 not looked at yet.';
  expect(summary()).toEqual([standings, '1 area for improvement, each with an action that answers it.']);
  expect(summary([])).toEqual([standings]);
});

test('the sentence counts a need as its tag has it, also where the event that was cancelled is hidden', () => {
  const visit = { kind: 'visit', topic: 'Youth club', state: 'cancelled', on: '2018-02-20' };
  const hidden = told(events, visit, { entryId: 'visit' });
  const asked = told(needs, { ...need, events: ['visit'], isEnough: 'yes' });
  expect(needs.summaryOf?.([asked], seenOn('2018-03-13', [asked], [hidden]))).toEqual([
    '1 need, risk or area: 1 that nothing answers.',
  ]);
});
