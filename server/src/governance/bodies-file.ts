import { ownColumns } from '@due-regard/shared/imports/registers/entry-row.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { bodyKindNames } from '@due-regard/shared/governance/body.ts';
import { meetingStateAt, meetingStandingNames } from '@due-regard/shared/governance/standing.ts';
import { isYetToBeHeld, meetingStateNames } from '@due-regard/shared/governance/meeting.ts';
import type { DocumentColumn, DocumentTable, TableDocument } from '../documents/table-document.ts';
import { registerHead } from '../registers/register-head.ts';
import { readBodies } from './read-bodies.ts';
import type { BodiesView } from './view.ts';

const bodyColumns: readonly DocumentColumn[] = [
  { header: 'Body', kind: 'text', width: 44 },
  { header: 'Kind', kind: 'text', width: 26 },
  { header: 'Purpose', kind: 'text', width: 60 },
  { header: 'Meets every so many months', kind: 'number' },
  { header: 'Standing', kind: 'text', width: 28 },
  { header: 'Last held on', kind: 'date' },
  { header: 'Next meeting', kind: 'date' },
  { header: 'To meet by', kind: 'date' },
  { header: 'Terms of reference review due', kind: 'date' },
  { header: 'Last day', kind: 'date' },
  { header: 'Link', kind: 'text', width: 40 },
  { header: ownColumns['*since'], kind: 'date' },
  { header: 'Who may read it', kind: 'text', width: 34 },
  { header: 'Entry id', kind: 'text', width: 38 },
];

const meetingColumns: readonly DocumentColumn[] = [
  { header: 'Body', kind: 'text', width: 44 },
  { header: 'Day', kind: 'date' },
  { header: 'State', kind: 'text', width: 40 },
  { header: 'Agenda', kind: 'text', width: 40 },
  { header: 'Papers', kind: 'text', width: 40 },
  { header: 'Minutes', kind: 'text', width: 40 },
  { header: 'Webcast', kind: 'text', width: 40 },
  { header: 'Note', kind: 'text', width: 40 },
  { header: 'Who may read it', kind: 'text', width: 34 },
  { header: 'Entry id', kind: 'text', width: 38 },
];

/** Bodies and their meetings on a day, as far as the reader may see them. */
export function bodiesFile(view: BodiesView, reach: Publication): TableDocument {
  return {
    ...registerHead(view.dates, reach, {
      title: 'Bodies and their meetings',
      file: 'bodies',
      notes: [
        `Standing and state: as at ${longDate(view.dates.asAt)}. A meeting is missed when none was held within the months said, counted to the end of the month.`,
        'A meeting whose day has passed and of which nobody has said that it was held is not counted as held.',
      ],
    }),
    tables: [bodyTable(view), meetingTable(view)],
  };
}

function bodyTable(view: BodiesView): DocumentTable {
  const bodies = readBodies(view, {});
  return {
    name: 'Bodies',
    caption: `Bodies (${String(bodies.length)})`,
    columns: bodyColumns,
    rows: bodies.map((one) => [
      one.name,
      bodyKindNames[one.kind],
      one.purpose,
      one.meetsEveryMonths,
      meetingStandingNames[one.standing],
      one.lastHeldOn,
      one.nextOn,
      one.meetsBy,
      one.termsReviewDue,
      one.endedOn,
      one.link,
      one.validFrom,
      publicationNames[one.publication],
      one.bodyId,
    ]),
  };
}

function meetingTable({ held, meetings, dates }: BodiesView): DocumentTable {
  const names = new Map(held.map(({ bodyId, name }) => [bodyId, name]));
  return {
    name: 'Meetings',
    caption: `Meetings (${String(meetings.length)})`,
    columns: meetingColumns,
    rows: meetings.map((one) => {
      const state = meetingStateAt(one, dates.asAt);
      const afterwards = isYetToBeHeld({ ...one, state })
        ? [null, null, null]
        : [one.minutesLink, one.webcastLink, one.note];
      return [
        names.get(one.bodyId) ?? '',
        one.meetsOn,
        meetingStateNames[state],
        one.agendaLink,
        one.papersLink,
        ...afterwards,
        publicationNames[one.publication],
        one.meetingId,
      ];
    }),
  };
}
