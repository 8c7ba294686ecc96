import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { closedOnOf, descriptionFields, isProposed, lifeFields } from '@due-regard/shared/schools/register-diff.ts';
import type { Altered, RegisterDiff } from '@due-regard/shared/schools/register-diff.ts';
import type { RegisterRow } from '@due-regard/shared/schools/register-row.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { listOrganisations } from '@due-regard/db/schools/queries.ts';
import { registerEntries } from './register-entries.ts';
import type { HeldEntry } from './register-entries.ts';

interface Where {
  readonly batchId: string;
  readonly fileDate: IsoDate;
}

/** Records what a register file says otherwise than the records. */
export async function applyRegister(change: Change, diff: RegisterDiff, where: Where): Promise<void> {
  await addAppeared(change, diff.appeared, where);
  const held = new Map((await registerEntries(change.read, change.authority)).map((entry) => [entry.urn, entry]));
  await alterDescriptions(change, diff.altered, { ...where, held });
  await alterLives(change, diff, { ...where, held });
}

async function addAppeared(change: Change, rows: readonly RegisterRow[], where: Where): Promise<void> {
  // An establishment whose file was undone is known by its number still.
  const known = new Set(
    (await listOrganisations(change.read, change.authority)).map((organisation) => organisation.organisationId),
  );
  const unknown = rows.filter((row) => !known.has(row.urn));
  await change.addOrganisations(unknown.map((row) => ({ organisation_id: row.urn, kind: kindOf(row), urn: row.urn })));
  await change.record(
    'life',
    rows.map((row) => lifeRow(row, where)),
  );
  await change.record(
    'description',
    rows.map((row) => descriptionRow(row, where)),
  );
}

const childrensCentreTypes = new Set(['47', '48']);

function kindOf({ typeCode }: RegisterRow): 'school' | 'childrens-centre' {
  return childrensCentreTypes.has(typeCode ?? '') ? 'childrens-centre' : 'school';
}

interface Altering extends Where {
  readonly held: ReadonlyMap<string, HeldEntry>;
}

/** A new description from the file's date on; one that was recorded for this very date is replaced. */
async function alterDescriptions(
  change: Change,
  altered: readonly Altered[],
  { held, ...where }: Altering,
): Promise<void> {
  const described = altered.filter(({ fields }) =>
    fields.some((field) => descriptionFields.some((one) => one === field)),
  );
  const sameDay = described.flatMap(({ row }) => {
    const entry = held.get(row.urn);
    return entry !== undefined && entry.describedFrom === where.fileDate ? [entry.descriptionId] : [];
  });
  await change.withdraw('description', sameDay);
  await change.record(
    'description',
    described.map(({ row }) => descriptionRow(row, where)),
  );
}

/** When an establishment is open is known once: the file's word replaces what was known before. */
async function alterLives(
  change: Change,
  { altered, disappeared }: RegisterDiff,
  { held, ...where }: Altering,
): Promise<void> {
  const changed = altered.filter(({ fields }) => fields.some((field) => lifeFields.some((one) => one === field)));
  const lives = [
    ...changed.map(({ entry, row }) => lifeRow({ ...row, openedOn: row.openedOn ?? entry.openedOn }, where)),
    ...disappeared.map(({ entry, closedOn, basis }): NewFact<'life'> => ({
      organisation_id: entry.urn,
      opened_on: entry.openedOn,
      closed_on: closedOn,
      is_proposed: 0,
      closed_basis: basis,
      closed_reason: null,
      batch_id: where.batchId,
    })),
  ];
  await change.withdraw(
    'life',
    lives.flatMap((life) => held.get(life.organisation_id)?.lifeId ?? []),
  );
  await change.record('life', lives);
}

function lifeRow(row: RegisterRow, { batchId, fileDate }: Where): NewFact<'life'> {
  const { closedOn, basis } = closedOnOf(row, fileDate);
  return {
    organisation_id: row.urn,
    opened_on: row.openedOn,
    closed_on: closedOn,
    is_proposed: isProposed(row) ? 1 : 0,
    closed_basis: basis,
    closed_reason: null,
    batch_id: batchId,
  };
}

function descriptionRow(row: RegisterRow, { batchId, fileDate }: Where): NewFact<'description'> {
  return {
    organisation_id: row.urn,
    valid_from: fileDate,
    name: row.name,
    type_code: row.typeCode,
    type_name: row.typeName,
    status_code: row.statusCode,
    phase: row.phase,
    control: row.control,
    trust: row.trust,
    town: row.town,
    postcode: row.postcode,
    dfe_number: row.dfeNumber,
    search_text: searchText([row.name, row.town, row.postcode, row.urn, row.dfeNumber, row.trust]),
    batch_id: batchId,
  };
}
