import type { IsoDate } from '../calendar/iso-date.ts';
import { daysBetween } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { counted } from '../measure/words.ts';
import { ownerFields } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import { dayIn, hasCome, promiseOf } from '../registers/standing.ts';

const isKnown = { known: 'Known', partly: 'Known in part', unknown: 'Not known' } as const;

const fields = {
  called: {
    kind: 'words',
    label: 'What it is called',
    hint: 'Short, as a sentence would name it: Dovetail, the new national strategy',
    most: 80,
    isNeeded: true,
    alsoCalled: ['Change', 'Title'],
  },
  change: { kind: 'words', label: 'What changes', most: 500 },
  source: { kind: 'words', label: 'Source', hint: 'The paper, speech or meeting that says so', most: 200 },
  link: { kind: 'link', label: 'Where it can be read' },
  expectedBy: {
    kind: 'promise',
    label: 'Expected by',
    hint: 'Leave it open where no day is given',
    due: 'Change expected',
  },
  expectedWords: {
    kind: 'words',
    label: 'When, in the source’s words',
    hint: 'Such as: extended timeline, starts in the North West',
    most: 200,
  },
  impactKnown: { kind: 'choice', label: 'Is it known what it will mean here?', choices: isKnown, isNeeded: true },
  impact: { kind: 'words', label: 'What it will mean here', most: 500 },
  costKnown: { kind: 'choice', label: 'Is it known what it will cost here?', choices: isKnown, isNeeded: true },
  ...ownerFields,
  seniorManagers: {
    kind: 'choice',
    label: 'Have senior managers discussed it?',
    choices: { discussed: 'Discussed', 'not-discussed': 'Not discussed', 'not-known': 'Not known' },
    isNeeded: true,
  },
  risks: { kind: 'several', label: 'Risks that it raises', of: 'risks' },
  concerns: { kind: 'list', label: 'Guidance and bodies concerned' },
  arrivedOn: { kind: 'day', label: 'Arrived on' },
  droppedOn: { kind: 'day', label: 'Given up on', hint: 'Where it will not come any more' },
} as const;

/** What is coming: known of from a day on, and with every day on which it was expected. */
export const horizon = register({
  code: 'horizon',
  room: 'risks',
  title: 'What is coming',
  thing: 'coming change',
  purpose:
    'Changes in law, guidance and national programmes: when they are expected, what they will mean here, who prepares.',
  fields,
  namedBy: ['called'],
  columns: ['expectedBy', 'expectedWords', 'impactKnown', 'seniorManagers', 'ownerRole'],
  standings: {
    expected: { label: 'Expected', means: 'open' },
    'no-day': { label: 'No day given', means: 'attention', explained: 'It is to come, and its source names no day.' },
    'day-passed': {
      label: 'Day passed',
      means: 'bad',
      explained: 'The day by which it was expected has passed, and nobody has said that it arrived.',
    },
    arrived: { label: 'Arrived', means: 'good' },
    dropped: { label: 'Given up', means: 'over' },
  },
  standingOf: ({ values: { arrivedOn, droppedOn, expectedBy } }, { asAt }) => {
    if (hasCome(arrivedOn, asAt)) return 'arrived';
    if (hasCome(droppedOn, asAt)) return 'dropped';
    if (expectedBy === null) return 'no-day';
    return expectedBy < asAt ? 'day-passed' : 'expected';
  },
  remarkOn: ({ entryId, values }, { asAt, rowsOf }) => {
    const rows = rowsOf(entryId);
    const { firstDueOn } = promiseOf(rows, 'expectedBy', asAt);
    if (firstDueOn === null) return null;
    if (hasCome(values.arrivedOn, asAt)) return arrivedWords(values.arrivedOn, firstDueOn);
    if (values.expectedBy !== null || hasCome(values.droppedOn, asAt)) return null;
    const withDay = rows.findLastIndex((row) => dayIn(row.values['expectedBy']) !== undefined);
    const since = rows[withDay + 1]?.validFrom ?? asAt;
    return `First expected by ${longDate(firstDueOn)}; no day is given since ${longDate(since)}`;
  },
  isOver: ({ values }, { asAt }) => !isComing(values, asAt),
  problemsIn: ({ arrivedOn, droppedOn }) =>
    arrivedOn !== null && droppedOn !== null ? [{ field: 'droppedOn', code: 'has-arrived' }] : [],
  problemWords: { 'has-arrived': 'Say that it arrived or that it was given up, not both' },
});

/** Whether a change is still to come: it has neither arrived nor been given up. */
export function isComing(
  { arrivedOn, droppedOn }: { readonly arrivedOn: IsoDate | null; readonly droppedOn: IsoDate | null },
  asAt: IsoDate,
): boolean {
  return !hasCome(arrivedOn, asAt) && !hasCome(droppedOn, asAt);
}

/** Against the day first expected, however often it was put off since. */
function arrivedWords(arrivedOn: IsoDate, firstDueOn: IsoDate): string {
  const days = daysBetween(firstDueOn, arrivedOn);
  if (days === 0) return 'Arrived on the day first expected';
  const apart = counted(Math.abs(days), ['day', 'days']);
  return `Arrived ${apart} ${days > 0 ? 'after' : 'before'} the day first expected, ${longDate(firstDueOn)}`;
}
