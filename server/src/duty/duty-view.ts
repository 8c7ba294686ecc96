import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { authorityKindOf } from '@due-regard/shared/duty/authority-kind.ts';
import type { DutyPack } from '@due-regard/shared/duty/obligation.ts';
import { standingsAt } from '@due-regard/shared/duty/standing.ts';
import type { DutyRecords, ObligationStanding } from '@due-regard/shared/duty/standing.ts';
import { packsAt } from '@due-regard/shared/duty/versions.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import {
  listArrangements,
  listAssessments,
  listDutyPacks,
  listObligations,
  listObligationsDone,
} from '@due-regard/db/duty/queries.ts';
import { listEvidence } from '@due-regard/db/evidence/queries.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { resolveDates } from '../http/as-at.ts';
import type { AskedDates, Dates } from '../http/as-at.ts';

/** What the duties ask on a day, as it is or was known. */
export interface DutyView {
  readonly dates: Dates;
  readonly records: DutyRecords;
  readonly standings: readonly ObligationStanding[];
  /** The version of each duty that holds on the day. */
  readonly holding: readonly DutyPack[];
}

export async function viewDuty(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  code: string,
  asked: AskedDates,
): Promise<DutyView> {
  return dutyViewOf(deps, await resolveDates(deps, code, asked));
}

/** The same on days that are resolved already. */
export async function dutyViewOf({ db }: Pick<ChangeDeps, 'db'>, dates: Dates): Promise<DutyView> {
  return viewOn({ dates, records: await readDutyRecords(db.read, dates.known) }, dates.asAt);
}

/** The same on another day. */
export function viewOn({ dates, records }: Pick<DutyView, 'dates' | 'records'>, asAt: IsoDate): DutyView {
  const { authority_id: code, nation } = dates.authority;
  const standings = standingsAt(records, { kind: authorityKindOf(code, asAt), nation }, asAt);
  return { dates: { ...dates, asAt }, records, standings, holding: packsAt(records.packs, asAt) };
}

async function readDutyRecords(db: Reader, known: Known): Promise<DutyRecords> {
  return {
    packs: await listDutyPacks(db, known),
    obligations: await listObligations(db, known),
    arrangements: await listArrangements(db, known),
    assessments: await listAssessments(db, known),
    done: await listObligationsDone(db, known),
    evidence: await listEvidence(db, known, { about: 'obligation' }),
  };
}
