import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { doesAccept, lastValidDay, requirementAt } from '@due-regard/shared/training/requirement.ts';
import type { Requirement, Validity } from '@due-regard/shared/training/requirement.ts';
import { isSameCount } from '@due-regard/shared/training/total.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { listRequirements } from '@due-regard/db/training/queries.ts';
import { listTakenBackTotals, listTotals } from '@due-regard/db/training/totals.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { knownNow } from '../../http/as-at.ts';
import { sourceOfFile } from '../source-of-file.ts';
import type { PeopleContext } from './people-importer.ts';

/** What rows with a name and no id come to: totals, since nobody is known again by a name. */
export interface NamedTotals {
  readonly fresh: readonly NewFact<'training_total'>[];
  /** Of each fresh one, of how many people the file says nothing. */
  readonly unsaid: readonly number[];
  readonly known: number;
  readonly refused: readonly RowProblem[];
}

/** What a row says of a course: the day of completion, that there is none, or nothing that can be read. */
type Said = IsoDate | 'not-completed' | 'unsaid';

/** People of one course: who has it, of how many nothing is said that can be read, and all of whom it is asked. */
interface NamedCount {
  readonly courseId: string;
  readonly trained: number;
  readonly unsaid: number;
  readonly inPost: number;
}

/** Rows with a name alone, counted: for each course who has it, by the number of their row. */
export class NamedRows {
  readonly #byCourse = new Map<string, Map<number, Said[]>>();

  get isEmpty(): boolean {
    return this.#byCourse.size === 0;
  }

  add(courseId: string, rowNumber: number, said: Said): void {
    const rows = this.#byCourse.get(courseId) ?? new Map<number, Said[]>();
    this.#byCourse.set(courseId, rows);
    rows.set(rowNumber, [...(rows.get(rowNumber) ?? []), said]);
  }

  /** Each course of which anything is said: of whom it is asked, and who has it, as it counts on the day asked about. */
  counts(requirement: Requirement | undefined, day: number): readonly NamedCount[] {
    const all = Array.from(this.#byCourse, ([courseId, rows]) => {
      const validity = doesAccept(requirement, courseId) ? requirement?.validity : undefined;
      const people = [...rows.values()];
      const trained = people.filter((said) => said.some((each) => doesCount(each, { validity, day })));
      const unsaid = people.filter((said) => said.every((each) => each === 'unsaid'));
      return { courseId, trained: trained.length, unsaid: unsaid.length, inPost: people.length };
    });
    // An empty column is no answer: as a total it would be none of so many, and take the place of an answer before it.
    return all.filter(({ unsaid, inPost }) => unsaid < inPost);
  }
}

/** Whether a completion counts on a day; where its course is not asked for, every one does. */
function doesCount(
  said: Said,
  { validity, day }: { readonly validity: Validity | undefined; readonly day: number },
): boolean {
  if (said === 'not-completed' || said === 'unsaid') return false;
  return validity === undefined || lastValidDay(validity, said) >= day;
}

function noteOf(unsaid: number): string {
  const note = 'Counted from the names in a file; people of whom the course is not asked are left out.';
  return unsaid === 0 ? note : `${note} Of ${String(unsaid)} of them the file says nothing that can be read.`;
}

/** The totals of rows with names alone, for the organisation and the audience that were chosen. */
export async function totalsOf(
  context: PeopleContext,
  { rows, kind }: { readonly rows: NamedRows; readonly kind: OrganisationKind | undefined },
): Promise<NamedTotals> {
  const { organisationId, audience } = context.choices;
  if (rows.isEmpty || organisationId === null || audience === null || kind === undefined)
    return { fresh: [], unsaid: [], known: 0, refused: [] };
  const known = knownNow(context.authority);
  const requirements = await listRequirements(context.read, known);
  const requirement = requirementAt(requirements, { asAt: context.fileDate, role: audience, kind });
  const standing = await listTotals(context.read, known);
  const takenBack = await listTakenBackTotals(context.read, context.authority);
  const counts = rows
    .counts(requirement, dayNumber(context.fileDate))
    .map((count) => ({ ...count, organisationId, audience, countedOn: context.fileDate }));
  const isTold = counts.map((count) =>
    [...standing, ...takenBack].some(
      (one) => isSameCount(one, count) && one.trained === count.trained && one.inPost === count.inPost,
    ),
  );
  const others = counts.filter((_, index) => isTold[index] === false);
  const [differing, fresh] = [true, false].map((differs) =>
    others.filter((count) => standing.some((one) => isSameCount(one, count)) === differs),
  );
  return {
    fresh: (fresh ?? []).map((count) => ({
      organisation_id: count.organisationId,
      audience: count.audience,
      counted_on: count.countedOn,
      trained: count.trained,
      in_post: count.inPost,
      includes_e_learning: 1,
      course_id: count.courseId,
      source: sourceOfFile(context.fileName),
      is_invented: 0,
      note: noteOf(count.unsaid),
      batch_id: context.batchId ?? null,
      row_number: null,
    })),
    unsaid: (fresh ?? []).map(({ unsaid }) => unsaid),
    known: isTold.filter((each) => each).length,
    refused: (differing ?? []).map((count) =>
      rowProblem('total-differs', { value: `${count.courseId}, ${longDate(count.countedOn)}` }),
    ),
  };
}
