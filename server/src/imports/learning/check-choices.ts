import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { earliestTraining } from '@due-regard/shared/training/earliest-training.ts';
import { sendsTotals } from '@due-regard/shared/training/total.ts';
import { listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import { listOrganisations } from '@due-regard/db/schools/queries.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import type { ImportContext } from '../importer.ts';
import type { LearningOutline, SavedMapping } from './learning-file.ts';
import type { PeopleContext } from './people-importer.ts';
import type { Tally } from './gather-parts.ts';

const nothingSaid: FileChoices = {
  mappingId: null,
  organisationId: null,
  audience: null,
  courseId: null,
  heldOn: null,
  posts: null,
};

/** What was said of a file, with null where nothing was. */
export function choicesOf(said: Partial<FileChoices> = {}): FileChoices {
  return { ...nothingSaid, ...said };
}

interface Said {
  readonly choices: FileChoices;
  readonly mappings: readonly SavedMapping[];
  readonly fileDate: PeopleContext['fileDate'];
}

/** @throws Refusal `not-valid` when what was said of a file names what is not here, or cannot be so */
export async function checkSaid(context: ImportContext, { choices, mappings, fileDate }: Said): Promise<void> {
  const { mappingId, organisationId, courseId, heldOn, posts, audience } = choices;
  const organisations = new Set(
    (await listOrganisations(context.read, context.authority)).map((one) => one.organisationId),
  );
  const courses = new Set((await listCourses(context.read, knownNow(context.authority))).map((one) => one.courseId));
  refuse(
    [
      mappingId !== null &&
        !mappings.some((one) => one.mappingId === mappingId) && { field: 'mapping', code: 'unknown' },
      organisationId !== null && !organisations.has(organisationId) && { field: 'organisationId', code: 'unknown' },
      courseId !== null && !courses.has(courseId) && { field: 'courseId', code: 'unknown' },
      heldOn !== null && heldOn > fileDate && { field: 'heldOn', code: 'in-the-future' },
      heldOn !== null && heldOn < earliestTraining && { field: 'heldOn', code: 'too-early' },
      posts !== null && organisationId === null && { field: 'organisationId', code: 'needed' },
      posts !== null && audience === null && { field: 'audience', code: 'needed' },
    ],
    'What was said of the file cannot be so.',
  );
}

interface WasRead {
  readonly kind: MappedKind;
  readonly outline: LearningOutline;
  readonly tally: Tally;
}

/** @throws Refusal `not-valid` that names what has to be said of the file before it can be brought */
export async function checkAsked(context: PeopleContext, { kind, outline, tally }: WasRead): Promise<void> {
  const { organisationId, audience, courseId, heldOn } = context.choices;
  const asks = new Set(outline.asks);
  const lists = await listStaffLists(context.read, knownNow(context.authority));
  const hasLists = kind === 'learning' && lists.length > 0;
  const needsPlace = tally.hasNamesAlone || (tally.lacksOrganisation && asks.has('organisation') && !hasLists);
  const needsAudience =
    kind === 'staff'
      ? !tally.saysAudience
      : tally.hasNamesAlone || (tally.lacksAudience && (organisationId !== null || !hasLists));
  refuse(
    [
      asks.has('course') && courseId === null && { field: 'courseId', code: 'needed' },
      asks.has('held-on') && heldOn === null && { field: 'heldOn', code: 'needed' },
      needsPlace && organisationId === null && { field: 'organisationId', code: 'needed' },
      needsAudience && audience === null && { field: 'audience', code: 'needed' },
      tally.hasNamesAlone &&
        organisationId !== null &&
        !(await canSendTotals(context, organisationId)) && { field: 'organisationId', code: 'sends-no-totals' },
    ],
    'The file does not say all that is needed to count it.',
  );
}

async function canSendTotals({ read, authority }: ImportContext, organisationId: string): Promise<boolean> {
  const organisations = await listOrganisations(read, authority);
  return organisations.some((one) => one.organisationId === organisationId && sendsTotals(one.kind));
}

function refuse(problems: readonly (FieldProblem | false)[], detail: string): void {
  const fields = problems.filter((problem) => problem !== false);
  if (fields.length > 0) throw new Refusal('not-valid', { detail, fields });
}
