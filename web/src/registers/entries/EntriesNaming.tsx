import { mostNaming, registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { everyRegister, findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { ButtonLink } from '../../design-system/Button.tsx';
import { Table } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { aThing } from './entry-words.ts';
import { columnsOf } from './EntriesPage.tsx';
import { namesOf } from './names.ts';
import { isPartOf } from './parts.ts';

/** Entries that name something, with what they name. */
type NamingReply = Pick<EntryFound, 'naming' | 'named'>;

export interface PartsProps {
  /** The kind of the thing, or the register whose entry it is. */
  readonly of: string;
  /** What a part that is added here is part of; absent where the form is to ask. */
  readonly id?: string | undefined;
  readonly reply: NamingReply;
}

/** Registers whose entries are parts of this: they are entered from here. */
export function Parts({ of, id, reply }: PartsProps) {
  const { authority, may } = useHere();
  const query = id === undefined ? '' : `?of=${id}`;
  const canAdd = may(registerApi.add);
  const filled = new Set(reply.naming.map(({ register }) => register));
  return everyRegister
    .filter((part) => isPartOf(part, of) && (canAdd || filled.has(part.code)))
    .map((part) => (
      <section key={part.code} aria-labelledby={`part-${part.code}`}>
        <h2 className="govuk-heading-m" id={`part-${part.code}`}>
          {part.title}
        </h2>
        <EntriesNaming register={part} reply={reply} fields={part.partOf === undefined ? [] : [part.partOf]} />
        {canAdd && (
          <ButtonLink href={`/${authority}/registers/${part.code}/new${query}`} variant="secondary">
            Add {aThing(part)}
          </ButtonLink>
        )}
      </section>
    ));
}

export interface NamedByProps {
  readonly reply: NamingReply;
  /** Whether a field of a register names what its entries are a part of, and is shown with the parts. */
  readonly isPart: (register: Register, field: string) => boolean;
  /** What the heading says after the register’s title. */
  readonly ending?: string;
}

/** Entries that name this without being a part of it. */
export function NamedBy({ reply, isPart, ending = ' that name it' }: NamedByProps) {
  const codes = [...new Set(reply.naming.map((one) => one.register))];
  return codes.map((code) => {
    const other = findRegister(code);
    if (other === undefined) return null;
    const fields = reply.naming
      .filter((one) => one.register === code && !isPart(other, one.field))
      .map(({ field }) => field);
    if (fields.length === 0) return null;
    return (
      <section key={code} aria-labelledby={`named-by-${code}`}>
        <h2 className="govuk-heading-m" id={`named-by-${code}`}>
          {other.title}
          {ending}
        </h2>
        <EntriesNaming register={other} reply={reply} fields={fields} />
      </section>
    );
  });
}

interface EntriesNamingProps {
  readonly register: Register;
  readonly reply: NamingReply;
  readonly fields: readonly string[];
}

/** The entries of a register that name another by some of their fields. */
function EntriesNaming({ register, reply, fields }: EntriesNamingProps) {
  const naming = reply.naming.filter((one) => one.register === register.code && fields.includes(one.field));
  const entries = naming.flatMap((one) => one.entries).slice(0, mostNaming);
  const all = naming.reduce((sum, one) => sum + one.all, 0);
  if (entries.length === 0) return <p className="govuk-body">Nothing is recorded at this date.</p>;
  return (
    <>
      <Table
        caption={register.title}
        isCaptionHidden
        columns={columnsOf(register, namesOf(reply.named))}
        rows={entries}
        rowKey={({ entryId }) => entryId}
      />
      {all > entries.length && <Rest register={register} shown={entries.length} all={all} />}
    </>
  );
}

interface RestProps {
  readonly register: Register;
  readonly shown: number;
  readonly all: number;
}

function Rest({ register, shown, all }: RestProps) {
  const { authority } = useHere();
  return (
    <p className="govuk-body">
      {shown} of {all} are shown here. See all in the register:{' '}
      <TextLink href={`/${authority}/registers/${register.code}`}>{register.title}</TextLink>
    </p>
  );
}
