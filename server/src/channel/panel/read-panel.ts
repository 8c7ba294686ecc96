import { parseInstant } from '@due-regard/shared/calendar/iso-date.ts';
import { onOwnDate } from '@due-regard/shared/calendar/london.ts';
import { agenciesOf } from '@due-regard/shared/channel/panel/agencies.ts';
import type { PanelAgency } from '@due-regard/shared/channel/panel/agencies.ts';
import type { AgencyReply } from '@due-regard/shared/channel/panel/api.ts';
import type { ChannelFact } from '@due-regard/shared/channel/facts.ts';
import { seesCounts } from '@due-regard/shared/people/role.ts';
import type { DatesShown } from '@due-regard/shared/http/figures.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Dates } from '../../http/as-at.ts';
import { isAllowed } from '../../people/authorise.ts';

/** Kinds of things of the panel, each under an id of its own. */
export const panelKinds = ['agency', 'meeting', 'numbers', 'training', 'access', 'request', 'statement'] as const;
export type PanelKind = (typeof panelKinds)[number];

/** Everything that was said of the panel, as far as whoever asks may know it. */
export interface Panel {
  /** Whether requests are there: for the chair alone, and for anybody else as if there were none. */
  readonly seesRequests: boolean;
  /** As they stand: what was said in place of what a panel starts with. */
  readonly agencies: readonly (PanelAgency | ChannelFact<'agency'>)[];
  readonly said: { readonly [Kind in PanelKind]: readonly ChannelFact<Kind>[] };
  /** When any of it was last recorded or withdrawn. */
  readonly changedAt: string | null;
}

interface Asking {
  readonly actor: Actor;
  /** Left out: as the records stand now. */
  readonly known?: Known;
}

export async function readPanel(one: ChannelChange, { actor, known }: Asking): Promise<Panel> {
  const { facts, changedAt } = await one.book(known);
  const seesRequests = isAllowed({ allow: seesCounts }, actor.roles);
  const said = {
    agency: facts('agency'),
    meeting: facts('meeting'),
    numbers: facts('numbers'),
    training: facts('training'),
    access: facts('access'),
    request: seesRequests ? facts('request') : [],
    statement: facts('statement'),
  };
  const told = panelKinds.filter((kind) => seesRequests || kind !== 'request');
  return { seesRequests, said, agencies: agenciesOf(said.agency), changedAt: changedAt(told) };
}

/** The days of an answer about the panel, whose records change apart from all others. */
export function panelDates({ changedAt }: Panel, { asAt, knownAt, projection, authority }: Dates): DatesShown {
  const at = parseInstant(changedAt ?? '');
  return { asAt, knownAt, projection, changedAt: at === undefined ? null : onOwnDate(at, authority.own_date) };
}

export function shownAgencies({ agencies }: Panel): readonly AgencyReply[] {
  return agencies.map(({ thingId, name, standsFrom, standsTo, ...rest }) => ({
    thingId,
    factId: 'factId' in rest ? rest.factId : null,
    name,
    standsFrom,
    standsTo,
  }));
}

/** An agency's name; of one that is no longer there, that. */
export function agencyName({ agencies }: Panel, agencyId: string): string {
  return agencies.find(({ thingId }) => thingId === agencyId)?.name ?? 'An agency that was withdrawn';
}

export function agencyIds({ agencies }: Panel): ReadonlySet<string> {
  return new Set(agencies.map(({ thingId }) => thingId));
}
