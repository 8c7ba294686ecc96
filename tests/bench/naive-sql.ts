import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { addMonths } from '@due-regard/shared/calendar/iso-date.ts';
import type { openSqliteFile } from '@due-regard/db/sqlite.ts';
import { authority } from './generate/database.ts';

type Database = ReturnType<typeof openSqliteFile>;

/** What somebody would write who asks the facts themselves, with the indexes that the product has. */
export class NaiveSql {
  readonly #database: Database;
  readonly rows: number;

  constructor(database: Database) {
    this.#database = database;
    this.rows = this.#count('completion') + this.#count('post');
  }

  #count(table: 'completion' | 'post'): number {
    return this.#numberOf(`select count(*) from ${table} where authority_id = ?`, [authority]);
  }

  /** Reads every row that the figures rest on, once, and of each what they ask of it. */
  scan(): number {
    const posts = `select sum(length(learner) + length(coalesce(from_on, '')) + length(coalesce(to_on, '')))
      from post not indexed where authority_id = ? and withdrawn_at is null`;
    const completions = `select sum(length(learner) + length(course_id) + length(outcome) + length(on_day))
      from completion not indexed where authority_id = ? and withdrawn_at is null`;
    return this.#numberOf(posts, [authority]) + this.#numberOf(completions, [authority]);
  }

  /** Posts on a day and how many of them are trained, by organisation. */
  coverageOn(day: IsoDate): unknown {
    const trainedSince = addMonths(day, -36);
    return this.#database
      .prepare(
        `select organisation_id, count(*) as posts, sum(exists (
           select 1 from completion where completion.authority_id = post.authority_id
             and completion.learner = post.learner and completion.withdrawn_at is null
             and completion.outcome = 'completed' and completion.course_id in ('ho-awareness', 'wrap')
             and completion.on_day > ? and completion.on_day <= ?)) as trained
         from post where authority_id = ? and withdrawn_at is null
           and (from_on is null or from_on <= ?) and (to_on is null or to_on >= ?)
         group by organisation_id`,
      )
      .all(trainedSince, day, authority, day, day);
  }

  #numberOf(sql: string, values: readonly string[]): number {
    return Number(
      this.#database
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  }

  close(): void {
    this.#database.close();
  }
}
