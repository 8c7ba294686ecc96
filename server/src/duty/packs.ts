import type { Sendable, OutputOf } from '@due-regard/shared/http/endpoint.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { PackPreview, packApi } from '@due-regard/shared/duty/pack-api.ts';
import type { PackProblem } from '@due-regard/shared/duty/pack-problem.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { knownNow } from '../http/as-at.ts';
import { changesNothing, comparePack, previewOf, summaryOf } from '../packs/compare-pack.ts';
import { loadPack } from '../packs/load-pack.ts';
import type { LoadedPack } from '../packs/load-pack.ts';
import { readPackFile } from '../packs/pack-text.ts';
import type { ReadPack } from '../packs/pack.ts';
import { readShippedPack, shippedPacks } from '../packs/shipped-packs.ts';
import { standingPacks } from '../packs/standing-packs.ts';
import type { StandingPacks } from '../packs/standing-packs.ts';

type Deps = Pick<ChangeDeps, 'db' | 'clock'>;
type PackFile = Uint8Array<ArrayBuffer>;
type Listed = Sendable<OutputOf<NonNullable<typeof packApi.list.reply>>>;

export async function listPacks({ db }: Deps, authority: string): Promise<Listed> {
  const loaded = await standingPacks(db.read, knownNow(authority));
  return {
    loaded: loaded.packs.map((pack) => summaryOf({ pack, obligations: obligationsOf(pack, loaded) }, loaded.packs)),
    shipped: shippedPacks().map((read) => ({
      ...summaryOf(read, [...loaded.packs.filter(({ packId }) => packId !== read.pack.packId), read.pack]),
      state: stateOf(read, loaded),
    })),
    standing: loaded.standing,
  };
}

function obligationsOf(
  { packId }: StandingPacks['packs'][number],
  { obligations }: StandingPacks,
): StandingPacks['obligations'] {
  return obligations.filter((one) => one.packId === packId);
}

function stateOf(read: ReadPack, loaded: StandingPacks): Listed['shipped'][number]['state'] {
  const compared = comparePack(read, loaded);
  if (compared.before === undefined) return 'not-loaded';
  return changesNothing(compared) ? 'loaded' : 'differs';
}

/** @throws Refusal `not-found`; `conflict` for one that does not get along with what is loaded */
export async function previewPack({ db }: Deps, authority: string, packId: string): Promise<Sendable<PackPreview>> {
  const loaded = await standingPacks(db.read, knownNow(authority));
  return previewOf(comparePack(shippedPack(packId, loaded), loaded), loaded);
}

/** What a file would change, or what is wrong with it; nothing is stored. */
export async function lookAtPack(
  { db }: Deps,
  authority: string,
  file: PackFile,
): Promise<{ readonly problems: readonly PackProblem[]; readonly preview: Sendable<PackPreview> | null }> {
  const loaded = await standingPacks(db.read, knownNow(authority));
  const reading = readPackFile(file, loaded);
  if (!reading.ok) return { problems: reading.problems, preview: null };
  return { problems: [], preview: previewOf(comparePack(reading.read, loaded), loaded) };
}

/** @throws Refusal `not-found`, `conflict` or `stale` */
export async function loadShippedPack(
  deps: ChangeDeps,
  actor: Actor,
  { packId, standing }: { readonly packId: string; readonly standing: string },
): Promise<LoadedPack> {
  return loadPack(deps, actor, { read: (loaded) => shippedPack(packId, loaded), standing });
}

/** @throws Refusal `not-valid` for what is no pack, `stale` */
export async function bringPack(
  deps: ChangeDeps,
  actor: Actor,
  { file, standing }: { readonly file: PackFile; readonly standing: string },
): Promise<LoadedPack> {
  return loadPack(deps, actor, { read: (loaded) => readOrRefuse(file, loaded), standing });
}

function readOrRefuse(file: PackFile, loaded: StandingPacks): ReadPack {
  const reading = readPackFile(file, loaded);
  if (!reading.ok) throw notValid([{ field: 'file', code: 'bad-pack' }]);
  return reading.read;
}

function shippedPack(name: string, loaded: StandingPacks): ReadPack {
  const reading = readShippedPack(name, loaded);
  if (reading === undefined) throw refused('not-found');
  if (!reading.ok) throw refused('conflict', reading.problems.map(({ message }) => message).join(' '));
  return reading.read;
}
