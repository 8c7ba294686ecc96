import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listLives } from '@due-regard/db/schools/queries.ts';
import { wallClock } from '@due-regard/server/deps.ts';
import { knownNow } from '@due-regard/server/http/as-at.ts';
import { acceptBatch, stageFile } from '@due-regard/server/imports/batches.ts';
import { viewCoverage } from '@due-regard/server/measure/coverage-view.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { readCoverage } from '@due-regard/server/training/coverage.ts';
import type { MakeDatabase } from '../../support/engines.ts';

export const authority = '801';
export const actor: Actor = { authority, userId: 'officer', roles: ['officer'], requestId: null };

/** A school as a register tells it. */
export interface Line {
  readonly urn: string;
  readonly name?: string;
  readonly type?: string;
  readonly status?: string;
  readonly opened?: string;
  readonly closed?: string;
}

/** A register of one council in the national layout. */
export function registerOf(lines: readonly Line[]): Uint8Array<ArrayBuffer> {
  const header =
    'URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),OpenDate,CloseDate,PhaseOfEducation (code)';
  const rows = lines.map(({ urn, name = `School ${urn}`, type = '01', status = '1', opened = '', closed = '' }) =>
    [urn, authority, 'Council', name, type, status, opened, closed, '2'].join(','),
  );
  return new TextEncoder().encode([header, ...rows].join('\r\n'));
}

/** Links between schools: number, kind, other number. */
export function linksOf(...links: readonly (readonly [string, string, string])[]): Uint8Array<ArrayBuffer> {
  const rows = links.map(([urn, type, other]) => [urn, other, `School ${other}`, type, ''].join(','));
  return new TextEncoder().encode(['URN,LinkURN,LinkName,LinkType,LinkEstablishedDate', ...rows].join('\n'));
}

/** A council whose register is loaded from files, one after another. */
export interface RegisterOffice {
  readonly deps: ChangeDeps;
  /** Stages a file and accepts it. */
  readonly bring: (kind: BatchKind, bytes: Uint8Array<ArrayBuffer>, fileDate: string) => Promise<BatchReply>;
  readonly inScope: (asAt: string) => Promise<number>;
  readonly closedOn: (urn: string) => Promise<string | null | undefined>;
}

export async function openRegisterOffice(makeDatabase: MakeDatabase): Promise<RegisterOffice> {
  const deps = { db: await makeDatabase(), clock: wallClock };
  await foundCouncil(deps, actor, { code: authority, name: 'Council' });
  return {
    deps,
    bring: async (kind, bytes, fileDate) => {
      const file = { kind, bytes, fileName: `${kind}.csv`, fileDate: isoDate(fileDate), leavesOutBadRows: false };
      const staged = await stageFile(deps, actor, file);
      return acceptBatch(deps, actor, staged);
    },
    inScope: async (asAt) => readCoverage(await viewCoverage(deps, authority, { asAt: isoDate(asAt) })).inScope,
    closedOn: async (urn) => {
      const lives = await listLives(deps.db.read, knownNow(authority));
      return lives.find((life) => life.organisationId === urn)?.closedOn;
    },
  };
}
