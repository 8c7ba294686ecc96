import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { parseInstant } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { percentOf } from '@due-regard/shared/measure/percentage.ts';
import type { AudienceReply, AudiencesReply, PeopleCounts } from '@due-regard/shared/training/learners/api.ts';
import { personClasses } from '@due-regard/shared/training/learners/person.ts';
import { personClassNames } from '@due-regard/shared/training/learners/person-words.ts';
import { notYetKnownWords } from '@due-regard/shared/training/learners/not-yet-known.ts';
import { unheardCaveats } from '@due-regard/shared/training/learners/unheard.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import { datedHead } from '../../documents/dated-head.ts';
import type { DocumentCell, DocumentColumn, TableDocument } from '../../documents/table-document.ts';

type Reply = Sendable<AudiencesReply>;

const meanings = [
  `${personClassNames.trained}: a course that is asked of these people was completed and still counts on the day.`,
  `${personClassNames.outOfDate}: such a course counted before and no longer does.`,
  `${personClassNames.notTrained}: a learning system says that the course has not been completed.`,
  `${personClassNames.noAnswer}: in post, and no record of a course that is asked of them is held, though perhaps of others. It is never counted as not trained.`,
  'The four classes add up to the people in post. Where nobody has said how many are in post, no share is given.',
  'By course: somebody may have several, so the rows do not add up.',
];

/** The tables of audiences as a file: each audience, each organisation of it, each course. */
export function audienceDocument(authority: AuthorityTable, reply: Reply): TableDocument {
  const { provenance, audiences, byDuty } = reply;
  const named = { title: 'Training of people under the Prevent duty', file: 'audiences' };
  const head = datedHead(authority, { ...reply, projection: provenance.projection }, named);
  return {
    ...head,
    cover: [
      ...head.cover,
      ...sources(provenance),
      'Not public: organisation by organisation, for the council’s own work.',
    ],
    notes: notesOf(reply),
    tables: [
      {
        name: 'By audience',
        caption: 'People of each audience, by what is known of their training',
        columns: [audienceColumn, ...countColumns, { header: 'Target per cent', kind: 'number' }],
        rows: audiences.map(({ name, counts, target }) => [name, ...countCells(counts), target]),
      },
      {
        name: 'By organisation',
        caption: 'The same, of each organisation',
        columns: [
          audienceColumn,
          { header: 'Organisation', kind: 'text', width: 40 },
          ...countColumns,
          { header: 'List of staff of', kind: 'date' },
        ],
        rows: audiences.flatMap(({ name, organisations }) =>
          organisations.map((each) => [name, each.name, ...countCells(each.counts), each.staffListOn]),
        ),
      },
      {
        name: 'By course',
        caption: 'People whose course still counts on the day',
        columns: [audienceColumn, { header: 'Course', kind: 'text', width: 50 }, { header: 'Trained', kind: 'number' }],
        rows: audiences.flatMap(({ name, byCourse }) => byCourse.map((each) => [name, each.name, each.trained])),
      },
      {
        name: 'By duty',
        caption: 'People by the duty that their training serves',
        columns: [
          { header: 'Duty', kind: 'text' },
          { header: 'What it asks', kind: 'text', width: 50 },
          ...countColumns,
        ],
        rows: byDuty.map(({ duty, asks, counts }) => [duty, asks, ...countCells(counts)]),
      },
    ],
  };
}

const audienceColumn: DocumentColumn = { header: 'Audience', kind: 'text', width: 30 };

const countColumns: readonly DocumentColumn[] = [
  { header: 'In post', kind: 'number' },
  ...personClasses.map((each): DocumentColumn => ({ header: personClassNames[each], kind: 'number' })),
  { header: 'Per cent up to date', kind: 'number' },
];

function countCells(counts: PeopleCounts): readonly DocumentCell[] {
  const { posts, trained } = counts;
  const share = posts === null || posts === 0 ? null : percentOf(trained, posts);
  return [posts, ...personClasses.map((each) => counts[each]), share];
}

/** What a reader must know of these figures, and what their names mean. */
function notesOf({ provenance, leftOut, audiences, byDuty, notYetKnown, unheard }: Reply): readonly string[] {
  return [
    ...provenance.caveats,
    ...leftOut,
    ...audiences.flatMap(caveatsOf),
    ...byDuty.flatMap(caveatsOfDuty),
    ...notYetKnown.map(notYetKnownWords),
    ...unheardCaveats(unheard),
    ...meanings,
  ];
}

function caveatsOf({ name, caveats }: Sendable<AudienceReply>): readonly string[] {
  return caveats.map((caveat) => `${name}: ${caveat}`);
}

function caveatsOfDuty({ duty, caveats }: Reply['byDuty'][number]): readonly string[] {
  return caveats.map((caveat) => `By duty, ${duty}: ${caveat}`);
}

function sources({ latestSource, latestToldOn, changedAt }: Reply['provenance']): readonly string[] {
  const list =
    latestSource === null || latestToldOn === null
      ? 'No list of staff of this day or an earlier one'
      : `Newest list of staff: ${latestSource}, ${longDate(latestToldOn)}`;
  const changed = parseInstant(changedAt ?? '');
  return [list, ...(changed === undefined ? [] : [`Records last changed on ${longDate(londonDay(changed))}`])];
}
