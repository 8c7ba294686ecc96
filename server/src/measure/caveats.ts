import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import { waitsForDecision } from '@due-regard/shared/schools/succession.ts';
import type { Projection } from '@due-regard/shared/measure/projection-words.ts';
import { requirementAt, trainingRoles } from '@due-regard/shared/training/requirement.ts';
import type { TrainingRole } from '@due-regard/shared/training/requirement.ts';

/** After this many days a register is likely to miss schools that opened or closed. */
const registerGrowsOld = 92;

interface FiguresShown {
  readonly asAt: IsoDate;
  readonly projection: Projection | null;
  readonly isDemonstration: boolean;
  /** The day of the register that counts for these figures; null when none is loaded. */
  readonly registerDate: IsoDate | null;
  /** Schools that count although they told of fewer than half of their staff. */
  readonly fewTrained: number;
}

/** What a reader of a figure must know, in sentences; none when there is nothing to say. */
export function caveatsOf(facts: TrainingFacts, figures: FiguresShown): readonly string[] {
  const { asAt, isDemonstration, projection } = figures;
  return [
    isDemonstration && 'Demonstration: invented figures.',
    projection?.words,
    ...registerCaveats(facts, figures),
    readingCaveat(facts, asAt),
    fewTrainedCaveat(figures.fewTrained),
    vanishedCaveat(facts, asAt),
    waitingCaveat(facts, asAt),
  ].filter((caveat) => typeof caveat === 'string');
}

function registerCaveats(
  { registerKnownFrom: knownFrom }: TrainingFacts,
  { asAt, registerDate }: FiguresShown,
): readonly string[] {
  if (registerDate === null || knownFrom === null)
    return ['No school register had been loaded, so there is no school to count.'];
  if (asAt < knownFrom) {
    return [
      `The register is known from ${longDate(knownFrom)}. Before that day schools are counted by their opening and closing dates alone, and those that had closed are missing.`,
    ];
  }
  if (daysBetween(registerDate, asAt) <= registerGrowsOld) return [];
  return [`The newest register is of ${longDate(registerDate)}: schools that opened or closed since are not in it.`];
}

const trainingNames: Readonly<Record<TrainingRole, string>> = {
  'whole-staff': 'training of whole staff',
  dsl: 'training of safeguarding leads',
};

/** Of what is asked of schools on the day alone: a requirement of the council's own ends the caveat for its role. */
function readingCaveat({ requirements }: TrainingFacts, asAt: IsoDate): string | false {
  const ours = trainingRoles.filter(
    (role) => requirementAt(requirements, { role, kind: 'school', asAt })?.isOurReading === true,
  );
  const [only] = ours;
  if (only === undefined) return false;
  const what = ours.length === 1 ? trainingNames[only] : 'training';
  return `How often ${what} must be renewed is our reading: no national interval exists and the council has not confirmed one.`;
}

/** No requirement asks for a share of the staff, so such a school counts; a reader must know how many there are. */
function fewTrainedCaveat(count: number): string | false {
  if (count === 0) return false;
  return count === 1
    ? '1 school told of fewer than half of its staff trained; it is counted all the same.'
    : `${String(count)} schools told of fewer than half of their staff trained; they are counted all the same.`;
}

function vanishedCaveat(facts: TrainingFacts, asAt: IsoDate): string | false {
  const count = lastCountedOf(facts).filter((closedOn) => closedOn < asAt).length;
  if (count === 0) return false;
  return count === 1
    ? '1 school was no longer listed and has no successor; it is counted up to the date of the file it was missing from.'
    : `${String(count)} schools were no longer listed and have no successor; they are counted up to the date of the file they were missing from.`;
}

/** Found once for all days. */
const vanished = new WeakMap<TrainingFacts, readonly IsoDate[]>();

/** The last days of schools that were no longer listed. */
function lastCountedOf(facts: TrainingFacts): readonly IsoDate[] {
  const known = vanished.get(facts);
  if (known !== undefined) return known;
  const schools = new Set(
    facts.organisations.filter(({ kind }) => kind === 'school').map(({ organisationId }) => organisationId),
  );
  const days = facts.lives.flatMap(({ organisationId, closedBasis, closedOn }) =>
    schools.has(organisationId) && closedBasis === 'not-listed' && closedOn !== null ? [closedOn] : [],
  );
  vanished.set(facts, days);
  return days;
}

function waitingCaveat(facts: TrainingFacts, asAt: IsoDate): string | false {
  const count = facts.successions.filter((one) => waitsForDecision(one) && (one.on === null || one.on <= asAt)).length;
  if (count === 0) return false;
  return `${String(count)} ${count === 1 ? 'merger, split or amalgamation waits' : 'mergers, splits or amalgamations wait'} for a decision whether the history counts; until then it does not.`;
}
