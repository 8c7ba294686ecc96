import { subjectKindOf } from '@due-regard/shared/journal/subject.ts';
import type { SubjectKind } from '@due-regard/shared/journal/subject.ts';

/** What each kind of change is called in the record; the server's own list says which there are. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['claim.accepted', 'Other training accepted'],
  ['claim.refused', 'Other training refused'],
  ['council.founded', 'Council made'],
  ['council.set-up', 'Council set up with its first person'],
  ['course.added', 'Course added'],
  ['course.changed', 'Course changed'],
  ['demonstration.opened', 'Demonstration opened'],
  ['file.accepted', 'File taken in'],
  ['file.cancelled', 'File put aside'],
  ['file.staged', 'File brought'],
  ['file.undone', 'File undone'],
  ['name.matched', 'Name in a file matched to an organisation'],
  ['name.not-ours', 'Name in a file said to be none of ours'],
  ['name.withdrawn', 'Name in a file forgotten'],
  ['organisation.added', 'Organisation added'],
  ['organisation.closed', 'Organisation closed'],
  ['people.demonstration', 'Demonstration accounts made'],
  ['person.disabled', 'All roles of a person taken back'],
  ['person.invited', 'Person invited'],
  ['person.joined', 'Person joined'],
  ['person.link-given', 'Link for a password made'],
  ['person.password-changed', 'Password changed'],
  ['person.password-reset', 'Password set anew'],
  ['person.roles-changed', 'Roles changed'],
  ['person.signed-in', 'Signed in'],
  ['person.signed-out', 'Signed out'],
  ['requirement.added', 'Requirement added'],
  ['requirement.withdrawn', 'Requirement withdrawn'],
  ['scope.added', 'Other types of school counted'],
  ['scope.withdrawn', 'Types of school counted withdrawn'],
  ['statement.added', 'Answer of a school entered'],
  ['statement.corrected', 'Answer of a school corrected'],
  ['statement.withdrawn', 'Answer of a school withdrawn'],
  ['succession.decided', 'Merger or split decided'],
  ['total.added', 'Total entered'],
  ['total.withdrawn', 'Total withdrawn'],
]);

/** A kind that these pages do not know yet reads as the server named it: `plan.agreed` is "Plan agreed". */
export function changeWords(what: string): string {
  return kinds.get(what) ?? sentenceOf(what);
}

/** `staffTrained` and `link-given` as words: "Staff trained", "Link given"; and what is abbreviated in the records in full. */
export function sentenceOf(name: string): string {
  const spaced = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .trim()
    .toLowerCase();
  const words = spaced.replace(/\bdsl\b/, 'safeguarding lead').replace(/^is /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The page of what a change is about, under the council's address; undefined where there is none. */
export function subjectPath(what: string, subject: string | null): string | undefined {
  const room = roomOf[subjectKindOf(what) ?? 'council'];
  return room === undefined || subject === null ? undefined : room(subject);
}

const roomOf: Readonly<Record<SubjectKind, ((subject: string) => string) | undefined>> = {
  organisation: (id) => `schools/${id}`,
  file: (id) => `imports/${id}`,
  person: (id) => `people/${id}`,
  course: () => 'training/requirements',
  requirement: () => 'training/requirements',
  scope: () => 'settings/scope',
  council: undefined,
};
