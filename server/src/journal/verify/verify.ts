import { walkChain } from './chain.ts';
import type { Anchor, Chain, Head } from './chain.ts';
import { Faults } from './faults.ts';
import { checkReports } from './issued-reports.ts';
import { openRecords } from './open-records.ts';
import { journalOf, journals, numberOf, textOf } from './records.ts';
import type { Journal, Records, Row, Watched } from './records.ts';
import { checkKept, checkRows } from './rows-of-facts.ts';

/** What was found of one authority's record of changes. */
export interface AuthorityFinding {
  readonly authority: string;
  readonly entries: number;
  readonly head: Head;
  /** Sentences; none when all agrees. */
  readonly faults: readonly string[];
}

/** What was found of a whole database, or of the one authority asked for. */
export interface Finding {
  readonly isSound: boolean;
  readonly authorities: readonly AuthorityFinding[];
  /** Faults of the database itself: it cannot be read, or what guards the journal is gone. */
  readonly faults: readonly string[];
}

export interface VerifyOptions {
  /** Places that were written down elsewhere; without them a cut tail cannot be seen. */
  readonly anchors?: readonly Anchor[];
  /** Only this authority. */
  readonly authority?: string;
}

/**
 * Checks a database in this process. Never call it for a SQLite file that this process has open through another
 * library: closing one lets go of the other's locks (docs/decisions/0020). `verifyDatabase` is for everybody else.
 * @param url `file:…` or `postgres:…`
 */
export async function checkDatabase(url: string, options: VerifyOptions = {}): Promise<Finding> {
  const opened = await openRecords(url);
  try {
    return await checkRecords(opened.records, options);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return {
      isSound: false,
      authorities: [],
      faults: [`This cannot be read as a database of this program: ${error.message}.`],
    };
  } finally {
    await opened.close();
  }
}

/** Checks records that are open already, in the snapshot that they are read in. */
export async function checkRecords(
  records: Records,
  { anchors = [], authority }: VerifyOptions = {},
): Promise<Finding> {
  const faults = new Faults();
  await checkGuards(records, faults);
  const watched = await records.watched();
  const authorities: AuthorityFinding[] = [];
  for (const one of await authoritiesOf(records, watched, anchors)) {
    if (authority === undefined || one === authority)
      authorities.push(await checkAuthority({ records, watched, anchors, authority: one }));
  }
  const isSound = faults.list().length === 0 && authorities.every((finding) => finding.faults.length === 0);
  return { isSound, authorities, faults: faults.list() };
}

async function checkGuards(records: Records, faults: Faults): Promise<void> {
  const found = await records.guards();
  const { expectedGuards } = records;
  for (const guard of expectedGuards.filter((one) => !found.includes(one))) {
    faults.add(`A guard of the record of changes is missing or altered: ${guard}`);
  }
  for (const guard of found.filter((one) => !expectedGuards.includes(one))) {
    faults.add(`There is a trigger on the record of changes that is not ours: ${guard}`);
  }
}

/** Every authority that anything speaks of, an anchor among them. */
async function authoritiesOf(
  records: Records,
  watched: readonly Watched[],
  anchors: readonly Anchor[],
): Promise<readonly string[]> {
  const found = new Set(anchors.map((anchor) => anchor.authority));
  const files = holdsReports(watched) ? ['report_file'] : [];
  for (const table of ['authority', ...journals, ...files, ...watched.map((one) => one.table)]) {
    for await (const row of records.rows(`select distinct authority_id from "${table}"`))
      found.add(textOf(row, 'authority_id'));
  }
  return [...found].toSorted();
}

interface AuthorityQuestion {
  readonly records: Records;
  readonly watched: readonly Watched[];
  readonly anchors: readonly Anchor[];
  readonly authority: string;
}

async function checkAuthority(question: AuthorityQuestion): Promise<AuthorityFinding> {
  const { records, authority } = question;
  const faults = new Faults();
  const chain = await checkChain(question, 'journal', faults);
  await checkRevision({ records, authority, faults }, chain);
  const ofChannel = new Faults();
  await checkChain(question, 'channel_journal', ofChannel);
  for (const fault of ofChannel.list()) faults.add(`In the record of Channel: ${fault}`);
  if (holdsReports(question.watched)) await checkReports({ records, authority, faults });
  return { authority, entries: chain.entries, head: chain.head, faults: faults.list() };
}

/** A database of before there were reports is checked as it is, when it is backed up to be brought up to date. */
function holdsReports(watched: readonly Watched[]): boolean {
  return watched.some(({ table }) => table === 'report_issue');
}

async function checkChain(
  { records, watched, anchors, authority }: AuthorityQuestion,
  journal: Journal,
  faults: Faults,
): Promise<Chain> {
  const own = anchors.filter((anchor) => anchor.authority === authority && (anchor.journal ?? 'journal') === journal);
  const chain = await walkChain({ records, journal, authority, anchors: own, faults });
  for (const one of watched.filter((each) => journalOf(each) === journal))
    await checkRows({ records, authority, watched: one, chain, faults });
  checkKept(chain, faults);
  return chain;
}

async function checkRevision(
  { records, authority, faults }: { readonly records: Records; readonly authority: string; readonly faults: Faults },
  { head, at }: { readonly head: Head; readonly at: ReadonlyMap<number, string> },
): Promise<void> {
  const row = await firstOf(
    records.rows('select revision, changed_at from authority where authority_id = ?', [authority]),
  );
  if (row === undefined) {
    faults.add('There are records of this authority, but no authority of this code.');
    return;
  }
  if (numberOf(row, 'revision') !== head.seq) {
    faults.add(
      `The authority stands at revision ${String(row.revision)}, its record of changes at entry ${String(head.seq)}.`,
    );
  }
  const changedAt = at.get(head.seq);
  if (changedAt !== undefined && row.changed_at !== changedAt) {
    faults.add('The authority gives another time for its last change than the last entry.');
  }
}

async function firstOf(rows: AsyncIterable<Row>): Promise<Row | undefined> {
  for await (const row of rows) return row;
  return undefined;
}

function isUnreadable(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(ERR_SQLITE|ERR_OUT_OF_RANGE|42P01)/.test(error.code)
  );
}
