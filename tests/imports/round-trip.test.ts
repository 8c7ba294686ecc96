import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { addStatement } from '@due-regard/server/training/add-statement.ts';
import { statementSheet } from '@due-regard/server/training/statement-sheet.ts';
import { change } from '@due-regard/db/change.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { council, csv, inFileOrder, makeCouncil } from './support/council.ts';
import type { TestCouncil } from './support/council.ts';
import { describeWithOffice, edited } from './support/office.ts';
import type { Edit, OfficeFormat, SaveAs } from './support/office.ts';

const urns = Array.from({ length: 14 }, (_, index) => String(110_001 + index));
const [
  first = '',
  second = '',
  third = '',
  fourth = '',
  fifth = '',
  sixth = '',
  seventh = '',
  eighth = '',
  ninth = '',
] = urns;
const predecessor = '100009';

/** Answers of every form that a school has given, and five schools that have said nothing. */
const answers = csv(
  'URN,WRAP date,Course,Staff trained,Staff in post,Other training named,DSL trained on,DSL course,DSL in post since,DSL left on,Asked on,Reminded on,Evidence',
  `${first},2017-10-05,,30,34,,2018-02-01,,2017-09-01,,,,Letter 4`,
  `${second},No,,,,,not yet,,,,2017-11-15,2018-02-05,`,
  `${third},2017-11-13,Trust day,,,,,,,,,,`,
  `${fourth},,,,,"=HYPERLINK(""x"")",2016-05-09,ho-channel,2016-01-04,2018-01-31,,,`,
  `${fifth},2016-02-01,ho-awareness,12,12,+ refresher & <more>,,,2018-01-08,,,,`,
  `${sixth},,,0,41,,No,,,,2017-11-15,,`,
  `${predecessor},2017-06-20,,18,20,,2017-06-21,,,,,,`,
);

async function councilWithAnswers(): Promise<TestCouncil> {
  const db = openDatabase(`file:${temporaryFolder()}/council.db`);
  await migrate(db);
  const names = [
    'Oakfield',
    "St Mary's",
    'Highcrest',
    'Ash & Elm',
    'Bury <Hill>',
    'Cedar',
    'Downs',
    'Elm',
    'Fir Academy',
  ];
  const at = await makeCouncil(db, [
    ...urns.map((urn, index) => ({
      urn,
      name: `${names[index] ?? `Number ${urn}`} School`,
      dfeNumber: `825/${2001 + index}`,
    })),
    { urn: predecessor, name: 'Fir School', closedOn: isoDate('2017-08-31') },
  ]);
  await change(at.deps, at.actor, async (one) => {
    await one.record('succession', [
      {
        predecessor_id: predecessor,
        successor_id: ninth,
        kind: 'conversion',
        carries: 1,
        on_day: isoDate('2017-09-01'),
        reason: null,
        batch_id: null,
      },
    ]);
    return one.done({ what: 'succession.decided' }, undefined);
  });
  await at.bring(answers, { fileDate: isoDate('2018-02-20') });
  await addStatement(at.deps, at.actor, {
    organisationId: seventh,
    staffAnswer: 'trained',
    otherTraining: 'Police talk',
  });
  return at;
}

async function sheetOf(at: TestCouncil, format: 'ods' | 'xlsx' | 'csv'): Promise<Uint8Array> {
  return (await writeDocument(statementSheet(await viewCoverage(at.deps, council, {})), format)).bytes;
}

const told = { known: 8, silent: 6 };

describe('the sheet of all schools', () => {
  test.each(['ods', 'xlsx', 'csv'] as const)('comes back as it went out and changes nothing (%s)', async (format) => {
    const at = await councilWithAnswers();
    const sheet = await sheetOf(at, format);
    at.moveTo('2018-05-01');
    const back = await at.stage(sheet, { fileName: `answers.${format}` });
    expect(back.rows).toMatchObject({
      accepted: 0,
      duplicates: told.known,
      blank: told.silent,
      refused: [],
      unmatched: [],
    });
  });

  test('does not contradict what was told after it went out', async () => {
    const at = await councilWithAnswers();
    const sheet = await sheetOf(at, 'xlsx');
    at.moveTo('2018-04-10');
    await addStatement(at.deps, at.actor, { organisationId: second, heldOn: isoDate('2018-04-09') });
    at.moveTo('2018-05-01');
    expect((await at.stage(sheet)).rows).toMatchObject({ accepted: 0, duplicates: told.known });
  });
});

