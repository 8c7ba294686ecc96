import { createHash } from 'node:crypto';
import type { CountReason } from '@due-regard/shared/channel/counts.ts';
import { changesTo, corrects } from '@due-regard/shared/channel/counts-changes.ts';
import type { CountsChange, CountsFact } from '@due-regard/shared/channel/counts-changes.ts';
import type { ChangedCounts } from '@due-regard/shared/channel/counts-api.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { ChannelChange } from '@due-regard/db/channel/change.ts';
import { todayIn } from '../../http/as-at.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { CountsSheet } from './open-counts.ts';
import { because } from './save-counts.ts';
import { beforeAndAfter, changesShown, storeCounts } from './store-counts.ts';

interface Looked {
  readonly mark: string;
  readonly changes: ChangedCounts[];
  readonly same: number;
  readonly needsReason: boolean;
}

/**
 * Reads a file of counts and says what it would change. Nothing of it is kept: whoever means it sends it again.
 * @throws Refusal `bad-file` with everything that is wrong, `conflict` while Channel is off
 */
export async function lookAtCounts(deps: ChannelDeps, actor: Actor, bytes: Uint8Array): Promise<Looked> {
  const sheet = await CountsSheet.open(bytes);
  return behindTheWall(deps, actor, async (one) => {
    const { facts, changes, said } = await compared(deps, one, sheet);
    const reply = {
      mark: markOf(one, bytes, facts),
      changes: changesShown(changes),
      same: said - changes.length,
      needsReason: changes.some(corrects),
    };
    return one.done({ what: 'counts.file-read', after: { said, changes: changes.length } }, reply);
  });
}

interface Bringing {
  readonly bytes: Uint8Array;
  readonly mark: string;
  readonly reason?: CountReason | undefined;
}

/**
 * Brings in a file that was looked at, whole.
 * @throws Refusal `stale` when it is another file, or something was entered since it was looked at; as above besides
 */
export async function bringCounts(
  deps: ChannelDeps,
  actor: Actor,
  { bytes, mark, reason }: Bringing,
): Promise<{ readonly changed: number }> {
  const sheet = await CountsSheet.open(bytes);
  return behindTheWall(deps, actor, async (one) => {
    const { facts, changes } = await compared(deps, one, sheet);
    if (markOf(one, bytes, facts) !== mark) throw refused('stale');
    if (changes.some(corrects) && reason === undefined) throw notValid([{ field: 'reason', code: 'missing' }]);
    await storeCounts(one, changes);
    return one.done(
      { what: 'counts.brought', ...beforeAndAfter(changes), ...because(reason) },
      { changed: changes.length },
    );
  });
}

interface Compared {
  readonly facts: readonly CountsFact[];
  readonly changes: readonly CountsChange[];
  /** How many breakdowns of quarters the file speaks of. */
  readonly said: number;
}

async function compared(deps: ChannelDeps, one: ChannelChange, sheet: CountsSheet): Promise<Compared> {
  const said = sheet.read(await todayIn(one, deps));
  const facts = await one.facts('counts');
  return { facts, changes: changesTo(facts, said), said: said.length };
}

/** Made with the key: it travels in an address, and what few files there are could be tried one by one. */
function markOf(one: ChannelChange, bytes: Uint8Array, facts: readonly CountsFact[]): string {
  const file = createHash('sha256').update(bytes).digest('hex');
  return one.hash([file, ...facts.map(({ factId }) => factId).toSorted()].join(' '));
}
