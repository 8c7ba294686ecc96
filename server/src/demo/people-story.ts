import { addDays, daysBetween, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { addOrganisation } from '../schools/organisations.ts';
import { demoActor } from './acting.ts';
import type { Acting, Happening, PeopleFile } from './acting.ts';
import { csvFile } from './files.ts';
import type { CsvRow } from './files.ts';
import { story } from './story.ts';

/** The days of the lists of staff; each is brought some days later. */
const listDays = ['2018-04-01', '2018-10-01', '2019-04-01'].map(isoDate);
/** The days of the exports of e-learning. */
const exportDays = ['2018-06-30', '2018-11-30', '2019-03-31'].map(isoDate);

async function enterTeams({ deps }: Acting): Promise<void> {
  for (const name of story.services.teams) await addOrganisation(deps, demoActor, { kind: 'service', name });
}

function bringing(kind: 'staff' | 'learning', on: IsoDate, file: PeopleFile): Happening {
  const words = kind === 'staff' ? 'a list of staff is brought' : 'an export of a learning system is brought';
  return { on, words, run: (acting) => acting.bringPeople(kind, file) };
}

/** Somebody who works in one of the services: a number, and nothing else of them. */
interface Employee {
  readonly number: number;
  readonly team: string;
  /** From which list on they are named, and from which no more. */
  readonly from: number;
  readonly until: number;
}

const employees: readonly Employee[] = Array.from({ length: 340 }, (_, number) => ({
  number,
  team: story.services.teams[teamOf(number)] ?? '',
  from: number < 300 ? 0 : 1 + (number % 2),
  until: number % 13 === 5 ? 1 + (number % 2) : listDays.length,
}));

/** Of 29 people 14 are of the first service, 9 of the second and 6 of the third. */
function teamOf(number: number): number {
  const place = number % 29;
  if (place < 14) return 0;
  return place < 23 ? 1 : 2;
}

function listedIn(index: number): readonly Employee[] {
  return employees.filter(({ from, until }) => from <= index && index < until);
}

function staffList(day: IsoDate, index: number): PeopleFile {
  const council = listedIn(index).map(({ number, team }) => ({
    'Employee number': String(10_000 + number),
    Username: usernameOf(number),
    Organisation: team,
    Role: 'Council staff',
    From: startOf(number, day),
    To: '',
  }));
  const members = Array.from({ length: 49 }, (_, number) => ({
    'Employee number': '',
    Username: memberOf(number + 1),
    Organisation: story.services.members,
    Role: 'Elected members',
    From: '2017-05-08',
    To: '',
  }));
  return csvFile(`staff-${day}.csv`, day, [...council, ...members]);
}

/** Most had come before they were first listed; a new one within the half year before. */
function startOf(number: number, day: IsoDate): string {
  return number < 300 ? '' : addDays(day, -5 - (number % 150));
}

function usernameOf(number: number): string {
  return `rw${String(10_000 + number)}`;
}

function memberOf(number: number): string {
  return `member${String(number).padStart(2, '0')}`;
}

/** WRAP sessions of autumn 2016, which fall out of date in autumn 2018. */
function wrapOf2016(): PeopleFile {
  const rows = employees
    .filter(({ number }) => number < 300 && number % 4 === 1)
    .map(({ number }) => ({
      username: usernameOf(number),
      courseshortname: 'WRAP',
      completiondate: addDays(isoDate('2016-10-03'), (number * 7) % 60),
      grade: '',
    }));
  return csvFile('wrap-sessions-2016.csv', isoDate('2018-04-20'), rows);
}

/** Who signed the list of a briefing: neither its course nor its day stands in such a file. */
function attendance(
  heldOn: string,
  { from: first, to: last }: { readonly from: number; readonly to: number },
): PeopleFile {
  const rows: CsvRow[] = [];
  for (let number = first; number <= last; number += 1) rows.push({ username: memberOf(number), signupnote: '' });
  const day = isoDate(heldOn);
  return { ...csvFile(`members-briefing-${day}.csv`, day, rows), choices: { courseId: 'wrap', heldOn: day } };
}

const eLearningBegan = isoDate('2018-05-01');

/** Everybody enrolled by a day, with the day on which they completed it. One in eleven is enrolled nowhere. */
function eLearning(day: IsoDate): PeopleFile {
  const index = listDays.findLastIndex((list) => list <= day);
  const rows = listedIn(index)
    .filter(({ number }) => number % 11 !== 0)
    .map(({ number }) => ({
      ID: String(number + 1),
      Name: '',
      Username: usernameOf(number),
      'Course complete': completedBy(number, day),
    }));
  return { ...csvFile(`moodle-awareness-${day}.csv`, day, rows), choices: { courseId: 'ho-awareness' } };
}

/** One in nine never does it; the others one after another within eleven months. */
function completedBy(number: number, day: IsoDate): string {
  const after = (number * 37) % 333;
  const isDone = number % 9 !== 4 && after < daysBetween(eLearningBegan, day);
  return isDone ? addDays(eLearningBegan, after) : '';
}

/** Three services and the members are counted one by one, from lists of staff and learning systems. All of it is invented. */
export const peopleStory: readonly Happening[] = [
  { on: isoDate('2018-04-09'), words: 'services whose people are counted are entered', run: enterTeams },
  ...listDays.map((day, index) => bringing('staff', addDays(day, 12 + index), staffList(day, index))),
  bringing('learning', isoDate('2018-04-20'), wrapOf2016()),
  bringing('learning', isoDate('2018-04-26'), attendance('2018-04-24', { from: 1, to: 31 })),
  bringing('learning', isoDate('2018-11-28'), attendance('2018-11-22', { from: 32, to: 43 })),
  ...exportDays.map((day) => bringing('learning', addDays(day, 6), eLearning(day))),
];
