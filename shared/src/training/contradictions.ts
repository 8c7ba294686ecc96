import { trainingRoles } from './requirement.ts';
import type { TrainingRole } from './requirement.ts';
import { lastTold } from './statement.ts';
import type { Statement } from './statement.ts';

/** What an answer says of training, wherever it comes from: the records, a reply or a row of a file. */
export type Answer = Pick<
  Statement,
  | 'toldOn'
  | 'heldOn'
  | 'otherTraining'
  | 'dslTrainedOn'
  | 'dslInPostSince'
  | 'dslLeftOn'
  | 'dslOtherTraining'
  | 'courseId'
  | 'dslCourseId'
> & { readonly staffAnswer: string | null; readonly dslAnswer: string | null };

/** Two answers of one school of which one says trained and the other, not told before it, says not. */
export type Contradiction<A> = { readonly role: TrainingRole; readonly yes: A; readonly no: A };

/**
 * Answers of one school that contradict each other and that nothing told later has settled. A session once held is
 * history and still counts, so a later "not trained" of the staff must be seen by somebody; of the lead it is believed
 * from its day on, so that only the answers of one day leave it open.
 * @param isRefused whether other training that an answer names was refused
 */
export function contradictions<A extends Answer>(
  told: readonly A[],
  isRefused: (answer: A, role: TrainingRole) => boolean,
): readonly Contradiction<A>[] {
  return trainingRoles.flatMap((role) => {
    const no = lastTold(told.filter((answer) => saysNo(answer, role)));
    const says = told.filter((answer) => saysTrained(answer, role) && !isRefused(answer, role));
    if (no === undefined || says.some(({ toldOn }) => toldOn > no.toldOn)) return [];
    const yes = lastTold(says.filter((answer) => (role === 'dsl' ? isOfSameLead(answer, no) : true)));
    return yes === undefined ? [] : [{ role, yes, no }];
  });
}

function saysNo({ staffAnswer, dslAnswer }: Answer, role: TrainingRole): boolean {
  return (role === 'dsl' ? dslAnswer : staffAnswer) === 'not-trained';
}

function saysTrained(answer: Answer, role: TrainingRole): boolean {
  const { staffAnswer, heldOn, otherTraining, dslAnswer, dslTrainedOn, dslOtherTraining } = answer;
  const [said, day, other] =
    role === 'dsl' ? [dslAnswer, dslTrainedOn, dslOtherTraining] : [staffAnswer, heldOn, otherTraining];
  return said !== 'not-trained' && (said === 'trained' || day !== null || other !== null);
}

function isOfSameLead(yes: Answer, no: Answer): boolean {
  const hasChanged = yes.dslLeftOn !== null || no.dslLeftOn !== null;
  const isSamePost = no.dslInPostSince === null || no.dslInPostSince === yes.dslInPostSince;
  return yes.toldOn === no.toldOn && !hasChanged && isSamePost;
}
