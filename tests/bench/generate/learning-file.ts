import { writeLines } from './text-file.ts';

// Names as learning systems give them, which the courses of every council are known by.
const courses = ['Prevent awareness', 'WRAP', 'Prevent referrals', 'Channel course'] as const;
const learnersOfEach = courses.length;

/** Ids of so many learners, each in `courses.length` rows. */
function learnerId(number: number): string {
  return `user.${String(number)}`;
}

/**
 * Writes an export of a learning system (Totara's course completions): every learner with each of four courses, in no
 * order of learners, the days of eleven years. The same number of rows gives the same bytes.
 * @returns its size in bytes
 */
export function writeLearning(path: string, rows: number): number {
  return writeLines(path, learningLines(rows));
}

function* learningLines(rows: number): Generator<string> {
  yield 'username,courseshortname,courseidnumber,completiondate,grade';
  const learners = Math.ceil(rows / learnersOfEach);
  for (let row = 0; row < rows; row += 1) {
    const course = courses[Math.floor(row / learners)] ?? courses[0];
    yield `${learnerId((row * 7919) % learners)},${course},,${dayOf(row)},100`;
  }
}

function dayOf(row: number): string {
  const mixed = (row * 2_654_435_761) % 4_294_967_296;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(2015 + (mixed % 11))}-${two(1 + ((mixed >> 4) & 7))}-${two(1 + ((mixed >> 8) & 15))}`;
}

/** Writes a list of staff: so many learners of the same ids, an equal share in each organisation. */
export function writeStaff(path: string, { learners, organisations }: StaffSize): number {
  return writeLines(path, staffLines({ learners, organisations }));
}

export interface StaffSize {
  readonly learners: number;
  readonly organisations: readonly string[];
}

function* staffLines({ learners, organisations }: StaffSize): Generator<string> {
  yield 'username,organisation,audience,from,to';
  for (let learner = 0; learner < learners; learner += 1) {
    const organisation = organisations[learner % organisations.length] ?? '';
    yield `${learnerId(learner)},${organisation},council-staff,2016-01-01,`;
  }
}
