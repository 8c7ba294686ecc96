import { longDate } from '@due-regard/shared/calendar/words.ts';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { EntriesPreview } from '@due-regard/shared/imports/registers/preview.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { findRegisterOfFiles } from '@due-regard/shared/imports/registers/registers-of-files.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { WarningText } from '../../design-system/Blocks.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { openedWords } from './opened-words.ts';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { LongTable } from '../LongTable.tsx';

type Added = EntriesPreview['added'][number];
type Changed = EntriesPreview['changed'][number];
type Missing = EntriesPreview['missing'][number];

/** What a file of a register adds, what it changes field by field, and what it does not hold. */
export function EntryChanges({ entries }: { readonly entries: EntriesPreview }) {
  const { authority } = useHere();
  const { register: code, added, changed, unchanged, missing } = entries;
  // Those with rooms of their own lie beside the others.
  const room = code === 'meetings' ? 'bodies' : code;
  const page = findRegister(code) === undefined ? `/${authority}/${room}` : places.register(authority, code);
  return (
    <>
      <h2 className="govuk-heading-m">Entries of the register</h2>
      <p className="govuk-body">
        Register: <TextLink href={page}>{findRegisterOfFiles(code)?.title ?? code}</TextLink>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{counted(added.length, ['entry is added', 'entries are added'])}</li>
        <li>{counted(changed.length, ['entry is changed', 'entries are changed'])}</li>
        <li>{counted(unchanged, ['row says what is recorded already', 'rows say what is recorded already'])}</li>
        <li>
          {counted(missing.length, [
            'entry of the register is not in the file, and stays',
            'entries of the register are not in the file, and stay',
          ])}
        </li>
      </ul>
      {openedWords(entries).map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      {added.length > 0 && (
        <LongTable caption="Added" columns={addedColumns} rows={added} rowKey={({ row }) => String(row)} />
      )}
      {changed.length > 0 && (
        <LongTable caption="Changed" columns={changedColumns} rows={changed} rowKey={({ row }) => String(row)} />
      )}
      {missing.length > 0 && (
        <LongTable
          caption="Not in the file: these stay"
          columns={missingColumns}
          rows={missing}
          rowKey={({ entryId }) => entryId}
        />
      )}
    </>
  );
}

const addedColumns: readonly Column<Added>[] = [
  { heading: 'Row', isRowHeader: true, cell: ({ row }) => String(row) },
  { heading: 'Entry', cell: ({ name }) => name },
  { heading: 'True from', cell: ({ since }) => dayWords(since) },
  { heading: 'Who may read it', cell: ({ publication }) => publicationNames[publication] },
];

const changedColumns: readonly Column<Changed>[] = [
  { heading: 'Entry', isRowHeader: true, cell: ({ name }) => name },
  { heading: 'What changes', cell: ({ fields, until }) => <Fields fields={fields} until={until} /> },
  { heading: 'Who may read it', cell: ({ publication }) => publicationNames[publication] },
];

const missingColumns: readonly Column<Missing>[] = [{ heading: 'Entry', isRowHeader: true, cell: ({ name }) => name }];

function dayWords(text: string): string {
  const day = parseIsoDate(text);
  return day === undefined ? text : longDate(day);
}

function Fields({ fields, until }: Pick<Changed, 'fields' | 'until'>) {
  return (
    <>
      <ul className="app-plain-list">
        {fields.map(({ label, from, to }) => (
          <li
            key={label}
          >{`${label}${label.endsWith('?') ? '' : ':'} ${valueWords(from)} becomes ${valueWords(to)}`}</li>
        ))}
      </ul>
      {until !== null && (
        <span className="app-second-line">
          Until {longDate(until)}: from then on another change holds, which stays as it is
        </span>
      )}
    </>
  );
}

function valueWords(text: string): string {
  return text === '' ? 'nothing' : `“${text}”`;
}
