import { openPostgresRecords } from './postgres-records.ts';
import type { OpenRecords } from './records.ts';
import { openSqliteRecords } from './sqlite-records.ts';

/** @param url `file:…` or `postgres:…`; the database is only read */
export async function openRecords(url: string): Promise<OpenRecords> {
  return url.startsWith('file:') ? openSqliteRecords(url.slice('file:'.length)) : openPostgresRecords(url);
}
