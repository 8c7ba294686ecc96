import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryReply } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { fileAddress, queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { useHere } from '../../here.ts';
import { BringFile } from '../BringFile.tsx';
import { RegisterList } from '../RegisterList.tsx';
import { RegisterPage } from '../RegisterPage.tsx';
import { aThing, filtered, filtersOf, tagOf } from './entry-words.ts';
import { EntryValue } from './EntryValue.tsx';
import { ExplainedWords } from './ExplainedWords.tsx';
import { LayoutFiles } from './LayoutFiles.tsx';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';
import { OfRegister } from './OfRegister.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { isPartOfEntry } from './parts.ts';

/** A register on a day: its entries, what they may be filtered by, its files. */
export function EntriesPage() {
  return <OfRegister>{(register) => <Entries register={register} />}</OfRegister>;
}

function Entries({ register }: { readonly register: Register }) {
  const { authority, dates, may } = useHere();
  const params = { authority, register: register.code };
  const question = useQuery(queryOf(registerApi.list, { params, query: dates }));
  const own = `/${authority}/registers/${register.code}`;
  const canAdd = may(registerApi.add) && !isPartOfEntry(register);
  return (
    <RegisterPage
      title={register.title}
      further={[['Registers', 'registers']]}
      add={canAdd ? { href: `${own}/new`, text: `Add ${aThing(register)}` } : undefined}
      beside={<BringFile code={register.code} />}
      question={question}
      nothingYet={{
        why: 'Nothing that you may read was recorded in this register at this date.',
        next: register.purpose,
      }}
    >
      {(reply) => <List register={register} reply={reply} />}
    </RegisterPage>
  );
}

interface ListProps {
  readonly register: Register;
  readonly reply: ReplyOf<typeof registerApi.list>;
}

function List({ register, reply }: ListProps) {
  const { authority, dates } = useHere();
  const [parameters] = useSearchParams();
  const params = { authority, register: register.code };
  const names = namesOf(reply.named);
  return (
    <>
      {reply.summary.map((sentence) => (
        <p key={sentence} className="govuk-body-l">
          {sentence}
        </p>
      ))}
      <p className="govuk-body">{register.purpose}</p>
      <RegisterList
        things={register.title}
        counted="entries"
        filters={filtersOf(register, reply.entries, parameters)}
        rows={filtered(register, reply.entries, { parameters, names })}
        all={reply.all}
        columns={columnsOf(register, names)}
        rowKey={({ entryId }) => entryId}
        file={{
          name: register.title,
          addressOf: (format) => fileAddress(registerApi.file, { params, query: { ...dates, format } }),
        }}
      />
      <PaperLinks register={register} entries={reply.entries} />
      <LayoutFiles register={register} />
      <ExplainedWords register={register} asAt={reply.dates.asAt} />
    </>
  );
}

/** The columns of a list of entries: the name and how it stands, then what the register has chosen. */
export function columnsOf(register: Register, names: Names): readonly Column<EntryReply>[] {
  const { standings } = register;
  const chosen = register.columns.flatMap((name): readonly Column<EntryReply>[] => {
    const field = register.fields[name];
    if (field === undefined) return [];
    return [
      {
        heading: field.label,
        isNumeric: field.kind === 'number' || field.kind === 'pounds',
        cell: (entry) => <EntryValue entry={entry} name={name} field={field} names={names} />,
      },
    ];
  });
  const standing: Column<EntryReply> = {
    heading: 'Standing',
    cell: (entry) => <EntryStanding register={register} entry={entry} />,
  };
  return [
    { heading: register.title, cell: (entry) => <Name register={register} entry={entry} />, isRowHeader: true },
    ...(standings === undefined ? [] : [standing]),
    ...chosen,
  ];
}

interface OfEntry {
  readonly register: Register;
  readonly entry: EntryReply;
}

function Name({ register, entry }: OfEntry) {
  const { authority } = useHere();
  return <TextLink href={`/${authority}/registers/${register.code}/${entry.entryId}`}>{entry.name}</TextLink>;
}

function EntryStanding({ register, entry }: OfEntry) {
  const tag = tagOf(register, entry);
  return (
    <>
      {tag !== undefined && <Tag colour={tag.colour}>{tag.label}</Tag>}
      {entry.remark !== null && <span className="app-second-line">{entry.remark}</span>}
    </>
  );
}
