import { uncapital } from '@due-regard/shared/measure/words.ts';
import type { GapReply } from '@due-regard/shared/training/coverage-api.ts';
import type { TagWords } from '../design-system/Tag.tsx';
import { standings } from '../measure/classes.ts';

type Missing = GapReply['missing'][number];

interface MissingWords {
  readonly who: string;
  readonly tag: TagWords;
}

const staff = 'Whole staff';
const lead = 'Safeguarding lead';

/** What keeps a school from being up to date: whose training, and how it stands. */
export const missingWords: Readonly<Record<Missing, MissingWords>> = {
  'staff-none': { who: staff, tag: standings.notTrained },
  'staff-out-of-date': { who: staff, tag: standings.outOfDate },
  'staff-checking': { who: staff, tag: standings.checking },
  'staff-no-answer': { who: staff, tag: standings.noAnswer },
  'dsl-none': { who: lead, tag: standings.notTrained },
  'dsl-out-of-date': { who: lead, tag: standings.outOfDate },
  'dsl-checking': { who: lead, tag: standings.checking },
  'dsl-no-answer': { who: lead, tag: standings.noAnswer },
};

/** `Whole staff: out of date`, as a filter names it. */
export function missingLabel(missing: Missing): string {
  const { who, tag } = missingWords[missing];
  return `${who}: ${uncapital(tag.label)}`;
}
