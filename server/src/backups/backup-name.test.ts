import { expect, test } from 'vitest';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { backupName } from './backup-name.ts';

const at = instantOf(Date.UTC(2018, 2, 13, 14));
const hash = 'ab12cd34ef56ab12'.repeat(4);

test('the backup of one council is named after its time and where its record of changes ended', () => {
  expect(backupName(at, [{ authority: '999', seq: 312, hash }])).toBe(
    '2018-03-13T14-00-00-000Z_999-312-ab12cd34ef56ab12.db',
  );
});

test('the backup of several councils has a name that is another when any of their records is', () => {
  const two = [
    { authority: '825', seq: 1, hash },
    { authority: '999', seq: 312, hash },
  ];
  const name = backupName(at, two);
  expect(name).toMatch(/^2018-03-13T14-00-00-000Z_2-authorities-[\da-f]{16}\.db$/);
  expect(
    backupName(
      at,
      [...two].map((head) => ({ ...head, seq: head.seq + 1 })),
    ),
  ).not.toBe(name);
});

test('a backup of nothing yet says so', () => {
  expect(backupName(at, [])).toBe('2018-03-13T14-00-00-000Z_no-records.db');
});
