import { longDate } from '@due-regard/shared/calendar/words.ts';
import { slipWords } from '@due-regard/shared/deadlines/slip-words.ts';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import { classOf, dutyCounts } from '@due-regard/shared/duty/duty-counts.ts';
import { assessmentClassNames } from '@due-regard/shared/duty/obligation-words.ts';
import { bodyKindNames } from '@due-regard/shared/governance/body.ts';
import { everyMonthsWords } from '@due-regard/shared/governance/cadence-words.ts';
import { meetingStandingNames } from '@due-regard/shared/governance/standing.ts';
import { capital } from '@due-regard/shared/measure/words.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { BodyLine, DocumentLine, DutyPart } from '@due-regard/shared/reports/facts.ts';
import { documentKindRules } from '@due-regard/shared/strategies/document.ts';
import { isCurrent, standingNames } from '@due-regard/shared/strategies/standing.ts';
import type { DutyView } from '../duty/duty-view.ts';
import { readBodies } from '../governance/read-bodies.ts';
import type { BodiesView } from '../governance/view.ts';
import { isAllowed } from '../people/authorise.ts';
import { readDocuments } from '../strategies/read-documents.ts';
import type { DocumentsView } from '../strategies/view.ts';

/** What a report says of obligations: in numbers to everybody, one by one to those who may read them so. */
export function dutyPart({ standings }: DutyView, roles: readonly Role[]): DutyPart {
  const ours = standings.filter(({ application }) => application.falls === 'on-us');
  return {
    counts: dutyCounts(standings),
    rows: isAllowed(dutyApi.list, roles)
      ? ours.map((standing) => ({
          id: standing.obligation.obligationId,
          title: standing.obligation.title,
          rating: assessmentClassNames[classOf(standing)],
          assessedOn: standing.assessment?.assessedOn ?? null,
          evidence: standing.evidence.length,
          benchmark: standing.obligation.benchmark,
        }))
      : null,
  };
}

/** Strategies, policies and agreements that have neither ended nor been superseded. */
export function documentLines(view: DocumentsView): readonly DocumentLine[] {
  return readDocuments(view, {})
    .filter(({ standing }) => isCurrent(standing))
    .map(({ title, kind, standing, ownerRole, agreedOn, consultFrom, consultTo, refresh }) => ({
      title,
      kind: documentKindRules[kind].name,
      standing: standingNames[standing],
      owner: ownerRole,
      agreedOn,
      consultation: spanWords(consultFrom, consultTo),
      dueOn: refresh.dueOn,
      slips: slipWords(refresh),
    }));
}

type Day = DocumentLine['agreedOn'];

function spanWords(from: Day, to: Day): string | null {
  if (from === null) return null;
  return to === null ? `From ${longDate(from)}` : `${longDate(from)} to ${longDate(to)}`;
}

export function bodyLines(view: BodiesView): readonly BodyLine[] {
  return readBodies(view, {})
    .filter(({ standing }) => standing !== 'ended')
    .map(({ name, kind, meetsEveryMonths, lastHeldOn, nextOn, standing }) => ({
      name,
      kind: bodyKindNames[kind],
      cadence: meetsEveryMonths === null ? 'Not said' : capital(everyMonthsWords(meetsEveryMonths)),
      lastHeldOn,
      nextOn,
      standing: meetingStandingNames[standing],
    }));
}
