import type { Dice } from './dice.ts';
import { firstRow } from './editor.ts';
import type { Editor, Row } from './editor.ts';
import { hashFor } from './remake.ts';
import { slightlyOther } from './tampering-entries.ts';
import type { Tampering } from './tampering-entries.ts';

async function anyOf(editor: Editor, text: string, { authority, dice }: Where): Promise<Row> {
  return dice.oneOf(await editor.rows(text, [authority]));
}

interface Where {
  readonly authority: string;
  readonly dice: Dice;
}

const facts = 'select * from channel_fact where authority_id = ?';
const entries = 'select * from channel_journal where authority_id = ? order by seq';

function ofFact(name: string, set: string, where = ''): Tampering {
  return {
    name: `of Channel, ${name}`,
    tamper: async (editor, authority, dice) => {
      const row = await anyOf(editor, `${facts}${where}`, { authority, dice });
      const values = set.includes('?') ? [slightlyOther(row['sealed'], dice)] : [];
      const own = [authority, String(row['fact_id'])];
      const text =
        set === 'delete'
          ? 'delete from channel_fact where authority_id = ? and fact_id = ?'
          : `update channel_fact set ${set} where authority_id = ? and fact_id = ?`;
      await editor.run(text, [...values, ...own]);
    },
  };
}

function ofEntry(column: string): Tampering {
  return {
    name: `of Channel, an entry’s “${column}” edited`,
    tamper: async (editor, authority, dice) => {
      const row = await anyOf(editor, entries, { authority, dice });
      const other = slightlyOther(row[column], dice);
      const own = [authority, Number(row['seq'])];
      await editor.unguarded(() =>
        editor.run(`update channel_journal set "${column}" = ? where authority_id = ? and seq = ?`, [other, ...own]),
      );
    },
  };
}

/** Tampering behind the wall by somebody without the key. */
export const tamperingWithChannel: readonly Tampering[] = [
  ofFact('a sealed value edited', 'sealed = ?'),
  ofFact('a fact deleted', 'delete'),
  ofFact(
    'a fact withdrawn by hand',
    'withdrawn_at = recorded_at, withdrawn_seq = recorded_seq',
    ' and withdrawn_seq is null',
  ),
  ofFact(
    'the withdrawal of a fact taken away',
    'withdrawn_at = null, withdrawn_seq = null',
    ' and withdrawn_seq is not null',
  ),
  ...['at', 'actor', 'after', 'digests', 'previous_hash', 'hash'].map(ofEntry),
  {
    name: 'of Channel, two sealed values exchanged',
    tamper: async (editor, authority) => {
      const [one, other] = await editor.rows(`${facts} order by fact_id`, [authority]);
      const update = 'update channel_fact set sealed = ? where authority_id = ? and fact_id = ?';
      await editor.run(update, [String(other?.['sealed']), authority, String(one?.['fact_id'])]);
      await editor.run(update, [String(one?.['sealed']), authority, String(other?.['fact_id'])]);
    },
  },
  {
    name: 'of Channel, the tail cut clean off, rows too',
    needsAnchor: true,
    tamper: async (editor, authority) => {
      const { seq } = await firstRow(editor, `${entries} desc limit 1`, [authority]);
      const from = [authority, Number(seq)];
      await editor.unguarded(() => editor.run('delete from channel_journal where authority_id = ? and seq >= ?', from));
      await editor.run('delete from channel_fact where authority_id = ? and recorded_seq >= ?', from);
      await editor.run(
        'update channel_fact set withdrawn_at = null, withdrawn_seq = null where authority_id = ? and withdrawn_seq >= ?',
        from,
      );
    },
  },
  {
    name: 'of Channel, an entry with a right hash added at the end',
    needsAnchor: false,
    tamper: async (editor, authority) => {
      const last = await firstRow(editor, `${entries} desc limit 1`, [authority]);
      const added = { ...last, seq: Number(last['seq']) + 2, previous_hash: String(last['hash']) };
      const row = { ...added, hash: hashFor(added) };
      const names = Object.keys(row).map((name) => `"${name}"`);
      const marks = names.map(() => '?').join(', ');
      await editor.unguarded(() =>
        editor.run(`insert into channel_journal (${names.join(', ')}) values (${marks})`, Object.values(row)),
      );
    },
  },
];
