import { longDate } from '@due-regard/shared/calendar/words.ts';
import { protectionNotes } from '@due-regard/shared/disclosure/release.ts';
import type { Release } from '@due-regard/shared/disclosure/release.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { datasetColumns, staffDataset } from '@due-regard/shared/training/release/staff-dataset.ts';
import type { DatasetRow } from '@due-regard/shared/training/release/staff-dataset.ts';
import { listAskedWith } from '@due-regard/db/disclosure/queries.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import { getRelease } from '../../disclosure/read-releases.ts';
import type { DocumentCell, DocumentTable, TableDocument } from '../../documents/table-document.ts';

/**
 * A released paper about training in the layout that information requests ask for, made of its protected table and of
 * what was kept with it. @throws Refusal `not-found` for what the reader may not see, and for a paper about anything else
 */
export async function datasetFile(db: Reader, actor: Actor, releaseId: string): Promise<TableDocument> {
  const release = await getRelease(db, actor, releaseId);
  const [table] = release.tables;
  const asked = await listAskedWith(db, { authority: actor.authority, releaseId });
  const rows = release.about === 'training' && table !== undefined ? staffDataset(table, asked) : undefined;
  if (rows === undefined || table === undefined) throw refused('not-found');
  return documentOf(await getAuthority(db, actor.authority), { release, rows, asAt: table.from });
}

interface Dataset {
  readonly release: Release;
  readonly rows: readonly DatasetRow[];
  readonly asAt: Release['releasedOn'];
}

function documentOf(council: AuthorityTable, { release, rows, asAt }: Dataset): TableDocument {
  return {
    title: release.title,
    fileName: `training-dataset-${council.authority_id}-${asAt}`,
    isDemonstration: council.is_demonstration === 1,
    cover: [
      council.name,
      `As at ${longDate(asAt)}`,
      `Made of the paper with protected figures of the same title, released on ${longDate(release.releasedOn)}`,
      publicationNames[release.publication],
      ...release.basis,
    ],
    notes: protectionNotes(release.tables),
    tables: [datasetTable(rows, asAt), definitions],
  };
}

const widths: Readonly<Record<string, number>> = { staff_group: 30, module_name: 50 };

function datasetTable(rows: readonly DatasetRow[], asAt: Release['releasedOn']): DocumentTable {
  return {
    name: 'Dataset',
    caption: `Required training of people in post by staff group, as at ${longDate(asAt)}. What each column means stands under “Definitions”.`,
    columns: datasetColumns.map(({ name, kind }) => ({ header: name, kind, width: widths[name] ?? 22 })),
    rows: rows.map(cellsOf),
  };
}

function cellsOf(row: DatasetRow): readonly DocumentCell[] {
  const { academicYear, staffGroup, moduleName, required, completed, rate, overdue } = row;
  return [academicYear, staffGroup, moduleName, required, completed, rate, overdue];
}

const definitions: DocumentTable = {
  name: 'Definitions',
  caption: 'What each column of the dataset means. Where a count is withheld it is [c], as in the released table.',
  columns: [
    { header: 'column', kind: 'text', width: 22 },
    { header: 'definition', kind: 'text', width: 110 },
  ],
  rows: datasetColumns.map(({ name, means }) => [name, means]),
};
