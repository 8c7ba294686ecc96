import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { csv } from './support/council.ts';
import { withPeopleCouncil } from './support/people-council.ts';
import { toldOfPeople } from './support/told-of-people.ts';

const header = 'employee number,organisation,role';
const [housing, care] = ['1001,Housing,Council staff', '1002,Adult social care,Council staff'];
const [fire, members] = ['2001,Fire and rescue,Council staff', '2002,Elected members,Council staff'];

function listOf(day: string) {
  return { kind: 'staff', fileName: `${day}.csv`, fileDate: isoDate(day) } as const;
}

withPeopleCouncil('organisations of which two lists of staff tell, each of its own', (at) => {
  test('are told each with the newer list that says nothing of it', async () => {
    await at().bring(csv(header, housing, care), listOf('2026-10-01'));
    await at().bring(csv(header, fire, members), listOf('2026-10-02'));
    await at().bring(csv(header, housing), listOf('2026-11-10'));
    await at().bring(csv(header, fire), listOf('2026-11-20'));
    const { caveats } = await toldOfPeople(at());
    expect(caveats).toContain(
      'Of Adult social care nothing was taken in from the list of staff of 10 November 2026: who is in post there is told by the one before it, of 1 October 2026. Of Elected members nothing was taken in from the list of staff of 20 November 2026: who is in post there is told by the one before it, of 2 October 2026.',
    );
  });
});
