import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyRegister, bodySaid, bodyValues } from '@due-regard/shared/governance/body-register.ts';
import type { Body } from '@due-regard/shared/governance/body.ts';
import { meetingAsItStands, meetingRegister, meetingValues } from '@due-regard/shared/governance/meeting-register.ts';
import type { Meeting } from '@due-regard/shared/governance/meeting.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { emptyValues } from '@due-regard/shared/imports/registers/match-entries.ts';
import { ownColumns } from '@due-regard/shared/imports/registers/entry-row.ts';
import type { Values } from '@due-regard/shared/registers/field.ts';
import { randomValues, someDay } from '@due-regard/shared/registers/testing/random-values.ts';
import { writeDocument } from '../../documents/write-document.ts';
import { bodiesFile } from '../../governance/bodies-file.ts';
import type { BodiesView } from '../../governance/view.ts';
import { comparedAgain, datesShown, day, nothing } from './testing/compared-again.ts';

const someBodies = fc.array(randomValues(bodyRegister), { minLength: 1, maxLength: 4 });

const bareValues: Values = { ...emptyValues(bodyRegister), name: 'A thing; with a semicolon', kind: 'board' };
const bareOther: Values = { ...bareValues, name: 'Another thing' };

function viewOf(some: readonly Values[], meetsOn: readonly Meeting['meetsOn'][]): BodiesView {
  const rows = some.map((values, place): Body => ({
    ...bodySaid(values),
    factId: `fact-${String(place)}`,
    bodyId: place === 0 ? 'an-id' : `0162dd51-8f00-7334-9812-c77e27e8b90${String(place)}`,
    validFrom: day,
    publication: 'officers',
  }));
  const none = { agendaLink: null, papersLink: null, minutesLink: null, webcastLink: null, note: null };
  const meetings = meetsOn.map((on, place): Meeting => ({
    ...none,
    factId: `meeting-${String(place)}`,
    meetingId: `0162dd51-8f00-7334-9812-c77e27e8b91${String(place)}`,
    bodyId: rows[0]?.bodyId ?? '',
    meetsOn: on,
    status: (['planned', 'held', 'cancelled'] as const)[place % 3] ?? 'held',
    publication: 'officers',
  }));
  return { dates: datesShown, rows, held: rows, meetings, allMeetings: meetings, since: new Map() };
}

describe('the file of boards, committees and groups', () => {
  test('has a column for all that is read back, and tells what is not', () => {
    const [bodies] = bodiesFile(viewOf([], []), 'officers').tables;
    const { fields, workedOut = [] } = bodyRegister;
    const read = [...Object.values(fields).map(({ label }) => label), ...workedOut, ...Object.values(ownColumns)];
    expect(bodies?.columns.map(({ header }) => header).toSorted()).toEqual(read.toSorted());
  });

  test.each(downloadFormats)('comes back as %s and changes nothing, whatever meetings stand below', async (format) => {
    await fc.assert(
      fc.asyncProperty(someBodies, fc.array(someDay, { maxLength: 3 }), async (some, meetsOn) => {
        const view = viewOf(some, meetsOn);
        const entries = view.rows.map(({ factId, bodyId: entryId, validFrom, publication, ...body }) => {
          const values = bodyValues(body);
          return { factId, entryId, register: bodyRegister.code, validFrom, publication, values };
        });
        const { bytes } = await writeDocument(bodiesFile(view, 'officers'), format);
        const again = await comparedAgain(bytes, bodyRegister, { entries });
        expect(again).toMatchObject({ ...nothing, unchanged: some.length });
      }),
      { numRuns: format === 'csv' ? 40 : 4 },
    );
  });

  test.each(downloadFormats)('brings its meetings back as %s below the boards, and changes nothing', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(someDay, { minLength: 1, maxLength: 4 }), fc.nat(60), async (meetsOn, more) => {
        const view = viewOf([bareValues, ...Array.from({ length: more }, () => bareOther)], meetsOn);
        const entries = view.meetings.map(({ factId, meetingId: entryId, publication, ...meeting }) => {
          const values = meetingValues(meeting, day);
          return { factId, entryId, register: meetingRegister.code, validFrom: day, publication, values };
        });
        const { bytes } = await writeDocument(bodiesFile(view, 'officers'), format);
        const asItStands = (values: Values): Values => meetingAsItStands(values, day);
        const again = await comparedAgain(bytes, meetingRegister, { entries, asItStands });
        expect(again).toMatchObject({ ...nothing, unchanged: meetsOn.length });
      }),
      { numRuns: format === 'csv' ? 40 : 4 },
    );
  });

  test('has a column for all that is read back of a meeting', () => {
    const [, meetings] = bodiesFile(viewOf([], []), 'officers').tables;
    const read = [...Object.values(meetingRegister.fields).map(({ label }) => label), 'Who may read it', 'Entry id'];
    expect(meetings?.columns.map(({ header }) => header).toSorted()).toEqual(read.toSorted());
  });
});
