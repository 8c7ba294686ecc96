import { createHash } from 'node:crypto';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { AnchoredHead } from '../journal/anchors.ts';

/**
 * A backup's file name holds its time and where the record of changes ended, so that a list of names kept elsewhere
 * shows a cut or re-made record. With several authorities it is the start of the SHA-256 of their ends.
 * @example `2018-03-13T14-00-00-000Z_999-312-ab12cd34ef56ab12.db`
 */
export function backupName(madeAt: Instant, heads: readonly AnchoredHead[]): string {
  return `${madeAt.replaceAll(/[:.]/g, '-')}_${endsInName(heads)}.db`;
}

function endsInName(heads: readonly AnchoredHead[]): string {
  const [only] = heads;
  if (only === undefined) return 'no-records';
  if (heads.length === 1) return `${only.authority}-${String(only.seq)}-${only.hash.slice(0, 16)}`;
  const lines = heads.map(({ authority, seq, hash }) => `${authority} ${String(seq)} ${hash}\n`).join('');
  return `${String(heads.length)}-authorities-${createHash('sha256').update(lines).digest('hex').slice(0, 16)}`;
}
