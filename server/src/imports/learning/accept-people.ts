import { Refusal, refused } from '@due-regard/shared/http/problem.ts';
import { leftOutAnswer } from '@due-regard/shared/imports/answer-words.ts';
import { leftOutWords, rowsToLeaveOut } from '@due-regard/shared/imports/learning/left-out-words.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import { countParts, rowsInPart } from '@due-regard/db/imports/staging.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { storedChoices, storedPreview } from '../batch-replies.ts';
import type { ImportContext } from '../importer.ts';
import type { Said } from '../kept-answers.ts';
import { needSameMeaning } from '../meant.ts';
import { answersOf } from '../waiting-file.ts';
import { choicesOf } from './check-choices.ts';
import { endAnswers, endChoice, namesOf } from './end-choice.ts';
import { doesEndAny } from './ended.ts';
import type { Ended } from './ended.ts';
import type { PeopleContext, Settled } from './people-importer.ts';
import { peopleImporters } from './people-importers.ts';
import type { KeptWord } from './remember-word.ts';
import { waitingRows } from './waiting-rows.ts';
import { wordAnswers } from './word-meaning.ts';
import { whatIsBad } from './what-is-bad.ts';

interface Accepting {
  readonly one: Change;
  readonly batch: Batch & { readonly kind: MappedKind };
  readonly today: ImportContext['today'];
  /** Somebody has seen that rows are bad, and means to take in the others. */
  readonly leavesOutBadRows: boolean;
  /** Of which organisations, of those of which a list of staff says nothing any more, somebody has said that all have left. */
  readonly ended: Ended;
  /** What was said of its words as it was brought. */
  readonly words: readonly KeptWord[];
}

/**
 * Stores what a file of people brings: its rows are compared again as they are stored.
 * @returns counts for the record of changes, and the names of organisations that a list of staff does not name
 * @throws Refusal `not-valid` when rows are bad, `conflict` when it changes nothing or its names and words mean something
 * else than when it was looked at
 */
export async function acceptPeople(
  deps: LongDeps,
  { one, batch, today, leavesOutBadRows, ended, words }: Accepting,
): Promise<Readonly<Record<string, number | readonly string[]>>> {
  const { authority, read } = one;
  const { batchId, kind } = batch;
  const context = { ...(await contextOfBatch(batch, { read, authority, today })), ended };
  const rows = waitingRows(deps, { read, authority, batchId, kind }, 'Storing the rows');
  const settled = await peopleImporters[kind].apply(one, context, rows);
  if (asksMore(settled, batch)) {
    throw refused(
      'conflict',
      'Since this file was read, it has become uncertain what a name or a word in it means. Put it aside and bring it again.',
    );
  }
  needSameMeaning([...settled.meant, ...context.bad.meant], storedPreview(batch.preview).meant ?? []);
  const left = { badRows: context.bad.rows + settled.refused.length, unanswered: settled.unanswered ?? 0 };
  const leftOut = rowsToLeaveOut(left);
  if (leftOut > 0 && !leavesOutBadRows) throw leftUnseen(left);
  if (doesEndAny(ended)) checkEnds(settled, batch, ended);
  if (settled.changesNothing) throw nothingToTake(settled, leftOut);
  const choice = endChoice(settled);
  const said = [
    ...(await wordAnswers(context, words)),
    ...endAnswers(choice, context.fileDate),
    ...(leftOut === 0 ? [] : [leftOutAnswer(leftOut)]),
  ];
  await keepAnswers(one, batch, said);
  return { ...settled.counts, ...namesOf(choice), ...(leftOut === 0 ? {} : { leftOut }) };
}

