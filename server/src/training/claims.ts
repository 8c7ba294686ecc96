import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { shownNames } from '@due-regard/shared/schools/described-at.ts';
import { contradictionsAt } from '@due-regard/shared/training/contradicting-schools.ts';
import type { Course } from '@due-regard/shared/training/course.ts';
import { openClaims } from '@due-regard/shared/training/open-claims.ts';
import type { FewTrained } from '@due-regard/shared/training/few-trained.ts';
import type { TrainingRole } from '@due-regard/shared/training/requirement.ts';
import { courseNotNamed } from '@due-regard/shared/training/standing-words.ts';
import type { ClaimReply, ContradictionReply } from '@due-regard/shared/training/statement-api.ts';
import type { Statement } from '@due-regard/shared/training/statement.ts';
import type { CoverageView } from '../measure/coverage-view.ts';

/** Training that nobody has decided on, the longest waiting first. */
export function readClaims({ facts, dates }: CoverageView): readonly Sendable<ClaimReply>[] {
  const names = shownNames(facts, dates.asAt);
  return openClaims(facts, dates.asAt).map(({ statement, role, decisionId, daysWaiting }) => ({
    statementId: statement.statementId,
    organisationId: statement.organisationId,
    name: names(statement.organisationId),
    role,
    training: trainingIn(statement, role, facts.courses),
    toldOn: statement.toldOn,
    heldOn: heldOnIn(statement, role),
    source: statement.source,
    evidence: statement.evidence,
    daysWaiting,
    decisionId,
  }));
}

/** Schools of which one answer says that they are trained and another that they are not, by name. */
export function readContradictions(view: CoverageView): readonly Sendable<ContradictionReply>[] {
  const { facts, timelines, dates } = view;
  const names = shownNames(facts, dates.asAt);
  const found = contradictionsAt(facts, { timelines, asAt: dates.asAt }).map(({ organisationId, role, yes, no }) => ({
    organisationId,
    name: names(organisationId),
    role,
    yes: {
      statementId: yes.statementId,
      toldOn: yes.toldOn,
      training: trainingIn(yes, role, facts.courses),
      heldOn: heldOnIn(yes, role),
    },
    no: { statementId: no.statementId, toldOn: no.toldOn },
  }));
  return found.toSorted((left, right) => byName(left.name, right.name));
}

/** Schools that count although they told of fewer than half of their staff, by name. */
export function readFewTrained({ facts, dates, fewTrained }: CoverageView): readonly ShownFewTrained[] {
  const names = shownNames(facts, dates.asAt);
  return fewTrained
    .map((one) => ({ ...one, name: names(one.organisationId) }))
    .toSorted((left, right) => byName(left.name, right.name));
}

type ShownFewTrained = FewTrained & { readonly name: string };

/** What it was, in the school's own words or by the name of the course. */
function trainingIn(statement: Statement, role: TrainingRole, courses: readonly Course[]): string {
  const isDsl = role === 'dsl';
  const other = isDsl ? statement.dslOtherTraining : statement.otherTraining;
  const id = isDsl ? statement.dslCourseId : statement.courseId;
  return other ?? courses.find(({ courseId }) => courseId === id)?.name ?? id ?? courseNotNamed;
}

function heldOnIn({ heldOn, dslTrainedOn }: Statement, role: TrainingRole): Statement['heldOn'] {
  return role === 'dsl' ? dslTrainedOn : heldOn;
}
