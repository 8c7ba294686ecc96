import { refused, Refusal } from '@due-regard/shared/http/problem.ts';
import type { ListKind } from '@due-regard/shared/imports/batch.ts';
import type { PlanAnswers } from '@due-regard/shared/imports/plans/preview.ts';
import { closesManyWords } from '@due-regard/shared/schools/closes-many.ts';
import type { Actor, Change } from '@due-regard/db/change.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import { roleOf } from '../plans/entry-row.ts';
import { storedPreview } from './batch-replies.ts';
import type { Applying, ImportContext, Preview } from './importer.ts';
import { importers } from './importers.ts';
import { needSameMeaning } from './meant.ts';
import type { Meant } from './meant.ts';
import { needPlanAnswers } from './plans/need-answers.ts';
import { needSameEntries } from './registers/need-same-entries.ts';
import { stagedRows } from './staged-rows.ts';

interface Accepting {
  readonly batch: Batch & { readonly kind: ListKind };
  readonly actor: Actor;
  readonly today: ImportContext['today'];
  /** Somebody has seen how many schools the register would close, and means it. */
  readonly mayCloseMany: boolean;
  readonly planAnswers?: PlanAnswers | undefined;
}

/**
 * Stores what a staged file about organisations brings.
 * @returns counts for the record of changes
 * @throws Refusal `conflict` when it changes nothing or names mean something else by now, `not-valid` when it closes many schools unasked
 */
export async function acceptList(
  one: Change,
  { batch, actor, today, mayCloseMany, planAnswers }: Accepting,
): Promise<Readonly<Record<string, number | string>>> {
  const { batchId } = batch;
  // The records may have changed since the file was staged, so it is compared again.
  const rows = await stagedRows(one.read, { authority: one.authority, batchId });
  const importer = importers[batch.kind];
  const reading = { rows, refused: [], notes: [] };
  const context = { read: one.read, authority: one.authority, today, batchId };
  const fileDate = batch.fileDate ?? today;
  const preview = await importer.preview(context, { reading, fileDate });
  if (asksMore(preview, storedPreview(batch.preview)))
    throw refused(
      'conflict',
      'Since this file was read, it has become uncertain which school a name in it means. Put it aside and bring it again.',
    );
  needSameMeaning(rememberedIn(preview), rememberedIn(storedPreview(batch.preview)));
  needPlanAnswers(preview, storedPreview(batch.preview), planAnswers);
  needSameEntries(preview, storedPreview(batch.preview));
  if (preview.changesNothing) throw refused('conflict', 'The records hold all of this already: nothing would change.');
  const closing = preview.register?.closesMany ?? 0;
  if (closing > 0 && !mayCloseMany) throw closingUnseen(closing);
  const broughtBy = whoBrought(batch, actor);
  return importer.apply(one, { rows, batchId, fileName: batch.fileName, fileDate, today, broughtBy, planAnswers });
}

/** Somebody else may take it in: then the role in which it was brought is not known. */
function whoBrought({ createdBy }: Batch, actor: Actor): Applying<never>['broughtBy'] {
  return { author: createdBy, authorRole: actor.userId === createdBy ? roleOf(actor) : null };
}

function closingUnseen(count: number): Refusal {
  return new Refusal('not-valid', {
    detail: closesManyWords(count),
    fields: [{ field: 'closesMany', code: 'closes-many' }],
  });
}

/** What somebody has said of its names. */
function rememberedIn({ rows }: Preview): readonly Meant[] {
  return (rows?.remembered ?? []).map(({ shown, organisationId }) => ({
    about: 'organisation',
    shown,
    means: organisationId,
  }));
}

/** Whether some name is asked about now that was not when somebody looked at the file. */
function asksMore({ rows }: Preview, { rows: before }: Preview): boolean {
  const asked = new Set(before?.unmatched.map(({ key }) => key));
  return rows?.unmatched.some(({ key }) => !asked.has(key)) ?? false;
}
