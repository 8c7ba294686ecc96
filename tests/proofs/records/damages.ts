import { appendFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { BackupFault } from '@due-regard/server/backups/check-backup.ts';
import { manifestFileOf } from '@due-regard/server/backups/manifest.ts';
import { retellManifest } from './backups.ts';
import type { Dice } from './dice.ts';
import { sqliteEditor } from './editor.ts';
import { tamperingWithEntries } from './tampering-entries.ts';
import type { Tampering } from './tampering-entries.ts';
import { tamperingWithRows } from './tampering-rows.ts';

/** A way in which a backup comes to harm, or is harmed. */
export interface Damage {
  readonly name: string;
  /** What the restore is to say of it. */
  readonly fault: BackupFault;
  /** @param other another backup of the same installation, with its manifest */
  damage(file: string, dice: Dice, other: string): Promise<void> | void;
}

function flipBits(file: string, dice: Dice, count: number): void {
  const bytes = readFileSync(file);
  for (let done = 0; done < count; done += 1) {
    const place = dice.below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << dice.below(8)), place);
  }
  writeFileSync(file, bytes);
}

const accidents: readonly Damage[] = [
  { name: 'one bit flipped', fault: 'not-the-file', damage: (file, dice) => flipBits(file, dice, 1) },
  {
    name: 'a few bits flipped',
    fault: 'not-the-file',
    damage: (file, dice) => flipBits(file, dice, 3 + 2 * dice.below(20)),
  },
  {
    name: 'cut short',
    fault: 'not-the-file',
    damage: (file, dice) => truncateSync(file, 1 + dice.below(readFileSync(file).length - 1)),
  },
  { name: 'emptied', fault: 'not-the-file', damage: (file) => truncateSync(file, 0) },
  {
    name: 'bytes added at its end',
    fault: 'not-the-file',
    damage: (file, dice) => appendFileSync(file, Buffer.alloc(1 + dice.below(9000))),
  },
  {
    name: 'half of it from another backup',
    fault: 'not-the-file',
    damage: (file, _dice, other) => {
      const bytes = readFileSync(file);
      const half = Math.floor(bytes.length / 2);
      writeFileSync(file, Buffer.concat([bytes.subarray(0, half), readFileSync(other).subarray(half, bytes.length)]));
    },
  },
  { name: 'a page of it made zeros', fault: 'not-the-file', damage: (file, dice) => blankPage(file, dice) },
];

function blankPage(file: string, dice: Dice): void {
  const bytes = readFileSync(file);
  const page = dice.below(bytes.length / 4096) * 4096;
  bytes.fill(0, page, page + 4096);
  writeFileSync(file, bytes);
}

const manifests: readonly Damage[] = [
  { name: 'its manifest lost', fault: 'no-manifest', damage: (file) => rmSync(manifestFileOf(file)) },
  { name: 'the file itself lost', fault: 'no-file', damage: (file) => rmSync(file) },
  {
    name: 'its manifest cut short',
    fault: 'manifest-unreadable',
    damage: (file, dice) => truncateSync(manifestFileOf(file), dice.below(200)),
  },
  {
    name: 'its manifest that of another backup',
    fault: 'not-the-file',
    damage: (file, _dice, other) => renameSync(manifestFileOf(other), manifestFileOf(file)),
  },
  {
    name: 'another hash in its manifest',
    fault: 'not-the-file',
    damage: (file) => retellManifest(file, { sha256: 'ab'.repeat(32) }),
  },
  {
    name: 'other ends of the records in its manifest',
    fault: 'not-as-told',
    damage: (file) => retellManifest(file, { heads: [] }),
  },
  {
    name: 'other migrations in its manifest',
    fault: 'not-as-told',
    damage: (file) => retellManifest(file, { migrations: ['0001-another'] }),
  },
];

const exchanges: readonly Damage[] = [
  {
    name: 'a text file in its place, the manifest retold',
    fault: 'not-a-database',
    damage: (file) => {
      writeFileSync(file, 'Minutes of the meeting of 13 March 2018\n'.repeat(300));
      retellManifest(file);
    },
  },
  {
    name: 'the database of another program in its place, the manifest retold',
    fault: 'not-ours',
    damage: (file) => {
      rmSync(file);
      inDatabase(file, (database) =>
        database.exec('create table bookmarks (address text); insert into bookmarks values (1)'),
      );
      retellManifest(file);
    },
  },
  {
    name: 'a database of a later version, the manifest retold',
    fault: 'newer',
    damage: (file) => {
      const name = '0999-what-is-to-come';
      inDatabase(file, (database) =>
        database.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run(name, '2031-01-01'),
      );
      retellManifest(file);
    },
  },
  {
    name: 'a statement of an organisation that is not there, the manifest retold',
    fault: 'damaged',
    damage: (file) => {
      inDatabase(file, (database) =>
        database.exec(`pragma foreign_keys = off; update statement set organisation_id = 'nowhere'`),
      );
      retellManifest(file);
    },
  },
];

function inDatabase(file: string, work: (database: DatabaseSync) => unknown): void {
  const database = new DatabaseSync(file);
  work(database);
  database.close();
}

const tamperings = new Set([
  "a statement's “staff_trained” edited",
  'a statement added by hand',
  'a withdrawal cleared',
  'an organisation made another kind, so that it is not counted',
  "an entry's “actor” edited",
  'an entry in the middle deleted',
  'a row altered and the whole chain made anew, digests and all',
  'the tail cut clean off, rows and revision too',
]);

/** Content altered by somebody who then makes file, hash and manifest agree: the record of changes is what tells. */
const alterations: readonly Damage[] = [...tamperingWithEntries, ...tamperingWithRows]
  .filter(({ name }) => tamperings.has(name))
  .map((kind) => ({
    name: `${kind.name}, the manifest retold`,
    fault: 'unsound',
    damage: (file, dice) => alter(file, kind, dice),
  }));

async function alter(file: string, kind: Tampering, dice: Dice): Promise<void> {
  const database = new DatabaseSync(file);
  await kind.tamper(sqliteEditor(database), '999', dice);
  const heads = database
    .prepare(
      `select a.authority_id as authority, j.seq, j.hash from authority a
         join journal j on j.authority_id = a.authority_id and j.seq = a.revision order by 1`,
    )
    .all();
  database.close();
  retellManifest(file, { heads });
}

export const damages: readonly Damage[] = [...accidents, ...manifests, ...exchanges, ...alterations];
