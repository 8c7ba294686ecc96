import { byDay } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { recurrenceWords } from '@due-regard/shared/deadlines/recurrence.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import type { Arrangement } from '@due-regard/shared/duty/obligation.ts';
import { fieldText, obligationFieldNames } from '@due-regard/shared/duty/obligation-words.ts';
import { obligationFields } from '@due-regard/shared/duty/pack-diff.ts';
import { byNumber, lastDayOfWords, obligationsAt } from '@due-regard/shared/duty/versions.ts';
import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { actionsAt } from '@due-regard/shared/plans/actions-at.ts';
import { personNames } from '@due-regard/db/journal/subjects.ts';
import type { Deps } from '../deps.ts';
import { shownEvidence } from '../evidence/shown.ts';
import { notThereOn } from '../http/not-there.ts';
import { readPlans } from '../measure/read-plans.ts';
import { historyOf } from '../registers/history.ts';
import { viewOn } from './duty-view.ts';
import type { DutyView } from './duty-view.ts';
import { assessmentOf, readObligations } from './read-duty.ts';

type Found = Omit<Sendable<ObligationFound>, 'dates'>;

/**
 * One obligation whole. One that is asked no longer is shown as it stood on its last day.
 * @throws Refusal `not-found` for one that nobody asked up to the day
 */
export async function readObligation(deps: Deps, view: DutyView, obligationId: string): Promise<Found> {
  const { asAt } = view.dates;
  const askedUntil = lastAsked(view, obligationId);
  const then = askedUntil === asAt ? view : viewOn(view, askedUntil);
  const obligation = readObligations(then).find((one) => one.obligationId === obligationId);
  const standing = then.standings.find((one) => one.obligation.obligationId === obligationId);
  if (obligation === undefined || standing === undefined) throw refused('not-found');
  const { arrangement } = standing;
  const names = await personNames(deps.db.read, arrangement?.ownerUser === null ? [] : [arrangement?.ownerUser ?? '']);
  function own(row: { readonly obligationId: string }): boolean {
    return row.obligationId === obligationId;
  }
  return {
    obligation,
    askedUntil: askedUntil === asAt ? null : askedUntil,
    ownerName: names.get(arrangement?.ownerUser ?? '') ?? null,
    arrangement: arrangement === null ? null : arrangementOf(arrangement),
    history: historyOf({
      rows: view.records.arrangements.filter((row) => own(row) && row.validFrom <= asAt),
      now: arrangement?.factId ?? '',
      fields: arrangementFields,
      textOf: arrangementText,
    }),
    texts: textsOf(then, obligationId),
    assessments: view.records.assessments
      .filter((row) => own(row) && row.assessedOn <= asAt)
      .toReversed()
      .flatMap((assessment) => assessmentOf(assessment, standing.obligation) ?? []),
    done: view.records.done
      .filter((row) => own(row) && row.doneOn <= asAt)
      .toReversed()
      .map(({ doneId, doneOn, note }) => ({ doneId, doneOn, note })),
    evidence: shownEvidence(standing.evidence, { asAt }).toReversed(),
    actions: await actionsOf(deps, view, obligationId),
  };
}

/** The day itself where it is asked then, else the last day up to it on which it was. */
function lastAsked({ dates, records }: DutyView, obligationId: string): IsoDate {
  const texts = records.obligations.filter((one) => one.obligationId === obligationId && one.validFrom <= dates.asAt);
  const ends = texts.flatMap((one) => lastDayOfWords(one, records.packs) ?? dates.asAt);
  const last = ends.map((day) => (day < dates.asAt ? day : dates.asAt)).toSorted();
  const asked = last.findLast((day) => obligationsAt(records.packs, texts, day).length > 0);
  if (asked !== undefined) return asked;
  const all = records.obligations.filter((one) => one.obligationId === obligationId);
  throw notThereOn(dates.asAt, all.toSorted((one, other) => byDay(one.validFrom, other.validFrom))[0]);
}

function textsOf({ dates, records, standings }: DutyView, obligationId: string): Found['texts'] {
  const now = standings.find(({ obligation }) => obligation.obligationId === obligationId)?.obligation;
  const texts = records.obligations
    .filter((one) => one.obligationId === obligationId && one.validFrom <= dates.asAt)
    .toSorted(byNumber);
  return texts
    .map((text, index) => {
      const before = texts[index - 1];
      const fields = before === undefined ? [] : obligationFields;
      return {
        packId: text.packId,
        guidance: records.packs.find(({ packId }) => packId === text.packId)?.guidance ?? '',
        validFrom: text.validFrom,
        isNow: text === now,
        changed: fields.flatMap((field) => {
          const [was, is] = [fieldText(before ?? text, field), fieldText(text, field)];
          return was === is ? [] : [{ name: obligationFieldNames[field], before: was, after: is }];
        }),
      };
    })
    .toReversed();
}

function arrangementOf({ obligationId: _id, reason, ...row }: Arrangement): Found['arrangement'] {
  return { ...row, appliesReason: reason };
}

const arrangementFields = [
  'applies',
  'reason',
  'ownerRole',
  'ownerOrganisation',
  'ownerUser',
  'agencies',
  'cadence',
] as const;

/** Whether a person was named and which, a page tells by looking them up; here it says that there was one. */
function arrangementText(row: Arrangement, field: (typeof arrangementFields)[number]): string | null {
  if (field === 'applies') return row.applies === null ? null : row.applies ? 'yes' : 'no';
  if (field === 'agencies') return row.agencies.join(', ') || null;
  if (field === 'cadence') return row.cadence === null ? null : recurrenceWords(row.cadence);
  if (field === 'ownerUser') return row.ownerUser === null ? null : 'a person here';
  return row[field];
}

async function actionsOf(deps: Deps, { dates }: DutyView, obligationId: string): Promise<Found['actions']> {
  const { book } = await readPlans(deps.db, dates);
  return actionsAt(book, dates.asAt)
    .filter(({ action }) => action.obligations.includes(obligationId))
    .map(({ action, state }) => ({
      actionId: action.actionId,
      title: action.title,
      actionClass: state.actionClass,
      ...state.promised,
    }));
}
