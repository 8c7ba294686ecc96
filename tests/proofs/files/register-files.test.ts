import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { diffRegister } from '@due-regard/shared/schools/register-diff.ts';
import { linksTable, readLinks } from '@due-regard/server/schools/links-file.ts';
import { readRegister, registerTable } from '@due-regard/server/schools/register-file.ts';
import { parseTable } from '@due-regard/server/imports/table/parse-table.ts';
import { readTable } from '@due-regard/server/imports/table/read-table.ts';
import { describeWithShared } from '../../support/shared-data.ts';
import { links, notRegisters, registers } from './hand-counts.ts';

const gias = 'data/gias/';

async function registerIn(path: string) {
  const result = await parseTable(readFileSync(path), registerTable);
  if (!result.ok) throw new Error(result.problems[0]?.reason);
  return { table: result.table, ...readRegister(result.table) };
}

async function linksIn(path: string) {
  const result = await parseTable(readFileSync(path), linksTable);
  if (!result.ok) throw new Error(result.problems[0]?.reason);
  return readLinks(result.table);
}

describeWithShared('the register files beside the checkout', (pathOf) => {
  it('are all in the table that was counted by hand', () => {
    const entries = readdirSync(pathOf(gias), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
    const counted = [...registers, ...notRegisters].map(({ file }) => pathOf(`${gias}${file}`));
    expect(files.toSorted()).toEqual(counted.toSorted());
  });

  it.each(registers)('$file: $accepted schools of $authorities authorities', async (hand) => {
    const { table, rows, refused, warnings, kinds } = await registerIn(pathOf(`${gias}${hand.file}`));
    const warned: Record<string, number> = {};
    for (const { reason } of warnings) warned[reason] = (warned[reason] ?? 0) + 1;
    expect({
      encoding: table.encoding,
      columns: table.columnCount,
      accepted: rows.length,
      refused,
      authorities: kinds.laCodes.length,
      types: kinds.typeCodes,
      opened: rows.filter((row) => row.openedOn !== null).length,
      closed: rows.filter((row) => row.closedOn !== null).length,
      warned,
      notes: table.notes.map(({ code }) => code),
    }).toEqual({
      encoding: hand.encoding,
      columns: hand.columns,
      accepted: hand.accepted,
      refused: [],
      authorities: hand.authorities,
      types: hand.types,
      opened: hand.opened,
      closed: hand.closed,
      warned: hand.warned ?? {},
      notes: hand.notes ?? [],
    });
  });

  it.each(notRegisters)('$file is refused: $reason', async ({ file, reason, column = null, value = null }) => {
    const result = await readTable(readFileSync(pathOf(`${gias}${file}`)), registerTable);
    const problems = result.ok ? readRegister(result.table).refused : result.problems;
    expect(problems).toEqual([{ row: null, column, value, reason }]);
  });

  it.each(links)('$file: $accepted links', async ({ file, accepted, dated }) => {
    const { rows, refused } = await linksIn(pathOf(`${gias}${file}`));
    expect(refused).toEqual([]);
    expect(rows).toHaveLength(accepted);
    expect(rows.filter((row) => row.establishedOn !== null)).toHaveLength(dated);
  });
});

describeWithShared('what is taken of a register file', (pathOf) => {
  it('is nobody’s name or telephone number', async () => {
    const { rows } = await registerIn(
      pathOf(`${gias}childrens-centres/gias_open_childrens_centres_2026-01-30_22col_quoted.csv`),
    );
    expect(JSON.stringify(rows)).not.toMatch(/Head\d|Teacher\d|0207946/);
  });

  it('does not put a head teacher’s title under the postcode of a ragged row', async () => {
    const { rows } = await registerIn(
      pathOf(`${gias}dfe-fixtures/teaching-vacancies_120col-header_mixed-120-and-135-col-rows.csv`),
    );
    const ragged = rows.filter((row) => row.unsaid.length > 0);
    expect(ragged.map(({ urn }) => urn)).toEqual([
      '124930',
      '130467',
      '130525',
      '131095',
      '132803',
      '133042',
      '133053',
      '133102',
      '133157',
      '105135',
    ]);
    expect(ragged.every(({ town, postcode, trust }) => town === null && postcode === null && trust === null)).toBe(
      true,
    );
    expect(rows.find(({ urn }) => urn === '100000')).toMatchObject({
      town: 'London',
      postcode: 'EC3A 5DE',
      unsaid: [],
    });
  });
});

describeWithShared('what a register file says', (pathOf) => {
  it('is kept with the accents, degree signs and double blanks of its names', async () => {
    const accented = await registerIn(pathOf(`${gias}assembled/assembled_windows-1252_names_20250710.csv`));
    expect(accented.rows.map(({ name }) => name)).toEqual([
      'Ecole Française de Londres Jacques Prévert',
      'St Thomas à Becket Catholic Secondary School, A Voluntary Academy',
      'North Star 180°',
      'North Star 82°',
      'North Star 240°',
      'St Thomas à Becket Church of England Aided Primary School',
    ]);
    const spaced = await registerIn(
      pathOf(`${gias}assembled/assembled_edubaseallstatefunded_20240708_LA825-330-380-821-211.csv`),
    );
    expect(spaced.rows.filter(({ name }) => name.includes('  '))).toHaveLength(4);
  });

  it('is that a school abroad has no authority and no DfE number', async () => {
    const { rows } = await registerIn(pathOf(`${gias}dfe-fixtures/itt-mentor-services_gias_subset_140col.csv`));
    expect(rows.find(({ urn }) => urn === '150516')).toMatchObject({ laCode: '000', dfeNumber: null, postcode: null });
    expect(rows.find(({ urn }) => urn === '126370')).toMatchObject({
      laCode: '865',
      dfeNumber: '865/3193',
      statusCode: '3',
      openedOn: '1900-01-01',
      closedOn: '2024-07-31',
      postcode: 'BA13 3UR',
      typeCode: '3',
      phase: 'primary',
      control: 'maintained',
    });
  });
});

interface ExpectedDiff {
  readonly appeared: readonly { readonly URN: string; readonly name: string }[];
  readonly disappeared: readonly {
    readonly URN: string;
    readonly name: string;
    readonly successors: readonly string[];
  }[];
  readonly renamed: readonly { readonly URN: string; readonly from: string; readonly to: string }[];
}

function expectedIn(path: string): ExpectedDiff {
  return JSON.parse(readFileSync(path, 'utf8')) as ExpectedDiff;
}

describeWithShared('the register of January 2025 against that of July 2024', (pathOf) => {
  it('differs exactly as was written down from the two files', async () => {
    const before = await registerIn(
      pathOf(`${gias}assembled/assembled_edubaseallstatefunded_20240708_LA825-330-380-821-211.csv`),
    );
    const after = await registerIn(
      pathOf(`${gias}assembled/assembled_edubaseallstatefunded_20250115_LA825-330-380-821-211.csv`),
    );
    const told = await linksIn(pathOf(`${gias}links/links_edubasealldata20250422_LA825-330-380-821-211.csv`));
    const diff = diffRegister({
      current: before.rows.map((row) => ({ ...row, isProposed: false })),
      file: after.rows,
      coveredTypes: after.kinds.typeCodes,
      links: told.rows,
      fileDate: isoDate('2025-01-15'),
      since: isoDate('2024-07-08'),
    });
    const expected = expectedIn(pathOf(`${gias}assembled/expected_diff_20240708_to_20250115.json`));
    const renamed = diff.altered.filter(({ fields }) => fields.includes('name'));
    expect({
      appeared: diff.appeared.map(({ urn, name }) => ({ URN: urn, name })),
      disappeared: diff.disappeared.map(({ entry, successors }) => ({ URN: entry.urn, name: entry.name, successors })),
      renamed: renamed.map(({ entry, row }) => ({ URN: entry.urn, from: entry.name, to: row.name })),
      moved: diff.altered.filter(({ fields }) => fields.includes('postcode')),
    }).toEqual({
      appeared: byUrn(expected.appeared.map(({ URN, name }) => ({ URN, name }))),
      disappeared: byUrn(expected.disappeared.map(({ URN, name, successors }) => ({ URN, name, successors }))),
      renamed: byUrn(expected.renamed),
      moved: [],
    });
    expect([diff.appeared.length, diff.disappeared.length, renamed.length, diff.unchanged.length]).toEqual([
      16, 15, 10, 1025,
    ]);
  });
});

function byUrn<Item extends { readonly URN: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((one, other) => one.URN.localeCompare(other.URN));
}
