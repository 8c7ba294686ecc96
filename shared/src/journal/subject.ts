/** What an entry of the record of changes can be about: what its subject is the id of; of a word, the file it stands in. */
export type SubjectKind =
  | 'organisation'
  | 'file'
  | 'word'
  | 'person'
  | 'course'
  | 'requirement'
  | 'scope'
  | 'mapping'
  | 'document'
  | 'body'
  | 'council'
  | 'pack'
  | 'obligation'
  | 'evidence'
  | 'plan'
  | 'objective'
  | 'action'
  | 'actions'
  | 'agency'
  | 'entry'
  | 'entries';

const kindsByRoom: Readonly<Record<string, SubjectKind>> = {
  statement: 'organisation',
  claim: 'organisation',
  total: 'organisation',
  organisation: 'organisation',
  name: 'organisation',
  succession: 'organisation',
  file: 'file',
  word: 'word',
  person: 'person',
  calendar: 'person',
  mail: 'person',
  course: 'course',
  requirement: 'requirement',
  scope: 'scope',
  mapping: 'mapping',
  document: 'document',
  body: 'body',
  meeting: 'body',
  pack: 'pack',
  arrangement: 'obligation',
  assessment: 'obligation',
  obligation: 'obligation',
  evidence: 'evidence',
  council: 'council',
  plan: 'plan',
  objective: 'objective',
  action: 'action',
  progress: 'action',
  rag: 'action',
  actions: 'actions',
  agency: 'agency',
  entry: 'entry',
  entries: 'entries',
};

/**
 * What the subject of a kind of change is the id of: `statement.corrected` is about an organisation.
 * @returns undefined for a kind that is about nothing with a name
 */
export function subjectKindOf(what: string): SubjectKind | undefined {
  if (what === 'council.set-up') return 'person';
  if (what === 'name.not-ours') return 'word';
  return kindsByRoom[what.slice(0, what.indexOf('.'))];
}
