import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { ImportContext } from '../importer.ts';
import type { Meant } from '../meant.ts';
import { loadDirectory } from '../organisation-directory.ts';
import { loadWords, seenWords } from './file-words.ts';
import type { FileWords } from './file-words.ts';
import { NamedPlaces } from './named-places.ts';
import type { SaidWord } from './remember-word.ts';
import { waitingBadRows } from './waiting-rows.ts';
import type { WaitingBadRow } from './waiting-rows.ts';

/** How many bad rows are not counted here in any case, as somebody said of the organisation or of another word in them. */
export interface NotNeeded {
  readonly notOurs: number;
  readonly notCounted: number;
}

/** What is wrong with rows of a file of people. */
export interface Bad {
  /** The first of it. */
  readonly problems: readonly RowProblem[];
  /** How many rows there are, or cells of wide rows, of which something is. */
  readonly rows: number;
  /** The others, which need not be mended. */
  readonly passedOver: NotNeeded;
  /** The words that keep these from being counted, and would not if somebody said so. */
  readonly meant: readonly Meant[];
  /** The words for which others were passed over. */
  readonly heard: readonly Pick<SaidWord, 'about' | 'key'>[];
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
  const passedOver = { notOurs: 0, notCounted: 0 };
  const meant = new Map<string, Meant>();
  let count = 0;
  for await (const { rows } of waitingBadRows({ ...context, batchId })) {
    for (const row of rows) {
      const passed = passedOverBy(row, { words, places });
      if (passed !== undefined) {
        passedOver[passed.about === 'organisation' ? 'notOurs' : 'notCounted'] += 1;
        meant.set(`${passed.about} ${passed.shown}`, { ...passed, means: null });
        continue;
      }
      count += 1;
      if (problems.length < mostShown) problems.push(...problemsOf(row));
    }
  }
  return {
    problems: problems.slice(0, mostShown),
    rows: count,
    passedOver,
    meant: [...meant.values()],
    heard: seenWords(words).heard,
  };
}

interface Known {
  readonly words: FileWords;
  readonly places: NamedPlaces;
}

/** Which of a bad row's words keeps it from being counted, as somebody said of it; undefined where the row would count. */
export function passedOverBy(row: WaitingBadRow, { words, places }: Known): Pick<Meant, 'about' | 'shown'> | undefined {
  const { course, audience, organisation } = saidIn(row);
  if (isSaid(course) && words.courses.isNotCounted(course)) return { about: 'course', shown: course };
  if (isSaid(audience) && words.audiences.isNotCounted(audience)) return { about: 'audience', shown: audience };
  if (isSaid(organisation) && places.meaningOf(organisation) === null)
    return { about: 'organisation', shown: organisation };
  return undefined;
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
