import { expect, test } from 'vitest';
import { channelEntryWords, toldToProcess } from './entry-names.ts';

test('of an entry that this version does not know, who keeps the process is told nothing', () => {
  for (const what of ['figures.read', 'meeting', 'constructor', '']) {
    expect(toldToProcess(what)).toBe('nothing');
    expect(channelEntryWords(what)).toBe(what);
  }
});

test('who keeps the process reads meetings whole, of figures that they were looked at, of requests nothing', () => {
  expect(toldToProcess('meeting.changed')).toBe('all');
  expect(toldToProcess('counts.saved')).toBe('that-it-was');
  expect(toldToProcess('numbers.read')).toBe('that-it-was');
  expect(toldToProcess('release.proposed')).toBe('that-it-was');
  expect(toldToProcess('request.read')).toBe('nothing');
});
