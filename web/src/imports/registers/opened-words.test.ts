import { expect, test } from 'vitest';
import type { EntriesPreview } from '@due-regard/shared/imports/registers/preview.ts';
import { openedWords } from './opened-words.ts';

const added: EntriesPreview['added'][number] = { row: 2, name: 'A', since: '2018-03-13', publication: 'officers' };
const changed: EntriesPreview['changed'][number] = {
  entryId: 'a',
  name: 'A',
  row: 3,
  publication: 'officers',
  isOpened: false,
  until: null,
  fields: [],
};

test('a file of which officers alone read everything says nothing of who may read it', () => {
  expect(openedWords({ added: [added], changed: [changed] })).toEqual([]);
});

test('what others than officers may read is told above the lists, level by level', () => {
  const open = { ...added, publication: 'public' as const };
  const opened = { ...changed, publication: 'public' as const, isOpened: true };
  const exempt = { ...changed, publication: 'exempt' as const };
  expect(openedWords({ added: [open, open, added], changed: [opened, exempt, changed] })).toEqual([
    '2 entries are added as public and 1 entry becomes public.',
    '1 entry is changed and open to members in private session as before.',
  ]);
});
