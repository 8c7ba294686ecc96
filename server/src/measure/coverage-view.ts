import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Dates, AskedDates } from '../http/as-at.ts';
import { resolveDates } from '../http/as-at.ts';
import type { Projection } from '@due-regard/shared/measure/projection-words.ts';
import { inForce } from '@due-regard/shared/measure/in-force.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { scopeInWords } from '@due-regard/shared/schools/scope-words.ts';
import { defaultScopeTypes } from '@due-regard/shared/schools/scope.ts';
import type { AnswerSources } from '@due-regard/shared/training/answers-behind.ts';
import type { FewTrained } from '@due-regard/shared/training/few-trained.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import type { SchoolTimeline } from '@due-regard/shared/training/timeline.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import type { RegisterLoad } from '@due-regard/db/schools/queries.ts';
import { caveatsOf } from './caveats.ts';
import { readSchools } from './read-schools.ts';
import type { SchoolsRead } from './read-schools.ts';

/** Which schools are counted, as printed with a figure. */
export interface ScopeShown {
  readonly words: string;
  readonly typeCodes: readonly string[];
  readonly validFrom: IsoDate | null;
}

/** What a figure rests on, as printed with it. */
export interface Provenance extends AnswerSources {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  readonly projection: Projection | null;
  readonly changedAt: string | null;
  readonly registerKnownFrom: IsoDate | null;
  readonly registerDate: IsoDate | null;
  readonly registerFile: string | null;
  readonly caveats: readonly string[];
}

/** Everything a page about coverage shows, at one pair of dates. */
export interface CoverageView {
  readonly dates: Dates;
  readonly facts: TrainingFacts;
  readonly timelines: readonly SchoolTimeline[];
  /** Coverage on any day. */
  readonly coverageOn: SchoolsRead['coverageOn'];
  readonly trend: SchoolsRead['trend'];
  readonly told: SchoolsRead['told'];
  /** Schools that count although they told of fewer than half of their staff. */
  readonly fewTrained: readonly FewTrained[];
  readonly scope: ScopeShown;
  readonly provenance: Provenance;
}

/** What was known of schools, ready to be asked about the day. @throws Refusal as {@link resolveDates} does */
export async function viewCoverage(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  code: string,
  asked: AskedDates,
): Promise<CoverageView> {
  return coverageViewOf(deps, await resolveDates(deps, code, asked));
}

/** The same on days that are resolved already. */
export async function coverageViewOf({ db }: Pick<ChangeDeps, 'db'>, dates: Dates): Promise<CoverageView> {
  const { loads, changedAt, ...read } = await readSchools(db, dates);
  const { facts } = read;
  const fewTrained = read.told.fewTrainedAt(dates.asAt);
  return {
    ...read,
    dates,
    fewTrained,
    scope: scopeShown(facts, dates.asAt),
    provenance: {
      ...provenanceOf({ dates, facts, fewTrained }, loads),
      ...read.told.sourcesAt(dates.asAt),
      changedAt,
    },
  };
}

function scopeShown(facts: TrainingFacts, asAt: IsoDate): ScopeShown {
  const scope = valueAt(inForce(facts.scopes), dayNumber(asAt));
  const typeCodes = scope?.typeCodes ?? defaultScopeTypes;
  return { words: scopeInWords(typeCodes), typeCodes, validFrom: scope?.validFrom ?? null };
}

function provenanceOf(
  { dates, facts, fewTrained }: Pick<CoverageView, 'dates' | 'facts' | 'fewTrained'>,
  loads: readonly RegisterLoad[],
): Omit<Provenance, 'changedAt' | keyof AnswerSources> {
  const load = loads.findLast((one) => one.fileDate <= dates.asAt) ?? loads[0];
  return {
    asAt: dates.asAt,
    knownAt: dates.knownAt,
    projection: dates.projection,
    registerKnownFrom: facts.registerKnownFrom,
    registerDate: load?.fileDate ?? null,
    registerFile: load?.fileName ?? null,
    caveats: caveatsOf(facts, {
      asAt: dates.asAt,
      projection: dates.projection,
      isDemonstration: dates.authority.is_demonstration === 1,
      registerDate: load?.fileDate ?? null,
      fewTrained: fewTrained.length,
    }),
  };
}
