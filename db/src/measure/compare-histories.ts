import { inParts } from '../in-parts.ts';
import type { Reader } from '../open.ts';
import { listOrganisations, listSuccessions } from '../schools/queries.ts';
import { historyVersion } from './history.ts';
import { findHistoryVersion } from './history-queries.ts';
import { madeOfPeople, madeOfSchools } from './make-histories.ts';
import type { MadePart } from './make-histories.ts';
import type { OrganisationHistoryTable } from './tables.ts';
import { loadTrainingFactsOf } from './training-facts.ts';

type Kind = OrganisationHistoryTable['kind'];

/** A stored history that is not what the facts give. */
export interface HistoryFault {
  /** Undefined: rows of organisations that the authority does not have. */
  readonly organisationId: string | undefined;
  readonly kind: Kind | undefined;
  /** `needless`: it is stored, and the facts give none. */
  readonly fault: 'missing' | 'altered' | 'needless';
}

/** What became of comparing an authority's stored histories with its facts. */
export interface HistoriesCompared {
  /** How many were; undefined where none are in use, so that figures are made of the facts until the next start. */
  readonly compared: number | undefined;
  /** The first of them. */
  readonly faults: readonly HistoryFault[];
  /** How many more there are. */
  readonly more: number;
}

const mostFaults = 50;

/** No more schools than are read alone (`loadTrainingFactsOf`). */
const schoolsAtOnce = 300;

/**
 * Works the histories of an authority out anew, a part after the other, and holds those that are stored against them.
 * Asked at one moment; it writes nothing.
 */
export async function compareHistories(db: Reader, authority: string): Promise<HistoriesCompared> {
  const version = await findHistoryVersion(db, authority);
  if (version !== historyVersion) return { compared: undefined, faults: [], more: 0 };
  const stored = await countStored(db, authority);
  const faults: HistoryFault[] = [];
  let more = 0;
  for await (const fault of faultsIn(db, authority, stored)) {
    if (faults.length < mostFaults) faults.push(fault);
    else more += 1;
  }
  return { compared: stored, faults, more };
}

async function countStored(db: Reader, authority: string): Promise<number> {
  const { rows } = await db
    .selectFrom('organisation_history')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow();
  return rows;
}

async function* faultsIn(db: Reader, authority: string, stored: number): AsyncGenerator<HistoryFault> {
  const organisations = await listOrganisations(db, authority);
  const ids = organisations.map(({ organisationId }) => organisationId);
  let seen = 0;
  const made = { school: schoolsInParts(db, authority, ids), people: madeOfPeople(db, asStands(authority), ids) };
  for (const kind of ['school', 'people'] as const) {
    for await (const part of made[kind]) {
      const held = await heldAgainst(db, authority, { kind, part });
      seen += held.stored;
      yield* held.faults;
    }
  }
  if (seen !== stored) yield { organisationId: undefined, kind: undefined, fault: 'needless' };
}

function asStands(authority: string): { readonly authority: string; readonly before: undefined } {
  return { authority, before: undefined };
}

async function* schoolsInParts(db: Reader, authority: string, all: readonly string[]): AsyncGenerator<MadePart> {
  const known = asStands(authority);
  const successions = await listSuccessions(db, known);
  for (const ids of inParts(all, schoolsAtOnce)) {
    const facts = await loadTrainingFactsOf(db, known, { organisationIds: ids, successions });
    yield { ids, histories: madeOfSchools(facts) };
  }
}

interface Held {
  readonly stored: number;
  readonly faults: readonly HistoryFault[];
}

async function heldAgainst(
  db: Reader,
  authority: string,
  { kind, part }: { readonly kind: Kind; readonly part: MadePart },
): Promise<Held> {
  const rows = await db
    .selectFrom('organisation_history')
    .select(['organisation_id', 'series', 'steps'])
    .where('authority_id', '=', authority)
    .where('kind', '=', kind)
    .where('organisation_id', 'in', part.ids)
    .execute();
  const stored = new Map(rows.map((row) => [row.organisation_id, row]));
  const faults: HistoryFault[] = [];
  for (const made of part.histories) {
    const row = stored.get(made.organisation_id);
    stored.delete(made.organisation_id);
    if (row === undefined) faults.push({ organisationId: made.organisation_id, kind, fault: 'missing' });
    else if (row.series !== made.series || Buffer.compare(row.steps, made.steps) !== 0)
      faults.push({ organisationId: made.organisation_id, kind, fault: 'altered' });
  }
  for (const organisationId of stored.keys()) faults.push({ organisationId, kind, fault: 'needless' });
  return { stored: rows.length, faults };
}
