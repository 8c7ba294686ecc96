import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { notValid } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { DocumentBody } from '@due-regard/shared/strategies/api.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import { documentProblems, leadsBack } from '@due-regard/shared/strategies/problems.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { listDocuments } from '@due-regard/db/strategies/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { ownerProblems } from '../registers/owner.ts';

/** The register as it stands while a change is made. */
export interface DocumentRegister {
  readonly rows: readonly StrategyDocument[];
  /** Names of bodies by their ids. */
  readonly bodies: ReadonlyMap<string, string>;
}

export async function loadDocuments(one: Change): Promise<DocumentRegister> {
  const known = knownNow(one.authority);
  const bodies = await listBodies(one.read, known);
  return {
    rows: await listDocuments(one.read, known),
    bodies: new Map(bodies.map(({ bodyId, name }) => [bodyId, name])),
  };
}

interface Checked {
  /** Null for one that is added. */
  readonly documentId: string | null;
  readonly body: DocumentBody;
  readonly today: IsoDate;
}

/** @throws Refusal `not-valid` for days that cannot all be so, and for what is named and is not here */
export async function checkDocument(
  one: Change,
  register: DocumentRegister,
  { documentId, body, today }: Checked,
): Promise<void> {
  const problems = [
    ...documentProblems(body, today),
    ...namedProblems(register, documentId, body),
    ...(await ownerProblems(one, body.ownerUser)),
  ];
  if (problems.length > 0) throw notValid(problems);
}

function namedProblems(
  { rows, bodies }: DocumentRegister,
  documentId: string | null,
  { agreedBy, supersededBy, linked }: DocumentBody,
): readonly FieldProblem[] {
  const ids = new Set(rows.map((row) => row.documentId));
  const latest = new Map(rows.map((row) => [row.documentId, row.supersededBy]));
  const problems: readonly (FieldProblem | false)[] = [
    agreedBy !== null && !bodies.has(agreedBy) && { field: 'agreedBy', code: 'unknown' },
    supersededBy !== null && !ids.has(supersededBy) && { field: 'supersededBy', code: 'unknown' },
    documentId !== null &&
      leadsBack(documentId, supersededBy, (id) => latest.get(id) ?? null) && { field: 'supersededBy', code: 'itself' },
    linked.some((id) => !ids.has(id)) && { field: 'linked', code: 'unknown' },
    documentId !== null && linked.includes(documentId) && { field: 'linked', code: 'itself' },
  ];
  return problems.filter((problem) => problem !== false);
}

/** The columns of a row. */
export function documentRow(documentId: string, validFrom: IsoDate, body: DocumentBody): NewFact<'document'> {
  return {
    document_id: documentId,
    valid_from: validFrom,
    kind: body.kind,
    title: body.title,
    owner_role: body.ownerRole,
    owner_organisation: body.ownerOrganisation,
    owner_user: body.ownerUser,
    prepared_on: body.preparedOn,
    consult_from: body.consultFrom,
    consult_to: body.consultTo,
    agreed_on: body.agreedOn,
    agreed_by: body.agreedBy,
    in_force_from: body.inForceFrom,
    reviewed_on: body.reviewedOn,
    refresh_due: body.refreshDue,
    ended_on: body.endedOn,
    superseded_by: body.supersededBy,
    linked: JSON.stringify([...new Set(body.linked)]),
    equality: body.equality,
    equality_on: body.equalityOn,
    profile_year: body.profileYear,
    profile_seen: body.profileSeen,
    link: body.link,
    note: body.note,
    publication: body.publication,
  };
}

/** A row as the record of changes tells it: names of bodies and documents in words, ids as what they are. */
export function toldOf(
  { rows, bodies }: DocumentRegister,
  { agreedBy, supersededBy, linked, ownerUser, ...rest }: DocumentBody,
): object {
  const titles = new Map(rows.map(({ documentId, title }) => [documentId, title]));
  return {
    ...rest,
    agreedBy: bodies.get(agreedBy ?? '') ?? null,
    agreedById: agreedBy,
    supersededBy: titles.get(supersededBy ?? '') ?? null,
    supersededById: supersededBy,
    linked: linked.map((id) => titles.get(id) ?? id),
    linkedIds: linked,
    ownerUserId: ownerUser,
  };
}
