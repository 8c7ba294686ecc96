import { expect, test } from 'vitest';
import { partsOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { importApi } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { describeInBrowser } from '../support/browser.ts';
import { AddOrganisationPage } from './pages/add-organisation-page.ts';
import { AudiencesPage } from './pages/audiences-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { NewImportPage } from './pages/new-import-page.ts';
import type { Bringing } from './pages/new-import-page.ts';
import { OrganisationPage } from './pages/organisation-page.ts';
import { ReadingPage } from './pages/reading-page.ts';
import { UndoImportPage } from './pages/undo-import-page.ts';
import { axeFaults } from './world/axe.ts';
import { errorFaults } from './world/error-faults.ts';
import { sceneFor } from './world/scene.ts';
import { shoot } from './world/shots.ts';
import { tally } from './world/tally.ts';
import { aStagedExport } from './world/people-files.ts';
import type { Visitor } from './world/visitor.ts';
import { asOnADesk, asOnATelephone, inForcedColours, inLargeText, onPaper } from './world/views.ts';
import { empty } from './world/world.ts';

const nobodyYet = 'there is nobody to count';

/** A department's own matrix: three rows of names, a column for each course, a typing error. */
function matrix(today: IsoDate): string {
  const [year] = partsOf(today);
  const lastMay = (day: number): string => `${String(day)}/05/${String(year - 1)}`;
  return [
    ',,Prevent,Prevent',
    'Payroll,Contract,Prevent Level 1,Prevent Level 2',
    ',,2 years,2 years',
    `N1001,Permanent,${lastMay(16)},N/A`,
    `N1002,Permanent,${lastMay(23)},${lastMay(24)}`,
    `N1003,Permanent,01/03/207,`,
    `N1004,Fixed term,${lastMay(31)},`,
  ].join('\n');
}

/** Moodle's own report of activities, whose first column has no name. */
function moodle(today: IsoDate): string {
  const [year] = partsOf(today);
  const done = `"Completed","Monday, 4 February ${String(year - 1)}, 9:05 AM"`;
  return [
    `,"ID number","Email address","WRAP","31 August ${String(year)}","Prevent for ushers",""`,
    `"Amina Okafor","E10000","amina.okafor@example.org",${done},"Not completed",""`,
    `"Jo Ward","E10002","jo.ward@example.org","Not completed","","Not completed",""`,
    `"Priya Patel","E10003","priya.patel@example.org",${done},"Not completed",""`,
  ].join('\n');
}

const staff = `id number,organisation,role,from
E10000,Housing Service,Council staff,01/04/2015
E10002,Housing Service,Council staff,16/06/2016
E10005,Housing Service,Council staff,20/08/2017
`;

describeInBrowser('training of people, by keyboard', (openBrowser) => {
  const scene = sceneFor(openBrowser);
  tally.printAfterAll('Training of people');

  async function sentences(visitor: Visitor): Promise<readonly string[]> {
    const page = await visitor.open(AudiencesPage, `/${empty}/training/people`);
    return page.sentences();
  }

  test('an export nobody knows is explained, mended, taken in, counted, and undone', async () => {
    const visitor = await (await scene().lived()).rooms.visitor('founder');
    await addService(visitor);
    const { page } = visitor;
    expect(await sentences(visitor)).toEqual([]);
    const { clock } = (await scene().lived()).world;
    await bringMatrix(visitor, matrix(londonDay(clock.now())));
    await visitor.arrive(ImportPage);
    await readAgain(visitor);
    const file = await visitor.arrive(ImportPage);
    await file.sayWord('Prevent Level 1', /^Home Office Prevent awareness/);
    await file.sayWord('Prevent Level 2', /^Not counted here/);
    expect(await axeFaults(page)).toEqual([]);
    await mendBadly(visitor, file);
    await file.mend('01/03/2017');
    await page.getByText(/^Row 6 is mended/).waitFor();
    await shoot(page, 'people file mended 1280');
    expect(await axeFaults(page)).toEqual([]);
    await file.takeIn();
    expect(await sentences(visitor)).toEqual([
      '3 of 10 council staff at Housing Service are up to date (30 %); of the other 7, 1 is out of date and for 6 no record of an asked course is held.',
    ]);
    await page.goBack();
    await undo(visitor);
    expect(await sentences(visitor)).toEqual([]);
    expect(await page.locator('main').innerText()).toContain(nobodyYet);
  }, 120_000);
});

describeInBrowser('a file of Moodle and a list of staff', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('are known by themselves, and only who is in post counts', async () => {
    const { world, rooms } = await scene().lived();
    const visitor = await rooms.visitor('founder');
    await addService(visitor);
    const list = await bring(visitor, /^List of staff/, { name: 'staff.csv', text: staff });
    expect(await list.counts()).toBe('3 new');
    await list.takeIn();
    const progress = { name: 'progress.csv', text: moodle(londonDay(world.clock.now())) };
    const file = await bring(visitor, /^Learning system export/, progress);
    await file.sayWord('Prevent for ushers', /^Not counted here/);
    expect(await visitor.page.getByText('2 of 3', { exact: true }).isVisible()).toBe(true);
    expect(await visitor.page.locator('main').innerText()).not.toMatch(/Okafor|example\.org/);
    await file.takeIn();
    const page = await visitor.open(AudiencesPage, `/${empty}/training/people`);
    expect(await page.sentences()).toEqual([
      '1 of 3 council staff at Housing Service is up to date (33.3 %); of the other 2, 1 has not completed it and for 1 no record of an asked course is held.',
    ]);
    expect(await visitor.page.locator('main').innerText()).toContain('1 person in files of learning systems');
  }, 120_000);
});

