import { inAList } from '@due-regard/shared/measure/words.ts';
import type { BatchHeadReply, BatchReply } from '@due-regard/shared/imports/api.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { isOfPeople } from '@due-regard/shared/imports/batch.ts';
import type { BatchKind, BatchStatus } from '@due-regard/shared/imports/batch.ts';
import type { CountName } from '@due-regard/shared/imports/counts.ts';
import type { TagWords } from '../design-system/Tag.tsx';

interface KindWords {
  readonly name: string;
  /** Which file that is and where it comes from. */
  readonly hint: string;
}

/** What each kind of file is called. */
export const batchKindWords: Readonly<Record<BatchKind, KindWords>> = {
  schools: {
    name: 'School register',
    hint: 'The file of all establishments from Get Information About Schools, as it was downloaded; for all of England or for your council',
  },
  links: {
    name: 'Links between schools',
    hint: 'The links file of the same day from Get Information About Schools: which school followed which. Bring it after the register',
  },
  statements: {
    name: 'What schools told us',
    hint: 'Our sheet of all schools filled in, or a list of your own with a row for each school',
  },
  totals: {
    name: 'Totals from services and partners',
    hint: 'How many people are trained, of how many, on which day; a row for each service',
  },
  organisations: {
    name: 'Services, partners and settings',
    hint: 'A list with a kind and a name in each row. Schools come with the register',
  },
  plan: {
    name: 'Action plan',
    hint: 'A plan kept in a spreadsheet, a row for each action, in any layout: you say what its columns mean. Or our own file of actions, edited',
  },
  'agency-reply': {
    name: 'Reply of an agency',
    hint: 'The file of its actions that an agency was sent, filled in. Some rows are enough',
  },
  register: {
    name: 'Register',
    hint: 'Risks, recommendations or another register: our own file of it, edited, or a list of your own with a row for each entry',
  },
  learning: {
    name: 'Learning system export',
    hint: 'Who has completed which course, from Moodle, Totara or any other system. Kept are the course, the day and a code in place of the person’s number; no names and no addresses',
  },
  staff: {
    name: 'List of staff',
    hint: 'Who is in post where and since when, a row for each person. Kept are the organisation, the group, the days and a code in place of the person’s number; no names and no addresses',
  },
};

export const batchStatusTags: Readonly<Record<BatchStatus, TagWords>> = {
  staged: { label: 'To be looked at', colour: 'yellow' },
  accepted: { label: 'Taken in', colour: 'green' },
  cancelled: { label: 'Put aside', colour: 'grey' },
  undone: { label: 'Undone', colour: 'grey' },
};

const countWords: Readonly<Record<CountName, string>> = {
  new: 'new',
  closed: 'closed',
  'not-listed': 'not listed any more',
  renamed: 'renamed',
  moved: 'moved',
  changed: 'changed otherwise',
  unchanged: 'unchanged',
  known: 'known already',
  blank: 'blank',
  'not-read': 'with nothing that was read',
  unmatched: 'not matched',
  unanswered: 'of names or words that nobody has explained',
  uncertain: 'to be asked about',
  'not-ours': 'none of ours',
  'to-mend': 'to be mended or left out',
  'left-out': 'left out',
  partly: 'left out in part',
};

/** What the rows of a file name: schools, or wherever people work. */
export function organisationNoun(kind: BatchKind): string {
  return isOfPeople(kind) ? 'organisation' : 'school';
}

/** What becomes of rows that wait for an answer when the file is taken in without it. */
export function leftWords(kind: BatchKind): string {
  return kind === 'staff'
    ? 'Without them people would be missing from those in post, so the list is taken in without them only if you say so'
    : 'Whatever is left when the file is taken in is left out';
}

/** What a file brings or brought, in one line: `1 new, 1 closed, 240 unchanged`. */
export function batchCounts({ counts, kind }: Pick<BatchHeadReply, 'counts'> & { readonly kind?: BatchKind }): string {
  if (counts.length === 0) return 'Nothing';
  const words = kind === 'plan' ? { ...countWords, changed: 'changed' } : countWords;
  return inAList(counts.map(({ what, count }) => `${count.toLocaleString('en-GB')} ${words[what]}`));
}

/** Why there is nothing to accept of a file as it stands; undefined when there is something. */
export function whyNothing({ register, rows }: Pick<BatchReply, 'register' | 'rows'>): string | undefined {
  // A list of staff that names nobody new may say who has left.
  if (rows !== null) return rows.accepted > 0 || rows.changesNothing === false ? undefined : whyNoRow(rows);
  if (register === null) return 'There is nothing to take in.';
  const { appeared, disappeared, closed, renamed, moved, changed } = register;
  const isSome = [appeared, disappeared, closed, renamed, moved, changed].some((list) => list.length > 0);
  return isSome ? undefined : 'The records hold all of this already. There is nothing to take in.';
}

function whyNoRow({ unmatched, words = [], badRows = 0, ...counts }: RowsPreview): string {
  const { duplicates, blank, notRead, remembered } = counts;
  if (unmatched.length > 0)
    return 'There is nothing to take in until somebody says which organisations the names mean.';
  if (words.length > 0) return 'There is nothing to take in until somebody says what its words mean.';
  if (badRows > 0) return 'There is nothing to take in until a row is mended.';
  if (duplicates > 0) return 'The records hold all of this already. There is nothing to take in.';
  const isOnlyBlank = blank > 0 && notRead + remembered.length === 0;
  return isOnlyBlank ? 'Its rows are blank. There is nothing to take in.' : 'There is nothing in it to take in.';
}
