import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { DueRevision, PromisedDay } from '@due-regard/shared/deadlines/revision.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { refreshTold } from '@due-regard/shared/strategies/refresh-told.ts';
import { refreshDay } from '@due-regard/shared/strategies/standing.ts';

interface Standing {
  /** Every row that stands, the earliest first. */
  readonly rows: readonly StrategyDocument[];
  readonly revisions: readonly DueRevision[];
  readonly asAt: IsoDate;
}

interface Told {
  /** Days promised while the reader could read of the document. */
  readonly told: readonly DueRevision[];
  /** A row with the first day that they may know: what was put off before they could read of it is no slip to them. */
  readonly asTold: (row: StrategyDocument) => StrategyDocument;
  /** What a document owes on the day, with the first day and the slips that they may know. */
  readonly refreshOf: (documentId: string) => PromisedDay;
}

/** What a reader may know of the days promised for documents; a day promised has the level of the row that held then. */
export function toldOfRefreshes(
  { rows, revisions, asAt }: Standing,
  isReadable: (row: StrategyDocument) => boolean,
): Told {
  const since = new Map(
    rows
      .filter(isReadable)
      .toReversed()
      .map(({ documentId, validFrom }) => [documentId, validFrom]),
  );
  const told = new Set(revisions.filter((revision) => isReadableThen(revision)));
  return { told: [...told], asTold, refreshOf };

  function isReadableThen({ aboutId, revisedOn }: DueRevision): boolean {
    const own = rows.filter(({ documentId }) => documentId === aboutId);
    const [then] = registerAt(own, ({ documentId }) => documentId, revisedOn);
    const row = then ?? own[0];
    return row !== undefined && isReadable(row);
  }

  function refreshOf(id: string): PromisedDay {
    const own = rows.filter(({ documentId }) => documentId === id);
    const [held] = registerAt(own, ({ documentId }) => documentId, asAt);
    if (held === undefined) return { dueOn: null, firstDueOn: null, slips: 0 };
    const promised = revisions.filter(({ aboutId }) => aboutId === id);
    return refreshTold(held, { rows: own, revisions: promised, isTold: isReadable }, asAt);
  }

  function asTold(row: StrategyDocument): StrategyDocument {
    const from = since.get(row.documentId);
    const unread = revisions.filter(
      (revision) =>
        revision.aboutId === row.documentId && !told.has(revision) && from !== undefined && revision.revisedOn < from,
    );
    return unread.length === 0 ? row : { ...row, refreshDue: refreshDay(row, unread, asAt).dueOn };
  }
}
