import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { badFile } from '../answer-file.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { contextOf, sameFile } from '../compare-file.ts';
import type { Bringing } from '../compare-file.ts';
import { dayOfFile } from '../day-of-file.ts';
import type { DayOfFile } from '../day-of-file.ts';
import type { KeptPreview, SeenInReading, Told } from '../importer.ts';
import { checkAsked, checkSaid, choicesOf } from './check-choices.ts';
import type { LearningOutline } from './learning-file.ts';
import { passedOverNotes } from './learning-notes.ts';
import { mappingsOf } from './saved-mappings.ts';
import type { Ended } from './ended.ts';
import type { PeopleContext, Settled } from './people-importer.ts';
import { peopleImporters } from './people-importers.ts';
import { readIntoParts } from './read-into-parts.ts';
import type { Tally } from './gather-parts.ts';
import { readerKey } from './reader-key.ts';
import type { StagingDeps } from './reader-key.ts';
import { waitingRows } from './waiting-rows.ts';
import { whatIsBad } from './what-is-bad.ts';
import type { Bad } from './what-is-bad.ts';

/** A file of people that was read and compared; its rows are put by under the id of its batch. */
export interface ComparedPeople {
  readonly preview: KeptPreview;
  readonly fileDate: IsoDate;
  readonly dated: DayOfFile;
  readonly choices: FileChoices;
  readonly settled: Settled;
}

interface Comparing {
  readonly authority: string;
  readonly batchId: string;
  readonly bringing: Bringing<MappedKind>;
  /** What is said of words and not recorded yet. */
  readonly told?: Told | undefined;
  /** Where it is said as the file is brought which organisations all have left of which a list of staff says nothing any more. */
  readonly ended?: Ended | undefined;
}

/**
 * Reads a file of people, puts its rows by and compares them with the records. Bad rows wait too, to be mended.
 * @throws Refusal `bad-file` when nothing of it can be taken, `not-valid` when something must be said of it first
 */
export async function comparePeople(
  deps: StagingDeps,
  { authority, batchId, bringing, told, ended }: Comparing,
): Promise<ComparedPeople> {
  const base = { ...(await contextOf(deps, authority)), told };
  const { kind, bytes, fileName, dayOrder } = bringing;
  const dated = dayOfFile(base, bringing);
  const fileDate = dated.day;
  const choices = choicesOf(bringing.choices);
  const mappings = await mappingsOf(base, kind);
  await checkSaid(base, { choices, mappings, fileDate });
  const reading = {
    kind,
    mappings,
    mappingId: choices.mappingId ?? undefined,
    fileDate,
    today: base.today,
    dayOrder,
    key: await readerKey(deps, authority),
  };
  const { outline, tally } = await askingMapping(() => readIntoParts(deps, { authority, batchId, bytes, reading }));
  sha256(bytes);
  bringing.onUnderstood?.();
  const bad = await whatIsBad(base, batchId);
  const context: PeopleContext = {
    ...base,
    batchId,
    fileDate,
    fileName,
    choices,
    mostRows: tally.good,
    hasOtherIds: outline.hasOtherIds,
    bad,
    ended,
  };
  await checkAsked(context, { kind, outline, tally });
  refuseAllBad(tally, bad.problems);
  const rows = waitingRows(deps, { read: deps.db.read, authority, batchId, kind }, 'Comparing with the records');
  const compared = await peopleImporters[kind].compare(context, rows);
  const settled = { ...compared, heard: [...compared.heard, ...bad.heard] };
  const seen = seenIn(outline);
  const preview = { ...previewOf({ settled, seen, bad }), sameAs: await sameFile(base, bringing), seen };
  return { preview, fileDate, dated, choices: { ...choices, mappingId: outline.mappingId }, settled };
}

/** A layout that nobody knows is no bad file: what its columns mean has to be said. */
async function askingMapping<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    const isUnknown = error instanceof Refusal && error.rows?.some(({ reason }) => reason === 'layout-not-known');
    if (isUnknown !== true) throw error;
    throw new Refusal('not-valid', {
      detail: 'This is not a layout that is known here. Say what its columns mean, once; it is remembered.',
      fields: [{ field: 'mapping', code: 'needed' }],
    });
  }
}

/** To put all of a file before somebody who can do nothing about it is to take nothing in. */
function refuseAllBad({ good, bad, mendable }: Tally, problems: readonly RowProblem[]): void {
  if (good === 0 && bad > 0 && mendable === 0 && problems.length > 0) throw badFile(problems);
}

function seenIn({ layout, notes, ignored, hasOtherIds }: LearningOutline): SeenInReading {
  return { notes: [`Read as: ${layout}.`, ...notes, ...passedOverNotes(ignored)], blank: ignored.blank, hasOtherIds };
}

interface Previewing {
  readonly settled: Settled;
  readonly seen: SeenInReading;
  readonly bad: Pick<Bad, 'problems' | 'rows' | 'meant'>;
}

/** What a file of people would change, as a person sees it. */
export function previewOf({ settled, seen, bad }: Previewing): Omit<KeptPreview, 'sameAs'> {
  const {
    changesNothing,
    counts: _counts,
    heard: _heard,
    placesUnread: _unread,
    ended: _ended,
    meant,
    refused,
    notes,
    ...rows
  } = settled;
  return {
    register: null,
    rows: {
      ...rows,
      blank: seen.blank,
      notRead: 0,
      unreadDays: [],
      refused: [...bad.problems, ...refused],
      leftOut: bad.rows + refused.length,
      partly: 0,
      notes: [...seen.notes, ...notes],
      badRows: bad.rows + refused.length,
      changesNothing,
    },
    changesNothing,
    seen,
    meant: [...meant, ...bad.meant],
  };
}
