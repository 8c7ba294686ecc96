import * as z from 'zod/mini';
import type { Steps } from '../../measure/steps.ts';
import { audiences } from './audience.ts';
import type { Audience } from './audience.ts';
import type { AudienceHistory, PeopleHistory } from './people-history.ts';

/** What one series of packed counts counts: of an audience its posts, a class, or those with a course. */
export type PeopleSeries = {
  readonly audience: Audience;
  readonly measure: (typeof measures)[number];
  /** Empty but for a course. */
  readonly courseId: string;
};

const measures = ['posts', 'trained', 'outOfDate', 'notTrained', 'course'] as const;
const storedSeries = z.array(z.tuple([z.enum(audiences), z.enum(measures), z.string()]));

/** The series of one organisation's people, each audience's together, and their counts in the same order. */
export function peopleSeries(history: PeopleHistory): {
  readonly names: readonly PeopleSeries[];
  readonly counts: readonly Steps<number>[];
} {
  const all = history.audiences.flatMap(seriesOf);
  return { names: all.map(([name]) => name), counts: all.map(([, counts]) => counts) };
}

function seriesOf(history: AudienceHistory): readonly (readonly [PeopleSeries, Steps<number>])[] {
  const { audience, posts, trained, outOfDate, notTrained, byCourse } = history;
  const own = { audience, courseId: '' };
  return [
    [{ ...own, measure: 'trained' }, trained],
    [{ ...own, measure: 'outOfDate' }, outOfDate],
    [{ ...own, measure: 'notTrained' }, notTrained],
    ...(posts === null ? [] : [[{ ...own, measure: 'posts' }, posts] as const]),
    ...byCourse.map((course) => [{ audience, measure: 'course', courseId: course.courseId }, course.trained] as const),
  ];
}

/** Series as a text that a database keeps. */
export function textOfSeries(series: readonly PeopleSeries[]): string {
  return JSON.stringify(series.map(({ audience, measure, courseId }) => [audience, measure, courseId]));
}

/** The inverse of {@link textOfSeries}. @throws when the text was not written by it */
export function seriesOfText(text: string): readonly PeopleSeries[] {
  return storedSeries.parse(JSON.parse(text)).map(([audience, measure, courseId]) => ({ audience, measure, courseId }));
}
