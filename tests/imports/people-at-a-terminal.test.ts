import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listWordMatches } from '@due-regard/db/imports/queries.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import { bareEnvironment } from '../support/bare-environment.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeTestApp, replyOf } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';
import { whenEnded } from '../support/stand-in-checkout.ts';
import type { Ended } from '../support/stand-in-checkout.ts';
import { csv } from './support/council.ts';

const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const folder = temporaryFolder();
const header = 'username,courseshortname,courseidnumber,completiondate,grade';
let app: TestApp;

beforeAll(async () => {
  app = await makeTestApp();
  const cookie = await app.signInAs(['lead', 'administrator'], '999');
  await replyOf(
    organisationApi.add,
    app.send('POST', '/api/999/organisations', { cookie, body: { kind: 'service', name: 'Housing' } }),
  );
});
afterAll(() => app.close());

function run(kind: 'learning' | 'staff', text: string, ...more: readonly string[]): Promise<Ended> {
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, text);
  const args = [program, 'import', kind, file, '--authority', '999', ...more];
  const environment = bareEnvironment({ DATA_DIR: app.deps.config.dataDir });
  return whenEnded(spawn(process.execPath, args, { env: environment }));
}

async function stored(): Promise<number> {
  const rows = await app.deps.db.read
    .selectFrom('completion')
    .select('fact_id')
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.length;
}

test('import learning says which option gives what a file leaves open', async () => {
  const { code, said } = await run('learning', csv(header, 'ann,wrap,,2026-03-02,1'));
  expect(code).toBe(1);
  expect(said).toContain('--organisation NAME');
  expect(said).toContain('--audience WHOM');
  expect((await run('learning', csv('a,b', 'c,d'))).said).toContain('--mapping NAME');
});

test('a refusal at the terminal is in words, without the names of answers or of their faults', async () => {
  const rows = csv(header, 'ann,wrap,,2026-03-02,1');
  const housing = ['--organisation', 'Housing', '--audience', 'council-staff'];
  for (const [sentence, ...wrong] of [
    ['No organisation here is called “Nowhere”', '--organisation', 'Nowhere', '--audience', 'council-staff'],
    ['No course here has the code or the name “zonk”.', ...housing, '--course', 'zonk'],
    ['“zonk” is neither a course here nor whom people count among.', ...housing, '--word', 'a=zonk'],
    ['which has not come yet: today is', ...housing, '--file-date', '2099-01-01'],
  ]) {
    const { code, said } = await run('learning', rows, ...wrong);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/[a-z][A-Z]|: unknown|in-the-future|not-valid/);
  }
});

test('courses prints the codes that an import takes, and the names that need no word', async () => {
  const environment = bareEnvironment({ DATA_DIR: app.deps.config.dataDir });
  const args = [program, 'courses', '--authority', '999'];
  const { code, out } = await whenEnded(spawn(process.execPath, args, { env: environment }));
  expect(code).toBe(0);
  expect(out).toMatch(/^wrap {2,}\S/m);
  expect(out).toContain('; also “');
});

test('import says as of which day a file was taken, and who says so', async () => {
  const rows = csv(header, 'ann,wrap,,2026-03-02,1');
  const housing = ['--organisation', 'Housing', '--audience', 'council-staff', '--dry-run'];
  const day = await run('learning', rows, ...housing, '--file-date', '2026-04-01');
  expect(day.out).toContain('Taken as of 1 April 2026 (from --file-date).');
  expect((await run('learning', rows, ...housing)).out).toMatch(
    /^Taken as of .* \(today, since its name tells no day; --file-date says another\)\.$/m,
  );
});

test('import learning tells what would change, then stores it, and once alone', async () => {
  const rows = csv(header, 'ann,wrap,,2026-03-02,1', 'ben,Prevent 101,,2026-03-02,1', 'cat,Fire Safety,,2026-03-02,1');
  const place = ['--organisation', 'housing', '--audience', 'council staff', '--word', 'Prevent 101=ho-awareness'];
  const dry = await run('learning', rows, ...place, '--dry-run');
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.out).toContain('Left out: 1 row of “Fire Safety”');
  expect(dry.out).toContain('Would be: new 2, of 2 people, known 0');
  expect(await stored()).toBe(0);
  expect((await run('learning', rows, ...place)).out).toContain('Done: new 2, of 2 people');
  expect(await stored()).toBe(2);
  // The word is remembered, and what is known is not doubled.
  const again = await run('learning', rows, '--organisation', 'housing', '--audience', 'council-staff', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ accepted: 0, duplicates: 2, changesNothing: true });
  expect(await stored()).toBe(2);
});

