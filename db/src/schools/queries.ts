import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Description } from '@due-regard/shared/schools/description.ts';
import type { Life } from '@due-regard/shared/schools/life.ts';
import type { Organisation } from '@due-regard/shared/schools/organisation.ts';
import type { Scope } from '@due-regard/shared/schools/scope.ts';
import type { Succession } from '@due-regard/shared/schools/succession.ts';
import { compiledOnce } from '../compiled-once.ts';
import { textsOf } from '../json.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** Every organisation that the authority has ever held, whatever is known of it. */
export async function listOrganisations(db: Reader, authority: string): Promise<readonly Organisation[]> {
  return db
    .selectFrom('organisation')
    .select(['organisation_id as organisationId', 'kind', 'urn'])
    .where('authority_id', '=', authority)
    .orderBy('organisation_id')
    .execute();
}

/** Organisations of these ids; at most some thousands at once. */
export async function findOrganisations(
  db: Reader,
  authority: string,
  organisationIds: readonly string[],
): Promise<readonly Organisation[]> {
  return organisationsOf(db, authority, organisationIds);
}

const organisationsOf = compiledOnce((db, authority: string, organisationIds: readonly string[]) =>
  db
    .selectFrom('organisation')
    .select(['organisation_id as organisationId', 'kind', 'urn'])
    .where('authority_id', '=', authority)
    .where('organisation_id', 'in', organisationIds)
    .orderBy('organisation_id'),
);

/** A life with the id of its fact, for whoever will correct it. */
export type KnownLife = Life & { readonly lifeId: string };

/** When each organisation is open, as known. @param organisationIds those asked about; everybody when left out */
export async function listLives(
  db: Reader,
  known: Known,
  organisationIds?: readonly string[],
): Promise<readonly KnownLife[]> {
  const rows = await livesOf(db, known, organisationIds);
  return rows.map((row) => ({ ...row, isProposed: row.isProposed === 1 }));
}

const livesOf = compiledOnce((db, known: Known, organisationIds?: readonly string[]) => {
  const query = db
    .selectFrom('life')
    .select([
      'fact_id as lifeId',
      'organisation_id as organisationId',
      'opened_on as openedOn',
      'closed_on as closedOn',
      'is_proposed as isProposed',
      'closed_basis as closedBasis',
      'closed_reason as closedReason',
    ])
    .where(knownIn<'life'>(known))
    .orderBy('recorded_seq')
    .orderBy('fact_id');
  return organisationIds === undefined ? query : query.where('organisation_id', 'in', organisationIds);
});

/** A description with the id of its fact and the register's status. */
export type KnownDescription = Description & { readonly descriptionId: string; readonly statusCode: string | null };

/**
 * What each organisation is called and is, in the order of validity.
 * @param organisationIds those asked about; everybody when left out
 */
export async function listDescriptions(
  db: Reader,
  known: Known,
  organisationIds?: readonly string[],
): Promise<readonly KnownDescription[]> {
  return descriptionsOf(db, known, organisationIds);
}

const descriptionsOf = compiledOnce((db, known: Known, organisationIds?: readonly string[]) => {
  const query = db
    .selectFrom('description')
    .select([
      'fact_id as descriptionId',
      'organisation_id as organisationId',
      'valid_from as validFrom',
      'name',
      'type_code as typeCode',
      'type_name as typeName',
      'status_code as statusCode',
      'phase',
      'control',
      'trust',
      'town',
      'postcode',
      'dfe_number as dfeNumber',
    ])
    .where(knownIn<'description'>(known))
    .orderBy('valid_from')
    .orderBy('recorded_seq');
  return organisationIds === undefined ? query : query.where('organisation_id', 'in', organisationIds);
});

/** A row of the links file, with the id of its fact. */
export interface KnownLink {
  readonly linkId: string;
  readonly urn: string;
  readonly linkUrn: string;
  readonly linkName: string;
  readonly linkType: string;
  readonly establishedOn: IsoDate | null;
}

export async function listLinks(db: Reader, known: Known): Promise<readonly KnownLink[]> {
  return db
    .selectFrom('school_link')
    .select([
      'fact_id as linkId',
      'urn',
      'link_urn as linkUrn',
      'link_name as linkName',
      'link_type as linkType',
      'established_on as establishedOn',
    ])
    .where(knownIn<'school_link'>(known))
    .orderBy('urn')
    .orderBy('link_urn')
    .execute();
}

/** A succession with the id of its fact and why it was decided so. */
export type KnownSuccession = Succession & { readonly successionId: string; readonly reason: string | null };

export async function listSuccessions(db: Reader, known: Known): Promise<readonly KnownSuccession[]> {
  const rows = await successionsOf(db, known);
  return rows.map((row) => ({ ...row, carries: row.carries === null ? null : row.carries === 1 }));
}

const successionsOf = compiledOnce((db, known: Known) =>
  db
    .selectFrom('succession')
    .select([
      'fact_id as successionId',
      'predecessor_id as predecessorId',
      'successor_id as successorId',
      'kind',
      'carries',
      'on_day as on',
      'reason',
    ])
    .where(knownIn<'succession'>(known))
    .orderBy('fact_id'),
);

/** Which types are counted, by the day from which they are. */
export async function listScopes(db: Reader, known: Known): Promise<readonly Scope[]> {
  const rows = await scopesOf(db, known);
  return rows.map((row) => ({ ...row, typeCodes: textsOf(row.typeCodes) }));
}

const scopesOf = compiledOnce((db, known: Known) =>
  db
    .selectFrom('scope')
    .select(['fact_id as scopeId', 'valid_from as validFrom', 'type_codes as typeCodes'])
    .where(knownIn<'scope'>(known))
    .orderBy('valid_from')
    .orderBy('recorded_seq'),
);

/** A register file that counts: its date and what it held. */
export interface RegisterLoad {
  readonly loadId: string;
  readonly batchId: string;
  readonly fileDate: IsoDate;
  readonly fileName: string;
  readonly coveredTypes: readonly string[];
}

/** Accepted register files, the earliest date first. */
export async function listRegisterLoads(db: Reader, known: Known): Promise<readonly RegisterLoad[]> {
  const rows = await db
    .selectFrom('register_load')
    .select([
      'fact_id as loadId',
      'batch_id as batchId',
      'file_date as fileDate',
      'file_name as fileName',
      'covered_types as coveredTypes',
    ])
    .where(knownIn<'register_load'>(known))
    .orderBy('file_date')
    .execute();
  return rows.map((row) => ({ ...row, coveredTypes: textsOf(row.coveredTypes) }));
}
