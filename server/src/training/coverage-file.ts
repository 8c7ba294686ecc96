import { controlHeading } from '@due-regard/shared/schools/control.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { percentOf } from '@due-regard/shared/measure/percentage.ts';
import { outOfScopeReasons } from '@due-regard/shared/schools/scope.ts';
import type { CoverageReply } from '@due-regard/shared/training/coverage-api.ts';
import { outOfScopeNames, reachedClassNames, trainingClassNames } from '@due-regard/shared/training/standing-words.ts';
import { reachedClasses, trainingClasses } from '@due-regard/shared/training/standing.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { DocumentCell, DocumentColumn, DocumentTable, TableDocument } from '../documents/table-document.ts';
import { documentHead } from './document-head.ts';

type Reply = Sendable<CoverageReply>;
type Counts = Pick<Reply, 'inScope' | 'reached' | 'upToDate' | 'staff' | 'dsl'>;

const meanings = [
  'Reached: at least one accepted session for all staff was ever held. It is never lost when training lapses.',
  'Up to date: whole staff and safeguarding lead both are.',
  'Whole staff: the newest accepted session still counts on the day.',
  'Safeguarding lead: the lead in post on the day has training that still counts.',
  'No answer yet: the school has not told what this measure asks. It is never counted as not trained.',
  'The classes of each measure add up to the schools counted.',
];

/** The coverage tables as a file: one row for each measure and class, of all schools and of each group. */
export function coverageDocument(authority: AuthorityTable, reply: Reply): TableDocument {
  const head = documentHead(authority, reply, {
    title: 'Training of schools under the Prevent duty',
    file: 'coverage',
    notes: meanings,
  });
  return {
    ...head,
    cover: head.cover.slice(0, -1),
    tables: [
      {
        name: 'All schools',
        caption: `Schools counted, by what is known of their training (${String(reply.inScope)} schools)`,
        columns: countColumns,
        rows: countRows(reply),
      },
      groupTable('By phase', 'Phase', reply.byPhase),
      groupTable('By who runs it', controlHeading, reply.byControl),
      {
        name: 'By course',
        caption: 'Schools ever reached, by the course that reached them; a school may be under several',
        columns: [
          { header: 'Course', kind: 'text', width: 50 },
          { header: 'Schools', kind: 'number' },
        ],
        rows: reply.byCourse.map(({ name, schools }) => [name, schools]),
      },
      {
        name: 'Falling out of date',
        caption: 'Schools now up to date that will not be, unless training is renewed',
        columns: [
          { header: 'Within days', kind: 'number' },
          { header: 'Schools', kind: 'number' },
        ],
        rows: [
          [30, reply.expiring.days30],
          [60, reply.expiring.days60],
          [90, reply.expiring.days90],
        ],
      },
      {
        name: 'Not counted',
        caption: 'Schools on the register that are not counted, and why',
        columns: [
          { header: 'Reason', kind: 'text' },
          { header: 'Schools', kind: 'number' },
        ],
        rows: outOfScopeReasons.map((reason) => [outOfScopeNames[reason], reply.outOfScope[reason] ?? 0]),
      },
    ],
  };
}

const countColumns: readonly DocumentColumn[] = [
  { header: 'Measure', kind: 'text' },
  { header: 'Class', kind: 'text', width: 36 },
  { header: 'Schools', kind: 'number' },
  { header: 'Schools counted', kind: 'number' },
  { header: 'Per cent', kind: 'number' },
];

function groupTable(name: string, header: string, groups: Reply['byPhase']): DocumentTable {
  return {
    name,
    caption: `Schools counted ${name.toLowerCase()}, by what is known of their training`,
    columns: [{ header, kind: 'text', width: 30 }, ...countColumns],
    rows: groups.flatMap((group) => countRows(group).map((row) => [group.name, ...row])),
  };
}

function countRows({ inScope, reached, ...standings }: Counts): readonly (readonly DocumentCell[])[] {
  const rows: readonly (readonly [string, string, number])[] = [
    ...reachedClasses.map((each) => ['Reached', reachedClassNames[each], reached[each]] as const),
    ...measures.flatMap(([measure, name]) =>
      trainingClasses.map((each) => [name, trainingClassNames[each], standings[measure][each]] as const),
    ),
  ];
  return rows.map(([measure, name, count]) => [measure, name, count, inScope, percentOf(count, inScope)]);
}

const measures = [
  ['upToDate', 'Up to date'],
  ['staff', 'Whole staff'],
  ['dsl', 'Safeguarding lead'],
] as const;
