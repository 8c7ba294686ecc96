import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import * as z from 'zod';

const head = z.object({
  authority: z.string(),
  seq: z.int().check(z.positive()),
  hash: z.string().regex(/^[\da-f]{64}$/),
  /** Of Channel's own record; left out: of the ordinary one. */
  journal: z.optional(z.literal('channel_journal')),
});
const whys = ['start', 'backup', 'hourly', 'restored'] as const;
const line = z.object({ at: z.string(), why: z.enum(whys), heads: z.array(head) });

/** Where an authority's record of changes ended at a time. */
export type AnchoredHead = z.output<typeof head>;

/** A line of `anchors.jsonl`: the ends of the records of changes at a time, and the occasion. */
export interface AnchorLine {
  readonly at: Instant;
  readonly why: (typeof whys)[number];
  readonly heads: readonly AnchoredHead[];
}

/** An end that was written down, and when. */
export interface Anchored extends AnchoredHead {
  readonly at: string;
}

export function anchorsFile(dataDir: string): string {
  return join(dataDir, 'anchors.jsonl');
}

/** Adds a line to the end of `anchors.jsonl`; on disk when it returns. */
export async function appendAnchors(dataDir: string, added: AnchorLine): Promise<void> {
  const file = await open(anchorsFile(dataDir), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(added)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The ends that were written down and still hold. @returns none when nothing was ever written down */
export async function readAnchors(dataDir: string): Promise<readonly Anchored[]> {
  return anchorsThatHold(await readText(anchorsFile(dataDir)));
}

/**
 * After a restore the record goes on from an earlier place: what was written down beyond that place holds no more.
 * A line that the power cut short is passed over.
 */
export function anchorsThatHold(text: string): readonly Anchored[] {
  let held: readonly Anchored[] = [];
  for (const one of text.split('\n')) {
    const parsed = line.safeParse(jsonOf(one));
    if (!parsed.success) continue;
    const { at, why, heads } = parsed.data;
    const ends = new Map(heads.map((end) => [chainOf(end), end.seq]));
    const still = why === 'restored' ? held.filter((anchor) => anchor.seq <= (ends.get(chainOf(anchor)) ?? 0)) : held;
    held = [...still, ...heads.map((end) => ({ ...end, at }))];
  }
  return held;
}

/** Of these ends, the ones that are not the last written down of their authority. */
export function headsThatMoved(
  heads: readonly AnchoredHead[],
  written: readonly AnchoredHead[],
): readonly AnchoredHead[] {
  const last = new Map(written.map((anchor) => [chainOf(anchor), anchor.hash]));
  return heads.filter((end) => last.get(chainOf(end)) !== end.hash);
}

function chainOf({ authority, journal }: AnchoredHead): string {
  return `${authority} ${journal ?? 'journal'}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
