import { dayNumber } from '@due-regard/shared/calendar/iso-date.ts';
import { registerPageSize } from '@due-regard/shared/schools/api.ts';
import type { OrganisationSummary, organisationApi } from '@due-regard/shared/schools/api.ts';
import type { OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { valueAt } from '@due-regard/shared/measure/steps.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { isOpen } from '@due-regard/shared/schools/life.ts';
import type { Description } from '@due-regard/shared/schools/description.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import type { SchoolTimeline } from '@due-regard/shared/training/timeline.ts';
import type { CoverageView } from '../measure/coverage-view.ts';
import { descriptionsAt } from '@due-regard/shared/schools/described-at.ts';

type RegisterQuery = OutputOf<NonNullable<(typeof organisationApi.list)['query']>>;

/** Every organisation known at the view's dates, as one line each, by name. */
export function registerLines(view: CoverageView): readonly Sendable<OrganisationSummary>[] {
  const { facts, dates, timelines } = view;
  const descriptions = descriptionsAt(facts.descriptions, dates.asAt);
  const lives = new Map(facts.lives.map((life) => [life.organisationId, life]));
  const followed = new Map(timelines.map((timeline) => [timeline.organisationId, timeline]));
  return facts.organisations
    .map(({ organisationId, kind, urn }) => {
      const life = lives.get(organisationId);
      return {
        organisationId,
        kind,
        urn,
        ...described(descriptions.get(organisationId), organisationId),
        openedOn: life?.openedOn ?? null,
        closedOn: life?.closedOn ?? null,
        isOpen: isOpen(life, dates.asAt),
        ...standing(followed.get(organisationId), dayNumber(dates.asAt)),
      };
    })
    .toSorted((left, right) => byName(left.name, right.name));
}

function described(
  description: Description | undefined,
  organisationId: string,
): Pick<
  Sendable<OrganisationSummary>,
  'name' | 'dfeNumber' | 'typeName' | 'phase' | 'control' | 'trust' | 'town' | 'postcode'
> {
  return {
    name: description?.name ?? organisationId,
    dfeNumber: description?.dfeNumber ?? null,
    typeName: description?.typeName ?? null,
    phase: description?.phase ?? 'other',
    control: description?.control ?? 'other',
    trust: description?.trust ?? null,
    town: description?.town ?? null,
    postcode: description?.postcode ?? null,
  };
}

function standing(
  timeline: SchoolTimeline | undefined,
  day: number,
): Pick<Sendable<OrganisationSummary>, 'isInScope' | 'outOfScopeReason' | 'reached' | 'upToDate'> {
  const status = timeline === undefined ? 'type-not-in-scope' : valueAt(timeline.scope, day);
  if (timeline === undefined || status !== 'in-scope')
    return { isInScope: false, outOfScopeReason: status, reached: null, upToDate: null };
  return {
    isInScope: true,
    outOfScopeReason: null,
    reached: valueAt(timeline.reached, day),
    upToDate: valueAt(timeline.upToDate, day),
  };
}

interface RegisterPage {
  readonly organisations: readonly Sendable<OrganisationSummary>[];
  readonly total: number;
  readonly all: number;
  readonly page: number;
  readonly pageSize: number;
}

/** One page of the register, narrowed and sorted as the address says. */
export function registerPage(view: CoverageView, query: RegisterQuery): RegisterPage {
  const lines = registerLines(view);
  const found = lines.filter((line) => matches(line, query));
  const sorted = found.toSorted(orderOf(query.sort ?? 'name'));
  const pages = Math.max(1, Math.ceil(found.length / registerPageSize));
  const page = Math.min(Number(query.page ?? '1'), pages);
  const organisations = sorted.slice((page - 1) * registerPageSize, page * registerPageSize);
  return { organisations, total: found.length, all: lines.length, page, pageSize: registerPageSize };
}

function matches(line: Sendable<OrganisationSummary>, query: RegisterQuery): boolean {
  const words = searchText([query.search ?? null]);
  const held = searchText([line.name, line.town, line.postcode, line.urn, line.dfeNumber, line.trust]);
  return (
    words.split(' ').every((word) => held.includes(word)) &&
    isAsked(query.kind, line.kind) &&
    isAsked(query.phase, line.phase) &&
    isAsked(query.control, line.control) &&
    isAsked(query.reached, line.reached) &&
    isAsked(query.upToDate, line.upToDate) &&
    (query.scope === undefined || (query.scope === 'in') === line.isInScope)
  );
}

function isAsked(asked: string | undefined, held: string | null): boolean {
  return asked === undefined || asked === held;
}

type Order = (left: Sendable<OrganisationSummary>, right: Sendable<OrganisationSummary>) => number;

/** Within one phase or control by name, whichever way the phases go. */
function orderOf(sort: NonNullable<RegisterQuery['sort']>): Order {
  const isDown = sort.startsWith('-');
  const field = fields[sort];
  return (left, right) =>
    (isDown ? byName(right[field], left[field]) : byName(left[field], right[field])) || byName(left.name, right.name);
}

const fields = {
  name: 'name',
  '-name': 'name',
  phase: 'phase',
  '-phase': 'phase',
  control: 'control',
  '-control': 'control',
} as const satisfies Readonly<Record<NonNullable<RegisterQuery['sort']>, keyof OrganisationSummary>>;
