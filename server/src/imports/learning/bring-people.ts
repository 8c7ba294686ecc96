import { Refusal } from '@due-regard/shared/http/problem.ts';
import { rowsToLeaveOut } from '@due-regard/shared/imports/learning/left-out-words.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { removeParts } from '@due-regard/db/imports/staging.ts';
import { acceptOrPutAside } from '../batches.ts';
import { contextOf } from '../compare-file.ts';
import type { Bringing } from '../compare-file.ts';
import type { DayOfFile } from '../day-of-file.ts';
import { withPartsOf } from '../put-before.ts';
import { needPlacesKnown } from './accept-people.ts';
import { comparePeople } from './compare-people.ts';
import type { ComparedPeople } from './compare-people.ts';
import { endChoice } from './end-choice.ts';
import type { EndChoice } from './end-choice.ts';
import { doesEndAny } from './ended.ts';
import type { Ended } from './ended.ts';
import type { StagingDeps } from './reader-key.ts';
import { rememberWord } from './remember-word.ts';
import type { ShownWord } from './remember-word.ts';
import { understood } from './said-in-words.ts';
import type { SaidInWords, Understood } from './said-in-words.ts';
import { toldBy } from './say-word.ts';
import { putComparedBefore } from './stage-people.ts';
import { meaningWritten, whatWasSaid } from './word-meaning.ts';

interface BringingPeople {
  readonly bringing: Omit<Bringing<MappedKind>, 'choices'>;
  readonly said: SaidInWords;
  readonly isDryRun: boolean;
  /** Whether everybody has left wherever a list of staff says nothing any more; `said.ended` names single organisations. */
  readonly endsAllMissing?: boolean;
}

/** What came of it: what the file brings, and what kept it from being stored. */
export interface PeopleOutcome {
  readonly rows: RowsPreview;
  readonly dated: DayOfFile;
  /** Bad rows, not left out. */
  readonly isRefused: boolean;
  readonly changesNothing: boolean;
  /** Nothing can be stored before somebody says what words or names in it mean. */
  readonly isWaiting: boolean;
  /** Words of which something was said and that no row has. */
  readonly notThere: readonly string[];
  /** Of a list of staff: which organisations that it does not name have ended, and in which people stay in post. */
  readonly endChoice: EndChoice;
}

/**
 * Reads, compares and stores a file of people in one step, or says what it would change; what it refuses to store it
 * refuses to try as well. What was said of words is remembered with it, and only when it ends well.
 */
export async function bringPeople(
  deps: StagingDeps,
  actor: Actor,
  { bringing, said, isDryRun, endsAllMissing = false }: BringingPeople,
): Promise<PeopleOutcome> {
  const { authority } = actor;
  const { leavesOutBadRows } = bringing;
  const { choices, words, ended: named } = await understood(await contextOf(deps, authority), bringing.kind, said);
  const ended: Ended = endsAllMissing ? { all: true } : { organisationIds: named };
  const whole = { ...bringing, choices };
  const { outcome, heard, staged } = await withPartsOf(deps, authority, async (batchId) => {
    const told = toldBy(words);
    const compared = await comparePeople(deps, { authority, batchId, bringing: whole, told, ended });
    needMissing(compared, named);
    const tried = outcomeOf(compared, { words, leavesOutBadRows });
    const isToStore = !tried.isRefused && !tried.isWaiting && !tried.changesNothing;
    if (isToStore && doesEndAny(ended)) needPlacesKnown(compared.settled);
    const isStored = isToStore && !isDryRun;
    if (isStored) await putComparedBefore(deps, actor, { batchId, bringing: whole, compared });
    else await removeParts(deps.db.kysely, { authority, batchId });
    return { outcome: tried, heard: heardOf(words, compared), staged: isStored ? batchId : undefined };
  });
  const accepting = { leavesOutBadRows, ended, words: heard };
  if (staged !== undefined) await acceptOrPutAside(deps, actor, { ...accepting, batchId: staged });
  else if (!isDryRun && !outcome.isRefused && !outcome.isWaiting) await rememberWords(deps, actor, heard);
  return outcome;
}

/** @throws Refusal `not-valid` when the list names one of these organisations, or none of the lists before does */
function needMissing({ settled: { missing = [] } }: ComparedPeople, ended: readonly string[]): void {
  const ids = new Set(missing.map(({ organisationId }) => organisationId));
  if (ended.every((id) => ids.has(id))) return;
  throw new Refusal('not-valid', {
    detail: 'Everybody can be said to have left only an organisation of the list before that this one does not name.',
    fields: [{ field: 'ended', code: 'not-missing' }],
  });
}

interface Trying {
  readonly words: Understood['words'];
  readonly leavesOutBadRows: boolean;
}

function outcomeOf(compared: ComparedPeople, { words, leavesOutBadRows }: Trying): PeopleOutcome {
  const { rows, changesNothing } = compared.preview;
  if (rows === null) throw new TypeError('a file of people has rows');
  const heard = new Set(heardOf(words, compared).map(({ shown }) => shown));
  const asks = rows.unmatched.length + (rows.words ?? []).length;
  return {
    rows,
    dated: compared.dated,
    isRefused: rowsToLeaveOut(rows) > 0 && !leavesOutBadRows,
    changesNothing,
    isWaiting: changesNothing && asks > 0,
    endChoice: endChoice(compared.settled),
    notThere: [...new Set(words.map(({ shown }) => shown))].filter((shown) => !heard.has(shown)),
  };
}

/** The words that some row has. */
function heardOf(words: readonly ShownWord[], { settled }: Pick<ComparedPeople, 'settled'>): readonly ShownWord[] {
  return words.filter(({ about, key }) => settled.heard.some((word) => word.about === about && word.key === key));
}

/** What was said of words of a file that brings nothing new. */
async function rememberWords(deps: StagingDeps, actor: Actor, words: readonly ShownWord[]): Promise<void> {
  for (const word of words) {
    await change(deps, actor, async (one) => {
      const { word: kept, before } = await rememberWord(one, word);
      return before?.means === word.means
        ? one.unchanged(undefined)
        : one.done({ ...whatWasSaid(kept), before: before && meaningWritten(before) }, undefined);
    });
  }
}
