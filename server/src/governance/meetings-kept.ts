import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import {
  meetingAsItStands,
  meetingRegister,
  meetingSaid,
  meetingValues,
} from '@due-regard/shared/governance/meeting-register.ts';
import type { Meeting } from '@due-regard/shared/governance/meeting.ts';
import { meetingProblems } from '@due-regard/shared/governance/problems.ts';
import type { EntryEdit } from '@due-regard/shared/imports/registers/comparing.ts';
import type { Fault } from '@due-regard/shared/imports/registers/entry-faults.ts';
import { listMeetings } from '@due-regard/db/governance/queries.ts';
import { knownNow } from '../http/as-at.ts';
import type { Keeping } from '../registers/keeping.ts';
import { meetingRow } from './meetings.ts';

/** Meetings as their files meet them. A meeting holds from no day on: what is said anew takes the place of what stood. */
export const meetingsKept: Keeping = async (read, { authority, fileDate }) => {
  const rows = await listMeetings(read, knownNow(authority));
  return {
    entries: rows.map(({ factId, meetingId: entryId, publication, ...meeting }) => ({
      factId,
      entryId,
      register: meetingRegister.code,
      validFrom: fileDate,
      publication,
      values: meetingValues(meeting, fileDate),
    })),
    asItStands: (values) => meetingAsItStands(values, fileDate),
    faultsOf: (edit) => faultsOf(edit, rows, fileDate),
    withdraw: (one, factIds) => one.withdraw('meeting', factIds),
    record: (one, edits) =>
      one.record(
        'meeting',
        edits.map((edit) => {
          const { bodyId, ...said } = meetingOf(edit, rows);
          return meetingRow({ meetingId: edit.entryId, bodyId }, { ...said, publication: edit.publication });
        }),
      ),
  };
};

/** A meeting as a row makes it. One that was held after the day of the file stays so where the row says nothing else. */
function meetingOf({ values, standing, changed }: EntryEdit, rows: readonly Meeting[]) {
  const said = meetingSaid(values);
  const before = rows.find(({ factId }) => factId === standing?.factId);
  const status = said.status === 'not-said' ? 'planned' : said.status;
  return { ...said, status: before === undefined || changed.includes('status') ? status : before.status };
}

function faultsOf(edit: EntryEdit, rows: readonly Meeting[], fileDate: IsoDate): readonly Fault[] {
  const { standing, changed } = edit;
  const meeting = meetingOf(edit, rows);
  const others = rows.filter(({ bodyId, meetingId }) => bodyId === meeting.bodyId && meetingId !== standing?.entryId);
  const isSaid = changed.includes('status') || changed.includes('meetsOn');
  const codes = meetingProblems(meeting, others, fileDate)
    .map(({ code }) => code)
    // What is no likely day is told of every day; what was held later was told since, unless the row says so.
    .filter((code) => code !== 'unlikely' && (isSaid || code !== 'in-the-future'));
  const isMoved = standing !== undefined && changed.includes('bodyId');
  return [...codes.map((code) => fault('meetsOn', code)), ...(isMoved ? [fault('bodyId', 'other-body')] : [])];
}

function fault(column: string, code: string): Fault {
  return { column, reason: 'answers-contradict', rule: meetingRegister.problemWords?.[code] };
}
