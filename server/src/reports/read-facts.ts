import { nationalView } from '@due-regard/shared/national/view.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import type { ReportHead } from '@due-regard/shared/reports/content.ts';
import type { ReportBefore, ReportFacts } from '@due-regard/shared/reports/facts.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { dutyViewOf } from '../duty/duty-view.ts';
import { bodiesViewOf } from '../governance/view.ts';
import type { Dates } from '../http/as-at.ts';
import { coverageViewOf } from '../measure/coverage-view.ts';
import { nationalPack } from '../national/pack.ts';
import { everySentence } from '../overview/sentences.ts';
import { plansViewOf } from '../plans/plans-view.ts';
import { kindsNamed } from '../registers/named-things.ts';
import { entriesViewOf } from '../registers/view-entries.ts';
import { documentsViewOf } from '../strategies/view.ts';
import { bodyLines, documentLines, dutyPart } from './other-parts.ts';
import { plansPart } from './plans-part.ts';
import { registerParts } from './registers-part.ts';
import { trainingPart } from './training-part.ts';

/** Who reads a report of each level: it says what such a reader may read, and nothing else. */
export const readerOf: Readonly<Record<Publication, readonly Role[]>> = {
  public: ['viewer'],
  exempt: ['member'],
  officers: ['officer'],
};

interface Asked {
  readonly dates: Dates;
  readonly head: ReportHead;
  readonly before: ReportBefore | null;
}

/** Everything that a report is made of, read as its readers may read it, on its day, as known then. */
export async function readReportFacts(
  deps: Pick<ChangeDeps, 'db'>,
  { dates, head, before }: Asked,
): Promise<ReportFacts> {
  const roles = readerOf[head.publication];
  const { authority_id: authority } = dates.authority;
  const coverage = await coverageViewOf(deps, dates);
  const plans = await plansViewOf(deps, { authority, userId: '', roles, requestId: null }, dates);
  return {
    head,
    sentences: await everySentence(deps, coverage, roles),
    training: await trainingPart(deps.db, coverage),
    plans: plansPart(plans, head),
    duty: dutyPart(await dutyViewOf(deps, dates), roles),
    documents: documentLines(await documentsViewOf(deps, dates, roles)),
    bodies: bodyLines(await bodiesViewOf(deps, dates, roles)),
    registers: registerParts(await entriesViewOf(deps, dates, { roles, of: kindsToName })),
    national: nationalView(nationalPack(), dates),
    before,
  };
}

const kindsToName: ReadonlySet<string> = new Set(
  everyRegister
    .flatMap((register) => [register.code, ...kindsNamed(register)])
    // Names of people can be erased, and a report cannot.
    .filter((kind) => kind !== 'person'),
);
