import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { directoryOf } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory } from '@due-regard/shared/imports/organisation-match.ts';
import { isOpen } from '@due-regard/shared/schools/life.ts';
import { listNameMatches } from '@due-regard/db/imports/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listDescriptions, listLives, listOrganisations, listSuccessions } from '@due-regard/db/schools/queries.ts';
import { knownNow } from '../http/as-at.ts';

interface DirectoryOf {
  readonly read: Reader;
  readonly authority: string;
  readonly today: IsoDate;
  /** The file that is compared: what was said for it alone holds too. */
  readonly batchId?: string | undefined;
  /** What has just been said of names, and is not recorded yet. */
  readonly told?: { readonly names?: ReadonlyMap<string, string | null> } | undefined;
}

/** Every organisation by all that it is and was called, and what officers have said names mean. */
export async function loadDirectory({ read, authority, today, batchId, told }: DirectoryOf): Promise<Directory> {
  const known = knownNow(authority);
  const lives = new Map((await listLives(read, known)).map((life) => [life.organisationId, life]));
  const described = Map.groupBy(await listDescriptions(read, known), ({ organisationId }) => organisationId);
  const successions = await listSuccessions(read, known);
  const relatives = Map.groupBy(
    successions.flatMap(({ predecessorId, successorId }) => [
      { of: predecessorId, relative: successorId },
      { of: successorId, relative: predecessorId },
    ]),
    ({ of }) => of,
  );
  const all = (await listOrganisations(read, authority)).flatMap(({ organisationId, kind, urn }) => {
    const own = described.get(organisationId)?.toReversed() ?? [];
    if (own.length === 0) return [];
    return {
      organisationId,
      kind,
      urn,
      dfeNumbers: unique(own.map(({ dfeNumber }) => dfeNumber)),
      names: unique(own.map(({ name }) => name)),
      postcodes: unique(own.map(({ postcode }) => postcode)),
      isOpen: isOpen(lives.get(organisationId), today),
      relatives: (relatives.get(organisationId) ?? []).map(({ relative }) => relative),
    };
  });
  const matches = await listNameMatches(read, known);
  const lasting = matches.filter((match) => match.batchId === null);
  const ofThisFile = matches.filter((match) => match.batchId !== null && match.batchId === batchId);
  const said = [...lasting, ...ofThisFile].map(({ key, organisationId }) => [key, organisationId] as const);
  return directoryOf(all, new Map([...said, ...(told?.names ?? [])]));
}

function unique(texts: readonly (string | null)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== null))];
}
