import { factTables } from '@due-regard/db/fact-tables.ts';
import { firstRow } from './editor.ts';
import type { Editor, Row, Value } from './editor.ts';
import { hashFor, remakeChain } from './remake.ts';
import type { Dice } from './dice.ts';

/** One way of tampering, applied to one authority's records. */
export interface Tampering {
  readonly name: string;
  /** Seen only with an end that was written down elsewhere. */
  readonly needsAnchor?: boolean;
  /** What is told of it, where that is more than which rows do not agree. */
  readonly tells?: RegExp;
  tamper(editor: Editor, authority: string, dice: Dice): Promise<void>;
}

const columns = [
  'at',
  'actor',
  'actor_roles',
  'what',
  'subject',
  'before',
  'after',
  'reason',
  'request_id',
  'digests',
  'previous_hash',
  'hash',
];

/** Some entry, neither the first nor the last. */
async function middleEntry(editor: Editor, authority: string, dice: Dice): Promise<Row> {
  const last = await firstRow(editor, 'select max(seq) as seq from journal where authority_id = ?', [authority]);
  return entryAt(editor, authority, 2 + dice.below(Number(last.seq) - 2));
}

function entryAt(editor: Editor, authority: string, seq: number): Promise<Row> {
  return firstRow(editor, 'select * from journal where authority_id = ? and seq = ?', [authority, seq]);
}

/** Another value for a column, as slight as it can be. */
export function slightlyOther(value: Value | undefined, dice: Dice): Value {
  if (value === null || value === undefined) return 'x';
  if (typeof value === 'number') return value + 1;
  if (value instanceof Uint8Array) return flipped(value, dice);
  const place = dice.below(value.length + 1);
  return `${value.slice(0, place)}${value[place] === '7' ? '8' : '7'}${value.slice(place + 1)}`;
}

function flipped(bytes: Uint8Array, dice: Dice): Uint8Array {
  const other = Uint8Array.from(bytes);
  const place = dice.below(bytes.length);
  other[place] = (bytes[place] ?? 0) ^ (1 << dice.below(8));
  return other;
}

const edits: readonly Tampering[] = columns.map((column) => ({
  name: `an entry's “${column}” edited`,
  tamper: async (editor, authority, dice) => {
    const entry = await middleEntry(editor, authority, dice);
    await editor.unguarded(() =>
      editor.run(`update journal set "${column}" = ? where authority_id = ? and seq = ?`, [
        slightlyOther(entry[column], dice),
        authority,
        Number(entry.seq),
      ]),
    );
  },
}));

async function deleteEntry(editor: Editor, authority: string, seq: number): Promise<void> {
  await editor.run('delete from journal where authority_id = ? and seq = ?', [authority, seq]);
}

async function insertEntry(editor: Editor, entry: Row): Promise<void> {
  const names = Object.keys(entry);
  const text = `insert into journal (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`;
  await editor.run(text, Object.values(entry));
}

async function cutTail(editor: Editor, authority: string, from: number): Promise<void> {
  await editor.run('delete from journal where authority_id = ? and seq >= ?', [authority, from]);
  await editor.run(
    `delete from report_file where authority_id = ? and report_id in
       (select report_id from report_issue where authority_id = ? and recorded_seq >= ?)`,
    [authority, authority, from],
  );
  // Of what rests on what the later first.
  for (const table of factTables.toReversed()) {
    await editor.run(`delete from ${table} where authority_id = ? and recorded_seq >= ?`, [authority, from]);
    await editor.run(
      `update ${table} set withdrawn_at = null, withdrawn_seq = null where authority_id = ? and withdrawn_seq >= ?`,
      [authority, from],
    );
  }
  // Histories are worked out from the facts: whoever cuts clean leaves none behind.
  await editor.run('delete from organisation_history where authority_id = ?', [authority]);
  await editor.run('delete from history_state where authority_id = ?', [authority]);
  await editor.run('delete from organisation where authority_id = ? and recorded_seq >= ?', [authority, from]);
  const head = await entryAt(editor, authority, from - 1);
  await editor.run('update authority set revision = ?, changed_at = ? where authority_id = ?', [
    from - 1,
    String(head.at),
    authority,
  ]);
}

