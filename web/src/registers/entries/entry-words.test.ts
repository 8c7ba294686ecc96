import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { events } from '@due-regard/shared/engagement/events.ts';
import { recommendations } from '@due-regard/shared/governance/recommendations.ts';
import { funding } from '@due-regard/shared/money/funding.ts';
import type { EntryReply } from '@due-regard/shared/registers/api.ts';
import { filtered, filtersOf, saidIn } from './entry-words.ts';
import type { Names } from './names.ts';

const nothing = new URLSearchParams();
const names: Names = new Map([['0190-a', { text: 'Print a leaflet', subject: { kind: 'action', id: '0190-a' } }]]);

function left(query: string): readonly string[] {
  const parameters = new URLSearchParams(query);
  return filtered(events, entries, { parameters, names }).map(({ name }) => name);
}

function event(name: string, themes: string[]): EntryReply {
  return {
    entryId: name,
    factId: name,
    validFrom: isoDate('2018-03-13'),
    name,
    values: { kind: 'briefing', topic: name, state: 'held', themes, on: '2018-03-13', followUps: ['0190-a', '0190-b'] },
    publication: 'public',
    standing: 'held',
    remark: null,
    promises: [],
  };
}

const entries = [event('One', ['Prevent', 'Hate crime']), event('Other', ['Prevent']), event('Bare', [])];

test('a list may be filtered by the themes that its entries are marked with, and by a day on which they fall due', () => {
  const themes = filtersOf(events, entries, nothing).find(({ name }) => name === 'themes');
  expect(themes?.options?.map(({ text }) => text)).toEqual(['Hate crime', 'Prevent']);
  expect(left('themes=Hate crime')).toEqual(['One']);
  expect(left('themes=Cohesion')).toEqual([]);
  expect(left('due=2018-03-13')).toEqual(['One', 'Other', 'Bare']);
  expect(left('due=2018-03-14')).toEqual([]);
});

test('a theme that no entry is marked with is not offered', () => {
  const offered = filtersOf(events, [event('Bare', [])], nothing).map(({ name }) => name);
  expect(offered).toEqual(['search', 'standing', 'kind', 'state']);
});

test('words find what the screen says: choices and days in words, things by their names, how it stands', () => {
  const all = ['One', 'Other', 'Bare'];
  for (const shown of ['Briefing', '13 march 2018', 'print a leaflet', 'Held', 'hate crime'])
    expect([shown, left(`search=${shown}`)]).toEqual([shown, shown === 'hate crime' ? ['One'] : all]);
});

test('words find no code, no id and nothing that the reader may not read', () => {
  const met = event('Met', []);
  const meeting = { ...met, values: { ...met.values, kind: 'round-table' } };
  for (const hidden of ['round-table', '0190', '2018-03-13'])
    expect([
      hidden,
      filtered(events, [meeting], { parameters: new URLSearchParams({ search: hidden }), names }),
    ]).toEqual([hidden, []]);
});

test('of many years those are offered alone that an entry is of', () => {
  const grant = { ...event('Grant', []), values: { grant: 'Duty grant', purpose: 'duty', year: '2015-16' } };
  const year = filtersOf(funding, [grant], nothing).find(({ name }) => name === 'year');
  expect(year?.options).toEqual([{ value: '2015-16', text: '2015 to 2016' }]);
  const asked = filtersOf(funding, [grant], new URLSearchParams('year=2017-18')).find(({ name }) => name === 'year');
  expect(asked?.options?.map(({ text }) => text)).toEqual(['2015 to 2016', '2017 to 2018']);
});

test('a decision that nobody chose here is told in the words of the file that brought it', () => {
  const told = (value: string | null, decisionWords: string | null): string | null =>
    saidIn(recommendations.fields['decision'], { decision: value, decisionWords }, { value, names });
  expect([told(null, 'Agreed by Cabinet'), told('partly', 'Agreed by Cabinet'), told(null, null)]).toEqual([
    'Agreed by Cabinet',
    'Partly accepted',
    null,
  ]);
});
