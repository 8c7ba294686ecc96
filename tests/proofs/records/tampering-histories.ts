import type { Dice } from './dice.ts';
import type { Editor, Row } from './editor.ts';
import type { Tampering } from './tampering-entries.ts';

const kinds = ['school', 'people'] as const;

/** Some stored history of a kind with anything in it; its steps as hexadecimal digits, as both engines can say them. */
async function anyHistory(
  editor: Editor,
  authority: string,
  { kind, dice }: { kind: string; dice: Dice },
): Promise<Row> {
  const digits = editor.engine === 'sqlite' ? 'lower(hex(steps))' : `encode(steps, 'hex')`;
  const rows = await editor.rows(
    `select organisation_id, kind, ${digits} as digits from organisation_history
      where authority_id = ? and kind = ? and length(steps) > 4 order by organisation_id`,
    [authority, kind],
  );
  if (rows.length < 2) throw new Error('too few histories to tamper with');
  return dice.oneOf(rows);
}

function bytes(editor: Editor, digits: string): string {
  return editor.engine === 'sqlite' ? `x'${digits}'` : `decode('${digits}', 'hex')`;
}

const its = 'where authority_id = ? and organisation_id = ? and kind = ?';

/** Edits one history; what is done to it is SQL that both engines read. */
function edit(name: string, setting: (editor: Editor, row: Row, dice: Dice) => string): readonly Tampering[] {
  return kinds.map((kind) => ({
    name: `${name} (${kind})`,
    tamper: async (editor, authority, dice) => {
      const row = await anyHistory(editor, authority, { kind, dice });
      const text = `${setting(editor, row, dice)} ${its}`;
      await editor.unguarded(() => editor.run(text, [authority, String(row.organisation_id), kind]));
    },
  }));
}

/** Tampering with the histories that figures are drawn from, which the record of changes does not watch. */
export const tamperingWithHistories: readonly Tampering[] = [
  ...edit('one number of a history made another', (editor, { digits }, dice) => {
    const text = String(digits);
    const place = dice.below(text.length);
    const other = ((Number.parseInt(text[place] ?? '0', 16) + 1 + dice.below(15)) % 16).toString(16);
    return `update organisation_history set steps = ${bytes(editor, text.slice(0, place) + other + text.slice(place + 1))}`;
  }),
  ...edit('the last step of a history cut off', (editor, { digits }) => {
    return `update organisation_history set steps = ${bytes(editor, String(digits).slice(0, -8))}`;
  }),
  ...edit('what the numbers of a history stand for altered', () => {
    return `update organisation_history set series = replace(series, 'ed"', 'er"') || ' '`;
  }),
  ...edit('a history removed, so that figures leave it out', () => 'delete from organisation_history'),
  ...edit('a history moved to another authority', () => `update organisation_history set authority_id = '901'`),
  ...edit('a history made one of another kind', () => `update organisation_history set kind = 'pupils'`),
  {
    name: 'a history added where the facts give none',
    tamper: async (editor, authority) => {
      await editor.run(
        `insert into organisation_history (authority_id, organisation_id, kind, series, steps)
         select authority_id, organisation_id, 'people', series, steps from organisation_history
          where authority_id = ? and kind = 'school'`,
        [authority],
      );
    },
  },
  {
    name: 'all histories removed, as if there were nothing to count',
    tamper: (editor, authority) => editor.run('delete from organisation_history where authority_id = ?', [authority]),
  },
];