test('import learning stores nothing of a file with bad rows, unless they are left out', async () => {
  const rows = csv(header, 'dee,wrap,,2026-03-02,1', 'eve,wrap,,01/03/207,1');
  const place = ['--organisation', 'Housing', '--audience', 'council-staff'];
  const dry = await run('learning', rows, ...place, '--dry-run');
  expect(dry).toMatchObject({ code: 1 });
  expect(dry.out).toContain('so nothing would be stored. --leave-out-bad-rows stores the others.');
  expect(dry.out).toContain('If they were left out: new 1');
  const refused = await run('learning', rows, ...place);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.out).toContain('Row 3, column completiondate (“01/03/207”)');
  expect(refused.out).toContain('--leave-out-bad-rows stores the others');
  expect(await stored()).toBe(2);
  expect(await run('learning', rows, ...place, '--leave-out-bad-rows')).toMatchObject({ code: 0 });
  expect(await stored()).toBe(3);
});

test('import staff brings a list, and the next export needs to say nothing more', async () => {
  const list = csv(
    'employee number,email,organisation,role,from,to',
    '1001,ann@council.example,Housing,Council staff,,',
  );
  expect((await run('staff', list)).out).toContain('Done: new 1');
  expect((await run('staff', list)).out).toContain('Nothing new: new 0');
  const moodle = csv(
    ',ID number,Email address,WRAP,',
    'Ann Smith,1001,ann@council.example,Completed,"Monday, 2 March 2026, 9:00 AM"',
  );
  expect((await run('learning', moodle, '--word', 'WRAP=wrap')).out).toContain('Done: new 1');
  expect(await stored()).toBe(4);
});

async function words(): Promise<readonly string[]> {
  const known = await listWordMatches(app.deps.db.read, { authority: '999', before: undefined });
  return known.map(({ about, shown, means }) => `${about} ${shown}=${means ?? 'none'}`).toSorted();
}

test('import learning whose every row waits for a word says so and ends as unfinished', async () => {
  const rows = csv(header, 'flo,Safe Lifting,,2026-03-02,1', 'gus,Level 1,,2026-03-02,1', 'hal,Level 1,,2026-03-02,1');
  const place = ['--organisation', 'Housing', '--audience', 'council-staff'];
  const before = [await stored(), await words()];
  const waits = await run('learning', rows, ...place, '--word', 'Safe Lifting=none');
  expect(waits).toMatchObject({ code: 1 });
  expect(waits.out).toContain('Left out: 2 rows of “Level 1”. --word "Level 1=CODE"');
  expect(waits.out).toContain('waits for somebody to say what is meant, so nothing was stored');
  expect(waits.out).not.toContain('Nothing new');
  // Nothing was stored: no row, and no word either.
  expect([await stored(), await words()]).toEqual(before);
  expect(await run('learning', rows, ...place, '--dry-run')).toMatchObject({ code: 1 });
  const told = await run('learning', rows, ...place, '--word', 'Level 1=wrap', '--word', 'Safe Lifting=none');
  expect(told).toMatchObject({ code: 0 });
  expect(told.out).toContain('Done: new 2');
  expect(await words()).toEqual(expect.arrayContaining(['course Level 1=wrap', 'course Safe Lifting=none']));
});

test('import staff takes =none for whom a word counts among', async () => {
  const list = csv('id number,organisation,role', '2001,Housing,Council staff', '2002,Housing,Visiting artist');
  const brought = await run('staff', list, '--word', 'Visiting artist=none', '--word', 'Visiting poet=none');
  expect(brought).toMatchObject({ code: 0 });
  expect(brought.out).toContain('Note: no row says “Visiting poet”');
  expect(brought.out).not.toContain('Left out: 1 row of “Visiting artist”');
  const known = await words();
  expect(known).toContain('audience Visiting artist=none');
  expect(known.join()).not.toMatch(/course Visiting|poet/);
});

