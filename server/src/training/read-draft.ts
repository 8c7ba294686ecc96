import { notValid } from '@due-regard/shared/http/problem.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { StatementBody } from '@due-regard/shared/training/statement-api.ts';
import { blankDraft, completed, draftProblems, isBlank } from '@due-regard/shared/training/draft.ts';
import type { StatementDraft } from '@due-regard/shared/training/draft.ts';
import { personalDataProblems } from '@due-regard/shared/training/draft-texts.ts';
import { findOrganisations } from '@due-regard/db/schools/queries.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';

/**
 * A form's answers as a draft, completed and checked.
 * @throws Refusal `not-valid` naming each field at fault
 */
export async function readDraft(
  read: Reader,
  authority: string,
  { body, today }: { readonly body: StatementBody; readonly today: IsoDate },
): Promise<StatementDraft> {
  const answered = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const blank = blankDraft(body.organisationId, body.toldOn ?? today);
  const draft = completed({ ...blank, ...answered, toldOn: blank.toldOn });
  const problems = [
    ...draftProblems(draft, today),
    ...personalDataProblems(draft),
    ...(await unknownNames(read, authority, draft)),
  ];
  if (isBlank(draft)) throw notValid([{ field: 'staffAnswer', code: 'nothing-answered' }]);
  if (problems.length > 0) throw notValid(problems);
  return draft;
}

async function unknownNames(
  read: Reader,
  authority: string,
  draft: StatementDraft,
): Promise<readonly { field: string; code: string }[]> {
  const organisations = await findOrganisations(read, authority, [draft.organisationId]);
  const isCourseNamed = draft.courseId !== null || draft.dslCourseId !== null;
  const courses = isCourseNamed ? await listCourses(read, knownNow(authority)) : [];
  const ids = new Set<string | null>([null, ...courses.map((course) => course.courseId)]);
  return [
    ...(organisations.length > 0 ? [] : [{ field: 'organisationId', code: 'unknown' }]),
    ...(ids.has(draft.courseId) ? [] : [{ field: 'courseId', code: 'unknown' }]),
    ...(ids.has(draft.dslCourseId) ? [] : [{ field: 'dslCourseId', code: 'unknown' }]),
  ];
}
