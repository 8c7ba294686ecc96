import type { OrganisationReply, TakenBackReply, ToldReply } from '@due-regard/shared/schools/api.ts';
import { londonDayWords } from '../design-system/london-day.ts';
import { actorWords } from '../people/role-words.ts';

/** What a statement was put in the place of, and what that was put in the place of: the latest first. */
export function earlierOf(
  { replaces }: Pick<ToldReply, 'replaces'>,
  takenBack: readonly TakenBackReply[],
): readonly TakenBackReply[] {
  const before = takenBack.find(({ statementId }) => statementId === replaces);
  return before === undefined ? [] : [before, ...earlierOf(before, takenBack)];
}

/** What was taken back and nothing was put in its place. */
export function withdrawnOf({
  statements,
  takenBack,
}: Pick<OrganisationReply, 'statements' | 'takenBack'>): readonly TakenBackReply[] {
  const corrected = new Set([...statements, ...takenBack].map(({ replaces }) => replaces));
  return takenBack.filter(({ statementId }) => !corrected.has(statementId));
}

const beginnings: Readonly<Record<TakenBackReply['how'], string>> = {
  corrected: 'On',
  withdrawn: 'On',
  'file-undone': 'With its file, on',
};

/** `On 8 May 2018 by Jo Bloggs (Officer): “The session was at another school”`. */
export function takenBackWords({ how, takenBackAt, by, roles, reason }: TakenBackReply): string {
  const done = `${beginnings[how]} ${londonDayWords(takenBackAt)} by ${actorWords(by, roles)}`;
  return reason === null ? done : `${done}: “${reason}”`;
}
