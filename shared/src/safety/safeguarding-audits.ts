import { countBy } from '../measure/tally.ts';
import { counted } from '../measure/words.ts';
import { ownerFields } from '../registers/field.ts';
import { register } from '../registers/register.ts';
import type { Entry, RegisterView } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';
import { countedSchools, hasLeft, leftStanding } from './counted-schools.ts';

const results = {
  appropriate: 'Policies appropriate',
  points: 'Appropriate, with points to mend',
  'not-yet': 'Not yet appropriate',
  unknown: 'Result not known',
} as const;

const fields = {
  school: { kind: 'one', of: 'organisation', label: 'School', isNeeded: true, alsoCalled: ['School name', 'Setting'] },
  auditedOn: { kind: 'day', label: 'Audited on', isNeeded: true, alsoCalled: ['Audit date', 'Date of audit'] },
  auditedBy: {
    kind: 'words',
    label: 'Audited by',
    hint: 'Such as Education Safeguarding Advisory Service; no names of people',
    most: 200,
    isWho: true,
    isNeeded: true,
    alsoCalled: ['Auditor'],
  },
  result: { kind: 'choice', label: 'Result', choices: results, isNeeded: true, alsoCalled: ['Outcome'] },
  points: { kind: 'words', label: 'Points to mend', most: 1000, alsoCalled: ['Actions', 'Recommendations'] },
  mendedOn: { kind: 'day', label: 'Points mended on' },
  nextDue: { kind: 'day', label: 'Next audit', due: 'Safeguarding audit of a school', alsoCalled: ['Next audit due'] },
  source: { kind: 'words', label: 'Source', hint: 'Such as the report of the audit', most: 200 },
  ...ownerFields,
} as const;

type Audit = Entry<typeof fields>;

/** What audits of schools' safeguarding policies found. */
export const safeguardingAudits = register({
  code: 'safeguarding-audits',
  room: 'safety',
  title: 'Safeguarding audits of schools',
  thing: 'safeguarding audit',
  purpose: 'What each audit of a school’s safeguarding policies found, what is to be mended, and when the next is due.',
  fields,
  namedBy: ['school', 'auditedOn'],
  gathered: ['school', 'schools'],
  columns: ['auditedBy', 'result', 'nextDue'],
  happenedOn: () => 'auditedOn',
  isNeverPublic: true,
  standings: {
    good: { label: 'Policies appropriate', means: 'good', explained: 'At once, or since the points were mended' },
    points: { label: 'Points to mend', means: 'attention' },
    bad: { label: 'Not yet appropriate', means: 'bad' },
    unknown: { label: 'Result not known', means: 'open' },
    earlier: { label: 'Audited again since', means: 'over' },
    left: leftStanding,
  },
  standingOf: standingOn,
  isOver: (entry, view) => ['earlier', 'left'].includes(standingOn(entry, view)),
  agedBy: 'auditedOn',
  summaryOf: (entries, view) => [resultsInWords(entries, view)],
  problemsIn: ({ auditedOn, mendedOn, nextDue }) => [
    ...(mendedOn !== null && mendedOn < auditedOn ? [{ field: 'mendedOn', code: 'before-audit' }] : []),
    ...(nextDue !== null && nextDue <= auditedOn ? [{ field: 'nextDue', code: 'before-audit' }] : []),
  ],
  problemWords: { 'before-audit': 'Enter a day after that of the audit' },
});

const allStandings = ['good', 'points', 'bad', 'unknown', 'earlier', 'left'] as const;
type AuditStanding = (typeof allStandings)[number];

const standings = { appropriate: 'good', points: 'points', 'not-yet': 'bad', unknown: 'unknown' } as const;

function standingOn(entry: Audit, view: RegisterView): AuditStanding {
  const { school, mendedOn, result } = entry.values;
  if (hasLeft(school, view)) return 'left';
  if (wasAuditedAgain(entry, view)) return 'earlier';
  return hasCome(mendedOn, view.asAt) && result !== 'unknown' ? 'good' : standings[result];
}

function wasAuditedAgain({ register: code, values }: Audit, { asAt, entriesOf }: RegisterView): boolean {
  return entriesOf(code).some(({ values: other }) => {
    const { school, auditedOn } = other;
    if (school !== values.school || typeof auditedOn !== 'string') return false;
    return auditedOn > values.auditedOn && auditedOn <= asAt;
  });
}

/** Of the schools counted on the day, by the last audit of each; of the others no audit is recorded, good or bad. */
function resultsInWords(entries: readonly Audit[], view: RegisterView): string {
  const inScope = countedSchools(view);
  const last = new Map(
    entries
      .map((entry) => [entry.values.school, standingOn(entry, view)] as const)
      .filter(([, standing]) => standing !== 'earlier'),
  );
  const found = inScope.flatMap((id) => last.get(id) ?? []);
  const { good, points, bad, unknown } = countBy(found, allStandings, (one) => one);
  return (
    `Of ${counted(inScope.length, ['school', 'schools'])}, ${found.length} have an audit recorded: ` +
    `by the last of each, ${good} with appropriate policies, ${points} with points to mend, ` +
    `${bad} not yet appropriate and ${unknown} of which the result is not known. ` +
    `Of ${inScope.length - found.length} no audit is recorded.`
  );
}
