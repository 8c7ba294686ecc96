import { sha256 } from '@due-regard/db/journal/digest.ts';
import type { Dice } from './dice.ts';
import { firstRow } from './editor.ts';
import type { Editor, Row } from './editor.ts';
import { remakeChain } from './remake.ts';
import { slightlyOther } from './tampering-entries.ts';
import type { Tampering } from './tampering-entries.ts';

const its = 'where authority_id = ? and report_id = ? and form = ?';

async function anyFile(editor: Editor, authority: string, dice: Dice): Promise<Row> {
  const rows = await editor.rows('select * from report_file where authority_id = ? order by report_id, form', [
    authority,
  ]);
  return dice.oneOf(rows);
}

function anyIssue(editor: Editor, authority: string): Promise<Row> {
  return firstRow(editor, 'select * from report_issue where authority_id = ? order by report_id', [authority]);
}

function keyOf(row: Row): readonly string[] {
  return [String(row['authority_id']), String(row['report_id']), String(row['form'])];
}

async function changeFile(editor: Editor, authority: string, dice: Dice): Promise<Row> {
  const file = await anyFile(editor, authority, dice);
  const bytes = slightlyOther(file['bytes'], dice);
  await editor.run(`update report_file set bytes = ? ${its}`, [bytes, ...keyOf(file)]);
  return { ...file, bytes };
}

async function insertFile(editor: Editor, row: Row): Promise<void> {
  await editor.run('insert into report_file (authority_id, report_id, form, bytes) values (?, ?, ?, ?)', [
    ...keyOf(row),
    row['bytes'] ?? null,
  ]);
}

/** Makes the issue of a changed file say the hash that the file has now. */
async function retell(editor: Editor, file: Row): Promise<void> {
  const [authority = '', id = '', form = ''] = keyOf(file);
  const issue = await firstRow(editor, 'select files from report_issue where authority_id = ? and report_id = ?', [
    authority,
    id,
  ]);
  const files = asFiles(String(issue['files'])).map((said) =>
    said.form === form ? { ...said, sha256: sha256(asBytes(file['bytes'])) } : said,
  );
  await editor.run('update report_issue set files = ? where authority_id = ? and report_id = ?', [
    JSON.stringify(files),
    authority,
    id,
  ]);
}

const changed: readonly Tampering[] = [
  {
    name: 'a file of an issued report changed by a byte',
    tells: /^The file “\w+” of Report \d{4}-\d\d is not the one that was issued\.$/m,
    tamper: (editor, authority, dice) => editor.unguarded(async () => void (await changeFile(editor, authority, dice))),
  },
  {
    name: 'a file of an issued report changed, and the hash that its issue says of it',
    tamper: (editor, authority, dice) =>
      editor.unguarded(async () => retell(editor, await changeFile(editor, authority, dice))),
  },
  {
    name: 'a file of an issued report changed, its hash retold and the whole chain made anew',
    needsAnchor: true,
    tamper: (editor, authority, dice) =>
      editor.unguarded(async () => {
        await retell(editor, await changeFile(editor, authority, dice));
        await remakeChain(editor, authority);
      }),
  },
  {
    name: 'a file of one issued report put in the place of that of another',
    tells: /^The file “\w+” of Report \d{4}-\d\d is not the one that was issued\.$/m,
    tamper: async (editor, authority, dice) => {
      const file = await anyFile(editor, authority, dice);
      const other = await firstRow(
        editor,
        'select bytes from report_file where authority_id = ? and form = ? and report_id <> ?',
        [authority, String(file['form']), String(file['report_id'])],
      );
      await editor.unguarded(() =>
        editor.run(`update report_file set bytes = ? ${its}`, [other['bytes'] ?? null, ...keyOf(file)]),
      );
    },
  },
  {
    name: 'what an issued report says edited',
    tells: /^Report \d{4}-\d\d does not say what its SHA-256 is of/m,
    tamper: async (editor, authority, dice) => {
      const issue = await anyIssue(editor, authority);
      const content = slightlyOther(issue['content'], dice);
      await editor.unguarded(() =>
        editor.run('update report_issue set content = ? where authority_id = ? and report_id = ?', [
          content,
          authority,
          String(issue['report_id']),
        ]),
      );
    },
  },
  {
    name: 'an issued report made to name another entry, and the whole chain made anew',
    tells: /^Report \d{4}-\d\d names another hash of entry \d+ than the record of changes has\.$/m,
    tamper: async (editor, authority) => {
      await editor.unguarded(async () => {
        await editor.run(`update report_issue set up_to_entry = up_to_entry - 1 where authority_id = ?`, [authority]);
        await remakeChain(editor, authority, { retellsHeads: false });
      });
    },
  },
];

const missingOrExtra: readonly Tampering[] = [
  {
    name: 'a file of an issued report removed',
    tells: /^The file “\w+” of Report \d{4}-\d\d is missing\.$/m,
    tamper: async (editor, authority, dice) => {
      const file = await anyFile(editor, authority, dice);
      await editor.unguarded(() => editor.run(`delete from report_file ${its}`, keyOf(file)));
    },
  },
  {
    name: 'all files of issued reports removed',
    tells: /^The file “ods” of Report \d{4}-\d\d is missing\.$/m,
    tamper: (editor, authority) =>
      editor.unguarded(() => editor.run('delete from report_file where authority_id = ?', [authority])),
  },
  {
    name: 'a file added to an issued report',
    tells: /^Report \d{4}-\d\d has a file “odt” that it was not issued as\.$/m,
    tamper: async (editor, authority, dice) => {
      const file = await anyFile(editor, authority, dice);
      await insertFile(editor, { ...file, form: 'odt' });
    },
  },
  {
    name: 'a file added of a report that was never issued',
    tells: /^There is a file “\w+” of a report added that was not issued\.$/m,
    tamper: async (editor, authority, dice) => {
      const file = await anyFile(editor, authority, dice);
      await insertFile(editor, { ...file, report_id: 'added' });
    },
  },
  {
    name: 'a file of an issued report moved to an authority that is not there',
    tells: /^The file “\w+” of Report \d{4}-\d\d is missing\.$/m,
    tamper: async (editor, authority, dice) => {
      const file = await anyFile(editor, authority, dice);
      await editor.unguarded(() => editor.run(`update report_file set authority_id = '404' ${its}`, keyOf(file)));
    },
  },
  {
    name: 'an issued report removed with its files',
    tamper: async (editor, authority) => {
      const { report_id: id } = await anyIssue(editor, authority);
      await editor.unguarded(async () => {
        for (const table of ['report_file', 'report_issue'])
          await editor.run(`delete from ${table} where authority_id = ? and report_id = ?`, [authority, String(id)]);
      });
    },
  },
];

/** Tampering with issued reports: with what they say, and with their files, which stand in no fact. */
export const tamperingWithReports: readonly Tampering[] = [...changed, ...missingOrExtra];

interface Said {
  readonly form: string;
  readonly sha256: string;
}

// Written by the issue of a report alone.
function asFiles(json: string): readonly Said[] {
  return JSON.parse(json) as readonly Said[];
}

function asBytes(value: Row[string] | undefined): Uint8Array {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  throw new TypeError('a file is bytes');
}
