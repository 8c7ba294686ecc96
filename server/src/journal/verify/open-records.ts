import { openPostgresRecords } from './postgres-records.ts';
import type { Records } from './records.ts';
import { openSqliteRecords } from './sqlite-records.ts';

/** Records open for reading, and how to close them. */
export interface OpenRecords {
  readonly records: Records;
  close(): Promise<void>;
}

/** @param url `file:…` or `postgres:…`; the database is only read */
export async function openRecords(url: string): Promise<OpenRecords> {
  return url.startsWith('file:') ? openSqliteRecords(url.slice('file:'.length)) : openPostgresRecords(url);
}
