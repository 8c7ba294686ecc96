import { listMappings } from '@due-regard/db/imports/mappings.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../../http/as-at.ts';
import type { SavedPlanReading } from './plan-table.ts';

/** Ways of reading plans that somebody saved, the latest first. */
export async function savedPlanReadings(read: Reader, authority: string): Promise<readonly SavedPlanReading[]> {
  return (await listMappings(read, knownNow(authority))).filter(({ kind }) => kind === 'plan');
}
