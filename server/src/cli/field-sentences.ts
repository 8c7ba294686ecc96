import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import { audienceNames, audiences } from '@due-regard/shared/training/learners/audience.ts';

/** Whom people can count among, as the terminal takes it and in words. */
export const audienceList = audiences.map((audience) => `${audience} (${audienceNames[audience]})`).join(', ');

type Sentences = Readonly<Record<string, string>>;

/** What is wrong with an answer, and the option that gives it: by its field and code, neither of which is printed. */
const sentences: Readonly<Record<string, Sentences>> = {
  mapping: {
    needed: '--mapping NAME says how its columns are read; a reading is saved on the page “Bring a file”.',
    unknown: 'The page “How files of people are read” shows the saved readings.',
  },
  organisationId: {
    needed: '--organisation NAME says whose people they are; or bring a list of staff first.',
    unknown: 'The page “Schools and services” shows how each is called.',
    'sends-no-totals':
      'The file has people of whom it gives a name alone, and a school sends no totals. --organisation NAME: a service, a partner or another organisation that is no school.',
  },
  ended: {
    unknown: 'The page “Schools and services” shows how each is called.',
    'not-missing': '--ended NAME names an organisation of the list before that is not in this one.',
  },
  audience: {
    needed: `--audience WHOM says whom they count among: ${audienceList}.`,
    unknown: `--audience WHOM is one of ${audienceList}.`,
  },
  courseId: {
    needed: '--course CODE says which course it is of; the command courses prints the codes.',
    unknown: 'The command courses prints the codes of the courses there are.',
  },
  heldOn: {
    needed: '--held-on DATE says when it was held.',
    'in-the-future': '--held-on DATE cannot be after the day of the file.',
    'too-early': '--held-on DATE cannot be before 1990, when there was no such training.',
  },
  posts: {
    'fewer-than-trained':
      'More people are trained than --posts NUMBER says are in post. Check it, or bring a list of staff that tells who has left.',
  },
  word: {
    unknown: `After the last = of --word stands none, the code of a course (the command courses prints them), or whom people count among: ${audienceList}.`,
  },
  fileDate: { 'in-the-future': '--file-date DATE says which day it is true of.' },
  leaveOutBadRows: { 'bad-rows': '--leave-out-bad-rows stores the others.' },
  roles: {
    repeated: 'A role is given twice.',
    past: 'The last day of a role has passed.',
    'needs-end': 'An adviser of the region needs a last day: adviser:2027-03-31.',
    'too-far': 'The last day of an adviser of the region is at most twelve months away.',
    unchanged: 'They hold these roles already.',
  },
};

/** @returns each sentence once; none for an answer of which the refusal itself says all */
export function fieldSentences(problems: readonly FieldProblem[]): readonly string[] {
  return [...new Set(problems.flatMap(({ field, code }) => sentences[field]?.[code] ?? []))];
}
