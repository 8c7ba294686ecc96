import { ownColumns } from '@due-regard/shared/imports/registers/entry-row.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { documentKindRules } from '@due-regard/shared/strategies/document.ts';
import { equalityNames, profileNames } from '@due-regard/shared/strategies/document-names.ts';
import { standingNames } from '@due-regard/shared/strategies/standing.ts';
import type { DocumentColumn, TableDocument } from '../documents/table-document.ts';
import { registerHead } from '../registers/register-head.ts';
import { readDocuments } from './read-documents.ts';
import type { DocumentsView } from './view.ts';

const columns: readonly DocumentColumn[] = [
  { header: 'Title', kind: 'text', width: 44 },
  { header: 'Kind', kind: 'text', width: 30 },
  { header: 'Standing', kind: 'text', width: 34 },
  { header: 'Owner', kind: 'text', width: 30 },
  { header: 'Organisation', kind: 'text', width: 30 },
  { header: 'Prepared on', kind: 'date' },
  { header: 'Consultation opens', kind: 'date' },
  { header: 'Consultation ends', kind: 'date' },
  { header: 'Agreed on', kind: 'date' },
  { header: 'Agreed by', kind: 'text', width: 40 },
  { header: 'In force from', kind: 'date' },
  { header: 'Last reviewed on', kind: 'date' },
  { header: 'Refresh or review due', kind: 'date' },
  { header: 'First due', kind: 'date' },
  { header: 'Times put off', kind: 'number' },
  { header: 'Last day in force', kind: 'date' },
  { header: 'Effect on equality', kind: 'text', width: 20 },
  { header: 'Equality assessed on', kind: 'date' },
  { header: 'Year of the local profile', kind: 'number' },
  { header: 'Local profile', kind: 'text', width: 20 },
  { header: 'Link', kind: 'text', width: 40 },
  { header: 'Note', kind: 'text', width: 40 },
  { header: ownColumns['*since'], kind: 'date' },
  { header: 'Who may read it', kind: 'text', width: 34 },
  { header: 'Entry id', kind: 'text', width: 38 },
];

/** The register of strategies, policies and agreements on a day, as far as the reader may see it. */
export function documentsFile(view: DocumentsView, reach: Publication): TableDocument {
  const documents = readDocuments(view, {});
  return {
    ...registerHead(view.dates, reach, {
      title: 'Strategies, policies and agreements',
      file: 'strategies',
      notes: [
        `Standing: as at ${longDate(view.dates.asAt)}. One whose refresh day has passed with no successor is overdue, not simply in force.`,
        'Refresh or review due is the day promised now; beside it stand the day first set and how often it was put off.',
      ],
    }),
    tables: [
      {
        name: 'Register',
        caption: `Strategies, policies and agreements (${String(documents.length)})`,
        columns,
        rows: documents.map((one) => [
          one.title,
          documentKindRules[one.kind].name,
          standingNames[one.standing],
          one.ownerRole,
          one.ownerOrganisation,
          one.preparedOn,
          one.consultFrom,
          one.consultTo,
          one.agreedOn,
          one.agreedByName,
          one.inForceFrom,
          one.reviewedOn,
          one.refresh.dueOn,
          one.refresh.firstDueOn,
          one.refresh.slips,
          one.endedOn,
          equalityNames[one.equality],
          one.equalityOn,
          one.profileYear,
          one.kind === 'risk-assessment' ? profileNames[one.profileSeen] : null,
          one.link,
          one.note,
          one.validFrom,
          publicationNames[one.publication],
          one.documentId,
        ]),
      },
    ],
  };
}
