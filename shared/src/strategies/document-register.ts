import type { IsoDate } from '../calendar/iso-date.ts';
import { dueInItsRoom } from '../registers/field.ts';
import type { Fields, Value, Values, ValuesOf } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import { documentKindNames } from './document.ts';
import type { StrategyDocument } from './document.ts';
import { equalityNames, profileNames } from './document-names.ts';
import { documentProblems } from './problems.ts';

// What nobody has said is said by a blank cell.
const { 'not-said': _equality, ...equality } = equalityNames;
const { 'not-said': _profile, ...profile } = profileNames;

const fields = {
  title: {
    kind: 'words',
    label: 'Title',
    most: 200,
    isNeeded: true,
    alsoCalled: ['Name', 'Document', 'Strategy', 'Policy'],
  },
  kind: { kind: 'choice', label: 'Kind', choices: documentKindNames, isNeeded: true, alsoCalled: ['Type'] },
  ownerRole: {
    kind: 'words',
    label: 'Owner',
    most: 120,
    isWho: true,
    alsoCalled: ['Owner’s role', 'Lead', 'Lead officer', 'Responsible'],
  },
  ownerOrganisation: { kind: 'words', label: 'Organisation', most: 120, isWho: true },
  preparedOn: { kind: 'day', label: 'Prepared on' },
  consultFrom: { kind: 'day', label: 'Consultation opens', notDue: dueInItsRoom, begins: true },
  consultTo: { kind: 'day', label: 'Consultation ends', notDue: dueInItsRoom },
  agreedOn: {
    kind: 'day',
    label: 'Agreed on',
    alsoCalled: ['Approved on', 'Date approved', 'Approval date', 'Date agreed', 'Adopted on', 'Date adopted'],
  },
  agreedBy: { kind: 'one', of: 'body', label: 'Agreed by', alsoCalled: ['Approved by', 'Approving body'] },
  inForceFrom: {
    kind: 'day',
    label: 'In force from',
    notDue: dueInItsRoom,
    begins: true,
    alsoCalled: ['Effective from', 'Effective date', 'Valid from'],
  },
  reviewedOn: {
    kind: 'day',
    label: 'Last reviewed on',
    alsoCalled: ['Last reviewed', 'Last review', 'Last review date'],
  },
  refreshDue: {
    kind: 'day',
    label: 'Refresh or review due',
    notDue: dueInItsRoom,
    alsoCalled: ['Refresh due', 'Review due', 'Next review', 'Review date', 'Next review date', 'Review due date'],
  },
  endedOn: { kind: 'day', label: 'Last day in force', notDue: dueInItsRoom },
  equality: { kind: 'choice', label: 'Effect on equality', choices: equality },
  equalityOn: { kind: 'day', label: 'Equality assessed on' },
  profileYear: { kind: 'number', label: 'Year of the local profile', least: 2003, most: 9999, isYear: true },
  profileSeen: { kind: 'choice', label: 'Local profile', choices: profile },
  link: { kind: 'link', label: 'Link' },
  note: { kind: 'words', label: 'Note', most: 500 },
} as const satisfies Fields;

/** Strategies, policies and agreements as their file has them; they are kept in a room of their own. */
export const documentRegister = register({
  code: 'strategies',
  room: 'strategies',
  title: 'Strategies, policies and agreements',
  thing: 'document',
  purpose:
    'Strategies, policies and agreements: who agreed them, from when they hold and when they are looked at again.',
  fields,
  namedBy: ['title'],
  columns: [],
  workedOut: ['First due', 'Times put off'],
  problemsIn: (values, today) => documentProblems({ ...documentSaid(values), supersededBy: null }, today),
  problemWords: {
    'before-prepared': 'This day cannot lie before the document was prepared',
    'before-agreed': 'A review before it was agreed is of the edition before: write None',
    'before-start': 'The consultation cannot end before it opens',
    'before-in-force': 'This day cannot lie before the document was in force',
    'before-review': 'The day of the next review must be after the last one',
    'has-a-day': 'Say that its effect on equality was assessed, or leave the day out',
    'has-a-profile': 'Only a risk assessment rests on a local profile: say that kind, or leave the profile out',
  },
});

/** What its file says of a document. */
export type DocumentSaid = Pick<StrategyDocument, keyof ValuesOf<typeof fields>>;

/** What the values of a document's file say; they were checked against its fields. */
export function documentSaid(values: Values | ValuesOf<typeof fields>): DocumentSaid {
  const { equality: assessed, profileSeen, ...said } = values as ValuesOf<typeof fields>;
  return { ...said, equality: assessed ?? 'not-said', profileSeen: profileSeen ?? 'not-said' };
}

/** A document as its file says it. @param refreshDue the day promised now */
export function documentValues(document: DocumentSaid, refreshDue: IsoDate | null): Values {
  const all: ReadonlyMap<string, Value> = new Map(Object.entries(document));
  const values = Object.keys(fields).map((name): readonly [string, Value] => [name, all.get(name) ?? null]);
  const { equality: assessed, profileSeen } = document;
  return {
    ...Object.fromEntries<Value>(values),
    refreshDue,
    equality: assessed === 'not-said' ? null : assessed,
    profileSeen: profileSeen === 'not-said' ? null : profileSeen,
  };
}
