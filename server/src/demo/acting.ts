import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { Actor, ProgramActor } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import { listStatements } from '@due-regard/db/training/queries.ts';
import type { Statement } from '@due-regard/shared/training/statement.ts';
import type { Config } from '../config.ts';
import { acceptBatch, stageFile } from '../imports/batches.ts';
import type { StagingDeps } from '../imports/learning/reader-key.ts';
import { knownNow } from '../http/as-at.ts';
import { DatedClock } from './dated-clock.ts';
import type { DemoFile } from './files.ts';
import { story } from './story.ts';

/** Who the record of changes names for the demonstration's entries. */
export const demoActor: ProgramActor & Actor = {
  authority: story.code,
  userId: 'demonstration',
  roles: ['lead', 'administrator'],
  requestId: null,
};

/** Where the demonstration is made: its records, and where the key of its learners lies. */
export interface Making {
  readonly db: Database;
  readonly config: Pick<Config, 'learnerKeyFile'>;
}

/** A file of people, and what is said of it when it is brought. */
export interface PeopleFile extends DemoFile {
  readonly choices?: Partial<FileChoices>;
}

/** Something that happens in the story on a day. */
export interface Happening {
  readonly on: IsoDate;
  readonly words: string;
  readonly run: (acting: Acting) => Promise<unknown>;
}

/** The hand that lives through the story: the same verbs that people use, under a clock that the story sets. */
export class Acting {
  readonly clock = new DatedClock();
  readonly deps: StagingDeps;
  /** The entries of registers by the keys that the story gives them. */
  readonly entries = new Map<string, string>();

  constructor({ db, config }: Making) {
    this.deps = { db, clock: this.clock, config };
  }

  /** Brings a file and accepts it, as an officer does who has looked at the preview. */
  async bring(kind: BatchKind, file: DemoFile): Promise<BatchReply> {
    const { bytes, fileName, fileDate } = file;
    const staged = await stageFile(this.deps, demoActor, { kind, bytes, fileName, fileDate, leavesOutBadRows: false });
    return acceptBatch(this.deps, demoActor, staged);
  }

  /** The same with a file of a learning system or a list of staff, whose rows are good by the story. */
  async bringPeople(kind: MappedKind, { choices, ...file }: PeopleFile): Promise<BatchReply> {
    const staged = await stageFile(this.deps, demoActor, { kind, leavesOutBadRows: false, choices, ...file });
    return acceptBatch(this.deps, demoActor, staged);
  }

  /** The statement of an organisation that is so; the story knows that there is one. */
  async statementOf(organisationId: string, isIt: (statement: Statement) => boolean): Promise<Statement> {
    const statements = await listStatements(this.deps.db.read, knownNow(story.code), organisationId);
    const found = statements.find(isIt);
    if (found === undefined) throw new Error(`the story needs a statement of ${organisationId}`);
    return found;
  }
}
