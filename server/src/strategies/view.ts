import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { DueRevision, PromisedDay } from '@due-regard/shared/deadlines/revision.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { DocumentReply } from '@due-regard/shared/strategies/api.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { documentStanding, nextDay, refreshDay } from '@due-regard/shared/strategies/standing.ts';
import { listRevisions } from '@due-regard/db/deadlines/revisions.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import type { Deps } from '../deps.ts';
import { resolveDates } from '../http/as-at.ts';
import type { AskedDates, Dates } from '../http/as-at.ts';
import { readableBy } from '../registers/readable.ts';
import { toldOfRefreshes } from './told.ts';

/** The register of documents on a day, as far as somebody may read it. */
export interface DocumentsView {
  readonly dates: Dates;
  /** Every row of every day, for what rests on them; nothing of it is shown as it is. */
  readonly all: readonly StrategyDocument[];
  /** Every row that may be read, of every day. */
  readonly rows: readonly StrategyDocument[];
  /** Those that hold on the day. */
  readonly held: readonly StrategyDocument[];
  /** Every day promised, for what rests on them. */
  readonly revisions: readonly DueRevision[];
  /** Those that may be told. */
  readonly told: readonly DueRevision[];
  /** What a document owes on the day, as far as the reader may know. */
  readonly refreshOf: (documentId: string) => PromisedDay;
  /** Names of the bodies that may be read. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Names of owners, for those who read every row. */
  readonly owners: ReadonlyMap<string, string>;
}

interface Reading {
  readonly authority: string;
  readonly asked: AskedDates;
  readonly roles: readonly Role[];
}

export async function viewDocuments(
  deps: Pick<Deps, 'db' | 'clock'>,
  { authority, asked, roles }: Reading,
): Promise<DocumentsView> {
  return documentsViewOf(deps, await resolveDates(deps, authority, asked), roles);
}

/** The same on days that are resolved already. */
export async function documentsViewOf(
  { db: { read } }: Pick<Deps, 'db'>,
  dates: Dates,
  roles: readonly Role[],
): Promise<DocumentsView> {
  const all = await listDocuments(read, dates.known);
  const bodies = await listBodies(read, dates.known);
  const { now } = dates;
  const isReadable = readableBy(await listDocuments(read, now), ({ documentId }) => documentId, roles);
  const mayName = readableBy(await listBodies(read, now), ({ bodyId }) => bodyId, roles);
  // A row that may be read can follow one that may not: what holds on the day decides, and then whether it is shown.
  const revisions = await listRevisions(read, dates.known, { about: 'document' });
  const { told, asTold, refreshOf } = toldOfRefreshes({ rows: all, revisions, asAt: dates.asAt }, isReadable);
  const held = registerAt(all, ({ documentId }) => documentId, dates.asAt)
    .filter(isReadable)
    .map(asTold);
  const owners = reachOf(roles) === 'officers' ? held.flatMap(({ ownerUser }) => ownerUser ?? []) : [];
  return {
    dates,
    all,
    rows: all.filter(isReadable).map(asTold),
    held,
    revisions,
    told,
    refreshOf,
    bodies: new Map(
      registerAt(bodies, ({ bodyId }) => bodyId, dates.asAt)
        .filter(mayName)
        .map(({ bodyId, name }) => [bodyId, name]),
    ),
    owners: await personNames(read, [...new Set(owners)]),
  };
}

/** What was promised of one document. */
export function revisionsOf(revisions: readonly DueRevision[], documentId: string): readonly DueRevision[] {
  return revisions.filter(({ aboutId }) => aboutId === documentId);
}

/** A document as lists and files show it. */
export function shownDocument(view: DocumentsView, document: StrategyDocument): Sendable<DocumentReply> {
  const { asAt } = view.dates;
  const beside = { revisions: revisionsOf(view.revisions, document.documentId), documents: view.all };
  const next = nextDay(document, beside, asAt);
  const { linked: _linked, supersededBy: _supersededBy, ...own } = document;
  const agreedByName = view.bodies.get(document.agreedBy ?? '') ?? null;
  return {
    ...own,
    agreedBy: agreedByName === null ? null : document.agreedBy,
    agreedByName,
    ownerUser: view.owners.has(document.ownerUser ?? '') ? document.ownerUser : null,
    ownerName: view.owners.get(document.ownerUser ?? '') ?? null,
    standing: documentStanding(document, beside, asAt),
    // A draft owes none, and shows the day that is set for it.
    refresh: { ...view.refreshOf(document.documentId), dueOn: refreshDay(document, beside.revisions, asAt).dueOn },
    next: next === null ? null : { ...next, days: daysBetween(asAt, next.on) },
  };
}
