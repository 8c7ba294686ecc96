import { isBlankCell } from '../table.ts';
import type { CourseCell } from './course-cell.ts';
import type { CoursePlace, LearningPlan, Place } from './plan.ts';
import type { ReadingRules } from './reading-rules.ts';
import { RowFaults, readIds } from './row-reading.ts';
import type { PersonRow, RowReading } from './row-reading.ts';
import type { BadRow, LearningRow, MendablePart } from './rows.ts';
import type { ReasonCode } from '../reasons.ts';

interface Reading {
  readonly row: PersonRow;
  readonly plan: LearningPlan;
  readonly rules: ReadingRules;
}

type About = Pick<LearningRow, 'rowNumber' | 'learner' | 'others' | 'organisation' | 'audience'>;
type Ending = Pick<LearningRow, 'outcome' | 'onDay'>;

/** How a course ended for somebody, that it was not asked of them, or why the cell cannot be read. */
type EndingRead =
  | Ending
  | 'not-asked'
  | 'nothing'
  | {
      readonly refused: ReasonCode;
      readonly place: Place;
      readonly part: MendablePart;
      readonly known?: Partial<Ending>;
    };

/** What one row of a learning system's file says of its learner: of one course, or of each that has a column. */
export function readLearningRow(row: PersonRow, plan: LearningPlan, rules: ReadingRules): RowReading<LearningRow> {
  const faults = new RowFaults(row, plan);
  const reading = { row, plan, rules };
  const about = readAbout(reading, faults);
  if (plan.cells.length > 0) return readCourses(reading, about, faults);
  const course = readWords(reading, { places: plan.course, part: 'course', isNeeded: true }, faults);
  const ending = readEnding(reading);
  if (ending === 'not-asked' || ending === 'nothing') return { rows: [], bad: [], notAsked: 1, unsaid: 0 };
  const known = faults.mendable.some(({ part }) => part === 'course') ? about : { ...about, course };
  if ('refused' in ending) {
    faults.refuse(ending.refused, ending);
    return alone({ ...known, ...ending.known }, faults);
  }
  return faults.problems.length > 0
    ? alone({ ...known, ...ending }, faults)
    : { rows: [{ ...about, course, ...ending }], bad: [], notAsked: 0, unsaid: 0 };
}

function alone(partial: Partial<LearningRow>, faults: RowFaults): RowReading<LearningRow> {
  return { rows: [], bad: [faults.bad<LearningRow>(partial)], notAsked: 0, unsaid: 0 };
}

/** Whose row it is and where they work. What could not be read is left out. */
function readAbout(reading: Reading, faults: RowFaults): About {
  const { row, plan, rules } = reading;
  const ids = readIds(row, { ids: plan.ids, rules, faults, isFirstEnough: true });
  // Whoever's first id cannot be read may be anybody: such a row is never taken.
  const isKnown = faults.problems.length === 0;
  const learner = isKnown ? (ids[0] ?? null) : null;
  const others = [...new Set(ids)].filter((id) => id !== learner);
  const hasName = plan.names.some(({ at }) => !isBlankCell(row.cells[at]));
  if (learner === null && !hasName && faults.problems.length === 0) faults.refuseRow('learner-missing');
  const organisation = readWords(reading, { places: one(plan.organisation), part: 'organisation' }, faults);
  const audience = readWords(reading, { places: one(plan.audience), part: 'audience' }, faults);
  return { rowNumber: row.rowNumber, learner, others, organisation, audience };
}

interface Words {
  readonly places: readonly Place[];
  readonly part: MendablePart;
  readonly isNeeded?: boolean;
}

/** The first of several cells that says something; null where none does. */
function readWords(
  { row, rules }: Reading,
  { places, part, isNeeded = false }: Words,
  faults: RowFaults,
): string | null {
  for (const place of places) {
    const read = rules.words(row.cells[place.at] ?? '');
    if ('refused' in read) return faults.refuse(read.refused, { place, part });
    if (read.value !== null) return read.value;
  }
  const [place] = places;
  return isNeeded && place !== undefined ? faults.refuse('value-missing', { place, part }) : null;
}

function one(place: Place | null): readonly Place[] {
  return place === null ? [] : [place];
}

