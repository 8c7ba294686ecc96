import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { ImportContext } from '../importer.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { loadWords, seenWords } from './file-words.ts';
import { NamedPlaces } from './named-places.ts';
import type { Settled } from './people-importer.ts';
import { waitingBadRows } from './waiting-rows.ts';
import type { WaitingBadRow } from './waiting-rows.ts';

/** What is wrong with rows of a file of people. */
interface Bad {
  /** The first of it. */
  readonly problems: readonly RowProblem[];
  /** How many rows there are, or cells of wide rows, of which something is. */
  readonly rows: number;
  /** The words for which others were passed over. */
  readonly heard: Settled['heard'];
}

const mostShown = 1000;

/** What is wrong with rows that would count; what somebody said is not counted need not be mended either. */
export async function whatIsBad(
  context: Pick<ImportContext, 'read' | 'authority' | 'today' | 'told'>,
  batchId: string,
): Promise<Bad> {
  const words = await loadWords(context, []);
  const places = new NamedPlaces(await loadDirectory({ ...context, batchId }));
  const problems: RowProblem[] = [];
  let count = 0;
  for await (const { rows } of waitingBadRows({ ...context, batchId })) {
    for (const row of rows) {
      const { course, audience, organisation } = saidIn(row);
      if (isSaid(course) && words.courses.isNotCounted(course)) continue;
      if (isSaid(audience) && words.audiences.isNotCounted(audience)) continue;
      if (isSaid(organisation) && places.meaningOf(organisation) === null) continue;
      count += 1;
      if (problems.length < mostShown) problems.push(...problemsOf(row));
    }
  }
  return { problems: problems.slice(0, mostShown), rows: count, heard: seenWords(words).heard };
}

type Said = Partial<Record<'course' | 'audience' | 'organisation', string | null>>;

/** A row of a list of staff names no course. */
function saidIn({ partial }: WaitingBadRow): Said {
  return partial;
}

function isSaid(text: string | null | undefined): text is string {
  return text !== null && text !== undefined;
}

function problemsOf({ problems, mendable }: WaitingBadRow): readonly RowProblem[] {
  return problems.map((problem) =>
    mendable.some(({ column }) => column === problem.column) ? { ...problem, canBeMended: true } : problem,
  );
}
