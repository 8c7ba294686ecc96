import { importApi } from '@due-regard/shared/imports/api.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const api = `/api/${demonstration}`;

/** A reading of an export that was saved by name. @returns its id */
export async function aSavedReading(world: World): Promise<string> {
  const { mappings } = await world.ask(learningApi.mappings, `${api}/mappings`);
  const { mappingId } = await world.tell(learningApi.saveMapping, `${api}/mappings`, {
    name: `Export of system ${String(mappings.length + 1)}`,
    kind: 'learning',
    definition: {
      headerRow: null,
      firstRow: null,
      columns: [
        { name: `Payroll ${String(mappings.length + 1)}`, nth: 0, meaning: 'employee-number' },
        { name: 'Lesson', nth: 0, meaning: 'course' },
        { name: 'Lesson done', nth: 0, meaning: 'completed-on' },
      ],
    },
  });
  return mappingId;
}

let brought = 0;

/** A Totara export that names a course nobody knows and has a day that is none; it waits. @returns the batch's id */
export async function aStagedExport(world: World): Promise<string> {
  brought += 1;
  const rows = [
    'username,courseshortname,courseidnumber,completiondate,grade',
    `learner${String(brought)}a,WRAP,,2019-05-06,100`,
    `learner${String(brought)}b,WRAP,,31/02/2019,100`,
    `learner${String(brought)}c,Prevent for ushers ${'n'.repeat(brought)},,2019-05-13,100`,
  ];
  const query = { organisationId: await unlistedService(world), audience: 'council-staff' };
  return world.bring('learning', 'completions.csv', { text: rows.join('\n'), query });
}

/** A word in a file that somebody has said means a course. @returns its number */
export async function aRememberedWord(world: World): Promise<string> {
  const path = `${api}/imports/${await aStagedExport(world)}`;
  const { rows } = await world.ask(importApi.find, path);
  await world.tell(learningApi.sayWord, `${path}/word`, { about: 'course', key: rows?.words?.[0]?.key, means: 'wrap' });
  await world.tell(importApi.cancel, `${path}/cancel`, undefined);
  const { words } = await world.ask(learningApi.words, `${api}/remembered-words`);
  return words[0]?.matchId ?? '';
}

/** A list of staff that says what the one of its day says, but of one service nothing; it waits. @returns the batch's id */
export async function aListWithoutAService(world: World): Promise<string> {
  brought += 1;
  const names = ['Harbour Service', 'Market Service'].map((name) => `${name} ${String(brought)}`);
  for (const name of names) await world.tell(organisationApi.add, `${api}/organisations`, { kind: 'service', name });
  const rows = names.map((name, index) => `H${String(brought)}-${String(index)},${name},Council staff`);
  const header = 'id number,organisation,role';
  const query = { fileDate: '2019-05-31' };
  const first = await world.bring('staff', 'staff.csv', { text: [header, ...rows].join('\n'), query });
  await world.tell(importApi.accept, `${api}/imports/${first}/accept`, {});
  return world.bring('staff', 'again.csv', { text: [header, rows[0]].join('\n'), query });
}

/** People of three organisations whose training counts: of one by posts, of one without, and of one in error. */
export async function countedPeople(world: World): Promise<void> {
  const own = await unlistedService(world);
  const { organisationId: other } = await world.tell(organisationApi.add, `${api}/organisations`, {
    kind: 'service',
    name: `Library Service ${String((brought += 1))}`,
  });
  await takeIn(world, { organisationId: own, audience: 'council-staff', posts: '40' }, 9);
  await takeIn(world, { organisationId: other, audience: 'council-staff' }, 3);
  await takeIn(world, { organisationId: other, audience: 'contractors', posts: '5' }, 4);
}

/** The demonstration's service of whose people no list of staff tells. */
async function unlistedService(world: World): Promise<string> {
  const { organisations } = await world.ask(organisationApi.list, `${api}/organisations?kind=service`);
  return organisations.find(({ name }) => name === 'County council workforce')?.organisationId ?? '';
}

async function takeIn(world: World, query: Readonly<Record<string, string>>, count: number): Promise<void> {
  brought += 1;
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `person${String(brought)}-${String(index)},WRAP,,${index % 3 === 0 ? '2015-10-05' : '2018-05-14'},100`,
  );
  const text = ['username,courseshortname,courseidnumber,completiondate,grade', ...rows].join('\n');
  const batch = await world.bring('learning', 'completions.csv', { text, query: { fileDate: '2019-05-31', ...query } });
  await world.tell(importApi.accept, `${api}/imports/${batch}/accept`, {});
}
