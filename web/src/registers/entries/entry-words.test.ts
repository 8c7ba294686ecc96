import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { events } from '@due-regard/shared/engagement/events.ts';
import type { EntryReply } from '@due-regard/shared/registers/api.ts';
import { filtered, filtersOf } from './entry-words.ts';

function event(name: string, themes: string[]): EntryReply {
  return {
    entryId: name,
    factId: name,
    validFrom: isoDate('2018-03-13'),
    name,
    values: { kind: 'briefing', topic: name, state: 'held', themes },
    publication: 'public',
    standing: 'held',
    remark: null,
    promises: [],
  };
}

const entries = [event('One', ['Prevent', 'Hate crime']), event('Other', ['Prevent']), event('Bare', [])];

test('a list may be filtered by the themes that its entries are marked with', () => {
  const themes = filtersOf(events, entries).find(({ name }) => name === 'themes');
  expect(themes?.options?.map(({ text }) => text)).toEqual(['Hate crime', 'Prevent']);
  expect(filtered(events, entries, new URLSearchParams('themes=Hate crime')).map(({ name }) => name)).toEqual(['One']);
  expect(filtered(events, entries, new URLSearchParams('themes=Cohesion'))).toEqual([]);
});

test('a theme that no entry is marked with is not offered', () => {
  const names = filtersOf(events, [event('Bare', [])]).map(({ name }) => name);
  expect(names).toEqual(['search', 'standing', 'kind', 'state']);
});