test('a file that cannot be read leaves no word behind', async () => {
  const before = await words();
  const refused = await run('learning', csv(header, ',wrap,,2026-03-02,1'), '--word', 'Level 9=wrap');
  expect(refused).toMatchObject({ code: 1 });
  expect(await words()).toEqual(before);
});

test('import staff leaves people out only when it is told to', async () => {
  const cookie = await app.signInAs(['lead', 'administrator'], '999');
  const body = { kind: 'service', name: 'Highways' };
  await replyOf(organisationApi.add, app.send('POST', '/api/999/organisations', { cookie, body }));
  const both = csv('id number,organisation,role', '3001,Housing,Council staff', '3002,Highways,Visiting actor');
  const refused = await run('staff', both, '--file-date', '2026-11-21');
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.out).toContain(
    '1 row waits for somebody to say what a name or word in it means, so nothing was stored',
  );
  expect(refused.out).toContain('--leave-out-bad-rows');
  const word = ['--word', 'Visiting actor=council-staff', '--file-date', '2026-11-21'];
  expect((await run('staff', both, ...word)).out).toContain('Done: new 2');
});

test('import staff ends the posts of an organisation that is missing only when it is told to', async () => {
  const one = csv('id number,organisation,role', '3001,Housing,Council staff');
  const dry = await run('staff', one, '--dry-run');
  expect(dry.out).toContain('1 organisation of the list before is not in this one: Highways');
  expect(dry.out).toContain('--end-missing counts them as having left');
  // What may be one of those that are missing has to be explained first, whether it is tried or meant.
  const open = csv('id number,organisation,role', '3001,Housing,Council staff', '3003,Roads,Council staff');
  for (const tried of [['--dry-run'], []]) {
    const unclear = await run('staff', open, '--end-missing', '--leave-out-bad-rows', ...tried);
    expect(unclear).toMatchObject({ code: 1 });
    expect(unclear.said).toContain('Say first which it is.');
  }
  expect((await run('staff', one, '--end-missing')).out).toContain('Done: new 1');
  const lists = await listStaffLists(app.deps.db.read, { authority: '999', before: undefined });
  expect(lists.at(-1)?.ends).toHaveLength(1);
});

test('import staff ends one organisation that is missing and leaves another, by their names', async () => {
  const cookie = await app.signInAs(['lead', 'administrator'], '999');
  for (const name of ['Markets', 'Parks'])
    await replyOf(
      organisationApi.add,
      app.send('POST', '/api/999/organisations', { cookie, body: { kind: 'service', name } }),
    );
  const day = ['--file-date', '2026-11-21'];
  const columns = 'id number,organisation,role';
  const three = ['Housing', 'Markets', 'Parks'].map((name, index) => `400${String(index)},${name},Council staff`);
  expect((await run('staff', csv(columns, ...three), ...day)).code).toBe(0);
  const one = csv(columns, '4000,Housing,Council staff');
  const other = await run('staff', one, '--ended', 'Housing');
  expect(other).toMatchObject({ code: 1 });
  expect(other.said).toContain('--ended NAME names an organisation of the list before that is not in this one');
  expect((await run('staff', one, '--ended', 'Parks', '--end-missing')).code).not.toBe(0);
  const ended = await run('staff', one, '--ended', 'Parks', '--ended', 'Parks');
  expect(ended.code).toBe(0);
  expect(ended.out).toContain('People of the others stay in post');
  const lists = await listStaffLists(app.deps.db.read, { authority: '999', before: undefined });
  expect(lists.at(-1)?.ends).toHaveLength(1);
});

test('import staff whose every row waits does not offer to store others', async () => {
  const waits = await run('staff', csv('id number,organisation,role', '3001,Housing,Band 6'));
  expect(waits).toMatchObject({ code: 1 });
  expect(waits.out).toContain('Left out: 1 row of “Band 6”. --word "Band 6=WHOM"');
  expect(waits.out).toContain('All that is new waits');
  expect(waits.out).not.toContain('stores the others');
});