const cutsAndAdditions: readonly Tampering[] = [
  {
    name: 'an entry in the middle deleted',
    tamper: async (editor, authority, dice) => {
      const entry = await middleEntry(editor, authority, dice);
      await editor.unguarded(() => deleteEntry(editor, authority, Number(entry.seq)));
    },
  },
  {
    name: 'the first entry deleted',
    tamper: (editor, authority) => editor.unguarded(() => deleteEntry(editor, authority, 1)),
  },
  {
    name: 'the last entries deleted, their rows left',
    tamper: async (editor, authority, dice) => {
      const entry = await middleEntry(editor, authority, dice);
      await editor.unguarded(() =>
        editor.run('delete from journal where authority_id = ? and seq > ?', [authority, Number(entry.seq)]),
      );
    },
  },
  {
    name: 'the tail cut clean off, rows and revision too',
    needsAnchor: true,
    tamper: async (editor, authority, dice) => {
      const entry = await middleEntry(editor, authority, dice);
      await editor.unguarded(() => cutTail(editor, authority, Number(entry.seq) + 1));
    },
  },
  {
    name: 'two entries exchanged',
    tamper: async (editor, authority, dice) => {
      const { seq } = await middleEntry(editor, authority, dice);
      await editor.unguarded(async () => {
        const to = [
          [-1, Number(seq)],
          [Number(seq), Number(seq) - 1],
          [Number(seq) - 1, -1],
        ] as const;
        for (const [target, from] of to)
          await editor.run('update journal set seq = ? where authority_id = ? and seq = ?', [target, authority, from]);
      });
    },
  },
  {
    name: 'an entry put in, the later ones moved up',
    tamper: async (editor, authority, dice) => {
      const entry = await middleEntry(editor, authority, dice);
      await editor.unguarded(async () => {
        const later = await editor.rows(
          'select seq from journal where authority_id = ? and seq >= ? order by seq desc',
          [authority, Number(entry.seq)],
        );
        for (const { seq } of later)
          await editor.run('update journal set seq = ? where authority_id = ? and seq = ?', [
            Number(seq) + 1,
            authority,
            Number(seq),
          ]);
        await insertEntry(editor, { ...entry, actor: 'somebody-else' });
      });
    },
  },
  {
    name: 'an entry with a right hash added at the end, past the guards',
    tamper: async (editor, authority) => {
      const last = await firstRow(editor, 'select * from journal where authority_id = ? order by seq desc limit 1', [
        authority,
      ]);
      const added = {
        ...last,
        seq: Number(last.seq) + 1,
        previous_hash: String(last.hash),
        digests: '{"recorded":{},"withdrawn":{}}',
      };
      await insertEntry(editor, { ...added, hash: hashFor(added) });
    },
  },
];

const wholesale: readonly Tampering[] = [
  {
    name: 'a row altered and the whole chain made anew, digests and all',
    needsAnchor: true,
    tamper: async (editor, authority, dice) => {
      const { fact_id: id } = await firstRow(
        editor,
        'select fact_id from statement where authority_id = ? order by fact_id desc',
        [authority],
      );
      await editor.unguarded(async () => {
        await editor.run('update statement set staff_trained = ? where fact_id = ?', [
          1000 + dice.below(900),
          String(id),
        ]);
        await remakeChain(editor, authority);
      });
    },
  },
  {
    name: 'an entry moved to another authority',
    tamper: async (editor, authority) => {
      const last = await firstRow(editor, 'select seq from journal where authority_id = ? order by seq desc limit 1', [
        authority,
      ]);
      await editor.unguarded(() =>
        editor.run('update journal set authority_id = ?, seq = 100000 where authority_id = ? and seq = ?', [
          '901',
          authority,
          Number(last.seq),
        ]),
      );
    },
  },
  {
    name: 'an authority removed with everything of it',
    needsAnchor: true,
    tamper: async (editor, authority) => {
      await editor.unguarded(async () => {
        for (const table of [
          'journal',
          'channel_journal',
          'channel_fact',
          'report_file',
          ...factTables,
          'organisation',
          'authority',
        ]) {
          await editor.run(`delete from ${table} where authority_id = ?`, [authority]);
        }
      });
    },
  },
  {
    name: 'the authority’s revision changed',
    tamper: (editor, authority) =>
      editor.run('update authority set revision = revision + 1 where authority_id = ?', [authority]),
  },
  {
    name: 'the time of the authority’s last change changed',
    tamper: (editor, authority) =>
      editor.run('update authority set changed_at = ? where authority_id = ?', ['2018-01-01T00:00:00.000Z', authority]),
  },
];

/** Tampering with entries of the record of changes. */
export const tamperingWithEntries: readonly Tampering[] = [...edits, ...cutsAndAdditions, ...wholesale];