/** How the one course of a row ended. */
function readEnding({ row, plan, rules }: Reading): EndingRead {
  const { outcome, completedOn } = plan;
  if (outcome === null && completedOn === null) return { outcome: 'completed', onDay: null };
  if (outcome === null && completedOn !== null) {
    const day = rules.courseCell(row.cells[completedOn.at] ?? '');
    const isMissing = 'says' in day && day.says === 'nothing' && plan.withoutDay === 'missing';
    if (isMissing) return { refused: 'training-day-missing', place: completedOn, part: 'onDay' };
    const ending = endingOf(day, completedOn);
    return ending === 'nothing' ? { outcome: 'not-completed', onDay: null } : ending;
  }
  return outcome === null ? 'nothing' : endingByWord({ row, plan, rules }, outcome);
}

/** How a course ended by the word that says so and, where there is one, the day beside it. */
function endingByWord({ row, plan, rules }: Reading, place: Place): EndingRead {
  const said = rules.outcomeCell(row.cells[place.at] ?? '');
  const at = plan.completedOn;
  const day = at === null ? undefined : rules.courseCell(row.cells[at.at] ?? '');
  const known =
    day !== undefined && 'says' in day && day.says === 'completed' && day.day !== null ? day.day : undefined;
  if ('refused' in said) {
    const kept = at === null ? { onDay: null } : known === undefined ? {} : { onDay: known };
    return { refused: said.refused, place, part: 'outcome', known: kept };
  }
  if (said.says === 'nothing') {
    return known === undefined
      ? { refused: 'value-missing', place, part: 'outcome' }
      : { outcome: 'completed', onDay: known };
  }
  if (said.says !== 'completed' || said.day !== null) return endingOf(said, place);
  if (at === null || day === undefined || known !== undefined) return { outcome: 'completed', onDay: known ?? null };
  const refused = 'refused' in day ? day.refused : 'training-day-missing';
  return { refused, place: at, part: 'onDay', known: { outcome: 'completed' } };
}

/** What a cell alone says; a word for completed has no day to count from. */
function endingOf(cell: CourseCell, place: Place): EndingRead {
  if ('refused' in cell) return { refused: cell.refused, place, part: 'onDay' };
  if (cell.says === 'not-completed') return { outcome: 'not-completed', onDay: null };
  if (cell.says !== 'completed') return cell.says;
  return cell.day === null
    ? { refused: 'training-day-missing', place, part: 'onDay', known: { outcome: 'completed' } }
    : { outcome: 'completed', onDay: cell.day };
}

/** Every course that has a column of its own: what can be read is taken, whatever stands beside it. */
function readCourses(reading: Reading, about: About, faults: RowFaults): RowReading<LearningRow> {
  if (faults.problems.length > 0) {
    // Whose row it is cannot be mended for each course by itself.
    return { rows: [], bad: [{ ...faults.bad<LearningRow>(about), mendable: [] }], notAsked: 0, unsaid: 0 };
  }
  const { row, plan, rules } = reading;
  const rows: LearningRow[] = [];
  const bad: BadRow<LearningRow>[] = [];
  const passedOver = { notAsked: 0, unsaid: 0 };
  for (const place of plan.cells) {
    const ending = readCell(reading, place);
    const name = rules.words(place.course);
    const course = 'value' in name ? name.value : null;
    if (ending === 'not-asked') passedOver.notAsked += 1;
    else if (ending === 'nothing') {
      passedOver.unsaid += 1;
      // A total of names is of people: whoever has no answer would be missing from it. Beside ids a name may be a heading.
      if (plan.ids.length === 0) rows.push({ ...about, course, outcome: 'unsaid', onDay: null });
    } else if ('refused' in ending) {
      const own = new RowFaults(row, plan);
      own.refuse(ending.refused, ending);
      bad.push(own.bad<LearningRow>({ ...about, course, ...ending.known }));
    } else rows.push({ ...about, course, ...ending });
  }
  return { rows, bad, ...passedOver };
}

/** A course's own cell; a word for completed looks for its day in the column of days beside it. */
function readCell({ row, rules }: Reading, { at, name, day }: CoursePlace): EndingRead {
  const place = { at, name };
  const said = rules.outcomeCell(row.cells[at] ?? '');
  const isWord = 'says' in said && said.says === 'completed' && said.day === null;
  if (day === null || !isWord) return endingOf(said, place);
  const read = rules.courseCell(row.cells[day.at] ?? '');
  if ('refused' in read) return { refused: read.refused, place: { at: day.at, name }, part: 'onDay' };
  return endingOf(read.says === 'completed' ? read : said, place);
}
