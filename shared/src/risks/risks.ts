import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { ownerFields } from '../registers/field.ts';
import type { ValuesOf } from '../registers/field.ts';
import { inAll } from '../registers/in-all.ts';
import { register } from '../registers/register.ts';
import type { Entry } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';
import { movementOf } from './score.ts';
import type { Moved, Scored } from './score.ts';

const isKnown = { known: 'Known', unknown: 'Not known' } as const;

/** Where the corporate risk register stands to it: discussed is not entered, and not recorded is not “no”. */
const places = {
  entered: 'Entered',
  discussed: 'Discussed, no entry recorded',
  'not-raised': 'Not raised',
  'not-known': 'Not known',
} as const;

const fields = {
  ref: {
    kind: 'words',
    label: 'Reference',
    hint: 'As the corporate risk register has it; leave it open where it is not on it',
    most: 40,
    alsoCalled: ['Ref', 'Risk ref'],
  },
  title: { kind: 'words', label: 'Risk', most: 300, isNeeded: true, alsoCalled: ['Title', 'Description'] },
  duties: {
    kind: 'list',
    label: 'Duties it concerns',
    hint: 'Such as Prevent, Modern Slavery or Serious Violence',
    alsoCalled: ['Duty', 'Duties'],
  },
  ...ownerFields,
  corporate: { kind: 'choice', label: 'Corporate risk register', choices: places },
  discussedBy: { kind: 'list', label: 'Discussed by', hint: 'Such as Corporate Management Team, chief executive' },
  impactKnown: { kind: 'choice', label: 'Is its impact known?', choices: isKnown, isNeeded: true },
  likelihood: { kind: 'number', label: 'Likelihood', hint: 'From 1 to 5', least: 1, most: 5 },
  impact: {
    kind: 'number',
    label: 'Impact',
    hint: 'From 1 to 5; leave it open where it is not known',
    least: 1,
    most: 5,
  },
  scale: {
    kind: 'words',
    label: 'Scale',
    hint: 'Which edition of the scoring it is scored by: an old score is never read on a new scale',
    most: 100,
  },
  controls: { kind: 'words', label: 'Controls in place', most: 1000 },
  actions: { kind: 'several', label: 'Further actions', of: 'action' },
  reviewedOn: { kind: 'day', label: 'Last reviewed' },
  reviewDue: { kind: 'day', label: 'Next review', due: 'Risk to be reviewed' },
  closedOn: { kind: 'day', label: 'Closed on' },
} as const;

/** The lines that the duty, and others beside it, have or should have on the corporate risk register. */
export const risks = register({
  code: 'risks',
  room: 'risks',
  title: 'Risks',
  thing: 'risk',
  purpose:
    'The council’s risks about this duty and others: how they are scored, who owns them, what is done about them.',
  fields,
  namedBy: ['ref', 'title'],
  columns: ['corporate', 'duties', 'ownerRole', 'likelihood', 'impact', 'reviewedOn'],
  standings: {
    open: { label: 'Open, scored', means: 'open' },
    unscored: { label: 'Open, not scored', means: 'open' },
    unknown: {
      label: 'Impact not known',
      means: 'attention',
      explained: 'Nobody can say yet what it would mean here. That is no score of 0 and no low risk.',
    },
    closed: { label: 'Closed', means: 'over' },
  },
  standingOf: (risk, { asAt }) => {
    const { impactKnown, likelihood, impact } = risk.values;
    if (isClosedRisk(risk.values, asAt)) return 'closed';
    if (impactKnown === 'unknown') return 'unknown';
    return likelihood === null || impact === null ? 'unscored' : 'open';
  },
  remarkOn: ({ entryId }, { rowsOf }) => {
    const rows = rowsOf(entryId).map(scoredIn);
    const moved = movementOf(rows);
    return moved === null ? null : scoreWords(moved, rows);
  },
  remarksOnSeen: true,
  isOver: ({ values }, { asAt }) => isClosedRisk(values, asAt),
  summaryOf: (entries, { asAt }) => corporateInWords(entries.filter(({ values }) => !isClosedRisk(values, asAt))),
  problemsIn: (values) => [
    ...(values.impactKnown === 'unknown' && values.impact !== null
      ? [{ field: 'impact', code: 'scored-unknown' }]
      : []),
    ...((values.likelihood !== null || values.impact !== null) && values.scale === null
      ? [{ field: 'scale', code: 'missing' }]
      : []),
    ...(values.ref !== null && values.corporate !== null && values.corporate !== 'entered'
      ? [{ field: 'corporate', code: 'has-reference' }]
      : []),
    ...(values.reviewedOn !== null && values.reviewDue !== null && values.reviewDue <= values.reviewedOn
      ? [{ field: 'reviewDue', code: 'not-later' }]
      : []),
    ...(values.reviewedOn !== null && values.closedOn !== null && values.closedOn < values.reviewedOn
      ? [{ field: 'closedOn', code: 'before-review' }]
      : []),
  ],
  problemWords: {
    'scored-unknown': 'Leave “Impact” open, or say that the impact is known',
    'not-later': 'Enter a day after the one on which it was last reviewed',
    'before-review': 'Enter a day on or after the one on which it was last reviewed',
    'has-reference': 'Choose “Entered”, or leave the reference open',
  },
});

type Risk = ValuesOf<typeof fields>;

/** `3 open risks: 1 discussed with no entry on the corporate risk register, 2 of which it is not known.` */
function corporateInWords(open: readonly { readonly values: Risk }[]): readonly string[] {
  if (open.length === 0) return [];
  const stands = open.map(({ values }) => values.corporate ?? 'not-known');
  return [
    inAll(['open risk', 'open risks'], stands, {
      entered: 'on the corporate risk register',
      discussed: 'discussed with no entry on the corporate risk register',
      'not-raised': 'not raised there',
      'not-known': 'of which it is not known whether they are there',
    }),
  ];
}

export function isClosedRisk({ closedOn }: Pick<Risk, 'closedOn'>, asAt: IsoDate): boolean {
  return hasCome(closedOn, asAt);
}

/** What a row says of the score; rows of this register alone are asked. */
function scoredIn({ values }: Entry): Scored {
  const { likelihood, impact, scale, reviewedOn } = values as Risk;
  return { likelihood, impact, scale, reviewedOn };
}

/** `12 of 25, up from 9, by Corporate scale 2017` */
function scoreWords({ score, movement, before }: Moved, rows: readonly Scored[]): string {
  const latest = rows.at(-1);
  const edition = latest?.scale ?? 'a scale that is not named';
  const day = latest?.reviewedOn ?? null;
  const on = day === null ? '' : `, reviewed on ${longDate(day)}`;
  return `${String(score)} of 25 by ${edition}: ${moveWords(movement, before)}${on}`;
}

function moveWords(movement: Moved['movement'], before: number | null): string {
  switch (movement) {
    case 'first':
      return 'no earlier score to compare';
    case 'scale-changed':
      return 'not compared, the score before is on another scale';
    case 'same':
      return 'the same as before';
    default:
      return `${movement} from ${String(before)}`;
  }
}
