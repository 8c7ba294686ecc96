import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Deadline } from '@due-regard/shared/deadlines/deadline.ts';
import { digestOf } from '@due-regard/shared/deadlines/digest.ts';
import type { Digest } from '@due-regard/shared/deadlines/digest.ts';
import { weekOf } from '@due-regard/shared/deadlines/digest-day.ts';
import { reachOf } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { isSettledBetween, listTold } from '@due-regard/db/deadlines/digests.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { revisionOf } from '@due-regard/db/people/revision.ts';
import type { Deps } from '../../deps.ts';
import { resolveDates } from '../../http/as-at.ts';
import { readDeadlines } from '../calendar.ts';
import { readRecipients } from './recipients.ts';
import type { Recipient } from './recipients.ts';

export type ReaderDeps = Pick<Deps, 'db' | 'clock'>;

/** What one person is to be mailed, as the records are at this moment. */
export interface DigestFor {
  readonly recipient: Recipient;
  readonly authority: AuthorityTable;
  readonly digest: Digest;
}

/**
 * Says what people of a council are mailed of one day. Everything is read anew each time, but for the deadlines, which
 * are worked out again only when anything was written since.
 */
export class DigestReader {
  readonly #deps: ReaderDeps;
  readonly #code: string;
  readonly #day: IsoDate;
  /** By how far somebody reads: first days and slips are those that they may know. */
  #known: { readonly revision: string; readonly deadlines: Map<Publication, readonly Deadline[]> } | undefined;

  constructor(deps: ReaderDeps, { code, day }: { readonly code: string; readonly day: IsoDate }) {
    this.#deps = deps;
    this.#code = code;
    this.#day = day;
  }

  /** @returns undefined when the person is not to be mailed any more, or has nothing to be told */
  read(userId: string): Promise<DigestFor | undefined> {
    const { db, clock } = this.#deps;
    return db.atOneMoment(async () => {
      const authority = await getAuthority(db.read, this.#code);
      const { here, wanting } = await readRecipients(db.read, this.#code, clock.now());
      const recipient = wanting.get(userId);
      if (recipient === undefined) return undefined;
      const of = { authority: this.#code, userId, before: this.#day };
      const digest = digestOf({
        deadlines: await this.#deadlines(revisionOf(authority), here.get(userId) ?? []),
        here,
        userId,
        day: this.#day,
        told: await listTold(db.read, of),
        isSummaryDue: !(await isSettledBetween(db.read, { ...of, from: weekOf(this.#day) })),
      });
      return digest === undefined ? undefined : { recipient, authority, digest };
    });
  }

  async #deadlines(revision: string, roles: readonly Role[]): Promise<readonly Deadline[]> {
    if (this.#known?.revision !== revision) this.#known = { revision, deadlines: new Map() };
    const { deadlines } = this.#known;
    const reach = reachOf(roles);
    // Nothing reaches whoever holds no role.
    if (reach === undefined) return [];
    const known = deadlines.get(reach);
    if (known !== undefined) return known;
    const dates = await resolveDates(this.#deps, this.#code, { asAt: this.#day });
    const read = await readDeadlines(this.#deps, dates, roles);
    deadlines.set(reach, read);
    return read;
  }
}
