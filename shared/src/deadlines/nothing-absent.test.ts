import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { everyDeadline } from './every-deadline.ts';
import { someDay, someRegisters } from './testing/random-registers.ts';

/** What is past its day and not done, looked for thing by thing, without the rules of the calendar. */
type World = typeof someRegisters extends fc.Arbitrary<infer Value> ? Value : never;

const ids = ['one', 'two'] as const;

it('whatever is past its day and not done is in the calendar as overdue at every date, and nothing else is', () => {
  fc.assert(
    fc.property(someRegisters, someDay, (world, asAt) => {
      const overdue = everyDeadline(world.registers, asAt).filter(({ dueOn }) => dueOn < asAt);
      const expected = [
        ...ids.flatMap((id) => [
          ...documentDays(world, id, asAt),
          ...bodyDays(world, id, asAt),
          ...actionDays(world, id, asAt),
          ...obligationDays(world, id, asAt),
        ]),
        ...evidenceDays(world, asAt),
        ...planDays(world, asAt),
        ...requestDays(world, asAt),
      ];
      expect(
        overdue.map(({ deadlineId, dueOn }) => `${deadlineId.split('.').slice(0, 2).join('.')} ${dueOn}`).toSorted(),
      ).toEqual(expected.toSorted());
    }),
    { numRuns: 600 },
  );
});

