import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import { listStatements } from '@due-regard/db/training/queries.ts';
import type { KnownStatement } from '@due-regard/db/training/queries.ts';
import { acceptBatch, stageFile } from '@due-regard/server/imports/batches.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';

/** A school as a test needs it. */
export interface TestSchool {
  readonly urn: string;
  readonly name: string;
  readonly dfeNumber?: string;
  readonly postcode?: string;
  readonly closedOn?: IsoDate;
}

/** Two of one name, and one that another's name may be taken for. */
export const someSchools: readonly TestSchool[] = [
  { urn: '110001', name: 'Oakfield Primary School', dfeNumber: '825/2001', postcode: 'HP20 1UY' },
  { urn: '110002', name: "St Mary's CofE School", dfeNumber: '825/3002', postcode: 'HP13 5QZ' },
  { urn: '110003', name: "St Mary's C of E School", dfeNumber: '825/3003', postcode: 'SL7 1AB' },
  { urn: '110004', name: 'Highcrest School', dfeNumber: '825/4004', postcode: 'HP13 7NQ' },
];

export interface BringMore {
  readonly kind?: BatchKind;
  readonly fileName?: string;
  readonly fileDate?: IsoDate;
  readonly dayOrder?: DateOrder;
  readonly leavesOutBadRows?: boolean;
  readonly register?: string;
}

/** A council with schools on its register, at 13 March 2018, and hands to bring it files. */
export interface TestCouncil {
  readonly deps: ChangeDeps;
  readonly actor: Actor;
  readonly stage: (content: string | Uint8Array, more?: BringMore) => Promise<BatchReply>;
  /** Stages a file and accepts it. */
  readonly bring: (content: string | Uint8Array, more?: BringMore) => Promise<BatchReply>;
  readonly statements: (urn?: string) => Promise<readonly KnownStatement[]>;
  readonly moveTo: (day: string) => void;
}

export const council = '999';

export async function makeCouncil(
  db: Database,
  schools: readonly TestSchool[] = someSchools,
  roles: readonly Role[] = ['officer'],
): Promise<TestCouncil> {
  let now = Date.parse('2018-03-13T10:00:00.000Z');
  const deps: ChangeDeps = { db, clock: { now: () => instantOf((now += 1)) } };
  const actor: Actor = { authority: council, userId: 'officer', roles, requestId: null };
  await foundCouncil(deps, actor, { code: council, name: 'Ridgeway County Council', isDemonstration: true });
  await addSchools(deps, actor, schools);
  const stage: TestCouncil['stage'] = (content, more = {}) =>
    stageFile(deps, actor, {
      kind: more.kind ?? 'statements',
      bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
      fileName: more.fileName ?? 'answers.csv',
      fileDate: more.fileDate,
      dayOrder: more.dayOrder,
      register: more.register,
      leavesOutBadRows: more.leavesOutBadRows ?? false,
    });
  return {
    deps,
    actor,
    stage,
    bring: async (content, more) => acceptBatch(deps, actor, await stage(content, more)),
    statements: (urn) => listStatements(db.read, { authority: council, before: undefined }, urn),
    moveTo: (day) => {
      now = Date.parse(`${day}T10:00:00.000Z`);
    },
  };
}

const since = isoDate('2000-09-01');

/** Puts schools on the register as a file of it would have. */
export async function addSchools(deps: ChangeDeps, actor: Actor, schools: readonly TestSchool[]): Promise<void> {
  await change(deps, actor, async (one) => {
    await one.addOrganisations(schools.map(({ urn }) => ({ organisation_id: urn, kind: 'school', urn })));
    await one.record(
      'life',
      schools.map(({ urn, closedOn }) => ({
        organisation_id: urn,
        opened_on: since,
        closed_on: closedOn ?? null,
        is_proposed: 0,
        closed_basis: null,
        closed_reason: null,
        batch_id: null,
      })),
    );
    await one.record(
      'description',
      schools.map(({ urn, name, postcode, dfeNumber }) => ({
        organisation_id: urn,
        valid_from: since,
        name,
        type_code: '1',
        type_name: 'Community school',
        status_code: '1',
        phase: 'primary',
        control: 'maintained',
        trust: null,
        town: 'Aylesbury',
        postcode: postcode ?? null,
        dfe_number: dfeNumber ?? null,
        search_text: searchText([name]),
        batch_id: null,
      })),
    );
    return one.done({ what: 'file.accepted' }, undefined);
  });
}

/** What a promise is refused with. @throws when it is not refused */
export async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Lines as a CSV file. */
export function csv(...lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}

/** Statements as the rows of their file stood; those of one moment have no order of their own. */
export function inFileOrder(statements: readonly KnownStatement[]): readonly KnownStatement[] {
  return statements.toSorted((left, right) => (left.rowNumber ?? 0) - (right.rowNumber ?? 0));
}
