import type { IsoDate } from '../calendar/iso-date.ts';
import { counted } from '../measure/words.ts';
import { heldIn } from '../registers/held.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { purposes, sumInWords } from './amounts.ts';
import { financialYearOf, financialYears, yearInWords } from './financial-year.ts';

const fields = {
  grant: { kind: 'words', label: 'Grant', most: 120, isNeeded: true, alsoCalled: ['Funding', 'Title'] },
  purpose: { kind: 'choice', label: 'Purpose', choices: purposes, isNeeded: true },
  funder: { kind: 'words', label: 'Funder', hint: 'Such as Home Office', most: 120, isNeeded: true },
  year: {
    kind: 'choice',
    label: 'Financial year',
    hint: 'In which it was received or begins; leave it open where it is not recorded',
    choices: financialYears,
  },
  amount: {
    kind: 'pounds',
    label: 'Amount in pounds',
    hint: 'Leave it open where it is not recorded; 0 is nothing',
    alsoCalled: ['Amount', 'Grant amount'],
  },
  forWhat: { kind: 'words', label: 'For what', most: 300 },
  conditions: {
    kind: 'words',
    label: 'Conditions',
    hint: 'Until when it is to be spent, what is to be told of it',
    most: 300,
  },
  source: { kind: 'words', label: 'Source', hint: 'The paper or letter that says so', most: 200 },
  link: { kind: 'link', label: 'Where it can be read' },
} as const;

const itself = { code: 'funding', fields } as const;
type Grant = Entry<typeof fields>;

/** Grants received: for the duty itself, and apart from that for projects. */
export const funding = register({
  ...itself,
  room: 'money',
  title: 'Funding received',
  thing: 'grant',
  purpose: 'What government and others gave, for which purpose and year: the duty apart from projects.',
  namedBy: ['grant', 'year'],
  columns: ['purpose', 'funder', 'year', 'amount', 'forWhat'],
  remarkOn: (grant, view) =>
    view.whole === undefined && isLastForDuty(grant, view) ? 'Nothing recorded since for the duty itself' : null,
  summaryOf: (grants, view) => {
    const duty = forDuty(view);
    const projects = grants.filter(({ values }) => values.purpose === 'project');
    return [
      `${partInWords('the duty itself', duty, isPast(duty, view.asAt))}.`,
      `${partInWords('projects', projects, false)}.`,
    ];
  },
});

/** `Received for the duty itself: £5,800 (1 grant), 2015 to 2016, and nothing recorded since` */
function partInWords(what: string, grants: readonly Grant[], hasEnded: boolean): string {
  const begin = `Received for ${what}`;
  if (grants.length === 0) return `${begin}: nothing recorded`;
  const sum = sumInWords(grants.map(({ values }) => values.amount));
  const since = hasEnded ? ', and nothing recorded since' : '';
  return `${begin}: ${sum} (${counted(grants.length, ['grant', 'grants'])})${lastInWords(grants)}${since}`;
}

function lastInWords(grants: readonly Grant[]): string {
  const latest = latestYear(grants);
  if (latest === undefined) return ', year not recorded';
  return grants.length === 1 ? `, ${yearInWords(latest)}` : `, the last in ${yearInWords(latest)}`;
}

function latestYear(grants: readonly Grant[]): string | undefined {
  return grants
    .flatMap(({ values: { year } }) => year ?? [])
    .toSorted()
    .at(-1);
}

function forDuty(view: RegisterView): readonly Grant[] {
  return heldIn(itself, view).filter(({ values }) => values.purpose === 'duty');
}

/** Whether the last year of a grant for the duty is over: not where one has no year, which may be this one. */
function isPast(grants: readonly Grant[], asAt: IsoDate): boolean {
  const latest = latestYear(grants);
  return latest !== undefined && latest < financialYearOf(asAt) && grants.every(({ values }) => values.year !== null);
}

function isLastForDuty({ values: { purpose, year } }: Grant, view: RegisterView): boolean {
  const grants = forDuty(view);
  return purpose === 'duty' && isPast(grants, view.asAt) && year === latestYear(grants);
}