it('each deadline has an id of its own', () => {
  fc.assert(
    fc.property(someRegisters, someDay, ({ registers }, asAt) => {
      const found = everyDeadline(registers, asAt).map(({ deadlineId }) => deadlineId);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

/** The last of the rows that begin by a day. */
function rowOn<Row extends { readonly validFrom: IsoDate }>(rows: readonly Row[], asAt: IsoDate): Row | undefined {
  let held: Row | undefined;
  for (const row of rows) if (row.validFrom <= asAt) held = row;
  return held;
}

function promised(
  firstDay: IsoDate | null,
  revisions: World['revisions'],
  { id, asAt }: { readonly id: string; readonly asAt: IsoDate },
): IsoDate | null {
  let [due, since] = [firstDay, isoDate('2000-01-01')];
  for (const { aboutId, revisedOn, dueOn } of revisions) {
    if (aboutId === id && revisedOn <= asAt && revisedOn >= since) [due, since] = [dueOn, revisedOn];
  }
  return due;
}

function past(name: string, day: IsoDate | null, asAt: IsoDate): readonly string[] {
  return day !== null && day < asAt ? [`${name} ${day}`] : [];
}

function documentDays(world: World, id: string, asAt: IsoDate): readonly string[] {
  const { registers } = world;
  const row = rowOn(
    registers.documents.filter(({ documentId }) => documentId === id),
    asAt,
  );
  if (row === undefined) return [];
  // What ended is past only by somebody's word: the row says so from that day on, or its successor has held.
  const { endedOn, supersededBy } = row;
  const isReplaced = supersededBy !== null && hasHeld(world, supersededBy, asAt);
  const isPast = endedOn !== null && endedOn < asAt;
  if (isPast ? endedOn <= row.validFrom || isReplaced : endedOn === null && isReplaced) return [];
  const isAgreed =
    row.agreedOn !== null && row.agreedOn <= asAt && row.consultTo !== null && row.agreedOn >= row.consultTo;
  // What was put off before it was agreed anew or reviewed was the day before that.
  const since = registers.documentRevisions.filter(
    ({ revisedOn }) => revisedOn >= (row.agreedOn ?? revisedOn) && revisedOn >= (row.reviewedOn ?? revisedOn),
  );
  // A draft owes no refresh.
  const isDraft = row.agreedOn === null && row.inForceFrom === null;
  return [
    ...(isDraft ? [] : past(`refresh.${id}`, promised(row.refreshDue, since, { id, asAt }), asAt)),
    ...(isAgreed ? [] : past(`consultation-closes.${id}`, row.consultTo, asAt)),
    ...past(`document-end.${id}`, endedOn, asAt),
  ];
}

/** Whether a document was in force on any day up to a day, asked day by day. */
function hasHeld({ registers }: World, id: string, asAt: IsoDate): boolean {
  const rows = registers.documents.filter(({ documentId }) => documentId === id);
  const [first = asAt] = rows.map(({ validFrom }) => validFrom).toSorted();
  for (let day = first; day <= asAt; day = addDays(day, 1)) {
    const row = rowOn(rows, day);
    const since = row?.inForceFrom ?? row?.agreedOn ?? null;
    if (since !== null && since <= day) return true;
  }
  return false;
}

function bodyDays({ registers }: World, id: string, asAt: IsoDate): readonly string[] {
  const rows = registers.bodies.filter(({ bodyId }) => bodyId === id);
  const row = rowOn(rows, asAt);
  if (row === undefined) return [];
  const meetings = registers.meetings.filter(({ bodyId }) => bodyId === id);
  const planned = meetings.flatMap(({ status, meetsOn, meetingId }) =>
    status === 'planned' ? past(`meeting.${meetingId}`, meetsOn, asAt) : [],
  );
  // It is over only by somebody's word: the row says so from that day on.
  if (row.endedOn !== null && row.endedOn < asAt && row.endedOn <= row.validFrom) return planned;
  const held = meetings.flatMap(({ status, meetsOn }) => (status === 'held' && meetsOn <= asAt ? [meetsOn] : []));
  const since = held.toSorted().at(-1) ?? rows[0]?.validFrom ?? asAt;
  const toMeet = row.meetsEveryMonths === null ? null : lastOfMonth(addMonths(since, row.meetsEveryMonths));
  return [
    ...past(`terms.${id}`, row.termsReviewDue, asAt),
    ...past(`next-meeting.${id}`, toMeet, asAt),
    ...past(`body-end.${id}`, row.endedOn, asAt),
    ...planned,
  ];
}

function lastOfMonth(day: IsoDate): IsoDate {
  let last = day;
  while (last.slice(0, 7) === day.slice(0, 7)) last = addDays(last, 1);
  return addDays(last, -1);
}

function actionDays(world: World, id: string, asAt: IsoDate): readonly string[] {
  const versions = world.actions.filter(({ actionId }) => actionId === id);
  const status = statusOf(world, id, asAt);
  if (rowOn(versions, asAt) === undefined || status === 'said-done' || status === 'superseded') return [];
  // Another day in a later version puts it off as well; of one day a revision is the later word.
  const rewritten: World['revisions'][number][] = [];
  let before = versions[0]?.dueOn ?? null;
  for (const { dueOn, validFrom } of versions) {
    if (dueOn === null || dueOn === before) continue;
    rewritten.push({ revisionId: '', about: 'action', aboutId: id, dueOn, revisedOn: validFrom, reason: '' });
    before = dueOn;
  }
  const said = [...rewritten, ...world.revisions];
  return past(`action.${id}`, promised(versions[0]?.dueOn ?? null, said, { id, asAt }), asAt);
}

/** A plan that has ended waits while anything in it does: here all actions stand in the one plan. */
function planDays(world: World, asAt: IsoDate): readonly string[] {
  const isLeft = world.actions.some(({ actionId, validFrom }) => {
    const status = statusOf(world, actionId, asAt);
    return validFrom <= asAt && status !== 'said-done' && status !== 'superseded';
  });
  return isLeft ? past('plan-end.plan', world.planEndsOn, asAt) : [];
}

function statusOf({ progress }: World, id: string, asAt: IsoDate) {
  return progress.findLast(({ actionId, enteredOn }) => actionId === id && enteredOn <= asAt)?.status;
}

function obligationDays({ registers }: World, id: string, asAt: IsoDate): readonly string[] {
  const rows = registers.duty.arrangements.filter(
    ({ obligationId, validFrom }) => obligationId === id && validFrom <= asAt,
  );
  const row = rowOn(rows, asAt);
  if (row !== undefined && !row.applies) return [];
  if (row === undefined || row.cadence === null) return [];
  const done = registers.duty.done.flatMap((one) =>
    one.obligationId === id && one.doneOn <= asAt ? [one.doneOn] : [],
  );
  const [takenUpOn = asAt] = rows.map(({ validFrom }) => validFrom).toSorted();
  return past(`obligation.${id}`, addMonths(done.toSorted().at(-1) ?? takenUpOn, 1), asAt);
}

function evidenceDays(world: World, asAt: IsoDate): readonly string[] {
  const { registers } = world;
  const shown = registers.evidence.filter(({ datedOn }) => datedOn <= asAt);
  return shown.flatMap(({ evidenceId, about, aboutId, reviewBy }) => {
    const isRenewed = shown.some(({ renews }) => renews === evidenceId);
    const isAsked =
      about === 'action'
        ? rowOn(
            world.actions.filter(({ actionId }) => actionId === aboutId),
            asAt,
          ) !== undefined && statusOf(world, aboutId, asAt) !== 'superseded'
        : rowOn(
            registers.duty.arrangements.filter(({ obligationId }) => obligationId === aboutId),
            asAt,
          )?.applies !== false;
    return isAsked && !isRenewed ? past(`evidence.${evidenceId}`, reviewBy, asAt) : [];
  });
}

function requestDays({ registers }: World, asAt: IsoDate): readonly string[] {
  return registers.agencyRequests.flatMap(({ requestId, sentOn, replyBy }) =>
    sentOn <= asAt ? past(`agency-reply.${requestId}`, replyBy, asAt) : [],
  );
}
