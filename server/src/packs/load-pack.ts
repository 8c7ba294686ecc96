import { refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { knownNow } from '../http/as-at.ts';
import { changesNothing, comparePack } from './compare-pack.ts';
import type { ComparedPack } from './compare-pack.ts';
import { obligationRow, packRow } from './pack-rows.ts';
import { standingPacks } from './standing-packs.ts';
import type { ReadPack } from './pack.ts';
import type { StandingPacks } from './standing-packs.ts';

interface Loading {
  /** The pack, read with what is loaded by now in view. @throws Refusal when it cannot be read */
  readonly read: (loaded: StandingPacks) => ReadPack;
  /** What was loaded when the differences were shown; undefined where they were not, as at a terminal. */
  readonly standing?: string;
}

export interface LoadedPack {
  readonly packId: string;
  readonly isChanged: boolean;
}

/**
 * Loads a pack: what it changes of its own earlier text is withdrawn and recorded anew, all else stays. Owner, evidence
 * and assessments hang on the numbers of obligations and are not touched.
 * @throws Refusal `stale` when another pack was loaded since the differences were shown
 */
export async function loadPack(deps: ChangeDeps, actor: Actor, { read, standing }: Loading): Promise<LoadedPack> {
  return change<LoadedPack>(deps, actor, async (one) => {
    const loaded = await standingPacks(one.read, knownNow(actor.authority));
    if (standing !== undefined && standing !== loaded.standing) throw refused('stale');
    const compared = comparePack(read(loaded), loaded);
    const { packId, title, guidance } = compared.read.pack;
    if (changesNothing(compared)) return one.unchanged({ packId, isChanged: false });
    await write(one, compared);
    const after = { packId, title, guidance, ...idsOf(compared) };
    return one.done({ what: 'pack.loaded', subject: packId, after }, { packId, isChanged: true });
  });
}

async function write(one: Change, { read, before, writes }: ComparedPack): Promise<void> {
  const gone = [...writes.changed.map((pair) => pair.before), ...writes.ended];
  if (before !== undefined) await one.withdraw('duty_pack', [before.factId]);
  await one.withdraw(
    'obligation',
    gone.map(({ factId }) => factId),
  );
  await one.record('duty_pack', [packRow(read.pack)]);
  await one.record('obligation', [...writes.changed.map(({ after }) => after), ...writes.added].map(obligationRow));
}

function idsOf({ writes }: ComparedPack): Readonly<Record<'added' | 'changed' | 'ended', readonly string[]>> {
  return {
    added: writes.added.map(({ obligationId }) => obligationId),
    changed: writes.changed.map(({ after }) => after.obligationId),
    ended: writes.ended.map(({ obligationId }) => obligationId),
  };
}
