import type { IsoDate } from '../calendar/iso-date.ts';
import { dayInWords } from '../calendar/words.ts';
import { percentage } from '../measure/percentage.ts';
import { inAList } from '../measure/words.ts';
import type { AnswerSources } from '../training/answers-behind.ts';
import type { CourseRow } from '../training/by-course.ts';
import type { CoverageCounts } from '../training/coverage-counts.ts';

/** What the first sentence is made of. */
export type CoverageFigures = Pick<CoverageCounts, 'inScope' | 'reached'> & {
  /** The schools that each course has reached, the widest first. */
  readonly byCourse: readonly Pick<CourseRow, 'courseId' | 'name' | 'schools'>[];
};

/** What the second is made of, with where the answers came from. */
export type DslFigures = Pick<CoverageCounts, 'inScope' | 'dsl'> &
  AnswerSources & {
    /** The name of the course that every school names; null where they name several or none. */
    readonly course: string | null;
    /** The year of the newest answer is printed when it is not that of this day. */
    readonly asAt: IsoDate;
  };

/** Schools of one class, and how a sentence says it of one school and of several. */
type Part = { readonly count: number; readonly one: string; readonly several: string };

/**
 * How many schools training has reached and what is known of the others:
 * `WRAP has reached 216 of 240 schools (90 %); of the other 24, 14 report … and 10 have not answered; the aim is all 240.`
 */
export function coverageSentence({ inScope, reached, byCourse }: CoverageFigures): string {
  if (inScope === 0) return 'No school is counted, so there is nothing to tell.';
  const training = shortName(courseOfAll(byCourse, reached.reached)) ?? 'Accepted training';
  if (reached.reached === inScope)
    return `${training} has reached ${inScope === 1 ? 'the one school' : `all ${String(inScope)} schools`} counted.`;
  const others = partsOf([
    { count: reached.checking, ...checking },
    { count: reached.notTrained, one: 'has not been trained', several: 'have not been trained' },
    { count: reached.noAnswer, ...noAnswer },
  ]);
  if (inScope === 1) return `${training} has not reached the one school counted, which ${onlyOne(others)}.`;
  const share = percentage(reached.reached, inScope);
  const total = String(inScope);
  if (reached.reached === 0)
    return `${training} has reached none of ${total} schools (${share}); ${listOf(others)}; the aim is all ${total}.`;
  return `${training} has reached ${String(reached.reached)} of ${total} schools (${share}); ${ofTheOthers(others)}; the aim is all ${total}.`;
}

/**
 * How many safeguarding leads are trained and what is known of the others:
 * `Every school's safeguarding lead has had WRAP (240 of 240, advisory service list, 1 March).`
 */
export function dslSentence(figures: DslFigures): string {
  const { inScope, dsl } = figures;
  const training = shortName(figures.course) ?? 'Prevent training';
  const total = String(inScope);
  if (inScope === 0) return 'No school is counted, so there is no safeguarding lead to tell of.';
  if (dsl.noAnswer === inScope) return `No school has told us whether its safeguarding lead has had ${training}.`;
  if (dsl.trained === inScope) {
    return `Every school's safeguarding lead has had ${training} ${inBrackets(`${total} of ${total}`, figures)}.`;
  }
  const others = partsOf([
    { count: dsl.outOfDate, one: `has a ${outOfDate}`, several: `have a ${outOfDate}` },
    { count: dsl.checking, ...checking },
    { count: dsl.notTrained, one: 'has no trained lead in post', several: 'have no trained lead in post' },
    { count: dsl.noAnswer, ...noAnswerOfLead },
  ]);
  if (inScope === 1) return `The one school counted ${onlyOne(others)} ${inBrackets('0 of 1', figures)}.`;
  const upToDate = `safeguarding lead whose ${training} is up to date`;
  const share = inBrackets(percentage(dsl.trained, inScope), figures);
  if (dsl.trained === 0) return `None of ${total} schools has a ${upToDate} ${share}; ${listOf(others)}.`;
  const have = dsl.trained === 1 ? 'has' : 'have';
  return `${String(dsl.trained)} of ${total} schools ${have} a ${upToDate} ${share}; ${ofTheOthers(others)}.`;
}

/** One course is named for all only when it has reached them all. */
function courseOfAll([widest]: CoverageFigures['byCourse'], reached: number): string | null {
  const isForAll = widest !== undefined && widest.courseId !== null && widest.schools === reached;
  return isForAll ? widest.name : null;
}

/** Without what stands in brackets: `WRAP (Workshop to Raise Awareness of Prevent)` is WRAP. */
function shortName(name: string | null): string | undefined {
  return name?.replace(/ \([^()]*\)$/, '');
}

const checking = { one: 'reports other training we are checking', several: 'report other training we are checking' };
const noAnswer = { one: 'has not answered', several: 'have not answered' };
const noAnswerOfLead = { one: 'has not answered about its lead', several: 'have not answered about their lead' };
const outOfDate = 'lead whose training is out of date';

function partsOf(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ count }) => count > 0);
}

/** `14 report other training we are checking and 10 have not answered`. */
function listOf(parts: readonly Part[]): string {
  return inAList(parts.map(({ count, one, several }) => `${String(count)} ${count === 1 ? one : several}`));
}

/** `of the other 24, 14 report … and 10 have …`, or `the other 10 have …` when there is nothing to tell apart. */
function ofTheOthers(parts: readonly Part[]): string {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count === 1) return `the other one ${onlyOne(parts)}`;
  return `${parts.length === 1 ? 'the other' : `of the other ${String(count)},`} ${listOf(parts)}`;
}

function onlyOne(parts: readonly Part[]): string {
  return parts[0]?.one ?? noAnswer.one;
}

/** `(240 of 240, advisory service list, 1 March)`, without what is not known; one source is named only for all. */
function inBrackets(share: string, { latestSource, latestToldOn, hasSeveralSources, asAt }: DslFigures): string {
  if (latestToldOn === null) return `(${share})`;
  const day = dayInWords(latestToldOn, asAt);
  if (hasSeveralSources) return `(${share}, several sources, latest answer ${day})`;
  return latestSource === null ? `(${share}, latest answer ${day})` : `(${share}, ${latestSource}, ${day})`;
}
