import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Dates, AskedDates } from '../http/as-at.ts';
import { resolveDates } from '../http/as-at.ts';
import { inForce } from '@due-regard/shared/measure/in-force.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { scopeInWords } from '@due-regard/shared/schools/scope-words.ts';
import { defaultScopeTypes } from '@due-regard/shared/schools/scope.ts';
import { answersBehind, sourcesOf } from '@due-regard/shared/training/answers-behind.ts';
import type { AnswerSources } from '@due-regard/shared/training/answers-behind.ts';
import { trainingTimelines } from '@due-regard/shared/training/coverage.ts';
import { fewTrainedAt } from '@due-regard/shared/training/few-trained.ts';
import type { FewTrained } from '@due-regard/shared/training/few-trained.ts';
import type { TrainingFacts } from '@due-regard/shared/training/facts.ts';
import type { SchoolTimeline } from '@due-regard/shared/training/timeline.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { lastChangeAt } from '@due-regard/db/journal/queries.ts';
import { listRegisterLoads } from '@due-regard/db/schools/queries.ts';
import type { RegisterLoad } from '@due-regard/db/schools/queries.ts';
import { loadTrainingFacts } from '@due-regard/db/measure/training-facts.ts';
import { caveatsOf } from './caveats.ts';

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
  readonly isProjection: boolean;
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
  /** Schools that count although they told of fewer than half of their staff. */
  readonly fewTrained: readonly FewTrained[];
  readonly scope: ScopeShown;
  readonly provenance: Provenance;
}

/** Loads what was known and follows each school through time. @throws Refusal as {@link resolveDates} does */
export async function viewCoverage(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  code: string,
  asked: AskedDates,
): Promise<CoverageView> {
  const dates = await resolveDates(deps, code, asked);
  const facts = await loadTrainingFacts(deps.db.read, dates.known);
  const loads = await listRegisterLoads(deps.db.read, dates.known);
  const timelines = trainingTimelines(facts);
  const fewTrained = fewTrainedAt(facts, { timelines, asAt: dates.asAt });
  return {
    dates,
    facts,
    timelines,
    fewTrained,
    scope: scopeShown(facts, dates.asAt),
    provenance: {
      ...provenanceOf({ dates, facts, fewTrained }, loads),
      ...sourcesOf(answersBehind(facts, { timelines, asAt: dates.asAt })),
      changedAt: await lastChangeAt(deps.db.read, dates.known),
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
    isProjection: dates.isProjection,
    registerKnownFrom: facts.registerKnownFrom,
    registerDate: load?.fileDate ?? null,
    registerFile: load?.fileName ?? null,
    caveats: caveatsOf(facts, {
      asAt: dates.asAt,
      isProjection: dates.isProjection,
      isDemonstration: dates.authority.is_demonstration === 1,
      registerDate: load?.fileDate ?? null,
      fewTrained: fewTrained.length,
    }),
  };
}
