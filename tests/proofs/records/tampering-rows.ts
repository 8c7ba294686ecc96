import type { Dice } from './dice.ts';
import { firstRow } from './editor.ts';
import type { Editor, Row } from './editor.ts';
import { slightlyOther } from './tampering-entries.ts';
import type { Tampering } from './tampering-entries.ts';

async function anyRow(
  editor: Editor,
  text: string,
  { authority, dice }: { readonly authority: string; readonly dice: Dice },
): Promise<Row> {
  const rows = await editor.rows(text, [authority]);
  if (rows.length === 0) throw new Error(`nothing to tamper with: ${text}`);
  return dice.oneOf(rows);
}

const statements = 'select * from statement where authority_id = ?';
const open = `${statements} and withdrawn_seq is null`;
const withdrawn = `${statements} and withdrawn_seq is not null`;

const statementColumns = [
  'organisation_id',
  'told_on',
  'course_id',
  'held_on',
  'staff_trained',
  'staff_in_post',
  'other_training',
  'dsl_trained_on',
  'source',
  'evidence',
  'row_number',
  'recorded_at',
  'recorded_seq',
  'fact_id',
] as const;

const numbers = new Set<string>(['staff_trained', 'staff_in_post', 'row_number', 'recorded_seq']);

const edits: readonly Tampering[] = statementColumns.map((column) => ({
  name: `a statement's “${column}” edited`,
  tamper: async (editor, authority, dice) => {
    const row = await anyRow(editor, open, { authority, dice });
    const value = row[column] === null && numbers.has(column) ? 7 : slightlyOther(row[column], dice);
    await editor.unguarded(() =>
      editor.run(`update statement set "${column}" = ? where authority_id = ? and fact_id = ?`, [
        value,
        authority,
        String(row.fact_id),
      ]),
    );
  },
}));

async function insertRow(editor: Editor, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  await editor.run(
    `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

function updateOne(editor: Editor, set: string, row: Row): Promise<void> {
  return editor.unguarded(() =>
    editor.run(`update statement set ${set} where authority_id = ? and fact_id = ?`, [
      String(row.authority_id),
      String(row.fact_id),
    ]),
  );
}

const additions: readonly Tampering[] = [
  {
    name: 'a statement added by hand',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, open, { authority, dice });
      await insertRow(editor, 'statement', { ...row, fact_id: `added-${String(dice.below(1_000_000))}` });
    },
  },
  {
    name: 'a statement added that names no entry there is',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, open, { authority, dice });
      await insertRow(editor, 'statement', { ...row, fact_id: 'added', recorded_seq: 100_000 + dice.below(9) });
    },
  },
  {
    name: 'a statement removed',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, statements, { authority, dice });
      await editor.unguarded(() =>
        editor.run('delete from statement where authority_id = ? and fact_id = ?', [authority, String(row.fact_id)]),
      );
    },
  },
  {
    name: 'a statement moved to another authority',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, open, { authority, dice });
      await updateOne(editor, `authority_id = '901'`, row);
    },
  },
  {
    name: 'a statement moved to an authority that is not there',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, open, { authority, dice });
      await updateOne(editor, `authority_id = '404'`, row);
    },
  },
  {
    name: 'what two statements say exchanged',
    tamper: async (editor, authority) => {
      const [one, other] = await editor.rows(`${open} and source is not null order by source, fact_id`, [authority]);
      const last = (await editor.rows(`${open} and source is not null order by source desc, fact_id`, [authority]))[0];
      if (one === undefined || other === undefined || last === undefined) throw new Error('too few statements');
      await editor.unguarded(async () => {
        await editor.run('update statement set source = ? where fact_id = ?', [
          last.source ?? null,
          String(one.fact_id),
        ]);
        await editor.run('update statement set source = ? where fact_id = ?', [
          one.source ?? null,
          String(last.fact_id),
        ]);
      });
    },
  },
];

const withdrawals: readonly Tampering[] = [
  {
    name: 'a statement quietly withdrawn',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, open, { authority, dice });
      const entry = await firstRow(
        editor,
        'select at, seq from journal where authority_id = ? order by seq desc limit 1',
        [authority],
      );
      await updateOne(editor, `withdrawn_at = '${String(entry.at)}', withdrawn_seq = ${String(entry.seq)}`, row);
    },
  },
  {
    name: 'a statement given a time of withdrawal alone',
    tamper: async (editor, authority, dice) => {
      await updateOne(editor, `withdrawn_at = recorded_at`, await anyRow(editor, open, { authority, dice }));
    },
  },
  {
    name: 'a withdrawal cleared',
    tamper: async (editor, authority, dice) => {
      await updateOne(
        editor,
        'withdrawn_at = null, withdrawn_seq = null',
        await anyRow(editor, withdrawn, { authority, dice }),
      );
    },
  },
  {
    name: 'the time of a withdrawal alone cleared, so that it counts again',
    tamper: async (editor, authority, dice) => {
      await updateOne(editor, 'withdrawn_at = null', await anyRow(editor, withdrawn, { authority, dice }));
    },
  },
  {
    name: 'a withdrawal moved in time',
    tamper: async (editor, authority, dice) => {
      await updateOne(
        editor,
        `withdrawn_at = '2031-01-01T00:00:00.000Z'`,
        await anyRow(editor, withdrawn, { authority, dice }),
      );
    },
  },
  {
    name: 'a withdrawal put down to another entry',
    tamper: async (editor, authority, dice) => {
      await updateOne(
        editor,
        'withdrawn_seq = withdrawn_seq - 1',
        await anyRow(editor, withdrawn, { authority, dice }),
      );
    },
  },
];

const others: readonly Tampering[] = [
  {
    name: 'an organisation made another kind, so that it is not counted',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, 'select * from organisation where authority_id = ?', { authority, dice });
      await editor.unguarded(() =>
        editor.run(`update organisation set kind = 'service' where authority_id = ? and organisation_id = ?`, [
          authority,
          String(row.organisation_id),
        ]),
      );
    },
  },
  {
    name: 'an organisation added by hand',
    tamper: async (editor, authority, dice) => {
      const row = await anyRow(editor, 'select * from organisation where authority_id = ?', { authority, dice });
      await insertRow(editor, 'organisation', { ...row, organisation_id: 'added', urn: '999999' });
    },
  },
  {
    name: 'a requirement made milder',
    tamper: (editor, authority) =>
      editor.unguarded(() =>
        editor.run(`update requirement set validity = '{"kind":"once"}' where authority_id = ?`, [authority]),
      ),
  },
  {
    name: 'a refusal of other training made an acceptance',
    tamper: (editor, authority) =>
      editor.unguarded(() =>
        editor.run(
          `update decision set outcome = case when outcome = 'refused' then 'accepted' else 'refused' end
            where authority_id = ? and fact_id = (select max(fact_id) from decision where authority_id = ?)`,
          [authority, authority],
        ),
      ),
  },
  {
    name: 'all statements removed',
    tamper: (editor, authority) =>
      editor.unguarded(() => editor.run('delete from statement where authority_id = ?', [authority])),
  },
];

/** Tampering with the rows that the record of changes speaks of. */
export const tamperingWithRows: readonly Tampering[] = [...edits, ...additions, ...withdrawals, ...others];