/** Where a file that waits is compared. */
export async function contextOfBatch(batch: Batch, context: ImportContext): Promise<PeopleContext> {
  const { read, authority } = context;
  const parts = await countParts(read, { authority, batchId: batch.batchId, holds: 'rows' });
  return {
    ...context,
    mostRows: parts * rowsInPart,
    bad: await whatIsBad(context, batch.batchId),
    hasOtherIds: storedPreview(batch.preview).seen?.hasOtherIds ?? false,
    batchId: batch.batchId,
    fileName: batch.fileName,
    fileDate: batch.fileDate ?? context.today,
    choices: choicesOf(storedChoices(batch.choices) ?? {}),
  };
}

function leftUnseen(left: Parameters<typeof leftOutWords>[0]): Refusal {
  const remedy = left.badRows === 0 ? 'Say so' : left.unanswered === 0 ? 'Mend them' : 'Mend them and say so';
  return new Refusal('not-valid', {
    detail: `${leftOutWords(left)}, so nothing was stored. ${remedy}, or say that they are left out.`,
    fields: [{ field: 'leaveOutBadRows', code: 'bad-rows' }],
  });
}

function nothingToTake({ accepted, duplicates, onlyEndingChanges = false }: Settled, leftOut: number): Refusal {
  if (onlyEndingChanges) {
    return refusedEnding(
      'only-by-ending',
      'The records hold all of this already: nothing would change but that people have left where it says nothing. Say so, or put it aside.',
    );
  }
  if (leftOut > 0 && accepted + duplicates === 0) {
    return refused(
      'conflict',
      'Nothing of this file is left to take in: its rows are left out, or wait for somebody to say what is meant.',
    );
  }
  return refused('conflict', 'The records hold all of this already: nothing would change.');
}

function refusedEnding(code: string, detail: string): Refusal {
  return new Refusal('not-valid', { detail, fields: [{ field: 'endMissing', code }] });
}

/** An organisation that nobody has seen to be missing is not ended. */
function checkEnds(settled: Settled, { preview }: Batch, asked: Ended): void {
  needPlacesKnown(settled);
  const ended = idsOf(settled.ended);
  const seen = idsOf(storedPreview(preview).rows?.missing);
  if (!('all' in asked) && asked.organisationIds.some((id) => !ended.has(id)))
    throw refusedEnding(
      'not-missing',
      'One of these organisations is not missing from this list: look at the file again.',
    );
  if ([...ended].every((id) => seen.has(id))) return;
  throw refused(
    'conflict',
    'Since this file was read, other organisations have come to be missing from it. Put it aside and bring it again.',
  );
}

function idsOf(missing: Settled['missing'] = []): ReadonlySet<string> {
  return new Set(missing.map(({ organisationId }) => organisationId));
}

/** @throws Refusal `not-valid` when a row may name an organisation that is about to be ended */
export function needPlacesKnown({ unmatched, missing = [], placesUnread = 0 }: Settled): void {
  if (unmatched.length > 0) {
    throw refusedEnding(
      'names-unknown',
      'A name that nobody has explained may be one of the organisations that seem to be missing. Say first which it is.',
    );
  }
  if (placesUnread > 0 && missing.length > 0) {
    throw refusedEnding(
      'places-unread',
      'A row whose organisation cannot be told may be of one that seems to be missing. Mend it first, or leave them in post.',
    );
  }
}

/** On the page of the file, for whoever looks at it later. */
async function keepAnswers(one: Change, batch: Batch, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return;
  const answers = answersOf(one, batch, said);
  await one.updateBatch(batch.batchId, 'staged', {
    preview: JSON.stringify({ ...storedPreview(batch.preview), answers }),
  });
}

/** Whether something is asked about now that was not when somebody looked at the file. */
function asksMore(now: Settled, { preview }: Batch): boolean {
  const before = storedPreview(preview).rows;
  const names = new Set(before?.unmatched.map(({ key }) => key));
  const words = new Set(before?.words?.map(({ about, key }) => `${about} ${key}`));
  return (
    now.unmatched.some(({ key }) => !names.has(key)) ||
    (now.words ?? []).some(({ about, key }) => !words.has(`${about} ${key}`))
  );
}
