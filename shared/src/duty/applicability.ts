import { registerAt } from '../measure/register.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Arrangement, AuthorityKind, Obligation } from './obligation.ts';

/** Whom an obligation is held against: us, since it applies; nobody here, since it does not; or the schools themselves. */
export type Falls = 'on-us' | 'not-here' | 'on-schools';

/** Why it does or does not fall on us. */
export const applicationGrounds = ['schools', 'decided', 'nation', 'kind', 'kind-unknown'] as const;
export type ApplicationGround = (typeof applicationGrounds)[number];

export type Application = { readonly falls: Falls; readonly ground: ApplicationGround };

/** What is known of a council that obligations are made for. */
export type CouncilKind = { readonly kind: AuthorityKind | null; readonly nation: 'england' | 'wales' };

/**
 * Whether an obligation applies to a council: what somebody decided goes before what the pack says of kinds and nations.
 * A council of no known kind is asked everything until somebody decides otherwise.
 */
export function applicationOf(
  obligation: Pick<Obligation, 'acts' | 'authorityKinds' | 'nations'>,
  council: CouncilKind,
  decided: boolean | null,
): Application {
  const kinds = obligation.authorityKinds.filter((kind) => kind !== 'school');
  if (obligation.acts === 'schools' || kinds.length === 0) return { falls: 'on-schools', ground: 'schools' };
  if (decided !== null) return { falls: decided ? 'on-us' : 'not-here', ground: 'decided' };
  if (!obligation.nations.includes(council.nation)) return { falls: 'not-here', ground: 'nation' };
  if (council.kind === null) return { falls: 'on-us', ground: 'kind-unknown' };
  return { falls: kinds.includes(council.kind) ? 'on-us' : 'not-here', ground: 'kind' };
}

/** How the council goes about each of its obligations on a day, by their numbers. */
export function arrangementsAt(arrangements: readonly Arrangement[], asAt: IsoDate): ReadonlyMap<string, Arrangement> {
  const held = registerAt(arrangements, ({ obligationId }) => obligationId, asAt);
  return new Map(held.map((one) => [one.obligationId, one]));
}
