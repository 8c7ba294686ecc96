import type { EntryEdit } from '@due-regard/shared/imports/registers/comparing.ts';
import type { Fault } from '@due-regard/shared/imports/registers/entry-faults.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DueRevision } from '@due-regard/shared/deadlines/revision.ts';
import { documentRegister, documentSaid, documentValues } from '@due-regard/shared/strategies/document-register.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { isReplaced } from '@due-regard/shared/strategies/ending.ts';
import { refreshDay, refreshToKeep } from '@due-regard/shared/strategies/standing.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import { knownNow } from '../http/as-at.ts';
import type { Keeping } from '../registers/keeping.ts';
import { saysThatItEnded } from '../registers/rows.ts';
import { documentRow } from './register.ts';

/** What stands of documents on the day of a file. */
interface Standing {
  readonly rows: readonly StrategyDocument[];
  readonly revisions: readonly DueRevision[];
  readonly asAt: IsoDate;
}

/** Strategies, policies and agreements as their files meet them. */
export const documentsKept: Keeping = async (read, { authority, fileDate: asAt }) => {
  const known = knownNow(authority);
  const rows = await listDocuments(read, known);
  const standing = { rows, revisions: await listRevisions(read, known, { about: 'document' }), asAt };
  return {
    entries: rows.map((row) => entryOf(row, standing)),
    faultsOf: (edit) => faultsOf(edit, standing),
    withdraw: (one, factIds) => one.withdraw('document', factIds),
    record: (one, edits) =>
      one.record(
        'document',
        edits.map((edit) => documentRow(edit.entryId, edit.validFrom, documentOf(edit, standing))),
      ),
  };
};

function entryOf(row: StrategyDocument, { revisions, asAt }: Standing) {
  const { factId, documentId: entryId, validFrom, publication } = row;
  const { dueOn } = refreshDay(row, revisionsOf(revisions, entryId), asAt);
  return {
    factId,
    entryId,
    register: documentRegister.code,
    validFrom,
    publication,
    values: documentValues(row, dueOn),
  };
}

function revisionsOf(revisions: readonly DueRevision[], documentId: string | undefined): readonly DueRevision[] {
  return revisions.filter(({ aboutId }) => aboutId === documentId);
}

function before({ standing }: EntryEdit, { rows }: Standing): StrategyDocument | undefined {
  return rows.find(({ factId }) => factId === standing?.factId);
}

function refreshOf(edit: EntryEdit, standing: Standing): ReturnType<typeof refreshToKeep> {
  const document = before(edit, standing);
  const own = revisionsOf(standing.revisions, document?.documentId);
  return refreshToKeep({ before: document, after: documentSaid(edit.values), asAt: standing.asAt }, own);
}

/** A document as a row of a file makes it: what its file does not hold stays. */
function documentOf(edit: EntryEdit, standing: Standing) {
  const { ownerUser = null, supersededBy = null, linked = [] } = before(edit, standing) ?? {};
  const said = documentSaid(edit.values);
  const refresh = refreshOf(edit, standing);
  const refreshDue = refresh === 'kept' ? said.refreshDue : refresh.refreshDue;
  return { ...said, refreshDue, ownerUser, supersededBy, linked, publication: edit.publication };
}

function faultsOf(edit: EntryEdit, standing: Standing): readonly Fault[] {
  const faults: Fault[] = [];
  if (refreshOf(edit, standing) === 'kept') faults.push({ column: 'refreshDue', reason: 'refresh-put-off' });
  const document = before(edit, standing);
  if (document === undefined || edit.changed.includes('endedOn')) return faults;
  const isOver = isReplaced(document, standing.rows, standing.asAt);
  if (!isOver && saysThatItEnded(document, standing.asAt)) faults.push({ column: 'endedOn', reason: 'end-not-said' });
  return faults;
}
