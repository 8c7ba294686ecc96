import { dayNumber, isoDate, monthEndsTo } from '@due-regard/shared/calendar/iso-date.ts';
import { packCounts, packOfBytes } from '@due-regard/shared/measure/packed.ts';
import { peopleTotal } from '@due-regard/shared/training/learners/people-at.ts';
import type { PeopleRow } from '@due-regard/shared/training/learners/people-at.ts';
import { peopleHistories } from '@due-regard/shared/training/learners/people-history.ts';
import { packPeople, peopleFromPack, peopleTrendFromPack } from '@due-regard/shared/training/learners/people-pack.ts';
import type { PackedPeople, PeoplePack } from '@due-regard/shared/training/learners/people-pack.ts';
import { peopleSeries, seriesOfText } from '@due-regard/shared/training/learners/people-series.ts';
import { listHistoriesOf } from '@due-regard/db/measure/history-queries.ts';
import { loadSmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import type { SmallFacts } from '@due-regard/db/measure/learner-facts.ts';
import { openSqliteFile } from '@due-regard/db/sqlite.ts';
import { authority, makePeople } from './generate/database.ts';
import type { MadeDatabase } from './generate/database.ts';
import { completionsOf, county, listOfStaff, national, organisationId, postsOf } from './generate/people.ts';
import type { BenchLine } from './line.ts';
import { NaiveSql } from './naive-sql.ts';
import { inTurn, milliseconds, timeOf } from './timing.ts';

const asAt = isoDate('2025-03-13');
const months = 36;
const counties = Math.round(national.organisations / county.organisations);

/** P1 to P5: coverage at any date, series of months, and the whole country, from histories. */
export async function run(): Promise<BenchLine[]> {
  const made = await makePeople(county);
  const sql = new NaiveSql(openSqliteFile(made.file));
  try {
    const known = { authority, before: undefined };
    const small = await loadSmallFacts(made.deps.db.read, known);
    const pack = await loadPack(made);
    const lines = await ofCounty({ made, sql, pack, small });
    return [...lines, ...ofCountry(pack, small)];
  } finally {
    sql.close();
    await made.close();
  }
}

interface County {
  readonly made: MadeDatabase;
  readonly sql: NaiveSql;
  readonly pack: PeoplePack;
  readonly small: SmallFacts;
}

async function loadPack({ deps }: MadeDatabase): Promise<PeoplePack> {
  const stored = await listHistoriesOf(deps.db.read, authority, 'people');
  return packPeople(
    stored.map(({ organisationId: id, series, steps }) => ({
      organisationId: id,
      series: seriesOfText(series),
      steps: packOfBytes(steps),
    })),
  );
}

/** Coverage of all, and the services that lack most, the worst first. */
function coverageAndGaps(pack: PeoplePack, day: number): readonly [unknown, readonly PeopleRow[]] {
  const rows = peopleFromPack(pack, day);
  const gaps = rows.filter(({ posts, trained }) => posts !== null && trained < posts);
  return [peopleTotal(rows), gaps.toSorted((one, other) => lack(other) - lack(one))];
}

function lack({ posts, trained }: PeopleRow): number {
  return (posts ?? 0) - trained;
}

async function ofCounty({ made, sql, pack, small }: County): Promise<BenchLine[]> {
  const day = dayNumber(asAt);
  const times = await inTurn({
    scan: () => sql.scan(),
    warm: () => coverageAndGaps(pack, day),
    cold: async () => coverageAndGaps(await loadPack(made), day),
    series: () => peopleTrendFromPack(pack, { ...small, asAt, months }),
  });
  const naive = timeOf(() => monthEndsTo(asAt, 3).map((on) => sql.coverageOn(on)), 1) * (months / 3);
  const scan = `${milliseconds(times.scan)} for a scan of ${String(sql.rows)} rows in SQLite`;
  return [
    line('P1', 'coverage at any date and the gap list ÷ scan, held in memory', {
      value: times.warm / times.scan,
      limit: 0.05,
      detail: `${milliseconds(times.warm)}; ${scan}`,
    }),
    line('P1', 'the same, histories read from the database first', {
      value: times.cold / times.scan,
      limit: 0.4,
      detail: `${milliseconds(times.cold)}; ${scan}`,
    }),
    line('P2', 'series of 36 months ÷ scan', {
      value: times.series / times.scan,
      limit: 0.1,
      detail: `${milliseconds(times.series)}; ${scan}`,
    }),
    {
      ...line('P3', 'naive SQL for each month ÷ the series', {
        value: naive / times.series,
        limit: 500,
        detail: `${milliseconds(naive)} (36 × the middle of 3 months); ${milliseconds(times.series)} for the series`,
      }),
      isAtLeast: true,
    },
  ];
}

/** The whole country: a pack for each county of it, all of them different. */
function ofCountry(first: PeoplePack, small: SmallFacts): BenchLine[] {
  const day = dayNumber(asAt);
  const packs = Array.from({ length: counties }, (_, index) => packOfCounty(index, small));
  const bytes = packs.reduce((sum, { triples }) => sum + triples.byteLength, 0);
  const sweep = timeOf(() => packs.map((pack) => coverageAndGaps(pack, day)));
  const sum = timeOf(() => packs.map(({ triples }) => sumOf(triples)));
  const one = timeOf(() => coverageAndGaps(first, day));
  const ratio = bytes / first.triples.byteLength;
  return [
    line('P4', 'sweep over the country ÷ summing the same bytes', {
      value: sweep / sum,
      limit: 2,
      detail: `${milliseconds(sweep)}; ${milliseconds(sum)} for ${String(Math.round(bytes / 1e6))} MB`,
    }),
    line('P5', 'growth from county to country ÷ growth of the bytes', {
      value: sweep / one / ratio,
      limit: 1.5,
      detail: `${(sweep / one).toFixed(1)} × the time for ${ratio.toFixed(1)} × the bytes`,
    }),
  ];
}

function packOfCounty(index: number, { requirements }: SmallFacts): PeoplePack {
  const places = Array.from({ length: county.organisations }, (_, place) => index * county.organisations + place);
  const organisations = places.map((place) => ({ organisationId: organisationId(place), kind: 'service' as const }));
  const facts = {
    posts: places.flatMap((place) => postsOf(place, national)),
    completions: places.flatMap((place) => completionsOf(place, national)),
    lists: [{ ...listOfStaff, covers: organisations.map((each) => each.organisationId) }],
    links: [],
    headcounts: [],
    requirements,
  };
  return packPeople(
    peopleHistories(facts, organisations).map((history): PackedPeople => {
      const { names, counts } = peopleSeries(history);
      return { organisationId: history.organisationId, series: names, steps: packCounts(counts) };
    }),
  );
}

function sumOf(numbers: Int16Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += numbers[at] ?? 0;
  return sum;
}

function line(id: BenchLine['id'], what: string, measured: Pick<BenchLine, 'value' | 'limit' | 'detail'>): BenchLine {
  return { id, what, isAtLeast: false, ...measured };
}