/** As wide as the training matrices of hospitals are. */
function wideMatrix(): string {
  const others = Array.from({ length: 51 }, (_, index) => `Statutory and mandatory course ${String(index + 1)}`);
  const courses = [...others, 'Prevent Level 1'];
  const row = (first: string): string => [first, 'Radiography', ...courses.map(() => '23/05/2018')].join(',');
  return [['Staff number', 'Department', ...courses].join(','), row('N1'), row('N2')].join('\n');
}

describeInBrowser('what columns mean', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('can be said of a file with 54 columns at every width, and so can what it leaves open', async () => {
    const { rooms } = await scene().lived();
    const visitor = await rooms.visitor('officer');
    const bringing = await visitor.open(NewImportPage, '/999/imports/new');
    const file = { name: 'wide.csv', text: wideMatrix() };
    await bringing.bring({ kind: /^Learning system export/, file });
    const reading = await visitor.arrive(ReadingPage);
    expect(await visitor.page.getByRole('combobox').count()).toBe(54);
    expect(await everyView(visitor, 'what 54 columns mean')).toEqual([]);
    await visitor.keyboard.push('Read only courses that sound like Prevent');
    await visitor.page.locator('output:focus', { hasText: '51 courses are left' }).waitFor();
    await reading.means('Department', 'Not read');
    await reading.saveAs('Matrix of a hospital');
    expect(await visitor.page.getByText('Prevent Level 1: A course: its cells are days').isVisible()).toBe(true);
    expect(await everyView(visitor, 'what a file leaves open')).toEqual([]);
  }, 120_000);
});

async function everyView({ page, faults }: Visitor, name: string): Promise<readonly string[]> {
  return [
    ...(await asOnADesk(page, name)),
    ...(await asOnATelephone(page, name)),
    ...(await inForcedColours(page, name)),
    ...(await inLargeText(page)),
    ...(await onPaper(page)),
    ...faults.take(),
  ];
}

describeInBrowser('rows of people that cannot be taken', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('are left out only when somebody has said so', async () => {
    const { world, rooms } = await scene().lived();
    const visitor = await rooms.visitor('officer');
    await visitor.open(ImportPage, `/999/imports/${await aStagedExport(world)}`);
    visitor.faults.expect(422);
    await visitor.keyboard.push('Take the file in');
    await visitor.page.locator('.govuk-error-summary:focus').waitFor();
    expect(await errorFaults(visitor)).toEqual([]);
    await visitor.keyboard.tick('Leave out what cannot be taken, and take the rest');
    await visitor.keyboard.push('Take the file in');
    await visitor.arrive(ImportPage);
    expect(await visitor.page.getByText('Left out: 1 row').isVisible()).toBe(true);
  });

  test('are asked about no more once each of them is mended or explained', async () => {
    const { world, rooms } = await scene().lived();
    const visitor = await rooms.visitor('officer');
    const address = `/imports/${await aStagedExport(world)}`;
    const file = await visitor.open(ImportPage, `/999${address}`);
    visitor.faults.expect(422);
    await visitor.keyboard.push('Take the file in');
    await visitor.page.locator('.govuk-error-summary:focus').waitFor();
    const { rows } = await world.ask(importApi.find, `/api/999${address}`);
    await file.sayWord(rows?.words?.[0]?.shown ?? '', /^Not counted here/);
    await file.mend('31/05/2019');
    await visitor.page.locator('.govuk-error-summary').waitFor({ state: 'detached' });
    expect(await visitor.page.title()).not.toContain('Error');
    await file.takeIn();
  });
});

