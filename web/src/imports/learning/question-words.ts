import type { ApiProblem } from '../../api.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { formProblems } from '../../form-problems.ts';
import type { Here } from '../../here.ts';
import { withToday } from '../../today.ts';
import { choice } from '../../words.ts';
import type { FieldWords } from '../../words.ts';
import { badFileWords, openDayOf } from '../bad-row-words.ts';
import { openDayErrors } from '../open-day-errors.ts';
import type { OpenDay } from '../use-stage.ts';

const posts = 'how many people are in post, a whole number';

function needed(noun: string): FieldWords {
  const { codes } = choice(noun);
  return { noun, codes: { ...codes, needed: `Choose ${noun}` } };
}

const organisation = needed('whose people they are');

const words: Readonly<Record<string, FieldWords>> = {
  courseId: needed('the course that the file is about'),
  heldOn: {
    noun: 'the day it was held',
    codes: {
      needed: 'Enter the day it was held',
      'in-the-future': 'The day it was held has not come yet: enter a day that has',
      'too-early': 'The day it was held is before 1990, when there was no such training: check the year',
    },
  },
  organisationId: {
    ...organisation,
    codes: {
      ...organisation.codes,
      'sends-no-totals':
        'Choose a service, a partner or another organisation that is no school: the file has people of whom it gives a name alone, and a school sends no totals',
    },
  },
  audience: needed('whom they count among'),
  posts: {
    noun: posts,
    codes: {
      'too-small': `Enter ${posts}`,
      'fewer-than-trained':
        'More people are trained than this number in post. Check the number, or bring a list of staff that tells who has left',
    },
  },
  mapping: { noun: 'what the columns mean', codes: { needed: 'Say what the columns mean: this layout is not known' } },
  fileName: {
    noun: 'the name of the file',
    codes: { 'personal-data': 'The name of the file holds something that identifies a person: rename the file' },
  },
  fileDate: {
    noun: 'the day the file is true of',
    codes: { 'in-the-future': 'The day the file is true of has not come yet: enter a day that has' },
  },
};

interface Asked {
  /** Whether lists of staff were chosen to say where the people work. */
  readonly isByLists: boolean;
  readonly council: Here['council'];
  readonly openDay: OpenDay | null;
}

/** What a form shows of a file that could not be read: answers beside their questions, faults of the file above all. */
export function questionErrors(
  error: ApiProblem | null,
  { isByLists, council, openDay }: Asked,
): readonly FieldError[] {
  const rows = error?.problem?.rows ?? [];
  if (openDayOf(rows) !== null) return openDayErrors(openDay);
  if (rows.length > 0) return [{ field: '', message: badFileWords(rows) }];
  const found = formProblems(error, withToday(words, council)).map(ofTheFile);
  return isByLists && found.some(({ field }) => ofOne.has(field)) ? [notByLists] : found;
}

const ofOne: ReadonlySet<string> = new Set(['organisationId', 'audience', 'posts']);

/** What is wrong lies in questions that are not in view. */
const notByLists: FieldError = {
  field: 'whose',
  message:
    'Choose one organisation: lists of staff cannot say where these people work, because there is none or the file gives names alone',
};

const aboutTheFile: ReadonlySet<string> = new Set(['fileName', 'mapping']);

/** The file was chosen on the page before. */
function ofTheFile(error: FieldError): FieldError {
  return aboutTheFile.has(error.field) ? { ...error, field: '' } : error;
}
