/** Every kind of change that is written down, `room.verb`, with what the screen calls it. */
const changeNames = {
  'claim.accepted': 'Other training accepted',
  'claim.refused': 'Other training refused',
  'council.founded': 'Council made',
  'council.renamed': 'Council given another name',
  'council.set-up': 'Council set up with its first person',
  'course.added': 'Course added',
  'course.changed': 'Course changed',
  'demonstration.opened': 'Demonstration opened',
  'file.accepted': 'File taken in',
  'file.cancelled': 'File put aside',
  'file.mended': 'Row of a file mended',
  'file.staged': 'File brought',
  'file.undone': 'File undone',
  'mapping.saved': 'Reading of a file saved',
  'mapping.withdrawn': 'Reading of a file forgotten',
  'name.matched': 'Name in a file matched to an organisation',
  'name.not-ours': 'Name in a file that is none of ours',
  'name.withdrawn': 'Name in a file forgotten',
  'organisation.added': 'Organisation added',
  'organisation.closed': 'Organisation closed',
  'people.demonstration': 'Demonstration accounts made',
  'person.disabled': 'All roles of a person taken back',
  'person.invited': 'Person invited',
  'person.joined': 'Person joined',
  'person.link-given': 'Link for a password made',
  'person.password-changed': 'Password changed',
  'person.password-reset': 'Password set anew',
  'person.roles-changed': 'Roles changed',
  'person.signed-in': 'Signed in',
  'person.signed-out': 'Signed out',
  'requirement.added': 'Requirement added',
  'requirement.withdrawn': 'Requirement withdrawn',
  'scope.added': 'Other types of school counted',
  'scope.withdrawn': 'Types of school counted: withdrawn',
  'statement.added': 'Answer of a school entered',
  'statement.corrected': 'Answer of a school corrected',
  'statement.withdrawn': 'Answer of a school withdrawn',
  'succession.decided': 'Merger or split decided',
  'total.added': 'Total entered',
  'total.withdrawn': 'Total withdrawn',
  'word.matched': 'Word in a file said to mean a course or an audience',
  'word.not-counted': 'Word in a file that is not counted',
  'word.withdrawn': 'Word in a file forgotten',
} as const satisfies Readonly<Record<string, string>>;

export type ChangeKind = keyof typeof changeNames;

/** @returns what the screen calls a kind of change; undefined for one that this version does not know */
export function changeNameOf(what: string): string | undefined {
  const names: Readonly<Record<string, string>> = changeNames;
  return names[what];
}
