import { dayNumber, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { packCounts } from '@due-regard/shared/measure/packed.ts';
import { peopleHistories } from '@due-regard/shared/training/learners/people-history.ts';
import { packPeople, peopleFromPack } from '@due-regard/shared/training/learners/people-pack.ts';
import { peopleSeries } from '@due-regard/shared/training/learners/people-series.ts';
import { loadSmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import { authority, makePeople } from './generate/database.ts';
import { completionsOf, county, listOfStaff, organisationId, postsOf } from './generate/people.ts';
import type { BenchLine } from './line.ts';
import { milliseconds, timeOf } from './timing.ts';

const asAt = dayNumber(isoDate('2025-03-13'));
const window = 1096;

/**
 * P12: one COUNTIFS for each organisation over a sheet of all completions, as a spreadsheet works it out: each formula
 * looks at every row, one criterion after another. Ours answers posts, trained, out of date and by course besides.
 */
export async function run(): Promise<BenchLine[]> {
  const made = await makePeople({ ...county, organisations: 1, posts: 1, completions: 1 });
  const { requirements } = await loadSmallFacts(made.deps.db.read, { authority, before: undefined });
  await made.close();
  const places = Array.from({ length: county.organisations }, (_, place) => place);
  const ids = places.map(organisationId);
  const facts = {
    posts: places.flatMap((place) => postsOf(place, county)),
    completions: places.flatMap((place) => completionsOf(place, county)),
    lists: [{ ...listOfStaff, covers: ids }],
    links: [],
    headcounts: [],
    requirements,
  };
  const organisations = ids.map((id) => ({ organisationId: id, kind: 'service' as const }));
  const pack = packPeople(
    peopleHistories(facts, organisations).map((history) => {
      const { names, counts } = peopleSeries(history);
      return { organisationId: history.organisationId, series: names, steps: packCounts(counts) };
    }),
  );
  const sheet = sheetOf(places);
  const ours = timeOf(() => peopleFromPack(pack, asAt));
  const theirs = timeOf(() => ids.map((id) => countifs(sheet, id)), 3);
  return [
    {
      id: 'P12',
      what: 'COUNTIFS for each organisation ÷ ours',
      value: theirs / ours,
      limit: 1000,
      isAtLeast: true,
      detail: `${milliseconds(theirs)} for ${String(ids.length)} plain COUNTIFS with four criteria over ${String(sheet.organisation.length)} rows; ${milliseconds(ours)} ours`,
    },
  ];
}

/** A sheet by columns, as a spreadsheet program holds it. */
interface Sheet {
  readonly organisation: readonly string[];
  readonly outcome: readonly string[];
  readonly course: readonly string[];
  readonly day: readonly number[];
}

function sheetOf(places: readonly number[]): Sheet {
  const rows = places.flatMap((place) => completionsOf(place, county).map((row) => ({ ...row, place })));
  return {
    organisation: rows.map(({ place }) => organisationId(place)),
    outcome: rows.map(({ outcome }) => outcome),
    course: rows.map(({ courseId }) => courseId),
    day: rows.map(({ onDay }) => dayNumber(onDay)),
  };
}

/** COUNTIFS(organisation, id, outcome, "completed", course, "ho-awareness", day, ">" & …) */
function countifs({ organisation, outcome, course, day }: Sheet, id: string): number {
  let count = 0;
  for (let row = 0; row < organisation.length; row += 1) {
    const isCounted =
      organisation[row] === id &&
      outcome[row] === 'completed' &&
      course[row] === 'ho-awareness' &&
      (day[row] ?? 0) > asAt - window;
    if (isCounted) count += 1;
  }
  return count;
}
