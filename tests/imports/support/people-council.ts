import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { instantOf, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Database } from '@due-regard/db/open.ts';
import { acceptBatch, stageFile } from '@due-regard/server/imports/batches.ts';
import type { StagingDeps } from '@due-regard/server/imports/learning/reader-key.ts';
import { sayWord } from '@due-regard/server/imports/learning/say-word.ts';
import { foundCouncil } from '@due-regard/server/people/found-council.ts';
import { beforeAll } from 'vitest';
import { onBothEngines } from '../../support/engines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import { addCourse } from '@due-regard/server/training/courses.ts';

export const peopleCouncil = '999';

/** The services of the council, and whom they list. */
const places: Readonly<Record<string, OrganisationKind>> = {
  housing: 'service',
  'social-care': 'service',
  members: 'members',
  'fire-service': 'partner',
};

export interface BringPeople {
  readonly kind?: MappedKind;
  readonly fileName?: string;
  readonly fileDate?: IsoDate;
  readonly choices?: Partial<FileChoices>;
}

/** What the records hold of a completion, without who it is. */
export interface StoredCompletion {
  readonly learner: string;
  readonly course_id: string;
  readonly outcome: string;
  readonly on_day: string;
  readonly organisation_id: string | null;
  readonly audience: string | null;
  readonly row_number: number;
}

/** A council with services and hands to bring it files of people, at 22 November 2026. */
export interface PeopleCouncil {
  readonly deps: StagingDeps;
  readonly actor: Actor;
  readonly stage: (content: string | Uint8Array, more?: BringPeople) => Promise<BatchReply>;
  readonly accept: (batch: { readonly batchId: string }, leavesOutBadRows?: boolean) => Promise<BatchReply>;
  /** Stages a file and accepts it. */
  readonly bring: (content: string | Uint8Array, more?: BringPeople) => Promise<BatchReply>;
  /** Says what a word in a staged file means. */
  readonly say: (batch: BatchReply, shown: string, means: string | null) => Promise<BatchReply>;
  readonly saveMapping: (name: string, definition: FileMapping, kind?: MappedKind) => Promise<string>;
  readonly addCourse: (code: string, name: string) => Promise<string>;
  /** What stands, in the order of the rows. */
  readonly completions: () => Promise<readonly StoredCompletion[]>;
}

/** Given to Housing, council staff. */
export const toHousing: Partial<FileChoices> = { organisationId: 'housing', audience: 'council-staff' };

/** Runs a suite on both engines, each time with a council of its own. */
export function withPeopleCouncil(name: string, suite: (at: () => PeopleCouncil) => void): void {
  onBothEngines(name, (makeDatabase) => {
    const folder = temporaryFolder();
    let council: PeopleCouncil | undefined;
    beforeAll(async () => {
      council = await makePeopleCouncil(await makeDatabase(), folder);
    });
    suite(() => {
      if (council === undefined) throw new Error('the council is made before the tests');
      return council;
    });
  });
}

/** @param folder where the key of learners is kept */
async function makePeopleCouncil(db: Database, folder: string): Promise<PeopleCouncil> {
  let now = Date.parse('2026-11-22T10:00:00.000Z');
  const config = { learnerKeyFile: join(folder, randomUUID()) };
  const deps: StagingDeps = { db, clock: { now: () => instantOf((now += 1)) }, config };
  const actor: Actor = { authority: peopleCouncil, userId: 'officer', roles: ['officer'], requestId: null };
  await foundCouncil(deps, actor, { code: peopleCouncil, name: 'Ridgeway County Council', isDemonstration: true });
  await addPlaces(deps, actor);
  const stage: PeopleCouncil['stage'] = (content, more = {}) =>
    stageFile(deps, actor, {
      kind: more.kind ?? 'learning',
      bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
      fileName: more.fileName ?? 'export.csv',
      fileDate: more.fileDate,
      leavesOutBadRows: false,
      choices: more.choices,
    });
  const accept: PeopleCouncil['accept'] = ({ batchId }, leavesOutBadRows = false) =>
    acceptBatch(deps, actor, { batchId, leavesOutBadRows });
  return {
    deps,
    actor,
    stage,
    accept,
    bring: async (content, more) => accept(await stage(content, more)),
    say: async (batch, shown, means) => {
      const word = batch.rows?.words?.find((one) => one.shown === shown);
      if (word === undefined) throw new Error(`nobody is asked about ${shown}`);
      return sayWord(deps, actor, { batchId: batch.batchId, about: word.about, key: word.key, means });
    },
    saveMapping: (name, definition, kind = 'learning') =>
      change(deps, actor, async (one) => {
        const [id = ''] = await one.record('file_mapping', [{ name, kind, definition: JSON.stringify(definition) }]);
        return one.done({ what: 'mapping.saved', subject: id }, id);
      }),
    addCourse: async (code, name) =>
      (await addCourse(deps, actor, { code, name, aliases: [], isActive: true })).courseId,
    completions: () =>
      db.read
        .selectFrom('completion')
        .select(['learner', 'course_id', 'outcome', 'on_day', 'organisation_id', 'audience', 'row_number'])
        .where('withdrawn_at', 'is', null)
        .orderBy('recorded_seq')
        .orderBy('row_number')
        .orderBy('fact_id')
        .execute(),
  };
}

async function addPlaces(deps: StagingDeps, actor: Actor): Promise<void> {
  const names: Readonly<Record<string, string>> = {
    housing: 'Housing',
    'social-care': 'Adult social care',
    members: 'Elected members',
    'fire-service': 'Fire and rescue',
  };
  await change(deps, actor, async (one) => {
    await one.addOrganisations(Object.entries(places).map(([id, kind]) => ({ organisation_id: id, kind, urn: null })));
    await one.record(
      'description',
      Object.entries(names).map(([id, name]) => ({
        organisation_id: id,
        valid_from: isoDate('2000-01-01'),
        name,
        type_code: null,
        type_name: null,
        status_code: null,
        phase: 'other' as const,
        control: 'other' as const,
        trust: null,
        town: null,
        postcode: null,
        dfe_number: null,
        search_text: searchText([name]),
        batch_id: null,
      })),
    );
    return one.done({ what: 'organisation.added' }, undefined);
  });
}