const edits: readonly Edit[] = [
  { urn: eighth, column: 'Whole-staff training date', typed: { date: '2018-02-26' } },
  { urn: eighth, column: 'Staff trained', typed: 21 },
  { urn: eighth, column: 'Staff in post', typed: 25 },
  { urn: second, column: 'Whole-staff training date', typed: { date: '2018-03-05' } },
  { urn: first, column: 'DSL trained on', typed: '12 March 2018' },
  { urn: first, column: 'DSL in post since', typed: { date: '2018-01-08' } },
  { urn: first, column: 'Source', typed: '=1+1 & "letters"' },
  { urn: third, column: 'Evidence reference', typed: 'CERT/2018/7' },
  { urn: sixth, column: 'Other training named', typed: '-diocesan day' },
  { urn: sixth, column: 'Told on', typed: { date: '2018-03-09' } },
];

const expected = [
  {
    organisationId: first,
    dslTrainedOn: '2018-03-12',
    dslInPostSince: '2018-01-08',
    heldOn: null,
    source: '=1+1 & "letters"',
  },
  {
    organisationId: second,
    staffAnswer: 'trained',
    heldOn: '2018-03-05',
    courseId: 'wrap',
    dslAnswer: null,
    askedOn: null,
  },
  { organisationId: third, evidence: 'CERT/2018/7', heldOn: null, otherTraining: null },
  { organisationId: sixth, otherTraining: '-diocesan day', toldOn: '2018-03-09', staffTrained: null },
  { organisationId: eighth, heldOn: '2018-02-26', staffTrained: 21, staffInPost: 25, toldOn: '2018-03-13' },
];

/** The ways that a sheet takes: out in one format, through others, and back. */
const ways: readonly {
  readonly way: string;
  readonly out: 'ods' | 'xlsx';
  readonly through: readonly OfficeFormat[];
}[] = [
  { way: 'out and back as ODS', out: 'ods', through: ['ods'] },
  { way: 'out as XLSX, saved as XLSX, ODS and XLSX again', out: 'xlsx', through: ['xlsx', 'ods', 'xlsx'] },
  { way: 'out as ODS and back as CSV', out: 'ods', through: ['csv'] },
];

describeWithOffice('the sheet, filled in with a spreadsheet program', (saveAs) => {
  let at: TestCouncil;
  beforeAll(async () => {
    at = await councilWithAnswers();
  });

  test.each(ways)(
    'loses nothing and doubles nothing: $way',
    async ({ out, through }) => {
      const back = await filledIn(saveAs, { sheet: await sheetOf(at, out), out, through });
      const staged = await at.stage(back, { fileName: 'answers-of-schools', fileDate: isoDate('2018-03-13') });
      expect(staged.rows).toMatchObject({
        accepted: 5,
        duplicates: told.known - 4,
        blank: told.silent - 1,
        refused: [],
        unmatched: [],
      });
    },
    240_000,
  );

  test('is stored as it was filled in', async () => {
    const before = new Set((await at.statements()).map(({ statementId }) => statementId));
    const back = await filledIn(saveAs, { sheet: await sheetOf(at, 'xlsx'), out: 'xlsx', through: ['ods'] });
    await at.bring(back, { fileDate: isoDate('2018-03-13') });
    const added = inFileOrder((await at.statements()).filter(({ statementId }) => !before.has(statementId)));
    expect(added.toSorted((left, right) => left.organisationId.localeCompare(right.organisationId))).toMatchObject(
      expected,
    );
    expect((await at.stage(await sheetOf(at, 'ods'))).rows).toMatchObject({ accepted: 0 });
  }, 240_000);
});

interface Filling {
  readonly sheet: Uint8Array;
  readonly out: OfficeFormat;
  readonly through: readonly OfficeFormat[];
}

async function filledIn(saveAs: SaveAs, { sheet, out, through }: Filling): Promise<Uint8Array> {
  let from: OfficeFormat = 'fods';
  let bytes = edited(await saveAs(sheet, out, 'fods'), edits);
  for (const to of through) {
    bytes = await saveAs(bytes, from, to);
    from = to;
  }
  return bytes;
}
