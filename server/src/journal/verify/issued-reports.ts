import { createHash } from 'node:crypto';
import type { Faults } from './faults.ts';
import { allOf, numberOf, textOf } from './records.ts';
import type { Records, Row } from './records.ts';

/** A file as its issue says it was. */
interface FileSaid {
  readonly form: string;
  readonly size: number;
  readonly sha256: string;
}

interface ReportsQuestion {
  readonly records: Records;
  readonly authority: string;
  readonly faults: Faults;
}

/**
 * Holds what every issued report says, and each of its files, against the SHA-256 that its issue gives; and the entry up to
 * which it was known against the record of changes.
 */
export async function checkReports(question: ReportsQuestion): Promise<void> {
  const { records, authority } = question;
  // One after another, since a report and its files are the largest rows that there are.
  const ids = await allOf(
    records.rows('select report_id from report_issue where authority_id = ? order by report_id', [authority]),
  );
  for (const id of ids) {
    const own = [authority, textOf(id, 'report_id')];
    const issues = await allOf(
      records.rows('select * from report_issue where authority_id = ? and report_id = ?', own),
    );
    for (const issue of issues) {
      await checkIssue(question, issue);
      await checkFiles(question, issue);
    }
  }
  await checkNoOthers(question, new Set(ids.map((id) => textOf(id, 'report_id'))));
}

async function checkIssue({ records, authority, faults }: ReportsQuestion, issue: Row): Promise<void> {
  const name = nameOf(issue);
  if (hashOf(textOf(issue, 'content')) !== issue['content_sha256'])
    faults.add(`${name} does not say what its SHA-256 is of: its content or that was changed.`);
  const entry = numberOf(issue, 'up_to_entry');
  const [found] = await allOf(
    records.rows(`select hash from journal where authority_id = ? and seq = ${String(entry)}`, [authority]),
  );
  if (found?.['hash'] !== issue['head'])
    faults.add(`${name} names another hash of entry ${String(entry)} than the record of changes has.`);
}

async function checkFiles({ records, authority, faults }: ReportsQuestion, issue: Row): Promise<void> {
  const name = nameOf(issue);
  const said = filesSaid(textOf(issue, 'files'));
  if (said === undefined) {
    faults.add(`${name} does not say which files it was issued as.`);
    return;
  }
  const missing = new Map(said.map((file) => [file.form, file]));
  const rows = records.rows('select form, bytes from report_file where authority_id = ? and report_id = ?', [
    authority,
    textOf(issue, 'report_id'),
  ]);
  for await (const row of rows) {
    const form = textOf(row, 'form');
    const file = missing.get(form);
    missing.delete(form);
    if (file === undefined) faults.add(`${name} has a file “${form}” that it was not issued as.`);
    else if (!isFile(row['bytes'], file)) faults.add(`The file “${form}” of ${name} is not the one that was issued.`);
  }
  for (const form of missing.keys()) faults.add(`The file “${form}” of ${name} is missing.`);
}

/** A file of what was never issued, or of the issue of another authority. */
async function checkNoOthers(
  { records, authority, faults }: ReportsQuestion,
  issued: ReadonlySet<string>,
): Promise<void> {
  const rows = records.rows('select report_id, form from report_file where authority_id = ?', [authority]);
  for await (const row of rows) {
    const id = textOf(row, 'report_id');
    if (!issued.has(id)) faults.add(`There is a file “${textOf(row, 'form')}” of a report ${id} that was not issued.`);
  }
}

function nameOf(issue: Row): string {
  return `Report ${textOf(issue, 'number')}`;
}

function isFile(bytes: unknown, { size, sha256 }: FileSaid): boolean {
  return bytes instanceof Uint8Array && bytes.length === size && hashOf(bytes) === sha256;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** @returns undefined for what is no list of files, each of another form */
function filesSaid(text: string): readonly FileSaid[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed) || !parsed.every(isFileSaid)) return undefined;
    return new Set(parsed.map(({ form }) => form)).size === parsed.length ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isFileSaid(value: unknown): value is FileSaid {
  if (typeof value !== 'object' || value === null) return false;
  const { form, size, sha256 }: Partial<Record<keyof FileSaid, unknown>> = value;
  return typeof form === 'string' && typeof size === 'number' && typeof sha256 === 'string';
}
