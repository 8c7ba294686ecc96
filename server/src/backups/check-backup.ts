import { lookInside } from '@due-regard/db/backup/look-inside.ts';
import type { Inside } from '@due-regard/db/backup/look-inside.ts';
import { knownMigrations } from '@due-regard/db/migrate.ts';
import type { Anchored, AnchoredHead } from '../journal/anchors.ts';
import { checkDatabase } from '../journal/verify/verify.ts';
import { measureFile } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** Why a backup is not restored. */
export type BackupFault =
  | 'no-file'
  | 'no-manifest'
  | 'manifest-unreadable'
  | 'not-the-file'
  | 'not-a-database'
  | 'damaged'
  | 'not-ours'
  | 'newer'
  | 'not-as-told'
  | 'unsound';

/** Whether a file may be restored; if not, why not, in a sentence and its details. */
export type BackupVerdict =
  | { readonly isGood: true }
  | {
      readonly isGood: false;
      readonly fault: BackupFault;
      readonly words: string;
      readonly details: readonly string[];
    };

export interface BackupToCheck {
  /** A private copy: what is checked is what is put in place. */
  readonly copy: string;
  readonly manifest: Manifest;
  /** Ends of the records of changes that were written down when the backup was made or before. */
  readonly anchors: readonly Anchored[];
}

/** Holds a backup against its manifest, the engine's own checks, this program's migrations and its record of changes. */
export async function checkBackup({ copy, manifest, anchors }: BackupToCheck): Promise<BackupVerdict> {
  const { size, sha256 } = await measureFile(copy);
  if (size !== manifest.size || sha256 !== manifest.sha256) {
    return bad('not-the-file', 'The file is not the one that its manifest describes: it was damaged or exchanged.');
  }
  const inside = insideOf(copy);
  if (inside === undefined) return bad('not-a-database', 'The file is not a database.');
  return checkInside(inside, manifest) ?? checkRecord(copy, anchors);
}

function insideOf(copy: string): Inside | undefined {
  try {
    return lookInside(copy);
  } catch {
    return undefined;
  }
}

function checkInside({ damage, migrations, heads }: Inside, manifest: Manifest): BackupVerdict | undefined {
  if (damage.length > 0) return bad('damaged', 'The database in the file is damaged.', damage);
  if (migrations.length === 0) return bad('not-ours', 'The file is a database, but not one of this program.');
  const newer = migrations.filter((name) => !knownMigrations.includes(name));
  if (newer.length > 0)
    return bad('newer', 'The backup was made by a later version of this program: install that version first.', newer);
  if (!isSameList(migrations, manifest.migrations) || !isSameList(heads.map(line), manifest.heads.map(line))) {
    return bad('not-as-told', 'What is in the file is not what its manifest tells of it.');
  }
  return undefined;
}

async function checkRecord(copy: string, anchors: readonly Anchored[]): Promise<BackupVerdict> {
  const found = await checkDatabase(`file:${copy}`, { anchors });
  const faults = found.authorities.flatMap(({ authority, faults: own }) =>
    own.map((fault) => `${authority}: ${fault}`),
  );
  if (found.isSound) return { isGood: true };
  return bad('unsound', 'The record of changes in the file does not agree with its rows: something was altered.', [
    ...found.faults,
    ...faults,
  ]);
}

function bad(fault: BackupFault, words: string, details: readonly string[] = []): BackupVerdict {
  return { isGood: false, fault, words, details };
}

function line({ authority, seq, hash }: AnchoredHead): string {
  return `${authority} ${String(seq)} ${hash}`;
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
