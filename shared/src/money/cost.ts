import type { IsoDate } from '../calendar/iso-date.ts';
import { counted } from '../measure/words.ts';
import { heldIn } from '../registers/held.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';
import { sumInWords } from './amounts.ts';
import { yearInWords } from './financial-year.ts';
import { posts } from './post-fields.ts';
import { spending } from './spending-fields.ts';

type Post = Entry<typeof posts.fields>;
type Spent = Entry<typeof spending.fields>;

/**
 * Whether a post stands on a day: its first and its last day count; without those it always does. Once the day until which
 * it is funded has passed it has lapsed: it has ended where that is said, also by a row that begins on that day or later.
 */
export function postStanding({ validFrom, values }: Pick<Post, 'validFrom' | 'values'>, asAt: IsoDate) {
  const { from, until, endedOn } = values;
  if (from !== null && from > asAt) return 'to-come';
  if (hasCome(endedOn, asAt)) return 'ended';
  if (until === null || until >= asAt) return 'stands';
  return until <= validFrom ? 'ended' : 'lapsed';
}

/**
 * What the duty costs, of what is recorded up to the day: the posts that stand, and the latest year with spending.
 * `Posts: 2; 0.8 full-time equivalent; cost a year £37,900.` and `Beside posts, spent in 2016 to 2017: on the duty itself £6,150; on projects £9,800.`
 */
export function costInWords(view: RegisterView): readonly string[] {
  return [...postsInWords(view), ...spendingInWords(view)];
}

function postsInWords(view: RegisterView): readonly string[] {
  const all = heldIn(posts, view);
  if (all.length === 0) return [];
  const standing = all.filter((post) => postStanding(post, view.asAt) === 'stands');
  const lapsed = lapsedInWords(all.filter((post) => postStanding(post, view.asAt) === 'lapsed').length);
  if (standing.length === 0) return [`Posts: none at this date${lapsed}.`];
  const vacant = standing.filter(({ values }) => values.held === 'vacant').length;
  const parts = [
    `Posts: ${String(standing.length)}${vacant === 0 ? '' : `, ${String(vacant)} of them vacant`}`,
    shareInWords(standing.map(({ values }) => values.hundredths)),
    `cost a year ${sumInWords(standing.map(({ values }) => values.yearlyCost))}`,
  ];
  return [`${parts.join('; ')}${lapsed}.`];
}

function lapsedInWords(lapsed: number): string {
  return lapsed === 0 ? '' : `; beside ${counted(lapsed, ['post', 'posts'])} of which the funding has run out`;
}

/** `1.5 full-time equivalents`; a share that is not recorded is said. */
function shareInWords(hundredths: readonly (number | null)[]): string {
  const told = hundredths.filter((each) => each !== null);
  const untold = hundredths.length - told.length;
  if (told.length === 0) return 'full-time equivalent not recorded';
  const sum = told.reduce((total, each) => total + each, 0) / 100;
  return `${String(sum)} full-time equivalent${untold === 0 ? '' : ` and ${counted(untold, ['post', 'posts'])} not recorded`}`;
}

function spendingInWords(view: RegisterView): readonly string[] {
  const spent = heldIn(spending, view).filter(({ values }) => values.kind === 'spent');
  const latest = spent
    .map(({ values }) => values.year)
    .toSorted()
    .at(-1);
  if (latest === undefined) return [];
  const ofYear = spent.filter(({ values }) => values.year === latest);
  return [
    `Beside posts, spent in ${yearInWords(latest)}: on the duty itself ${spentOn('duty', ofYear)}; on projects ${spentOn('project', ofYear)}.`,
  ];
}

function spentOn(purpose: Spent['values']['purpose'], spent: readonly Spent[]): string {
  const amounts = spent.filter(({ values }) => values.purpose === purpose).map(({ values }) => values.amount);
  return amounts.length === 0 ? 'nothing recorded' : sumInWords(amounts);
}
