import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import { findBatch } from '@due-regard/server/imports/batch-replies.ts';
import { acceptBatch } from '@due-regard/server/imports/batches.ts';
import { matchRow } from '@due-regard/server/imports/match-row.ts';
import { mendCell } from '@due-regard/server/imports/learning/mend-cell.ts';
import { withdrawWord } from '@due-regard/server/imports/learning/remembered-words.ts';
import { listChanges } from '@due-regard/server/journal/list-changes.ts';
import { listWordMatches } from '@due-regard/db/imports/queries.ts';
import { csv } from './support/council.ts';
import { withPeopleCouncil } from './support/people-council.ts';
import type { PeopleCouncil } from './support/people-council.ts';

const header = 'employee number,email,organisation,role,from,to';
const october = { kind: 'staff', fileName: 'staff.csv', fileDate: isoDate('2026-10-01') } as const;
const november = { ...october, fileName: 'later.csv', fileDate: isoDate('2026-11-10') };

/** The latest entry of a kind in the record of changes, as its page shows it. */
async function changesOf({ deps, actor: { authority } }: PeopleCouncil, what: string): Promise<EntryReply | undefined> {
  return (await listChanges(deps.db.read, { authority, what })).entries[0];
}

withPeopleCouncil('what people answer of a file', (at) => {
  test('is told on its page after it is taken in, and named in the record of changes', async () => {
    const { deps, actor } = at();
    const { authority } = actor;
    await at().bring(csv(header, '1001,,Housing,Council staff,,', '1002,,Adult social care,Council staff,,'), october);
    const staged = await at().stage(
      csv(
        header,
        '1001,,Homes 4 all,Council staff,,',
        '1003,,ACME Ltd,Council staff,,',
        '1004,,Fire and rescue,Band 6,,',
        '1005,,Fire and rescue,Council staff,01/03/207,',
        '1006,,Fire and rescue,Council staff,02/03/207,',
      ),
      november,
    );
    const { batchId } = staged;
    expect(staged.answers).toEqual([]);
    const keyOf = (shown: string) => staged.rows?.unmatched.find((row) => row.shown === shown)?.key ?? '';
    await matchRow(deps, actor, { batchId, key: keyOf('Homes 4 all'), organisationId: 'housing' });
    await matchRow(deps, actor, { batchId, key: keyOf('ACME Ltd'), organisationId: null });
    await at().say(staged, 'Band 6', 'partners');
    await mendCell(deps, actor, { batchId, row: 5, column: 'from', value: '01/03/2017' });
    await acceptBatch(deps, actor, { batchId, leavesOutBadRows: true });
    const { answers } = await findBatch(deps.db.read, authority, batchId);
    expect(answers.map(({ said }) => said)).toEqual([
      'The name “Homes 4 all” means Housing.',
      'The name “ACME Ltd” is none of the organisations here.',
      'The word “Band 6” means: Partners’ staff.',
      'Row 5, “from”: “01/03/207” mended, taken as 1 March 2017.',
      'In Adult social care people stay in post as the list before says: so it was left when it was taken in.',
      '1 row was left out, as was said when it was taken in.',
    ]);
    expect(answers[0]?.at).toMatch(/^2026-11-22T10:00/);

    expect(await changesOf(at(), 'word.matched')).toMatchObject({
      about: '“Band 6” in later.csv',
      after: { word: 'Band 6', audience: 'partners' },
    });
    const [word] = await listWordMatches(deps.db.read, { authority, before: undefined });
    await withdrawWord(deps, actor, { matchId: word?.matchId ?? '', reason: 'Another band' });
    const told = (what: string) => changesOf(at(), what);
    expect(await told('word.matched')).toMatchObject({
      subject: batchId,
      about: 'a word that has been forgotten in later.csv',
      after: { word: 'a word that has been forgotten', audience: 'partners' },
    });
    expect(await told('name.not-ours')).toMatchObject({ subject: batchId, about: '“ACME Ltd” in later.csv' });
    expect(await told('name.matched')).toMatchObject({ about: 'Housing', after: { name: 'Homes 4 all', batchId } });
    expect(await told('word.withdrawn')).toMatchObject({ subject: null, about: 'a word that has been forgotten' });
    const later = await findBatch(deps.db.read, authority, batchId);
    expect(later.answers[0]?.said).toBe('The name “Homes 4 all” means Housing.');
    expect(later.answers[2]?.said).toBe('A word that has been forgotten means: Partners’ staff.');
  });
});