describeInBrowser('an answer about a file that comes too late', (openBrowser) => {
  const scene = sceneFor(openBrowser);

  test('is told as such, beside the file as it is now', async () => {
    const { world, rooms } = await scene().lived();
    const visitor = await rooms.visitor('officer');
    const address = `/imports/${await aStagedExport(world)}`;
    const path = `/api/999${address}`;
    await visitor.open(ImportPage, `/999${address}`);
    const { rows } = await world.ask(importApi.find, path);
    const key = rows?.words?.[0]?.key;
    await world.tell(learningApi.sayWord, `${path}/word`, { about: 'course', key, means: null });
    visitor.faults.expect(409);
    await visitor.keyboard.choose('Which course is it?', /^WRAP/);
    await visitor.keyboard.push('Remember this word');
    await visitor.page.locator('output:focus', { hasText: /^Your answer was not taken/ }).waitFor();
    expect(await visitor.page.getByRole('heading', { name: 'One word is not known' }).count()).toBe(0);
    expect(await axeFaults(visitor.page)).toEqual([]);
  });
});

/** Brings a file whose layout is known, of which nothing more need be said. */
async function bring(visitor: Visitor, kind: RegExp, file: Bringing['file']): Promise<ImportPage> {
  const page = await visitor.open(NewImportPage, `/${empty}/imports/new`);
  await page.bring({ kind, file });
  await (await visitor.arrive(ReadingPage)).read();
  return visitor.arrive(ImportPage);
}

/** A new council's one service. */
async function addService(visitor: Visitor): Promise<void> {
  await visitor.open(AddOrganisationPage, `/${empty}/schools/add`);
  await visitor.keyboard.choose('What is it?', /^Council service/);
  await visitor.keyboard.fill('Name', 'Housing Service');
  await visitor.keyboard.push('Add');
  await visitor.arrive(OrganisationPage);
}

/** Brings the file and says what its columns mean, once wrongly. */
async function bringMatrix(visitor: Visitor, text: string): Promise<void> {
  const { page, keyboard } = visitor;
  const bringing = await visitor.open(NewImportPage, `/${empty}/imports/new`);
  await bringing.bring({ kind: /^Learning system export/, file: { name: 'matrix.csv', text } });
  const reading = await visitor.arrive(ReadingPage);
  await keyboard.fill('Row of the column names', '2');
  await keyboard.push('Look again');
  // What is said to be wrong goes when the file has been looked at again, whose columns may be others.
  await page.getByText('The names of the columns are taken from row 2').waitFor();
  await page.getByRole('rowheader', { name: 'Prevent Level 1' }).waitFor();
  await keyboard.fill('First row of people', '4');
  await keyboard.pick('What “Payroll” means', 'Not read');
  await keyboard.push('Save and go on');
  await page.locator('.govuk-error-summary:focus').waitFor();
  expect(await errorFaults(visitor)).toEqual([]);
  await reading.means('Payroll', 'Employee number');
  await reading.means('Prevent Level 1', 'A course: its cells');
  await reading.means('Prevent Level 2', 'A course: its cells');
  await reading.saveAs('Matrix of Housing');
  expect(await axeFaults(page)).toEqual([]);
  await reading.allFor('Housing Service', 'Council staff', '10');
  await reading.read();
}

/** Goes back to what the columns mean, which stands there as it was said; the reading before is put aside. */
async function readAgain(visitor: Visitor): Promise<void> {
  await visitor.keyboard.follow('Change how it is read');
  const reading = await visitor.arrive(ReadingPage);
  expect(await visitor.page.getByLabel('What “Prevent Level 2” means').inputValue()).toBe('course-cell');
  expect(await visitor.page.getByLabel('What “Contract” means').inputValue()).toBe('');
  await visitor.keyboard.push('Save and go on');
  await reading.allFor('Housing Service', 'Council staff', '10');
  await reading.read();
}

async function undo(visitor: Visitor): Promise<void> {
  await visitor.arrive(ImportPage, 'opened');
  await visitor.keyboard.push('Undo this file');
  await visitor.arrive(UndoImportPage);
  await visitor.keyboard.push('Undo this file');
  await visitor.arrive(ImportPage);
}

/** A value that is no better is refused beside its field, where it stays; the file's own is still the one shown. */
async function mendBadly(visitor: Visitor, file: ImportPage): Promise<void> {
  visitor.faults.expect(422);
  await file.mend('32/13/2017');
  await visitor.page.locator('.govuk-error-summary:focus').waitFor();
  expect(await errorFaults(visitor)).toEqual([]);
  expect(await visitor.page.getByLabel('Right value').inputValue()).toBe('32/13/2017');
  await visitor.page.getByText('“01/03/207”:').waitFor();
}
