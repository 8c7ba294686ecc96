import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { controlHeading, controlNames, controls } from '@due-regard/shared/schools/control.ts';
import { phaseNames, phases } from '@due-regard/shared/schools/phase.ts';
import type { GapReply } from '@due-regard/shared/training/coverage-api.ts';
import { gapReasonNames } from '@due-regard/shared/training/standing-words.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { DocumentColumn, TableDocument } from '../documents/table-document.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { documentHead } from './document-head.ts';

type Rests = Pick<CoverageView, 'scope' | 'provenance'>;

const columns: readonly DocumentColumn[] = [
  { header: 'URN', kind: 'text', width: 10 },
  { header: 'DfE number', kind: 'text', width: 12 },
  { header: 'School', kind: 'text', width: 44 },
  { header: 'Town', kind: 'text', width: 20 },
  { header: 'Postcode', kind: 'text', width: 10 },
  { header: 'Phase', kind: 'text', width: 16 },
  { header: controlHeading, kind: 'text', width: 26 },
  { header: 'To ask about', kind: 'text', width: 46 },
  { header: 'Not up to date since', kind: 'date' },
  { header: 'First asked on', kind: 'date' },
  { header: 'Days outstanding', kind: 'number' },
  { header: 'Last asked on', kind: 'date' },
  { header: 'Reminded on', kind: 'date' },
];

/** Schools that are not up to date, the longest asked first: to work through, or to send. */
export function chaseList(
  authority: AuthorityTable,
  { gaps, ...rests }: Rests & { readonly gaps: readonly Sendable<GapReply>[] },
): TableDocument {
  return {
    ...documentHead(authority, rests, {
      title: 'Schools to ask about training under the Prevent duty',
      file: 'chase-list',
      notes: [
        'A school that has not answered is not a school that is not trained: it is asked.',
        'A maintained school may be told; an academy or an independent school is asked.',
        'Not up to date since: blank when it never was.',
        'Days outstanding: since it was first asked after that; blank when it has not been asked.',
      ],
    }),
    tables: [
      {
        name: 'To ask',
        caption: `Schools counted that are not up to date (${String(gaps.length)})`,
        columns,
        rows: gaps.map((gap) => [
          gap.urn,
          gap.dfeNumber,
          gap.name,
          gap.town,
          gap.postcode,
          nameOf(phases, phaseNames, gap.phase),
          nameOf(controls, controlNames, gap.control),
          gap.missing.map((reason) => gapReasonNames[reason]).join('; '),
          gap.since,
          gap.firstAskedOn,
          gap.daysOutstanding,
          gap.askedOn,
          gap.remindedOn,
        ]),
      },
    ],
  };
}

function nameOf<Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, string>>, key: string): string {
  const known = keys.find((each) => each === key);
  return known === undefined ? key : names[known];
}
