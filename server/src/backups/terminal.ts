import type { Clock } from '@due-regard/db/change.ts';
import type { TerminalAnswer } from '../journal/terminal.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupConfig } from './make-backup.ts';
import { manifestFileOf } from './manifest.ts';
import { restore } from './restore.ts';

/** `backup`: one now, kept until a person removes it. Exit code 1 when the record of changes in it is not sound. */
export async function backupFromTerminal(
  config: BackupConfig,
  { clock }: { readonly clock: Clock },
): Promise<TerminalAnswer> {
  const { file, manifest, faults } = await makeBackup(config, { why: 'by-hand', at: clock.now() });
  return {
    exitCode: faults.length === 0 ? 0 : 1,
    lines: [
      `Backup made: ${file} (${megabytes(manifest.size)})`,
      `Beside it: ${manifestFileOf(file)}; keep the two together, and a copy of both on another machine.`,
      ...manifest.heads.map(headLine),
      ...(faults.length === 0
        ? []
        : ['The record of changes in it does not agree with its rows, so it cannot be restored:', ...faults]),
    ],
    json: { file, ...manifest, faults },
  };
}

/** `restore FILE`: only while nothing serves. Exit code 1 when it was refused; then the database was not touched. */
export async function restoreFromTerminal(
  config: BackupConfig,
  { clock, file }: { readonly clock: Clock; readonly file: string },
): Promise<TerminalAnswer> {
  const restored = await restore(config, { file, at: clock.now() });
  if (!restored.isDone) {
    const { words, details } = restored;
    return {
      exitCode: 1,
      lines: [`Not restored: ${words}`, ...details.slice(0, 20), 'The database was not touched.'],
      json: restored,
    };
  }
  return {
    exitCode: 0,
    lines: [
      `Restored to the backup of ${restored.madeAt}. Everybody has to sign in again.`,
      ...(restored.aside === undefined ? [] : [`What was there before is kept as ${restored.aside}`]),
      ...restored.heads.map(headLine),
    ],
    json: restored,
  };
}

function headLine({
  authority,
  seq,
  hash,
}: {
  readonly authority: string;
  readonly seq: number;
  readonly hash: string;
}): string {
  return `The record of changes of ${authority} ends at entry ${String(seq)}: ${hash}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
