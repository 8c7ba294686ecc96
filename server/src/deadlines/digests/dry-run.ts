import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { digestSubject } from '@due-regard/shared/deadlines/digest-letter.ts';
import { listAuthorities } from '@due-regard/db/people/authorities.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { Deps } from '../../deps.ts';
import { todayOf } from '../../http/as-at.ts';
import { DigestReader } from './digest-reader.ts';
import { readRecipients } from './recipients.ts';

/** What would be mailed to the people of one council, without whose it is. */
export interface DryRun {
  readonly authority: string;
  readonly council: string;
  readonly day: string;
  /** Whether anything is ever sent here. */
  readonly isDemonstration: boolean;
  /** Those with an account and a role; those of them who did not stop the mails; and the subjects of their mails. */
  readonly people: number;
  readonly wanting: number;
  readonly subjects: readonly string[];
}

/** What would be mailed if now were the time of it, as though nothing had been sent today. Nothing is sent or written. */
export async function dryRun(deps: Deps): Promise<readonly DryRun[]> {
  const runs: DryRun[] = [];
  for (const authority of await listAuthorities(deps.db.read)) runs.push(await dryRunOf(deps, authority));
  return runs;
}

async function dryRunOf(deps: Deps, authority: AuthorityTable): Promise<DryRun> {
  const { authority_id: code, name, is_demonstration: isDemonstration } = authority;
  const day = isDemonstration === 1 ? todayOf(authority, deps.clock) : londonDay(deps.clock.now());
  const { here, wanting } = await readRecipients(deps.db.read, code, deps.clock.now());
  const reader = new DigestReader(deps, { code, day });
  const subjects: string[] = [];
  for (const userId of wanting.keys()) {
    const found = await reader.read(userId);
    if (found !== undefined) subjects.push(digestSubject(found.digest));
  }
  return {
    authority: code,
    council: name,
    day,
    isDemonstration: isDemonstration === 1,
    people: here.size,
    wanting: wanting.size,
    subjects,
  };
}
