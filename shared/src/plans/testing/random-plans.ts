import fc from 'fast-check';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { DueRevision } from '../../deadlines/revision.ts';
import { action, place, plan, progress } from '../../deadlines/testing/example-registers.ts';
import { progressStatuses, rags } from '../action.ts';
import type { ActionCheck, RagOverride } from '../action.ts';
import type { PlanFacts } from '../facts.ts';

/** Plans of a few actions over two years; the days of one action's rows differ, so that no two rows share a day. */

const first = isoDate('2017-01-01');
const days = 730;
export const someDay: fc.Arbitrary<IsoDate> = fc.integer({ min: 0, max: days }).map((count) => addDays(first, count));
const maybeDay = fc.option(someDay, { freq: 3 });
const actionIds = ['a', 'b', 'c', 'd', 'e'] as const;
const planIds = ['one', 'other', 'ended'] as const;

function rowsOf<Row>(row: fc.Arbitrary<Row>, keyOf: (row: Row) => string, maxLength = 12): fc.Arbitrary<Row[]> {
  return fc.uniqueArray(row, { selector: keyOf, minLength: Math.floor(maxLength / 2), maxLength });
}

export function override(given: Partial<RagOverride>): RagOverride {
  const base = { overrideId: 'override', actionId: 'a', fromOn: first, untilOn: null, rag: 'green', reason: 'as seen' };
  return { ...base, rag: 'green', ...given };
}

export function check(given: Partial<ActionCheck>): ActionCheck {
  const nobody = { bodyId: null, meetingId: null, checker: null, checkerRole: null, note: null };
  return { checkId: 'check', actionId: 'a', checkedOn: first, ...nobody, ...given };
}

export function revision(given: Partial<DueRevision>): DueRevision {
  const base = { revisionId: 'revision', aboutId: 'a', dueOn: first, revisedOn: first, reason: 'no officer' };
  return { about: 'action', ...base, ...given };
}

const ofAction = { actionId: fc.constantFrom(...actionIds) };

const versions = rowsOf(
  fc.record({ ...ofAction, validFrom: someDay, startsOn: maybeDay, dueOn: maybeDay, isToBeChecked: fc.boolean() }),
  ({ actionId, validFrom }) => `${actionId} ${validFrom}`,
).map((rows) => rows.map(action));

const places = rowsOf(
  fc.record({ ...ofAction, planId: fc.constantFrom(...planIds), validFrom: someDay, leftOn: maybeDay }),
  ({ actionId, planId }) => `${actionId} ${planId}`,
).map((rows) => rows.map(place));

const log = rowsOf(
  fc.record({
    ...ofAction,
    enteredOn: someDay,
    // Much is done, or there would be little to count.
    status: fc.constantFrom(...progressStatuses, 'said-done' as const, 'said-done' as const),
    isFlagged: fc.boolean(),
  }),
  ({ actionId, enteredOn }) => `${actionId} ${enteredOn}`,
).map((rows) => rows.map(progress));

export const somePlans: fc.Arbitrary<PlanFacts> = fc.record({
  plans: fc
    .record({ reviewMonths: fc.integer({ min: 1, max: 12 }), endsOn: someDay })
    .map(({ reviewMonths, endsOn }) => [
      plan({ planId: 'one', reviewMonths, validFrom: first }),
      plan({ planId: 'other', reviewMonths, validFrom: addDays(first, 60) }),
      plan({ planId: 'ended', reviewMonths, validFrom: first, endsOn }),
    ]),
  objectives: fc.constant([]),
  actions: versions,
  places,
  progress: log,
  evidence: fc.array(fc.record({ aboutId: ofAction.actionId, datedOn: someDay }), { maxLength: 6 }),
  checks: fc.array(fc.record({ ...ofAction, checkedOn: someDay }).map(check), { maxLength: 6 }),
  overrides: rowsOf(
    fc.record({ ...ofAction, fromOn: someDay, untilOn: maybeDay, rag: fc.constantFrom(...rags) }),
    ({ actionId, fromOn }) => `${actionId} ${fromOn}`,
    4,
  ).map((rows) => rows.map(override)),
  revisions: rowsOf(
    fc.record({ aboutId: ofAction.actionId, dueOn: someDay, revisedOn: someDay }),
    ({ aboutId, revisedOn }) => `${aboutId} ${revisedOn}`,
    6,
  ).map((rows) => rows.map(revision)),
});
