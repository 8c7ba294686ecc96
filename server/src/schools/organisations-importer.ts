import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { readLine, readPostcode } from '@due-regard/shared/imports/answer-cells.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { postcodeKey } from '@due-regard/shared/imports/organisation-names.ts';
import { rowProblem, rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { kindNames, organisationKindOf } from '@due-regard/shared/schools/kind-words.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import { listDescriptions } from '@due-regard/db/schools/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { badFile, readAnswerFile } from '../imports/answer-file.ts';
import type { AnswerFile, ColumnNames } from '../imports/answer-file.ts';
import type { ImportContext, Importer, Preview, Reading } from '../imports/importer.ts';
import { dayOrNone, fileDays } from '../imports/file-days.ts';
import type { DaySaid } from '../imports/file-days.ts';
import { RowCells } from '../imports/row-cells.ts';
import { recordOrganisation } from './organisations.ts';
import type { OrganisationInput } from './organisations.ts';

interface OrganisationRow {
  readonly rowNumber: number;
  readonly input: Required<OrganisationInput>;
}

const columns = {
  kind: 'Kind|kind of organisation|organisation kind|type',
  name: 'Name|organisation|organisation name|service|service name|setting|partner',
  town: 'Town|town or city|area|district',
  postcode: 'Postcode|post code',
  openedOn: 'Opened on|open date|opened|date opened|since|start date',
} as const satisfies ColumnNames<string>;

type Column = keyof typeof columns;

/** Services, partners, members and out-of-school settings, which no school register lists. */
export const organisationsImporter: Importer<OrganisationRow> = {
  kind: 'organisations',
  read: async (context, { bytes, dayOrder }) => {
    const file = await readAnswerFile(bytes, columns);
    const { rows, refused } = readRows(file, { today: context.today, order: dayOrder });
    return { rows, refused: [...file.refused, ...refused], notes: file.notes, unreadDays: file.unreadDays };
  },
  preview: previewOrganisations,
  apply: async (change, { rows, batchId, today }) => {
    const { accepted, duplicates } = await settle({ read: change.read, authority: change.authority, today }, rows);
    for (const { input } of accepted) await recordOrganisation(change, { input, today, batchId });
    return { accepted: accepted.length, duplicates };
  },
};

/** @throws Refusal `bad-file` when a column is missing, or when it cannot be told whether days or months come first */
function readRows(
  file: AnswerFile<Column>,
  reading: { readonly today: IsoDate; readonly order: DateOrder | undefined },
): { readonly rows: readonly OrganisationRow[]; readonly refused: readonly RowProblem[] } {
  const missing = (['kind', 'name'] as const).filter((column) => !file.has(column));
  if (missing.length > 0)
    throw badFile(missing.map((column) => rowProblem('column-missing', { column: file.nameOf(column) })));
  const dayOf = fileDays(file, { columns: [{ column: 'openedOn', isPast: false }], ...reading });
  const rows: OrganisationRow[] = [];
  const refused: RowProblem[] = [];
  file.rows.forEach((row, place) => {
    const cells = new RowCells(file, row);
    const input = readInput(cells, dayOf(place, 'openedOn'));
    if (input !== undefined && cells.problems.length === 0) rows.push({ rowNumber: row.rowNumber, input });
    refused.push(...cells.problems);
  });
  return { rows, refused };
}

const longestName = 200;

function readInput(cells: RowCells<Column>, day: DaySaid): OrganisationRow['input'] | undefined {
  const name = cells.needed('name', readLine);
  const kindName = cells.needed('kind', readLine);
  const town = cells.value('town', readLine);
  const postcode = cells.value('postcode', readPostcode);
  const opened = dayOrNone(day);
  const openedOn = cells.taken('openedOn', 'refused' in opened ? opened : { value: opened.day });
  const kind = kindName === null ? undefined : organisationKindOf(kindName);
  const isOurs = kind !== undefined && kind !== 'school' && kind !== 'childrens-centre';
  if (kindName !== null && !isOurs) cells.refuse('kind', 'kind-not-known');
  if (name !== null && name.length > longestName) cells.refuse('name', 'text-too-long');
  if (postcode !== null && postcodeKey(postcode) === '') cells.refuse('postcode', 'postcode-not-valid');
  return name === null || !isOurs ? undefined : { kind, name, town, postcode, openedOn };
}

interface SettledOrganisations {
  readonly accepted: readonly OrganisationRow[];
  readonly duplicates: number;
}

/** An organisation of the same name is the same one, as on its form. */
async function settle(
  { read, authority }: ImportContext,
  rows: readonly OrganisationRow[],
): Promise<SettledOrganisations> {
  const described = await listDescriptions(read, knownNow(authority));
  const here = new Set(described.filter(({ typeCode }) => typeCode === null).map(({ name }) => searchText([name])));
  const accepted = rows.filter(({ input }) => here.size < here.add(searchText([input.name])).size);
  return { accepted, duplicates: rows.length - accepted.length };
}

const sampled = 5;

async function previewOrganisations(
  context: ImportContext,
  { reading }: { readonly reading: Reading<OrganisationRow> },
): Promise<Preview> {
  const { rows, refused, notes } = reading;
  const { accepted, duplicates } = await settle(context, rows);
  return {
    register: null,
    rows: {
      accepted: accepted.length,
      duplicates,
      blank: 0,
      notRead: 0,
      unreadDays: [...(reading.unreadDays ?? [])],
      refused: [...refused],
      unmatched: [],
      remembered: [],
      leftOut: rowsLeftOut(refused).whole,
      partly: 0,
      notes: [...notes],
      sample: (accepted.length > 0 ? accepted : rows).slice(0, sampled).map(inWords),
    },
    changesNothing: accepted.length === 0,
  };
}

function inWords({ rowNumber, input }: OrganisationRow): string[] {
  const { kind, name, town, postcode, openedOn } = input;
  const place = [town, postcode].filter((part) => part !== null && part !== undefined).join(', ');
  const since = openedOn === null || openedOn === undefined ? [] : [`Since ${longDate(openedOn)}`];
  return [`Row ${String(rowNumber)}`, name, kindNames[kind], ...(place === '' ? [] : [place]), ...since];
}
