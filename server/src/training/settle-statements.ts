import { findOrganisation } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory, NamedBy } from '@due-regard/shared/imports/organisation-match.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { tellersFrom } from '@due-regard/shared/schools/succession.ts';
import { blankDraft } from '@due-regard/shared/training/draft.ts';
import type { StatementDraft } from '@due-regard/shared/training/draft.ts';
import { KnownParts } from '@due-regard/shared/training/known-parts.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listSuccessions } from '@due-regard/db/schools/queries.ts';
import { listStatements, listTakenBack } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { NamesInFile, nobodysRow } from '../imports/names-in-file.ts';
import { saysNothing } from './statement-rows.ts';
import type { StatementRow } from './statement-rows.ts';

/** What is known of what organisations told, before the file. */
export interface Told {
  /** All that counts for an organisation: its own and what was carried to it. */
  readonly by: (organisationId: string) => readonly StatementDraft[];
  /** What was corrected or withdrawn since: a file from before brings it again. */
  readonly takenBackFrom: (organisationId: string) => readonly StatementDraft[];
}

/** A row whose answer is new. */
export interface NewStatement {
  readonly row: StatementRow;
  readonly draft: StatementDraft;
}

/** What becomes of each row. */
export interface Settled {
  readonly accepted: readonly NewStatement[];
  readonly duplicates: number;
  readonly blank: number;
  /** Rows that say something, but nothing in the columns that were read. */
  readonly notRead: number;
  /** Rows that only repeat what has been taken back. */
  readonly takenBack: number;
  /** Rows that can be nobody's. */
  readonly refused: readonly RowProblem[];
  readonly names: NamesInFile;
}

export async function loadTold(read: Reader, authority: string): Promise<Told> {
  const statements = Map.groupBy(
    await listStatements(read, knownNow(authority)),
    ({ organisationId }) => organisationId,
  );
  const takenBack = Map.groupBy(await listTakenBack(read, authority), ({ organisationId }) => organisationId);
  const tellersOf = tellersFrom(await listSuccessions(read, knownNow(authority)));
  return {
    by: (id) => [...tellersOf(id)].flatMap((teller) => statements.get(teller) ?? []),
    takenBackFrom: (id) => [...tellersOf(id)].flatMap((teller) => takenBack.get(teller) ?? []),
  };
}

/** What the rows of a file are held against, and the names of the columns by which they name their organisation. */
export interface Against {
  readonly directory: Directory;
  readonly told: Told;
  readonly nameOf: (column: keyof NamedBy) => string;
}

/** Settles the rows of a file one after another: each is held against what was told before, in earlier rows too. */
export function settleStatements(rows: readonly StatementRow[], against: Against): Settled {
  const settling = new Settling(against);
  for (const row of rows) settling.add(row);
  return settling;
}

class Settling implements Settled {
  readonly accepted: NewStatement[] = [];
  readonly refused: RowProblem[] = [];
  duplicates = 0;
  blank = 0;
  notRead = 0;
  takenBack = 0;
  readonly names: NamesInFile;
  readonly #known = new Map<string, ToldByOne>();
  readonly #directory: Directory;
  readonly #told: Told;
  readonly #nameOf: Against['nameOf'];

  constructor({ directory, told, nameOf }: Against) {
    this.#directory = directory;
    this.names = new NamesInFile(directory);
    this.#told = told;
    this.#nameOf = nameOf;
  }

  add(row: StatementRow): void {
    if (saysNothing(row.answers)) {
      if (row.saysMore) this.notRead += 1;
      else this.blank += 1;
      return;
    }
    const match = findOrganisation(this.#directory, row.named);
    if (match.kind === 'refused') {
      this.refused.push(nobodysRow(row, match, this.#nameOf));
      return;
    }
    const owner = this.names.ownerOf(row, match);
    if (owner !== undefined) this.#addFor(row, owner);
  }

  #addFor(row: StatementRow, organisationId: string): void {
    const known = this.#known.get(organisationId) ?? new ToldByOne(this.#told, organisationId);
    this.#known.set(organisationId, known);
    const draft = known.newIn(row);
    if (draft !== null) this.accepted.push({ row, draft });
    else if (known.isStanding(row)) this.duplicates += 1;
    else this.takenBack += 1;
  }
}

/** What one organisation has told, in the records and in earlier rows of the file. */
class ToldByOne {
  readonly #organisationId: string;
  readonly #standing: KnownParts;
  readonly #everTold: KnownParts;
  readonly #evidence: Set<string | null>;

  constructor({ by, takenBackFrom }: Told, organisationId: string) {
    const ever = [...by(organisationId), ...takenBackFrom(organisationId)];
    this.#organisationId = organisationId;
    this.#standing = new KnownParts(by(organisationId));
    this.#everTold = new KnownParts(ever);
    this.#evidence = new Set([null, ...ever.map(({ evidence }) => evidence)]);
  }

  /** What of a row was never told, from now on known; an evidence reference that nobody had is new by itself. */
  newIn(row: StatementRow): StatementDraft | null {
    const { evidence, source, toldOn } = row.answers;
    const parts = this.#everTold.newPartsOf(this.#asTold(row));
    if (parts === null && this.#evidence.has(evidence)) return null;
    const draft = { ...(parts ?? blankDraft(this.#organisationId, toldOn)), toldOn, evidence, source };
    this.#everTold.add(draft);
    this.#standing.add(draft);
    this.#evidence.add(evidence);
    return draft;
  }

  /** Whether what a row says still stands, and was not taken back. */
  isStanding(row: StatementRow): boolean {
    return this.#standing.newPartsOf(this.#asTold(row)) === null;
  }

  /** What a sheet of ours was filled in with is of its own day. */
  #asTold({ answers, filledInOn }: StatementRow): StatementDraft {
    return { ...answers, organisationId: this.#organisationId, toldOn: filledInOn ?? answers.toldOn };
  }
}
